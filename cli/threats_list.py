"""`bioward threats list`: the threats that are looked for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bioward.cli.inputs import load_threats
from bioward.cli.output import show, width
from bioward.cli.text import BLANK, Line, Part, count, line, table, wrapped
from bioward.cli.wanted import Wanted, choosing

if TYPE_CHECKING:
    from bioward.threats.catalogue import Library
    from bioward.threats.threat import Threat


@choosing
def threats_list(*, wanted: Wanted) -> None:
    """List the threats that are looked for: id, tier, severity and title; then those that are off, with the reason.

    Tier A is on whenever it applies; B tells of rarer or less certain things; C is off unless it is selected.

    Exit codes:
      0  listed
      2  a threat file, the configuration or the call is wrong

    Examples:
      bioward threats list
      bioward threats list --threats our-threats
      bioward threats list --select STO,tag:cloud
    """
    library = load_threats(wanted)
    lines = [*listed(library.threats.values()), BLANK]
    if library.off:
        lines += [line(Part("off", "strong")), *resting(library), BLANK]
    off = f", {len(library.off)} off" if library.off else ""
    show([*lines, line(Part(count(len(library.threats), "threat") + off, "strong"))])


def listed(threats: "Iterable[Threat]") -> Iterator[Line]:
    """A row for each threat, in the order of their ids."""
    grid = [(t.id, t.tier, t.severity.word, titled(t)) for t in sorted(threats, key=lambda t: t.id)]
    rows = table([("id", "tier", "severity", "title"), *grid])
    yield line(Part(next(rows), "dim"))
    yield from map(line, rows)


def titled(threat: "Threat") -> str:
    return threat.title + (f"  [{', '.join(threat.tags)}]" if threat.tags else "")


def resting(library: "Library") -> Iterator[Line]:
    """What is off, each with the reason under it."""
    for id_, threat in sorted(library.resting.items()):
        yield line(f"{id_}  {threat.tier}  {threat.severity.word:<8}  {titled(threat)}")
        yield from wrapped(library.off[id_], width(), " " * 6, style="dim")
