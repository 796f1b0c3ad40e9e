"""`python -m bioward`: the same as the `bioward` command."""

import sys

from bioward.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
