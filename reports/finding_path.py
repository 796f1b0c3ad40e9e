"""The diagram of one finding: the way that data take is lit step by step, and what is not concerned is faded."""

from collections.abc import Iterable, Iterator

from bioward.models.system import System
from bioward.models.vocabulary import Holder
from bioward.reports.data_flow import source
from bioward.reports.data_names import names, parts
from bioward.reports.drawing import Drawing
from bioward.reports.legend import Entry, legend
from bioward.reports.marks import place
from bioward.reports.markup import Line, chip, row, rows, table, tag
from bioward.reports.naming import called
from bioward.reports.palette import BAND_EDGE, FADED, INK, MARKS, QUIET, WHITE
from bioward.reports.scene import Scene, scene
from bioward.reports.textwidth import wrap
from bioward.reports.titles import titles
from bioward.reports.words import Numbered, one_line, severity
from bioward.threats.cells import Because
from bioward.threats.finding import Assessment, Finding, Step, Subject

BROAD, MOST_FACTS = 62, 12
"""Ems in a line of the caption, and so many facts are told in it."""


def draw(assessment: Assessment, numbered: Numbered) -> Drawing:
    """The diagram of one finding, with its number."""
    shown, finding = scene(assessment.system, [numbered]), numbered.finding
    title = f"Finding {numbered.number}: {one_line(finding.threat.title)}"
    below = stacked(caption(finding, assessment.system), legend(shown, explained(finding)))
    sources = source(shown, heading(title, numbered, assessment.system), below, steps(finding))
    described = f"{one_line(finding.message)} {path_words(finding, assessment.system)}".strip()
    name = f"finding-{numbered.number}"
    return Drawing(name, title, described, sources, titles(shown), names(shown), lit(finding, shown))


def heading(title: str, numbered: Numbered, system: System) -> str:
    """The title, what kind of finding it is, and what it says."""
    finding = numbered.finding
    mark = MARKS[finding.severity]
    lines = [Line(text, 16, INK, True) for text in wrap(title, 40, 3)]
    lines += [Line(text, 10, QUIET) for text in wrap(f"{finding.threat.id} · {one_line(system.title)}", 60, 2)]
    lines.append(Line(f"{numbered.number} {severity(finding)}", 10, WHITE, True, mark.fill, mark.shape))
    lines += [Line(text, 11, INK) for text in wrap(one_line(finding.message), 54, 5)]
    return table(rows(lines))


def explained(finding: Finding) -> list[Entry]:
    """What the legend says of a finding's own marks."""
    faded = [Line("abc", 9, FADED)]
    steps_ = [(chip(mark([1])), "step of the path, in order")] if finding.path else []
    return [*steps_, (table(rows(faded)), "not concerned")]


def stacked(*blocks: str) -> str:
    """Blocks below each other, at the left."""
    return table("".join(row(tag("TD", block, ALIGN="LEFT")) for block in blocks if block), CELLPADDING=3)


# ---------------------------------------------------------------------------- the path


def steps(finding: Finding) -> dict[str, list[Line]]:
    """The numbers of the steps that lead over each flow, as marks on its card."""
    numbers: dict[str, list[int]] = {}
    for number, step in enumerate(finding.path, 1):
        numbers.setdefault(step.flow, []).append(number)
    return {flow: [mark(found)] for flow, found in numbers.items()}


def mark(numbers: list[int]) -> Line:
    word = "step" if len(numbers) == 1 else "steps"
    return Line(f"{word} {', '.join(map(str, numbers))}", 10, WHITE, True, BAND_EDGE)


def lit(finding: Finding, scene: Scene) -> frozenset[str] | None:
    """The parts that a finding concerns: its path, its subject and what its facts are about; None if that is all."""
    told = {(because.type, because.id) for because in finding.because}
    subject = (finding.subject.type, finding.subject.id)
    found = {part for type_, id_ in (subject, *told) for part in drawn(type_, id_, scene)}
    found |= {(Holder.FLOW, step.flow) for step in finding.path}
    found |= {(Holder.ELEMENT, end) for step in finding.path for end in (step.source, step.target)}
    found |= {(Holder.ELEMENT, end) for type_, id_ in found if type_ == Holder.FLOW for end in ends(id_, scene.system)}
    return frozenset(name for type_, id_ in found for name in parts(type_, id_)) or None


def drawn(type_: str, id_: str, scene: Scene) -> Iterator[tuple[str, str]]:
    """The elements, flows and boundaries that stand for a thing; of data, what keeps them."""
    system = scene.system
    if type_ == Holder.DATA:
        yield from ((Holder.ELEMENT, e) for e, kept in scene.kept.items() if any(i.id == id_ for i in kept))
    elif type_ == Holder.ACTIVITY:
        yield from ((Holder.ELEMENT, e) for e in system.activities[id_].elements)
    elif type_ == Holder.HOLDING:
        yield Holder.ELEMENT, system.holdings[id_].element
    elif type_ in (Holder.ELEMENT, Holder.FLOW, Holder.BOUNDARY, "crossing"):
        yield at(type_, id_, system)


def at(type_: str, id_: str, system: System) -> tuple[str, str]:
    """Where a thing is drawn: a crossing on its flow."""
    return place(Subject(type_, id_, ""), system)


def ends(flow: str, system: System) -> tuple[str, str]:
    return system.flows[flow].source, system.flows[flow].target


# ---------------------------------------------------------------------------- the caption


def caption(finding: Finding, system: System) -> str:
    """The steps, and the facts that make it true, each with its line in the model."""
    hops = [hop(number, step, system) for number, step in enumerate(finding.path, 1)]
    facts = [fact(because, system) for because in finding.because[:MOST_FACTS]]
    left = len(finding.because) - len(facts)
    facts += [f"and {left} more"] if left else []
    return stacked(block("How it gets there", hops), block("Because", facts))


def block(title: str, told: list[str]) -> str:
    """Sentences under a word."""
    lines = [Line(text, 9, INK) for said in told for text in wrap(said, BROAD, 3)]
    return table(rows([Line(title, 10, INK, True), *lines])) if told else ""


def hop(number: int, step: Step, system: System) -> str:
    """1. Matcher → Company database, with Fingerprint template (line 41)."""
    between = " → ".join(one_line(system.elements[e].name) for e in (step.source, step.target))
    with_ = f", with {one_line(system.items[step.item].name)}" if step.item else ""
    return f"{number}. {between}{with_}{line_of(step.span.line)}"


def fact(because: Because, system: System) -> str:
    """Company database: encryption_at_rest is none (stated, line 32)."""
    about = one_line(called(system, because.type, because.id))
    note = f", {one_line(because.note)}" if because.note else ""
    line = f", line {because.span.line}" if because.span.line > 0 else ""
    return f"• {about}: {because.attribute} is {one_line(because.value)} ({because.origin.value}{note}{line})"


def line_of(line: int) -> str:
    return f" (line {line})" if line > 0 else ""


def path_words(finding: Finding, system: System) -> str:
    hops: Iterable[str] = (hop(number, step, system) for number, step in enumerate(finding.path, 1))
    return f"Path: {'; '.join(hops)}." if finding.path else ""
