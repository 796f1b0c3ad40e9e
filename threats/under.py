"""Tells a finding under a more specific one on the same object, so that nothing is told twice."""

from collections.abc import Iterator

from bioward.threats.finding import Confidence, Finding
from bioward.threats.interpret import Interpreter
from bioward.threats.levels import Levels
from bioward.threats.terms import base
from bioward.threats.threat import Swallow

Under = list[tuple[Finding, str]]


def tell_under(levels: Levels, findings: list[Finding]) -> tuple[list[Finding], Under]:
    """Sets aside what a stated, more specific finding already tells of an object that both are about."""
    specific = {
        (threat, type_, id_): finding.fingerprint
        for finding in findings
        if finding.confidence is Confidence.STATED
        for threat, type_, id_ in swallowed(levels, finding)
    }
    kept: list[Finding] = []
    told: Under = []
    for finding in findings:
        under = specific.get((finding.threat.id, finding.subject.type, finding.subject.id))
        if under:
            told.append((finding, under))
        else:
            kept.append(finding)
    return kept, told


def swallowed(levels: Levels, finding: Finding) -> Iterator[tuple[str, str, str]]:
    """The threats that need not be told beside a finding, each with the object that both are about."""
    subject = finding.subject
    for threat in finding.threat.swallows:
        yield threat, subject.type, subject.id
    for swallow in finding.limb.swallows:
        yield from both(levels, finding, swallow)


def both(levels: Levels, finding: Finding, swallow: Swallow) -> Iterator[tuple[str, str, str]]:
    """The object that a finding and what it swallows are both about, where it does."""
    stated = levels.at(finding.level)
    index = levels.structure.index(finding.subject.type)[finding.subject.id]
    if swallow.when and not stated.truth(swallow.when.program, True)(index):
        return
    at = Interpreter(stated).resolve(swallow.of, {finding.limb.subject: index})
    if at >= 0:
        type_ = base(swallow.of.type)
        yield swallow.threat, type_, levels.structure.ids[type_][at]
