"""The command `bioward`. What can begin at once begins before the command line itself is loaded."""

import gc
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from bioward.cli.paths import here
from bioward.models.pytm_start import Reading, start

READERS = ("check", "explain", "advise", "show", "report", "diagram")


def main() -> NoReturn:
    """Runs the command that the shell was given, and ends the process with its exit code."""
    # A call lives for a moment and makes next to no cyclic garbage: looking for it takes a tenth of the time.
    gc.disable()
    arguments = sys.argv[1:]
    begun = ahead(arguments)
    try:
        code = importlib.import_module("bioward.cli.app").run(arguments, begun)
    finally:
        if begun:
            begun.stop()
    # Python looks for garbage once more as it ends, disabled or not, but passes over what is frozen.
    gc.freeze()
    sys.exit(code)


def ahead(arguments: Sequence[str]) -> Reading | None:
    """Begins to read a pytm model that stands right behind its command; its process takes longest of all.

    Only there is it sure that a file is the model, and a file that is not must never be run.
    """
    match arguments:
        case [command, model, *options] if command in READERS and model.endswith(".py") and Path(model).is_file():
            return None if {"-h", "--help"} & set(options) else start(here(Path(model)))
    return None
