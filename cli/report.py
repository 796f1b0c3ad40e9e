"""`bioward report`: writes the report on a model, in several formats."""

import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.formats import FORMATS, listing, rendered
from bioward.cli.framing import framed, pages
from bioward.cli.inputs import assess_model
from bioward.cli.options import AsOf, Model
from bioward.cli.output import OutputError, save, show, tell_error
from bioward.cli.progress import progress
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
        str | None, typer.Option("--format", "-f", metavar="LIST", help="What to write, with commas between.")
    ] = None,
    template: Annotated[
        list[Path] | None,
        typer.Option("--template", metavar="FILE", help="A page of your own (Jinja2); may be given several times."),
    ] = None,
    as_of: AsOf = None,
    *,
    wanted: Wanted,
) -> None:
    """Write the report on a model, in as many formats as are wanted.

    Each file is written whole or not at all, and one that cannot be written takes no other down. The same model gives
    the same bytes. With --template, a page of your own is made of the same data, and of the formats only those are
    written that --format names.

    Formats:
      FORMATS

    Exit codes:
      0  everything was written, whatever the findings are
      2  the model, a threat file or the call is wrong, or something could not be written

    Examples:
      bioward report model.yaml -o out
      bioward report model.py -o out --format md,svg,sarif
      bioward report model.yaml -o out --template board.html.jinja
    """
    names = [] if template and not format else formats(format or DEFAULT)
    written: list[Path] = []
    with progress() as tell:
        tell(f"looking for threats in {model}")
        found = framed(assess_model(model, wanted, ctx.obj, as_of), wanted, model)
        files = {page.name: partial(itself, page) for page in pages(template or (), found, output, names)}
        files |= {FORMATS[name].file: partial(rendered, name, *found) for name in names}
        for number, (file, make_it) in enumerate(files.items(), 1):
            tell(f"writing {file} ({number} of {len(files)})")
            written += [path] if (path := write(file, make_it, output)) else []
    show([line(f"wrote {path}") for path in written])
    if len(written) < len(files):
        tell_error(f"{count(len(files) - len(written), 'file')} could not be written")
        raise typer.Exit(WRONG)


report.__doc__ = cleandoc(report.__doc__ or "").replace("FORMATS", listing("  "))


def formats(listed: str) -> list[str]:
    """The formats that a list names, each once."""
    names = list(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    for name in names:
        if name not in FORMATS:
            raise typer.BadParameter(f"'{name}' is not a format; {did_you_mean(name, FORMATS)}", param_hint="--format")
    if not names:
        raise typer.BadParameter(f"nothing to write; {did_you_mean('', FORMATS)}", param_hint="--format")
    return names


def make(folder: Path) -> None:
    """The folder of a report is made if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be made: {error.strerror}") from None


def itself(page: "Artifact") -> "Artifact":
    """A page that is made already."""
    return page


def write(name: str, make_it: "Callable[[], Artifact]", folder: Path) -> Path | None:
    """Where one file was written; None, with a word on why, if it could not be."""
    try:
        artifact = make_it()
        path = folder / artifact.name
        make(folder)
        save(artifact.content, path)
    except OutputError as error:
        tell_error(str(error))
        return None
    except Exception as error:
        tell_error(f"{name} could not be written: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
        if os.environ.get("BIOWARD_DEBUG") == "1":
            traceback.print_exception(error, file=sys.stderr)
        return None
    return path
