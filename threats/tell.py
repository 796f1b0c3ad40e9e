"""Makes a finding out of a verdict: its severity, its message, the facts and the path that prove it."""

from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Confidence, Finding, Step, Subject
from bioward.threats.paths import SIGNAL, Hop
from bioward.threats.reasons import Reasoner, Reasons
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Severity, Threat
from bioward.threats.view import Level, View


def tell(evaluator: Evaluator, threat: Threat, limb: Limb, index: int) -> Finding:
    """The finding of a limb that holds on the subject at an index, at the evaluator's level of knowledge."""
    view = evaluator.view
    reasons = Reasoner(evaluator).why(limb.when.expression, {limb.subject: index})
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
        confidence=Confidence.STATED if view.level is Level.STATED else Confidence.PRESUMED,
        message=message(view, limb, subject, reasons),
        span=view.things(subject.type)[subject.id].span,
        because=tuple(reasons.facts),
        path=tuple(step(view, hop) for hop in reasons.hops),
    )


Told = tuple[str, ...]


def severities(evaluator: Evaluator, limb: Limb, index: int) -> tuple[Severity, Severity, Told, Told]:
    """The severity by the modifiers that surely apply, and what it could be by those that may, each with why."""
    severity = could_be = int(limb.severity)
    raised: list[str] = []
    unsure: list[str] = []
    for modifier in limb.modifiers:
        must, may = evaluator.bind(modifier.when.program)
        if must(index):
            severity, could_be = modifier.apply(severity), modifier.apply(could_be)
            raised.append(modifier.because)
        elif may(index) and modifier.apply(could_be) > could_be:
            could_be = modifier.apply(could_be)
            unsure.append(modifier.because)
    worst = clamp(max(severity, could_be))
    return clamp(severity), worst, tuple(raised), tuple(unsure) if worst > clamp(severity) else ()


def clamp(severity: int) -> Severity:
    return Severity(min(max(severity, Severity.LOW), Severity.CRITICAL))


def subject_at(view: View, type_: str, index: int) -> Subject:
    """The subject at an index of its type; a store is told as the element that it is."""
    id_ = view.ids[base(type_)][index]
    thing = view.things(base(type_))[id_]
    return Subject(base(type_), id_, getattr(thing, "name", id_))


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
    return Step(elements[hop.source], elements[hop.target], flow, item, view.system.flows[flow].span)
