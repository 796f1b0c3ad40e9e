"""The notes of a Mermaid diagram: findings that have no shape, what is out of scope and why, what is assumed."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.system import System
from bioward.reports.diagram_notes import called
from bioward.reports.marks import elsewhere, mark_lines
from bioward.reports.scene import Scene
from bioward.reports.textwidth import wrap
from bioward.reports.words import listed, one_line

NARROW, BROAD = 26, 44
"""Ems in a line on findings, and in a line of what people wrote."""
MOST, MOST_LINES = 12, 4
"""Remarks of one sort, and lines of one; a report has them all, and in full."""

OUT_OF_SCOPE, ASSUMED = "note_out_of_scope", "note_assumed"


class Note(NamedTuple):
    """A box beside the drawing, with its title in bold."""

    id: str
    lines: list[str]
    title: str = ""


def findings(scene: Scene) -> Iterator[Note]:
    """What was found on data items and on the system."""
    for at, found in enumerate(elsewhere(scene.at), 1):
        subject = found[0].finding.subject
        where = wrap(f"On {subject.type} {one_line(subject.name)}" if subject.id else "On the system", NARROW, 3)
        yield Note(f"note_{at}", [*where, *(line.plain for line in mark_lines(found))])


def remarks(system: System) -> Iterator[Note]:
    """What people leave out and take for true."""
    if outside := [(called(system, e.on), e.reason) for e in system.out_of_scope]:
        yield Note(OUT_OF_SCOPE, list(points(outside)), "Out of scope")
    assumed = [(listed(called(system, on) for on in a.on), a.says) for a in system.assumptions.values()]
    if assumed:
        yield Note(ASSUMED, list(points(assumed)), "Assumed")


def points(told: list[tuple[str, str]]) -> Iterator[str]:
    """Each remark in a few lines, and how many more there are."""
    for on, said in told[:MOST]:
        yield from wrap(f"– {on}: {one_line(said)}" if on else f"– {one_line(said)}", BROAD, MOST_LINES)
    if len(told) > MOST:
        yield f"… and {len(told) - MOST} more"
