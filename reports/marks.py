"""Findings as marks on a diagram: where each number stands, and how the numbers of one place are told."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from bioward.models.crossings import ANSWER
from bioward.models.system import System
from bioward.models.vocabulary import Holder
from bioward.reports.markup import Line
from bioward.reports.palette import MARKS, WHITE
from bioward.reports.textwidth import wrap
from bioward.reports.words import Numbered, own, presumed
from bioward.threats.finding import Subject
from bioward.threats.threat import Severity

Place = tuple[str, str]
Marks = Mapping[Place, list[Numbered]]
"""The findings that are shown at each place: (type, id)."""

DRAWN = (Holder.ELEMENT, Holder.FLOW, Holder.BOUNDARY)
CROSSING = "crossing"
PRESUMED, PERSON = "*", "†"
"""What follows the number of a finding that is presumed, and of one that a person made."""
BROADEST = 20
"""So many ems of numbers stand in one line."""


def marks(findings: Iterable[Numbered], system: System) -> Marks:
    """Findings by the place that shows them."""
    at: dict[Place, list[Numbered]] = {}
    for numbered in findings:
        at.setdefault(place(numbered.finding.subject, system), []).append(numbered)
    return at


def place(subject: Subject, system: System) -> Place:
    """What is kept in an element is shown on it, a crossing on its flow; what is not drawn keeps a place of its own."""
    if subject.type == Holder.HOLDING and subject.id in system.holdings:
        return Holder.ELEMENT, system.holdings[subject.id].element
    if subject.type == CROSSING:
        return Holder.FLOW, subject.id if subject.id in system.flows else subject.id.removesuffix(ANSWER)
    return subject.type, subject.id


def elsewhere(at: Marks) -> list[list[Numbered]]:
    """The findings of each place that no shape of the diagram stands for."""
    return [found for (type_, _), found in at.items() if type_ not in DRAWN]


def mark_lines(findings: Iterable[Numbered], size: int = 10) -> list[Line]:
    """One filled line for each severity: ▲ 1–3, 7* critical."""
    worst_first = sorted(findings, key=lambda n: (-n.finding.severity, n.number))
    lines: list[Line] = []
    for severity, group in groupby(worst_first, key=lambda n: n.finding.severity):
        lines += severity_lines(severity, list(group), size)
    return lines


def severity_lines(severity: Severity, findings: list[Numbered], size: int) -> list[Line]:
    mark = MARKS[severity]
    texts = wrap(f"{ranges(findings)} {severity.word}", BROADEST, len(findings) + 1)
    return [Line(text, size, WHITE, True, mark.fill, mark.shape if not i else "") for i, text in enumerate(texts)]


def ranges(findings: list[Numbered]) -> str:
    """1–3, 7, 9*, 10†: a sign follows what is presumed, and what a person found."""
    runs: list[list[Numbered]] = []
    for numbered in findings:
        if runs and follows(runs[-1][-1], numbered):
            runs[-1].append(numbered)
        else:
            runs.append([numbered])
    return ", ".join(run_text(run) for run in runs)


def follows(before: Numbered, after: Numbered) -> bool:
    return after.number == before.number + 1 and sign(after) == sign(before)


def sign(numbered: Numbered) -> str:
    return PRESUMED if presumed(numbered.finding) else PERSON if own(numbered.finding) else ""


def run_text(run: list[Numbered]) -> str:
    mark = sign(run[0])
    first, last = f"{run[0].number}{mark}", f"{run[-1].number}{mark}"
    if len(run) == 1:
        return first
    return f"{first}, {last}" if len(run) == 2 else f"{first}–{last}"
