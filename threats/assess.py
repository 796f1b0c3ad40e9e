"""Assesses a System against a library: every threat on every subject is found, a question, or clear."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.gaps import gaps
from bioward.models.system import System
from bioward.threats.finding import Assessment, Confidence, Finding, Tally
from bioward.threats.levels import Levels, presumed
from bioward.threats.library import Library
from bioward.threats.questions import Asked
from bioward.threats.tell import tell
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Outcome, Threat
from bioward.threats.view import Level, View


def assess(system: System, library: Library) -> Assessment:
    """The assessment of a system. The same system and library give the same assessment, byte for byte."""
    levels = Levels(system, library)
    asked = Asked(levels)
    tallies = {id_: Tally() for id_ in library.threats}
    findings = [f for threat in library.threats.values() for f in found(levels, threat, tallies[threat.id], asked)]
    kept, told = tell_under(findings)
    for finding, _ in told:
        tallies[finding.threat.id].found -= 1
        tallies[finding.threat.id].told_under += 1
    return Assessment(
        system=system,
        library=library,
        findings=tuple(sorted(kept, key=rank)),
        questions=asked.questions(),
        told_under=tuple(told),
        tallies=tallies,
        gaps=gaps(system),
    )


def found(levels: Levels, threat: Threat, tally: Tally, asked: Asked) -> Iterator[Finding]:
    """The findings of one threat. What it leaves open is asked, and whatever it comes to is counted."""
    for limb in threat.limbs:
        for verdict in judge(levels, limb):
            count(tally, verdict)
            if verdict.outcome is Outcome.FOUND:
                known = levels.at(verdict.level, presumed(limb, verdict.level))
                yield tell(known, threat, limb, verdict.at)
            elif verdict.outcome is Outcome.QUESTION:
                asked.add(threat, limb, verdict.at)


def outcomes(system: System, library: Library, threat: Threat) -> dict[str, Outcome]:
    """What one threat comes to on each subject by id, over all its limbs: the worst of found, question, clear."""
    levels = Levels(system, library)
    view = levels.at(Level.STATED).view
    worst: dict[str, Outcome] = {}
    for limb in threat.limbs:
        for verdict in judge(levels, limb):
            subject = view.ids[base(limb.subject)][verdict.at]
            worst[subject] = min(worst.get(subject, Outcome.CLEAR), verdict.outcome, key=list(Outcome).index)
    return worst


# ---------------------------------------------------------------------------- verdicts


class Verdict(NamedTuple):
    """What one limb comes to on one subject, and the level of knowledge that settles it."""

    at: int
    outcome: Outcome
    level: Level


def judge(levels: Levels, limb: Limb) -> Iterator[Verdict]:
    """The verdict on every subject of a limb.

    What must hold is found and what may not hold is clear, at the first level that settles it. Presumptions
    only ever find: they never clear.
    """
    stated = levels.at(Level.STATED)
    for index in subjects(stated.view, limb.subject):
        yield settle(levels, limb, index)


def settle(levels: Levels, limb: Limb, index: int) -> Verdict:
    for level in (Level.STATED, Level.DEFAULT):
        must, may = levels.at(level).bind(limb.when.program)
        if must(index):
            return Verdict(index, Outcome.FOUND, level)
        if not may(index):
            return Verdict(index, Outcome.CLEAR, level)
    if levels.at(Level.PRESUMED, limb.presumes).bind(limb.when.program)[0](index):
        return Verdict(index, Outcome.FOUND, Level.PRESUMED)
    return Verdict(index, Outcome.QUESTION, Level.DEFAULT)


def subjects(view: View, type_: str) -> range | tuple[int, ...]:
    """The objects that a limb is about; a store is an element that keeps something."""
    return view.stores if type_ == "store" else range(len(view.ids[base(type_)]))


def count(tally: Tally, verdict: Verdict) -> None:
    match verdict.outcome:
        case Outcome.FOUND:
            tally.found += 1
        case Outcome.QUESTION:
            tally.question += 1
        case Outcome.CLEAR:
            tally.clear += 1
            tally.clear_by_default += verdict.level is Level.DEFAULT


# ---------------------------------------------------------------------------- telling under, and order


def tell_under(findings: list[Finding]) -> tuple[list[Finding], list[tuple[Finding, str]]]:
    """Sets aside what a stated, more specific finding on the same subject already tells."""
    kept: list[Finding] = []
    told: list[tuple[Finding, str]] = []
    specific = {
        (swallowed, f.subject): f.fingerprint
        for f in findings
        if f.confidence is Confidence.STATED
        for swallowed in f.threat.swallows
    }
    for finding in findings:
        under = specific.get((finding.threat.id, finding.subject))
        if under:
            told.append((finding, under))
        else:
            kept.append(finding)
    return kept, told


def rank(finding: Finding) -> tuple[int, bool, str, str, str]:
    """Worst first, stated before presumed, then by id, so that the order is always the same."""
    presumed = finding.confidence is Confidence.PRESUMED
    return -finding.severity, presumed, finding.threat.id, finding.subject.id, finding.limb.id
