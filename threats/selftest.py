"""Runs the examples of a threat's own file: what must be found, left alone, asked about, cleared by a mitigation."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bioward.models.draft import Sources
from bioward.models.system import System
from bioward.models.yaml_reader import read_node
from bioward.threats.catalogue import Library
from bioward.threats.changes import Mitigation
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Subject
from bioward.threats.judging import Verdict, judge
from bioward.threats.levels import Levels, presumed
from bioward.threats.patch import apply
from bioward.threats.reckon import why
from bioward.threats.tell import severities, subject_at
from bioward.threats.terms import base
from bioward.threats.threat import Example, Limb, Outcome, Threat
from bioward.threats.view import Level

WORDS = {Outcome.FOUND: "flagged", Outcome.CLEAR: "clear", Outcome.QUESTION: "a question"}
NOWHERE = "not looked at"


class Case(NamedTuple):
    """An example, ready to be asked: its model has been read."""

    example: Example
    levels: Levels


class Result(NamedTuple):
    """What a threat comes to on one subject; of a finding also how bad (`high`, `high..critical`), by which limbs."""

    outcome: Outcome
    severity: str = ""
    limbs: tuple[str, ...] = ()


class Difference(NamedTuple):
    """A subject on which an example comes out otherwise than its file says, and what the explainer says of it."""

    threat: Threat
    example: Example
    subject: str
    expected: str
    got: str
    why: tuple[str, ...]


def cases(threat: Threat, library: Library) -> list[Case]:
    """The examples of a threat. Raises ModelError if the model of one is wrong."""
    return [Case(example, Levels(read(example), library)) for example in threat.examples]


def read(example: Example) -> System:
    """The model of an example."""
    return read_node(example.model, Sources(), example.span.file, versioned=False)


def differences(threat: Threat, case: Case) -> Iterator[Difference]:
    """Where one example comes out otherwise than its file says."""
    got = comes_to(threat.limbs, case.levels)
    for subject in case.example.subjects:
        yield from compared(threat, case, subject, got.get(subject))


def compared(threat: Threat, case: Case, subject: str, got: Result | None) -> Iterator[Difference]:
    """What is wrong on one subject, if anything is."""
    example, shown = case.example, WORDS[got.outcome] if got else NOWHERE
    if got is None or got.outcome is not example.outcome:
        reasons = tuple(why(threat, case.levels, subject))
        yield Difference(threat, example, subject, WORDS[example.outcome], shown, reasons)
    elif len(got.limbs) > 1:
        yield Difference(threat, example, subject, "flagged once", f"flagged by {' and '.join(got.limbs)}", ())
    elif example.severity and got.severity != example.severity:
        yield Difference(threat, example, subject, example.severity, got.severity, ())
    elif example.by:
        yield from uncleared(threat, case, subject)


# ---------------------------------------------------------------------------- what a threat comes to


def comes_to(limbs: Iterable[Limb], levels: Levels) -> dict[str, Result]:
    """What limbs come to on each subject by id."""
    found = [limb_comes_to(limb, levels) for limb in limbs]
    subjects = dict.fromkeys(subject for results in found for subject in results)
    return {s: together([results[s] for results in found if s in results]) for s in subjects}


def together(results: Sequence[Result]) -> Result:
    """What several limbs come to on one subject: the worst of found, question and clear, and the worst severity."""
    worst = min(results, key=badness)
    return worst._replace(limbs=tuple(limb for result in results for limb in result.limbs))


def limb_comes_to(limb: Limb, levels: Levels) -> dict[str, Result]:
    ids = levels.at(Level.STATED).view.ids[base(limb.subject)]
    return {ids[verdict.at]: result(limb, levels, verdict) for verdict in judge(levels, limb)}


def result(limb: Limb, levels: Levels, verdict: Verdict) -> Result:
    if verdict.outcome is not Outcome.FOUND:
        return Result(verdict.outcome)
    evaluator = levels.at(verdict.level, presumed(limb, verdict.level))
    severity, could_be, _, _ = severities(evaluator, limb, verdict.at)
    worse = f"..{could_be.word}" if could_be != severity else ""
    return Result(verdict.outcome, severity.word + worse, (limb.id,))


def badness(found: Result) -> tuple[int, int, int]:
    """Sorts the worst first."""
    sure, _, perhaps = found.severity.partition("..")
    order = ("critical", "high", "medium", "low", "")
    return list(Outcome).index(found.outcome), order.index(sure), order.index(perhaps)


# ---------------------------------------------------------------------------- mitigations


def uncleared(threat: Threat, case: Case, subject: str) -> Iterator[Difference]:
    """The mitigation of an example that leaves the threat flagged, or cannot be applied there."""
    mitigation = next(m for m in threat.mitigations if m.title == case.example.by)
    expected = f"no more flagged after '{mitigation.title}'"
    try:
        after = mitigated(threat, mitigation, case, subject)
    except DoesNotFit as misfit:
        yield Difference(threat, case.example, subject, expected, f"it cannot be applied: {misfit}", ())
        return
    if still_found(after, subject):
        yield Difference(threat, case.example, subject, expected, "flagged", ())


def clears(threat: Threat, mitigation: Mitigation, case: Case, subject: str) -> bool:
    """Whether a mitigation ends what a threat finds on a subject."""
    try:
        return not still_found(mitigated(threat, mitigation, case, subject), subject)
    except DoesNotFit:
        return False


def mitigated(threat: Threat, mitigation: Mitigation, case: Case, subject: str) -> dict[str, Result]:
    """What a threat comes to once a mitigation is applied to a subject, told from each limb that finds something there.

    Raises DoesNotFit if it cannot be applied.
    """
    levels = case.levels
    for limb in threat.limbs:
        here = mitigation.of(limb.subject)
        if here.changes and still_found(limb_comes_to(limb, levels), subject):
            system = apply(levels.system, subject_of(limb, levels, subject), here, levels.library)
            levels = Levels(system, levels.library)
    return comes_to(threat.limbs, levels)


def still_found(results: dict[str, Result], subject: str) -> bool:
    return subject in results and results[subject].outcome is Outcome.FOUND


def subject_of(limb: Limb, levels: Levels, id_: str) -> Subject:
    view = levels.at(Level.STATED).view
    return subject_at(view, limb.subject, view.ids[base(limb.subject)].index(id_))
