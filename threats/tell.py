"""Makes a finding out of a verdict: its severity, its message, the facts and the path that prove it."""

from dataclasses import replace

from bioward.threats.carriage import SIGNAL
from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Finding, Proof, Step, Subject
from bioward.threats.paths import Hop
from bioward.threats.reasons import Reasoner, Reasons
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Severity, Threat
from bioward.threats.view import View


def tell(evaluator: Evaluator, threat: Threat, limb: Limb, index: int) -> Finding:
    """The finding of a limb that holds on the subject at an index, at the evaluator's level of knowledge."""
    view = evaluator.view
    severity, could_be, raised, unsure = severities(evaluator, limb, index)
    subject = subject_at(view, limb.subject, index)
    return Finding(
        threat=threat,
        limb=limb,
        subject=subject,
        severity=severity,
        could_be=could_be,
        raised_by=raised,
        could_be_if=unsure,
        level=view.level,
        span=view.structure.thing(base(limb.subject), index).span,
        prove=lambda: prove(evaluator, limb, subject, index),
    )


def prove(evaluator: Evaluator, limb: Limb, subject: Subject, index: int) -> Proof:
    """Why a limb holds on a subject."""
    view = evaluator.view
    reasoner = view.once("reasoner", lambda: Reasoner(evaluator))
    reasons = reasoner.why(limb.when.expression, {limb.subject: index})
    path = tuple(step(view, hop) for hop in reasons.hops)
    return Proof(message(view, limb, subject, reasons), tuple(reasons.facts), path, reasons.others)


def told_together(evaluator: Evaluator, finding: Finding, into: int, count: int) -> Finding:
    """A finding that stands for several: about the object that gathers them, with the facts of the worst of them."""
    collapse = finding.limb.collapse
    assert collapse is not None
    view, type_ = evaluator.view, base(collapse.into.type)
    limb = finding.limb._replace(id=f"{finding.limb.id}, together", subject=type_, verdict=collapse.verdict)
    subject = subject_at(view, type_, into)
    said = collapse.message.format_map(Names({type_: subject.name, "count": str(count)}))
    span = view.structure.thing(type_, into).span
    return replace(
        finding,
        limb=limb,
        subject=subject,
        span=span,
        prove=lambda: finding.proof._replace(message=said, others=count - 1),
    )


Told = tuple[str, ...]


def severities(evaluator: Evaluator, limb: Limb, index: int) -> tuple[Severity, Severity, Told, Told]:
    """The severity by the modifiers that surely apply, and what it could be by those that may, each with why."""
    severity = could_be = int(limb.severity)
    raised: list[str] = []
    unsure: list[str] = []
    for modifier in limb.modifiers:
        must, may = (evaluator.truth(modifier.when.program, sure) for sure in (True, False))
        if must(index):
            severity, could_be = modifier.apply(severity), modifier.apply(could_be)
            raised.append(modifier.because)
        elif modifier.apply(could_be) > could_be and may(index):
            could_be = modifier.apply(could_be)
            unsure.append(modifier.because)
    worst = clamp(max(severity, could_be))
    return clamp(severity), worst, tuple(raised), tuple(unsure) if worst > clamp(severity) else ()


def clamp(severity: int) -> Severity:
    return Severity(min(max(severity, Severity.LOW), Severity.CRITICAL))


def subject_at(view: View, type_: str, index: int) -> Subject:
    """The subject at an index of its type; a store is told as the element that it is."""
    thing = view.structure.thing(base(type_), index)
    id_ = view.ids[base(type_)][index]
    return Subject(base(type_), id_, getattr(thing, "name", "") or id_ or "the system")


def message(view: View, limb: Limb, subject: Subject, reasons: Reasons) -> str:
    """The limb's message with names in place of `{subject}` and of what its loops came upon."""
    names = {limb.subject: subject.name}
    for variable, (type_, index) in reasons.bound.items():
        names[variable] = subject_at(view, type_, index).name
    return limb.message.format_map(Names(names))


class Names(dict[str, str]):
    """Names by variable; a loop that came upon nothing is told as another part of the system."""

    def __missing__(self, variable: str) -> str:
        return "another part of the system"


def step(view: View, hop: Hop) -> Step:
    """A hop with ids in place of indices."""
    elements, flows = view.ids["element"], view.ids["flow"]
    item = "" if hop.item == SIGNAL else view.ids["data"][hop.item]
    flow = flows[hop.flow]
    return Step(elements[hop.source], elements[hop.target], flow, item, view.structure.system.flows[flow].span)
