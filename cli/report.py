"""`bioward report`: writes the report on a model, in several formats."""

import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.formats import FORMATS, rendered
from bioward.cli.framing import framed, pages
from bioward.cli.inputs import assess_model
from bioward.cli.options import AsOf, Model
from bioward.cli.output import OutputError, save, show, tell_error
from bioward.cli.text import count, line
from bioward.cli.wanted import Wanted, choosing
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact

DEFAULT = "html,md,json,svg"
WRONG = 2


@choosing
def report(
    ctx: typer.Context,
    model: Model,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")],
    format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="LIST", help=f"What to write, out of {', '.join(FORMATS)}.")
    ] = None,
    template: Annotated[
        list[Path] | None,
        typer.Option("--template", metavar="FILE", help="A page of your own (Jinja2); may be given several times."),
    ] = None,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Write the report on a model: page (report.html), text (report.md), data (report.json), diagram (data-flow.svg).

    With --template, a page of your own is made of the same data, and other formats are written only if they are named.

    Each file is written whole or not at all, and one that cannot be written takes no other down. The same model gives
    the same bytes.

    Exit codes:
      0  everything was written, whatever the findings are
      2  the model, a threat file or the call is wrong, or something could not be written

    Examples:
      bioward report model.yaml -o out
      bioward report model.py -o out --format md,svg,dot
      bioward report model.yaml -o out --template board.html.jinja
    """
    names = formats(format or ("" if template else DEFAULT), template=bool(template))
    found = framed(assess_model(model, wanted, ctx.obj, as_of), wanted, model)
    wanted_files = [(page.name, partial(itself, page)) for page in pages(template or (), found, output)]
    wanted_files += [(name, partial(rendered, name, *found)) for name in names]
    written: list[Path] = []
    for name, make_it in wanted_files:
        written += write(name, make_it, output, written)
    show([line(f"wrote {path}") for path in written])
    if len(written) < len(wanted_files):
        tell_error(f"{count(len(wanted_files) - len(written), 'file')} could not be written")
        raise typer.Exit(WRONG)


def itself(page: "Artifact") -> "Artifact":
    """A page that is made already."""
    return page


def formats(listed: str, *, template: bool = False) -> list[str]:
    """The formats that a list names, each once."""
    names = list(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise typer.BadParameter(f"'{name}' is not a format; {did_you_mean(name, FORMATS)}", param_hint="--format")
    if not names and not template:
        raise typer.BadParameter(f"nothing to write; {did_you_mean('', FORMATS)}", param_hint="--format")
    return names


def make(folder: Path) -> None:
    """The folder of a report is made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be made: {error.strerror}") from None


def write(name: str, make_it: "Callable[[], Artifact]", folder: Path, written: list[Path]) -> list[Path]:
    """Where one file was written; nowhere, with a word on why, if it could not be."""
    try:
        artifact = make_it()
        path = folder / artifact.name
        if path in written:
            raise OutputError(f"{path} would be written twice: give the template another name")
        make(folder)
        save(artifact.content, path)
    except OutputError as error:
        tell_error(str(error))
        return []
    except Exception as error:
        tell_error(f"{name} could not be written: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
        if os.environ.get("BIOWARD_DEBUG") == "1":
            traceback.print_exception(error, file=sys.stderr)
        return []
    return [path]
