"""Assesses a System against a library: every threat on every subject is found, a question, or clear."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.domains import Choice, Value
from bioward.models.gaps import gaps
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Assessment, Confidence, Finding, Question, Subject, Tally
from bioward.threats.library import Library
from bioward.threats.reasons import Ask, Reasoner
from bioward.threats.tell import tell
from bioward.threats.terms import TYPES, attributes, base
from bioward.threats.threat import Limb, Outcome, Presumption, Severity, Threat
from bioward.threats.view import Fill, Level, View


def assess(system: System, library: Library) -> Assessment:
    """The assessment of a system. The same system and library give the same assessment, byte for byte."""
    levels = Levels(system, library)
    findings: list[Finding] = []
    tallies = {id_: Tally() for id_ in library.threats}
    asked = Asked(levels)
    for threat in library.threats.values():
        for limb in threat.limbs:
            for verdict in judge(levels, limb):
                count(tallies[threat.id], verdict)
                if verdict.outcome is Outcome.FOUND:
                    findings.append(
                        tell(levels.at(verdict.level, presumed(limb, verdict.level)), threat, limb, verdict.at)
                    )
                elif verdict.outcome is Outcome.QUESTION:
                    asked.add(threat, limb, verdict.at)
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


# ---------------------------------------------------------------------------- levels of knowledge


class Levels:
    """The system as it is known: by what is stated, with defaults, with presumptions."""

    def __init__(self, system: System, library: Library) -> None:
        self.system, self.library = system, library
        self.evaluators: dict[tuple[Level, tuple[tuple[str, str, str], ...]], Evaluator] = {}

    def at(self, level: Level, presumes: tuple[Presumption, ...] = ()) -> Evaluator:
        """The evaluator of one level, made at the first asking. A limb may presume more than the library does."""
        key = level, tuple((p.type, p.attribute, p.take) for p in presumes)
        if key not in self.evaluators:
            fill = self.fill(presumes) if level is Level.PRESUMED else None
            self.evaluators[key] = Evaluator(View(self.system, level, fill), self.library.predicates)
        return self.evaluators[key]

    def fill(self, presumes: tuple[Presumption, ...]) -> Fill:
        """What presumptions take for the unknown; with `assume_unknown: absent`, every control that is not said."""
        strict = self.system.facts["assume_unknown"].value == STRICT
        by_attribute = {(p.type, p.attribute): p for p in (*self.library.presumptions, *presumes)}
        known = self.at(Level.DEFAULT)

        def fill(type_: str, attribute: str, index: int) -> Value | None:
            presumption = by_attribute.get((type_, attribute))
            domain = attributes(type_)[attribute]
            if presumption and (not presumption.when or known.bind(presumption.when.program)[0](index)):
                return domain.parse(presumption.take)
            return absent(domain) if strict else None

        return fill


STRICT = ATTRIBUTES[TYPES["system"]]["assume_unknown"].domain.parse("absent")


def absent(domain: object) -> int | None:
    """The member of a control that says it is not there: the first of an ordered choice, if that is none or no."""
    weakest = isinstance(domain, Choice) and domain.ordered and domain.members[0] in ("none", "no")
    return domain.bits[domain.members[0]] if weakest and isinstance(domain, Choice) else None


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


def presumed(limb: Limb, level: Level) -> tuple[Presumption, ...]:
    """What a limb presumes of its own, at the level where presumptions count."""
    return limb.presumes if level is Level.PRESUMED else ()


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


# ---------------------------------------------------------------------------- questions


@dataclass(eq=False, repr=False)
class Asked:
    """Gathers questions: one for each attribute, however many threats hang on it."""

    levels: Levels
    threats: dict[Ask, dict[str, Severity]] = field(default_factory=dict)

    def add(self, threat: Threat, limb: Limb, index: int) -> None:
        """What would settle a limb on a subject, once defaults are taken, and presumptions where they leave it open."""
        for evaluator in (self.levels.at(Level.PRESUMED, limb.presumes), self.levels.at(Level.DEFAULT)):
            asks = Reasoner(evaluator).asks(limb.when.expression, {limb.subject: index})
            if asks:
                break
        for ask in asks:
            self.threats.setdefault(ask, {})[threat.id] = limb.severity

    def questions(self) -> tuple[Question, ...]:
        """Those that settle most risk first."""
        weights = {ask: sum(4 ** int(s) for s in threats.values()) for ask, threats in self.threats.items()}
        return tuple(self.question(ask) for ask in sorted(self.threats, key=lambda a: (-weights[a], a)))

    def question(self, ask: Ask) -> Question:
        threats = self.threats[ask]
        thing = self.levels.at(Level.STATED).view.things(ask.type)[ask.id]
        name = getattr(thing, "name", "the system")
        return Question(
            subject=Subject(ask.type, ask.id, name),
            attribute=ask.attribute,
            meaning=meaning(ask),
            threats=tuple(sorted(threats)),
            worst=max(threats.values()),
            span=thing.span,
        )


def outcomes(system: System, library: Library, threat: Threat) -> dict[str, Outcome]:
    """What one threat comes to on each subject by id, over all its limbs: the worst of found, question, clear."""
    levels = Levels(system, library)
    view = levels.at(Level.STATED).view
    found: dict[str, Outcome] = {}
    for limb in threat.limbs:
        for verdict in judge(levels, limb):
            subject = view.ids[base(limb.subject)][verdict.at]
            found[subject] = min(found.get(subject, Outcome.CLEAR), verdict.outcome, key=list(Outcome).index)
    return found


def meaning(ask: Ask) -> str:
    """What an attribute means, in the vocabulary's words; an element answers for its place as well."""
    for holder in (TYPES[ask.type], TYPES["boundary"]):
        if ask.attribute in ATTRIBUTES[holder]:
            return ATTRIBUTES[holder][ask.attribute].meaning
    return ask.attribute
