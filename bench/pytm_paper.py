"""What pytm draws and writes of a generated system: `python -m bench.pytm_paper wiring.json dfd`, or `report`.

It is alone in its process, as the twin is. `dfd` is the text of its diagram, which nobody has laid out yet; `report`
fills a template of a few lines with the findings of every element.
"""

import argparse
import contextlib
import io
import json
import time
from pathlib import Path

from bench.pytm_twin import construct

TEMPLATE = Path(__file__).with_name("pytm_template.md")


def main() -> None:
    """Prints how long it took of the processor, as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wiring", type=Path)
    parser.add_argument("what", choices=("dfd", "report"))
    given = parser.parse_args()
    model = construct(json.loads(given.wiring.read_text(encoding="utf-8")), hardened=False)
    begun = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        if given.what == "dfd":
            model.dfd()  # type: ignore[no-untyped-call]
        else:
            model.resolve()  # type: ignore[no-untyped-call]
            model.report(str(TEMPLATE))  # type: ignore[no-untyped-call]
    print(json.dumps({given.what: time.process_time() - begun}))


if __name__ == "__main__":
    main()
