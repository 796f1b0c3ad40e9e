"""What is out of scope, with what is found and not asked there: it counts nowhere, and is hidden nowhere."""

from collections.abc import Iterator

from bioward.cli.text import BLANK, Line, Part, line, wrapped
from bioward.cli.text_findings import INDENT, titled
from bioward.models.remarks import Exclusion
from bioward.models.span import Span
from bioward.threats.finding import Assessment, Finding, Question

MOST = 6


def out_of_scope(assessment: Assessment, width: int) -> Iterator[Line]:
    """Each thing that is left out, with the reason and the findings there."""
    left_out = assessment.system.out_of_scope
    if not left_out:
        return
    yield line(Part("out of scope", "strong"), ": what is found here counts nowhere, and nothing is asked")
    for exclusion in left_out:
        yield from excluded(exclusion, width)
        found = [f for f, by in assessment.out_of_scope if by == exclusion]
        for finding in found[:MOST]:
            yield from wrapped(in_short(finding), width, INDENT + "    ", INDENT)
        if len(found) > MOST:
            yield line(f"{INDENT}… and {len(found) - MOST} more")
    if assessment.unasked:
        yield from wrapped(unasked(assessment.unasked), width, INDENT, "  ", "dim")
    yield BLANK


def excluded(exclusion: Exclusion, width: int) -> Iterator[Line]:
    """`bank  The bank's own audit covers it.  line 20`."""
    first, *rest = wrapped(f"{exclusion.on.id}  {exclusion.reason}{place(exclusion.span)}", width, INDENT, "  ")
    head, said = first[0], first[1].text.removeprefix(exclusion.on.id)
    yield line(head, Part(exclusion.on.id, "label"), said) if said != first[1].text else first
    yield from rest


def in_short(finding: Finding) -> str:
    presumed = ", presumed" if finding.confidence == "presumed" else ""
    return f"{finding.severity.word}[{finding.label}]{presumed} {finding.threat.title} — {titled(finding.subject)}"


def unasked(questions: tuple[Question, ...]) -> str:
    """What threats in scope hang on and nobody is asked, as it is out of scope."""
    names = ", ".join(f"{q.subject.id}.{q.attribute} ({', '.join(q.threats)})" for q in questions[:MOST])
    more = f", … and {len(questions) - MOST} more" if len(questions) > MOST else ""
    return f"not asked, though threats in scope hang on it: {names}{more}"


def place(span: Span) -> str:
    return f"  (line {span.line})" if span.line > 0 else ""
