"""The findings of a diagram by number: what each mark means, below the picture."""

from collections.abc import Iterable

from bioward.reports.marks import sign
from bioward.reports.markup import Line, chip, fixed, room, row, rows, table, tag
from bioward.reports.palette import INK, MARKS, QUIET, WHITE
from bioward.reports.textwidth import wrap
from bioward.reports.words import Numbered, one_line, severity

MOST, COLUMNS, EMS = 40, 2, 27
"""So many findings are listed below a picture, in columns so broad; of more, the report has the list."""
BROAD = 44
"""Points for the mark of a finding."""


def listed(findings: tuple[Numbered, ...]) -> bool:
    """Whether the findings are few enough to be told below the picture."""
    return len(findings) <= MOST


def key_of(findings: tuple[Numbered, ...]) -> str:
    """A table of the findings, to be read down its columns."""
    deep = -(-len(findings) // COLUMNS)
    columns = [findings[i : i + deep] for i in range(0, len(findings), deep or 1)]
    rest = row(tag("TD", ""))
    cells = (tag("TD", table("".join(map(entry, column)) + rest), ALIGN="LEFT") for column in columns)
    return table(row(tag("TD", "", WIDTH=16).join(cells))) if findings else ""


def entry(numbered: Numbered) -> str:
    """The mark of a finding, what is wrong, and where."""
    finding = numbered.finding
    mark = MARKS[finding.severity]
    line = Line(f"{numbered.number}{sign(numbered)}", 9, WHITE, True, mark.fill, mark.shape)
    shown = fixed(row(tag("TD", chip(line)) + tag("TD", "", WIDTH=BROAD - room(line))), WIDTH=BROAD, HEIGHT=14)
    told = [*what(finding.threat.title), *where(numbered)]
    side = tag("TD", shown, ALIGN="LEFT", VALIGN="TOP", CELLPADDING=2)
    return row(side, tag("TD", table(rows(told)), ALIGN="LEFT", CELLPADDING=2))


def what(title: str) -> Iterable[Line]:
    return (Line(text, 9, INK, True) for text in wrap(one_line(title), EMS, 2))


def where(numbered: Numbered) -> Iterable[Line]:
    """The subject, then the threat and its severity."""
    finding = numbered.finding
    place = one_line(finding.subject.name) or "the system"
    said = f"{place} · {one_line(finding.label)} · {severity(finding)}"
    return (Line(text, 9, QUIET) for text in wrap(said, EMS, 3))
