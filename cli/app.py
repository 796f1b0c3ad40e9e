"""The command `bioward`: composes its commands, and turns whatever happens into an exit code."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from bioward.cli.lazy import Command, Group, Table, group, load
from bioward.cli.output import OutputError, lenient, tell_error, tell_problems, written
from bioward.models.problems import InputError
from bioward.models.pytm_start import Reading

COMMANDS: Table = {
    "check": Command("bioward.cli.check:check", "Find what can go wrong in a model."),
    "explain": Command("bioward.cli.explain:explain", "Explain why something is found, is not, or cannot be told."),
    "advise": Command("bioward.cli.advise:advise", "Tell which changes and answers would help most."),
    "show": Command("bioward.cli.show:show", "Show what was understood of a model, and from where."),
    "report": Command("bioward.cli.report:report", "Write the report on a model, in several formats."),
    "diagram": Command("bioward.cli.diagram:diagram", "Draw the data-flow diagram of a model, or another view of it."),
    "threats": Group(
        {
            "list": Command("bioward.cli.threats_list:threats_list", "List the threats that are looked for."),
            "show": Command("bioward.cli.threats_show:threats_show", "Show everything about one threat."),
            "new": Command("bioward.cli.threats_new:threats_new", "Write a new threat file to begin with."),
            "test": Command("bioward.cli.threats_test:threats_test", "Run the examples of threat files."),
            "docs": Command("bioward.cli.threats_docs:threats_docs", "Write a page for every threat, and their index."),
            "lint": Command("bioward.cli.threats_lint:threats_lint", "Tell what is amiss in a catalogue of threats."),
        },
        "List, explain, write, test and check threats.",
    ),
    "schema": Command("bioward.cli.schema:schema", "Print the JSON Schema of model files, for editors."),
}

ABOUT = """Find what can go wrong in a biometric system while it is still a drawing.

A model (YAML, or Python on pytm) says what there is, where it stands and which data travel. Bioward reads it
against its threat library and tells what goes wrong, where, why, and what clears it.

Exit codes, of every command:
  0  done; for check: nothing found at or above the threshold
  1  check found something
  2  the model, a threat file or the call is wrong; nothing was assessed

Examples:
  bioward check model.yaml
  bioward check model.py --format json -o findings.json
  bioward show model.yaml matcher
  bioward report model.yaml -o out
"""

WRONG = 2


def run(arguments: Sequence[str], begun: Reading | None = None) -> int:
    """The exit code of one call. Wrong input is told line by line; a mistake of our own in one line.

    begun: the reading of a pytm model that was begun ahead.
    """
    lenient()
    code = answer(arguments, begun)
    with contextlib.suppress(OutputError), written(sys.stdout):
        pass
    return code


def answer(arguments: Sequence[str], begun: Reading | None) -> int:
    try:
        group("bioward", ABOUT, COMMANDS, start)(list(arguments), prog_name="bioward", obj=begun)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(bool(end.code))
    except InputError as error:
        tell_problems(error.problems)
    except (OutputError, OSError) as error:
        tell_error(str(error))
    except Exception as error:
        internal(error)
    return WRONG


def internal(error: Exception) -> None:
    """What is our fault, not the user's."""
    if os.environ.get("BIOWARD_DEBUG") == "1":
        traceback.print_exception(error)
    said = " ".join(str(error).split())[:200]
    print(
        f"internal error: {type(error).__name__}: {said} — please report this; BIOWARD_DEBUG=1 tells where it happened",
        file=sys.stderr,
    )


def tell_version(wanted: bool) -> None:
    """The version that is installed."""
    if wanted:
        print(f"bioward {load('importlib.metadata:version')('bioward')}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", help="Tell the version and leave.", callback=tell_version, is_eager=True)
]


def start(version: Version = False) -> None:
    """What can stand before a command."""
