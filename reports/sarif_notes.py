"""What a run tells beside its results: what is open, what is out of scope, what is assumed, and how many there are."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bioward.models.remarks import Assumption, Exclusion, Target
from bioward.models.span import Span
from bioward.models.system import System
from bioward.reports import words
from bioward.reports.naming import called
from bioward.reports.sarif_places import Json, physical
from bioward.reports.sarif_results import sentence
from bioward.threats.finding import Assessment


def notes(assessment: Assessment, kept: int) -> Iterator[Json]:
    """What a reader of results alone would miss, when so many findings are told."""
    if left := len(assessment.findings) - kept:
        yield note("warning", f"{words.count(left, 'finding')} did not fit and are left out, the mildest first.")
    yield from unsaid(assessment)
    found = Counter(by.on for _, by in assessment.out_of_scope)
    for exclusion in assessment.system.out_of_scope:
        yield note("note", excluded(assessment.system, exclusion, found[exclusion.on]), exclusion.span)
    for assumption in assessment.system.assumptions.values():
        yield note("note", assumed(assessment.system, assumption), assumption.span)


def unsaid(assessment: Assessment) -> Iterator[Json]:
    """What is not said, and what of it nobody is asked since it is out of scope."""
    open_ = {"question": assessment.questions, "model gap": assessment.gaps}
    if counts := [words.count(len(found), word) for word, found in open_.items() if found]:
        yield note("note", f"What is not said is not safe: {words.listed(counts)}, which are no results here.")
    if unasked := len(assessment.unasked):
        asked = words.count(unasked, "question")
        yield note("note", f"Threats in scope hang on {asked} about what is out of scope, and nobody is asked.")


def excluded(system: System, exclusion: Exclusion, found: int) -> str:
    """What is left out, why, and what was found there."""
    reason = words.one_line(exclusion.reason)
    said = sentence(f"out of scope: {targets(system, [exclusion.on])}: {reason}")
    return f"{said} Found there, and no result here: {words.count(found, 'finding')}." if found else said


def assumed(system: System, assumption: Assumption) -> str:
    """What is taken for true, of what, and why."""
    of = f" of {targets(system, assumption.on)}" if assumption.on else ""
    says, because = words.one_line(assumption.says), words.one_line(assumption.because)
    return f"{sentence(f'assumed{of}: {says}')} {sentence(f'the reason: {because}')}"


def targets(system: System, on: Iterable[Target]) -> str:
    return words.listed(f"{type_} {words.one_line(called(system, type_, id_))}" for type_, id_ in on)


def note(level: str, text: str, span: Span | None = None) -> Json:
    """A notification, with the place that it speaks of if there is one."""
    place = {"locations": [physical(span, span)]} if span and span.line > 0 and span.file else {}
    return {"level": level, "message": {"text": text}, **place}


def totals(assessment: Assessment) -> Json:
    """What the run came to, in numbers."""
    system, library = assessment.system, assessment.library
    day = words.as_of(system)
    return {
        "system": words.one_line(system.title),
        **({"asOf": day} if day else {}),
        "findings": len(assessment.findings),
        "own": sum(map(words.own, assessment.findings)),
        "presumed": sum(map(words.presumed, assessment.findings)),
        "questions": len(assessment.questions),
        "gaps": len(assessment.gaps),
        "toldUnder": len(assessment.told_under),
        "assumptions": len(system.assumptions),
        "exclusions": len(system.out_of_scope),
        "outOfScope": len(assessment.out_of_scope),
        "unasked": len(assessment.unasked),
        **({"off": dict(library.off)} if library.off else {}),
    }
