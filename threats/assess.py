"""Assesses a System against a library: every threat on every subject is found, a question, or clear."""

from collections.abc import Iterator

from bioward.models.collector import resting_collector
from bioward.models.gaps import gaps
from bioward.models.system import System
from bioward.threats.bounds import Bounds, Parted
from bioward.threats.catalogue import Library
from bioward.threats.collapse import collapsed
from bioward.threats.finding import Assessment, Confidence, Finding, Tally
from bioward.threats.judging import Verdicts, judge, verdicts
from bioward.threats.levels import Levels, presumed
from bioward.threats.own import own_findings
from bioward.threats.questions import Asked
from bioward.threats.tell import tell
from bioward.threats.terms import base
from bioward.threats.threat import Outcome, Threat
from bioward.threats.under import tell_under
from bioward.threats.view import Level

Judged = dict[tuple[str, str], Verdicts]
"""What every limb comes to, by its threat and its own id."""


def assess(system: System, library: Library) -> Assessment:
    """The assessment of a system. The same system and library give the same assessment, byte for byte."""
    with resting_collector():
        return assessment(system, library)


def assessment(system: System, library: Library) -> Assessment:
    judged: Judged = {}
    levels = Levels(system, library, lambda threat, type_, must: known(library, judged, threat, type_, must))
    for threat in library.threats.values():
        judged |= {(threat.id, limb.id): verdicts(levels, limb) for limb in threat.limbs}
    tallies = {id_: Tally() for id_ in library.threats}
    asked, bounds = Asked(levels), Bounds(levels.structure)
    everything = [f for t in library.threats.values() for f in found(levels, bounds, t, judged, tallies[t.id], asked)]
    findings, left_out = bounds.told(everything)
    own, own_left_out = bounds.told(own_findings(system))
    kept, told = tell_under(levels, findings)
    for finding, _ in told:
        tallies[finding.threat.id].found -= 1
        tallies[finding.threat.id].told_under += 1
    questions, unasked = bounds.asked(asked.questions())
    return Assessment(
        system=system,
        library=library,
        findings=tuple(sorted([*kept, *own], key=rank)),
        questions=questions,
        told_under=tuple(told),
        tallies=tallies,
        gaps=gaps(system),
        out_of_scope=tuple(sorted([*left_out, *own_left_out], key=lambda left_out: rank(left_out.finding))),
        unasked=unasked,
    )


def known(library: Library, judged: Judged, threat: str, type_: str, must: bool) -> frozenset[int]:
    """The objects of a type on which a threat is found: surely, or also where it is presumed or open."""
    found: set[int] = set()
    for limb in library.threats[threat].limbs if threat in library.threats else ():
        if base(limb.subject) == type_:
            verdicts = judged[threat, limb.id]
            found.update(i for i, level in verdicts.found.items() if level is Level.STATED or not must)
            found.update(() if must else verdicts.open)
    return frozenset(found)


def found(
    levels: Levels, bounds: Bounds, threat: Threat, judged: Judged, tally: Tally, asked: Asked
) -> Iterator[Finding]:
    """The findings of one threat. What it leaves open is asked, and whatever it comes to is counted.

    What is out of scope is found too, one by one; it is neither asked about nor counted with the rest.
    """
    for limb in threat.limbs:
        parted = bounds.parted(limb, judged[threat.id, limb.id])
        count(tally, parted)
        single, together = collapsed(levels, threat, limb, parted.inside)
        yield from together
        for index, level in (*single.found.items(), *parted.outside.found.items()):
            yield tell(levels.at(level, presumed(limb, level)), threat, limb, index)
        for index in single.open:
            asked.add(threat, limb, index)


def count(tally: Tally, parted: Parted) -> None:
    verdicts = parted.inside
    tally.found += len(verdicts.found)
    tally.question += len(verdicts.open)
    tally.clear += parted.subjects - len(verdicts.found) - len(verdicts.open)
    tally.clear_by_default += len(verdicts.by_default)
    tally.out_of_scope += parted.left_out


def outcomes(system: System, library: Library, threat: Threat) -> dict[str, Outcome]:
    """What one threat comes to on each subject by id, over all its limbs: the worst of found, question, clear."""
    levels = Levels(system, library)
    worst: dict[str, Outcome] = {}
    for limb in threat.limbs:
        for verdict in judge(levels, limb):
            subject = levels.structure.ids[base(limb.subject)][verdict.at]
            worst[subject] = min(worst.get(subject, Outcome.CLEAR), verdict.outcome, key=list(Outcome).index)
    return worst


def rank(finding: Finding) -> tuple[int, bool, str, str, str]:
    """Worst first, stated before presumed, then by id, so that the order is always the same."""
    presumed = finding.confidence is Confidence.PRESUMED
    return -finding.severity, presumed, finding.threat.id, finding.subject.id, finding.limb.id
