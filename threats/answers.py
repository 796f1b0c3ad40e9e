"""What an answer would settle: each question is answered in every way there is, and the model judged anew."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number
from bioward.models.texts import Text
from bioward.threats.cases import Case, cases
from bioward.threats.changes import Aim, Mitigation, Setting
from bioward.threats.counterfactual import Enough
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Assessment, Question
from bioward.threats.patch import apply
from bioward.threats.structure import Structure
from bioward.threats.terms import attributes
from bioward.threats.threat import Outcome

MANY = "1000000"
"""A number that counts as many wherever one is asked for."""
MOST_TEXTS = 3


class Answer(NamedTuple):
    """What an answer does to the cases that are open: those it clears and those it finds, with their weights.

    values: the answers that do this; any of them does as much.
    """

    values: tuple[str, ...]
    clears: tuple[Case, ...]
    finds: tuple[Case, ...]
    cleared: int
    found: int


class Answered(NamedTuple):
    """A question with the answer that clears most and the one that finds most; none if no answer could be tried."""

    question: Question
    best: Answer | None
    worst: Answer | None

    @property
    def settles(self) -> int:
        """How much hangs on the answer."""
        return (self.best.cleared if self.best else 0) + (self.worst.found if self.worst else 0)


def answers(assessment: Assessment, enough: Enough) -> tuple[tuple[Answered, ...], bool]:
    """Questions by how much hangs on them, and whether there was time for all."""
    asking = Asking(assessment)
    found: list[Answered] = []
    for question in assessment.questions:
        if enough():
            return ranked(found), False
        found.append(asking.answered(question))
    return ranked(found), True


def ranked(found: list[Answered]) -> tuple[Answered, ...]:
    return tuple(sorted(found, key=lambda a: (-a.settles, a.question.subject, a.question.attribute)))


def together(tried: Iterable[Answer]) -> list[Answer]:
    """Answers that do the same as one."""
    same: dict[object, Answer] = {}
    for answer in tried:
        known = same.get(answer[1:])
        same[answer[1:]] = answer if known is None else known._replace(values=known.values + answer.values)
    return list(same.values())


class Asking:
    """A model whose questions are answered to see what comes of it."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.things = Structure(assessment.system).things
        threats = {t: assessment.library.threats[t] for question in assessment.questions for t in question.threats}
        before = cases(assessment.system, assessment.library, threats.values())
        self.open = {case: came.weight for case, came in before.items() if came.outcome is Outcome.QUESTION}

    def answered(self, question: Question) -> Answered:
        tried = together(a for value in self.values(question) if (a := self.answer(question, value)))
        if not tried:
            return Answered(question, None, None)
        best = max(tried, key=lambda a: (a.cleared, -a.found))
        worst = max(tried, key=lambda a: (a.found, -a.cleared))
        return Answered(question, best, worst)

    def answer(self, question: Question, value: str) -> Answer | None:
        """What one answer does; None if the model contradicts it."""
        said = Setting(Aim("", (), question.subject.type), question.attribute, value)
        library = self.assessment.library
        try:
            system = apply(self.assessment.system, question.subject, Mitigation("", (said,), ""), library)
        except DoesNotFit:
            return None
        after = cases(system, library, (library.threats[t] for t in question.threats))
        now = {o: tuple(c for c in self.open if c in after and after[c].outcome is o) for o in Outcome}
        clears, finds = now[Outcome.CLEAR], now[Outcome.FOUND]
        return Answer((value,), clears, finds, sum(self.open[c] for c in clears), sum(self.open[c] for c in finds))

    def values(self, question: Question) -> Iterator[str]:
        """What could be answered: every member of a choice, the ends of a number, texts that stand elsewhere."""
        domain = attributes(question.subject.type).get(question.attribute)
        match domain:
            case Choice():
                yield from domain.members
            case Number():
                ends = {value: name for name, value in domain.ends}
                yield ends.get(domain.low, domain.figure(domain.low))
                yield ends.get(domain.high, MANY if domain.high == float("inf") else domain.figure(domain.high))
            case Subset():
                yield from domain.members
            case Text():
                yield from self.texts(question)

    def texts(self, question: Question) -> list[str]:
        """Texts that the same attribute has elsewhere in the model, the most frequent first."""
        things = self.things[question.subject.type].values()
        facts = [t.facts.get(question.attribute) for t in things]
        said = [f.value for f in facts if f and isinstance(f.value, str) and f.value]
        return sorted(set(said), key=lambda text: (-said.count(text), text))[:MOST_TEXTS]
