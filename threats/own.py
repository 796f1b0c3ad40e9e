"""What a person found, as a finding like any other: it is counted, sorted and shown with those of the library."""

from collections.abc import Iterator

from bioward.models.remarks import OwnFinding, Target
from bioward.models.system import System
from bioward.threats.changes import Mitigation
from bioward.threats.expression import Or
from bioward.threats.finding import Finding, Proof, Subject
from bioward.threats.threat import OWN, Condition, Limb, Severity, Threat
from bioward.threats.view import Level

UNASKED = Condition("", Or(()), {})
"""No condition is behind it: a person says so."""


def own_findings(system: System) -> Iterator[Finding]:
    """What people found, in the order written. It is stated: nobody had to presume anything."""
    for own in system.own_findings.values():
        limb = Limb(own.id, own.on.type, UNASKED, own.why, Severity[own.severity.upper()], span=own.span)
        yield finding(own, threat_of(own, limb), limb, subject_of(system, own.on))


def finding(own: OwnFinding, threat: Threat, limb: Limb, subject: Subject) -> Finding:
    return Finding(
        threat=threat,
        limb=limb,
        subject=subject,
        severity=limb.severity,
        could_be=limb.severity,
        raised_by=(),
        could_be_if=(),
        level=Level.STATED,
        span=own.span,
        prove=lambda: Proof(own.why, (), ()),
        own=own,
    )


def threat_of(own: OwnFinding, limb: Limb) -> Threat:
    """What stands where a threat of the library would: it has an id that none of these can have."""
    return Threat(
        id=OWN,
        slug=own.id,
        title=own.title,
        family=OWN,
        tier="A",
        severity=limb.severity,
        stride=own.stride,
        linddun=own.linddun,
        attack_points=(),
        references=own.references,
        why=own.why,
        quiet="",
        swallows=(),
        aliases=(),
        limbs=(limb,),
        mitigations=tuple(Mitigation(text, (), "") for text in own.mitigations),
        examples=(),
        span=own.span,
    )


def subject_of(system: System, on: Target) -> Subject:
    """What it is on, with its name for people."""
    named = {"element": system.elements, "flow": system.flows, "data": system.items, "boundary": system.boundaries}
    thing = named.get(on.type, {}).get(on.id)
    return Subject(on.type, on.id, thing.name if thing else on.id or "the system")
