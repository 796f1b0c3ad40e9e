"""`bioward threats show`: everything about one threat."""

from typing import TYPE_CHECKING, Annotated

import typer

from bioward.cli.inputs import load_threats
from bioward.cli.lazy import load
from bioward.cli.output import show, width
from bioward.cli.wanted import Wanted, choosing
from bioward.models.problems import did_you_mean

if TYPE_CHECKING:
    from bioward.threats.catalogue import Library
    from bioward.threats.threat import Threat


@choosing
def threats_show(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="The id of a threat, such as BIO-STO-01.", show_default=False)
    ],
    *,
    wanted: Wanted,
) -> None:
    """Show everything about one threat: what it is, when it fires, when it stays quiet, and what clears it.

    Exit codes:
      0  shown
      2  there is no such threat, or a threat file or the call is wrong

    Examples:
      bioward threats show BIO-STO-01
      bioward threats show OUR-DOOR-01 --threats our-threats
    """
    library = load_threats(wanted, examples=True)
    show(load("bioward.cli.text_threat:told")(library, find(library, id), width()))


def find(library: "Library", id_: str) -> "Threat":
    """The threat of an id, or of a name that it had before."""
    known = {**library.resting, **library.threats}
    former = {alias: t for t in known.values() for alias in t.aliases}
    threat = (former | known).get(id_.upper())
    if threat is None:
        hint = did_you_mean(id_, known)
        raise typer.BadParameter(f"there is no threat '{id_}'" + (f"; {hint}" if hint else ""), param_hint="ID")
    return threat
