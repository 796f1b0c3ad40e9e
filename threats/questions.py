"""Gathers questions: what is not said, and the threats that hang on it."""

from dataclasses import dataclass, field

from bioward.models.vocabulary import ATTRIBUTES
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS
from bioward.threats.asks import Asker
from bioward.threats.cells import Ask
from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Question, Subject
from bioward.threats.levels import Levels, presumed
from bioward.threats.terms import TYPES
from bioward.threats.threat import Limb, Severity, Threat
from bioward.threats.view import Level

NECESSARY = "the data items that the purpose truly needs"


@dataclass(eq=False, repr=False)
class Asked:
    """Gathers questions: one for each attribute, however many threats hang on it."""

    levels: Levels
    threats: dict[Ask, dict[str, Severity]] = field(default_factory=dict)

    def add(self, threat: Threat, limb: Limb, index: int) -> None:
        """What would settle a limb on a subject, once defaults are taken, and presumptions where they leave it open."""
        for level in (Level.PRESUMED, Level.DEFAULT):
            evaluator = self.levels.at(level, presumed(limb, level))
            if asks := asker(evaluator).asks(limb.when.expression, {limb.subject: index}):
                break
        for ask in asks:
            self.threats.setdefault(ask, {})[threat.id] = limb.severity

    def questions(self) -> tuple[Question, ...]:
        """Those that settle most risk first."""
        weights = {ask: sum(4 ** int(s) for s in threats.values()) for ask, threats in self.threats.items()}
        return tuple(self.question(ask) for ask in sorted(self.threats, key=lambda a: (-weights[a], a)))

    def question(self, ask: Ask) -> Question:
        threats = self.threats[ask]
        thing = self.levels.structure.things[ask.type][ask.id]
        name = getattr(thing, "name", "") or ask.id or "the system"
        return Question(
            subject=Subject(ask.type, ask.id, name),
            attribute=ask.attribute,
            meaning=meaning(ask),
            threats=tuple(sorted(threats)),
            worst=max(threats.values()),
            span=thing.span,
        )


def asker(evaluator: Evaluator) -> Asker:
    """Who asks about a level of knowledge, and remembers what was worked out."""
    return evaluator.view.once("asker", lambda: Asker(evaluator))


def meaning(ask: Ask) -> str:
    """What an attribute or a kind of evidence means, in the vocabulary's words; elements answer for their place too."""
    for holder in (TYPES.get(ask.type), TYPES["boundary"]):
        if holder and ask.attribute in ATTRIBUTES[holder]:
            return ATTRIBUTES[holder][ask.attribute].meaning
    if ask.attribute in EVIDENCE_KINDS:
        return f"evidence that {EVIDENCE_KINDS[ask.attribute].meaning}"
    return NECESSARY if ask.attribute == "necessary_data" else ask.attribute
