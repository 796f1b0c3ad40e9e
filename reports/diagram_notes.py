"""What stands below a diagram in words: what is out of scope and why, and what is taken for true."""

from collections.abc import Iterator, Mapping

from bioward.models.remarks import Target
from bioward.models.system import System, Thing
from bioward.reports.markup import Line
from bioward.reports.palette import INK, QUIET
from bioward.reports.textwidth import wrap
from bioward.reports.words import listed, one_line

BROAD, MOST_LINES, MOST = 90, 3, 12
"""Ems in a line, lines of one note, and notes of one sort; a report has them all, and in full."""

Notes = list[tuple[str, str]]


def notes(system: System) -> Iterator[list[Line]]:
    """A block for what is out of scope, and one for what is assumed; of what is on another page, nothing."""
    outside = [(called(system, e.on), e.reason) for e in system.out_of_scope if is_there(system, e.on)]
    yield from block("Out of scope", outside)
    assumed = [
        (listed(called(system, on) for on in a.on if is_there(system, on)), a.says)
        for a in system.assumptions.values()
        if not a.on or any(is_there(system, on) for on in a.on)
    ]
    yield from block("Assumed", assumed)


def block(title: str, told: Notes) -> Iterator[list[Line]]:
    """Each note in a few lines, under a title."""
    if not told:
        return
    lines = [Line(f"{title}:", 9, INK, True)]
    for on, said in told[:MOST]:
        text = f"{on}: {one_line(said)}" if on else one_line(said)
        lines += [Line(row, 9, QUIET) for row in wrap(f"– {text}", BROAD, MOST_LINES)]
    if more := len(told) - MOST:
        lines += [Line(f"… and {more} more", 9, QUIET)] if more > 0 else []
    yield lines


def called(system: System, on: Target) -> str:
    """The name of what a note is on; of what is no shape, also what it is."""
    if on.type == "holding":
        held = system.holdings[on.id]
        return f"{one_line(system.items[held.item].name)} in {one_line(system.elements[held.element].name)}"
    name = one_line(drawn(system)[on.type][on.id].name)
    return f"data item {name}" if on.type == "data" else name


def is_there(system: System, on: Target) -> bool:
    """Whether a page has what a note is on: a page of a large system has a part of it."""
    return on.id in (system.holdings if on.type == "holding" else drawn(system)[on.type])


def drawn(system: System) -> Mapping[str, Mapping[str, Thing]]:
    """What is a shape or stands on one, by its type and its id."""
    return {"element": system.elements, "flow": system.flows, "data": system.items, "boundary": system.boundaries}
