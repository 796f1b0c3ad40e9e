"""What stands below the findings: the questions, what the model leaves out, and one line that sums up."""

from collections.abc import Iterator

from bioward.cli.text import BLANK, Line, Part, count, line, table, wrapped
from bioward.cli.text_findings import INDENT, titled
from bioward.models.gaps import Gap
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.reports.naming import GAPS
from bioward.threats.finding import Assessment, Confidence, Question, Subject
from bioward.threats.threat import Severity

MOST_QUESTIONS = 10
MOST_NAMES = 6

AS_OF = ATTRIBUTES[Holder.SYSTEM]["as_of"].domain


def questions(assessment: Assessment, width: int, every: bool = False) -> Iterator[Line]:
    """The questions that settle most risk, under the things that they are about."""
    asked = assessment.questions if every else assessment.questions[:MOST_QUESTIONS]
    if not asked:
        return
    yield line(Part("questions", "strong"), ": the model does not say, and threats hang on it")
    groups: dict[Subject, list[Question]] = {}
    for question in asked:
        groups.setdefault(question.subject, []).append(question)
    for subject, group in groups.items():
        yield line("  ", Part(titled(subject), "label"), Part(f"  line {group[0].span.line}", "dim"))
        for row in table([(q.attribute, hangs(q), q.meaning) for q in group], INDENT):
            yield from wrapped(row.strip(), width, INDENT * 2, INDENT) if len(row) > width else [line(row)]
    if rest := len(assessment.questions) - len(asked):
        yield line(f"  … and {rest} more ", Part("(--all-questions)", "dim"))
    yield BLANK


def hangs(question: Question) -> str:
    """The threats that an answer would settle, and how bad the worst is."""
    return f"{question.worst.word}: {', '.join(question.threats)}"


def gaps(assessment: Assessment, width: int) -> Iterator[Line]:
    """What the model leaves out, a line for each sort of it."""
    if not assessment.gaps:
        return
    groups: dict[str, list[Gap]] = {}
    for gap in assessment.gaps:
        groups.setdefault(gap.code, []).append(gap)
    yield line(Part("model gaps", "strong"), ": what is not drawn cannot be found")
    for code, group in groups.items():
        said = GAPS.get(code, group[0].message)
        yield from wrapped(f"{said}: {names(group)}", width, INDENT, "  ")
    yield BLANK


def names(group: list[Gap]) -> str:
    """The things that have a gap, each with its line; only a few of many."""
    named = [f"{gap.subject} (line {gap.span.line})" for gap in group[:MOST_NAMES]]
    return ", ".join(named) + (f", … and {len(group) - MOST_NAMES} more" if len(group) > MOST_NAMES else "")


def notes(assessment: Assessment, width: int) -> Iterator[Line]:
    """The day of a call, and what could not be carried over from the tool that the model was written with."""
    day = assessment.system.facts["as_of"]
    given = [f"the day that counts is {AS_OF.show(day.value)}, {day.note}"] if day.note else []  # type: ignore[arg-type]
    for note in (told := [*given, *assessment.system.notes]):
        yield from wrapped(f"note: {note}", width, "      ")
    if told:
        yield BLANK


# ---------------------------------------------------------------------------- one line


def summary(assessment: Assessment, width: int) -> Iterator[Line]:
    """Everything in one line; a model that says little must not look safe."""
    found = Part(count(len(assessment.findings), "finding"), style(assessment))
    rest = [
        count(len(assessment.questions), "question"),
        count(len(assessment.gaps), "model gap"),
        *([count(len(assessment.told_under), "finding") + " told under another"] if assessment.told_under else []),
        *([left_out(assessment)] if assessment.system.out_of_scope else []),
        checked(assessment),
    ]
    yield line(found, breakdown(assessment), *(f" · {part}" for part in rest))
    if silence := unsaid(assessment):
        yield from wrapped(silence, width, style="medium")


def style(assessment: Assessment) -> str:
    if assessment.findings:
        return assessment.findings[0].severity.word
    return "strong" if unsaid(assessment) else "good"


def breakdown(assessment: Assessment) -> str:
    """` (2 critical, 3 high; 1 presumed, 2 by people)`."""
    severities = [f.severity for f in assessment.findings]
    shown = ", ".join(f"{severities.count(s)} {s.word}" for s in reversed(Severity) if s in severities)
    presumed = sum(f.confidence is Confidence.PRESUMED for f in assessment.findings)
    own = sum(f.own is not None for f in assessment.findings)
    some = ", ".join(f"{number} {said}" for number, said in ((presumed, "presumed"), (own, "by people")) if number)
    return f" ({shown}{f'; {some}' if some else ''})" if shown else ""


def left_out(assessment: Assessment) -> str:
    """`2 things out of scope with 3 findings`."""
    found = f" with {count(len(assessment.out_of_scope), 'finding')}" if assessment.out_of_scope else ""
    return f"{count(len(assessment.system.out_of_scope), 'thing')} out of scope{found}"


def checked(assessment: Assessment) -> str:
    """How many threats were looked for, how many are clear, and how many had nothing to look at."""
    tallies = assessment.tallies.values()
    clear = [t for t in tallies if t.clear and not (t.found or t.question or t.told_under)]
    by_default = sum(t.clear_by_default > 0 for t in clear)
    idle = sum(not t.applies for t in tallies)
    return (
        f"{count(len(assessment.tallies), 'threat')} checked, {len(clear)} clear"
        + (f" ({by_default} only by a default)" if by_default else "")
        + (f", {idle} with nothing to look at" if idle else "")
    )


def unsaid(assessment: Assessment) -> str:
    """Why no findings is no all-clear; empty if there are findings, or nothing is left open."""
    if assessment.findings:
        return ""
    if not assessment.system.elements:
        return "The model draws no element at all: nothing was looked for."
    ends = {"question": assessment.questions, "gap": assessment.gaps}
    left = [count(len(open_), word) for word, open_ in ends.items() if open_]
    if left:
        return f"No findings does not mean safe: the model leaves {' and '.join(left)} open."
    if assessment.out_of_scope:
        found = count(len(assessment.out_of_scope), "finding")
        return f"No findings does not mean safe: {found} on what is out of scope."
    if not any(tally.applies for tally in assessment.tallies.values()):
        return "No findings does not mean safe: no threat had anything to look at."
    return ""
