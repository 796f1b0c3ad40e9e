"""`bioward threats new`: writes a new threat file to begin with."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bioward.cli.config import PREFIX, RESERVED
from bioward.cli.output import OutputError, show
from bioward.cli.settings import Settings, settings
from bioward.cli.text import line
from bioward.cli.wanted import CONFIG, NO_CONFIG, Wanted
from bioward.models.yaml_nodes import read_text
from bioward.threats.catalogue import BUILT_IN
from bioward.threats.library import threat_files
from bioward.threats.template import file_name, next_id, template

FAMILY = re.compile("[A-Z]{2,4}")
USUAL_PREFIX = "ORG"
USUAL_FOLDER = Path("threats")


def threats_new(
    family: Annotated[
        str, typer.Argument(metavar="FAMILY", help="What it belongs to: STO, TRN, CAP, …", show_default=False)
    ],
    title: Annotated[
        str, typer.Argument(metavar="TITLE", help="What is wrong, not what to do about it.", show_default=False)
    ],
    prefix: Annotated[
        str | None, typer.Option("--prefix", metavar="WORD", help="What the id begins with: ORG, or as configured.")
    ] = None,
    into: Annotated[
        Path | None, typer.Option("--into", metavar="DIR", help="The folder: threats, or the first one configured.")
    ] = None,
    config: Annotated[Path | None, CONFIG] = None,
    no_config: Annotated[bool, NO_CONFIG] = False,
) -> None:
    """Write a new threat file to begin with: a small threat that works, with TODO where there is something to write.

    Its id is the next one of its family: one that any file of the team mentions, also as a former id, is never given
    again.

    Exit codes:
      0  written
      2  the configuration or the call is wrong, or it could not be written

    Examples:
      bioward threats new STO "Archive of scans that anyone in the house can read"
      bioward threats new TRN "Results sent by fax" --prefix ACME --into our-threats
    """
    found = settings(Wanted(config=config, no_config=no_config), None)
    folder = into or next(iter(found.folders), USUAL_FOLDER)
    said = " ".join(title.split())
    id_ = next_id(
        checked_family(family), checked_prefix(prefix or found.prefix or USUAL_PREFIX, folder), texts(found, folder)
    )
    if not said:
        raise typer.BadParameter("a title is wanted here", param_hint="TITLE")
    path = folder / file_name(id_, said)
    create(path, template(id_, said))
    show([line(f"wrote {path}"), line(f"next: bioward threats test {path} --mutate")])


def checked_family(family: str) -> str:
    if not FAMILY.fullmatch(family.upper()):
        raise typer.BadParameter(f"'{family}' is no family: two to four letters, like STO", param_hint="FAMILY")
    return family.upper()


def checked_prefix(prefix: str, folder: Path) -> str:
    """A prefix of the built-in threats is for these alone."""
    if not PREFIX.fullmatch(prefix):
        raise typer.BadParameter(f"'{prefix}' is no prefix: two to eight capital letters", param_hint="--prefix")
    if prefix in RESERVED and not folder.resolve().is_relative_to(BUILT_IN):
        raise typer.BadParameter(f"{prefix} is for the built-in threats; choose another", param_hint="--prefix")
    return prefix


def texts(found: Settings, folder: Path) -> Iterator[str]:
    """All that may mention an id: the names and the texts of the built-in files and of the team's."""
    for place in (BUILT_IN, *found.folders, folder):
        for path in threat_files(place):
            yield path.name
            yield read_text(path, str(path))


def create(path: Path, text: str) -> None:
    """Writes a file that is not there yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}") from None
