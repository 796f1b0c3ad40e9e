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

from bioward.cli.formats import FORMATS, artifacts, listing
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
    written: list[list[Path]] = []
    with progress() as tell:
        tell(f"looking for threats in {model}")
        found = framed(assess_model(model, wanted, ctx.obj, as_of), wanted, model)
        files = {page.name: partial(itself, page) for page in pages(template or (), found, output, names)}
        files |= {FORMATS[name].file: partial(artifacts, name, *found) for name in names}
        for number, (file, make_them) in enumerate(files.items(), 1):
            tell(f"writing {file} ({number} of {len(files)})")
            written += [paths] if (paths := write(file, make_them, output)) else []
    show([line(told(paths)) for paths in written])
    if len(written) < len(files):
        tell_error(f"{count(len(files) - len(written), 'file')} could not be written")
        raise typer.Exit(WRONG)


report.__doc__ = cleandoc(report.__doc__ or "").replace("FORMATS", listing("  "))


def told(paths: list[Path]) -> str:
    """wrote out/data-flow.svg and 12 pages beside it."""
    more = f" and {count(len(paths) - 1, 'page')} beside it" if paths[1:] else ""
    return f"wrote {paths[0]}{more}"


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


def itself(page: "Artifact") -> "list[Artifact]":
    """A page that is made already."""
    return [page]


def write(name: str, make_them: "Callable[[], list[Artifact]]", folder: Path) -> list[Path] | None:
    """Where the files of one format were written; None, with a word on why, if they could not be."""
    try:
        files = make_them()
        make(folder)
        for artifact in files:
            save(artifact.content, folder / artifact.name)
        for warning in dict.fromkeys(artifact.warning for artifact in files if artifact.warning):
            tell_error(warning, "warning")
    except OutputError as error:
        tell_error(str(error))
        return None
    except Exception as error:
        tell_error(f"{name} could not be written: {type(error).__name__}: {' '.join(str(error).split())[:200]}")
        if os.environ.get("BIOWARD_DEBUG") == "1":
            traceback.print_exception(error, file=sys.stderr)
        return None
    return [folder / artifact.name for artifact in files]
