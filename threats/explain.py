"""Why a threat is found on a subject, why it is not, or why nobody can tell: in clauses, facts and what is not said."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.remarks import Exclusion
from bioward.models.scope import Scope
from bioward.models.span import Span
from bioward.threats.asks import Asker
from bioward.threats.assess import Judged, known
from bioward.threats.cells import Ask
from bioward.threats.clauses import Clause, State, state
from bioward.threats.evaluator import Evaluator
from bioward.threats.explainer import Explainer
from bioward.threats.finding import Assessment, Finding, Subject, fingerprint
from bioward.threats.interpret import Interpreter, Truth
from bioward.threats.judging import Verdict, judge, verdicts
from bioward.threats.levels import Levels, presumed
from bioward.threats.tell import subject_at
from bioward.threats.terms import base
from bioward.threats.threat import Condition, Limb, Modifier, Outcome, Threat
from bioward.threats.view import Level

MOST = 100
"""So many subjects on which a limb comes to the same are explained, unless one is named."""


class Modified(NamedTuple):
    """A change of severity that applies here, or that would if what is not said turned out so."""

    modifier: Modifier
    clause: Clause


class Explanation(NamedTuple):
    """What one limb of a threat comes to on one subject, and why.

    level:     how much had to be taken to be known.
    asks:      of a question, what would settle it; of a presumed finding, what nobody said that it rests on.
    modifiers: those that apply, and those that could.
    finding:   what is reported of it, if anything is, and `under` the finding that tells it instead.
    left_out:  what leaves the subject out of scope, if anything does.
    """

    threat: Threat
    limb: Limb
    subject: Subject
    outcome: Outcome
    level: Level
    clause: Clause
    span: Span
    asks: tuple[Ask, ...] = ()
    modifiers: tuple[Modified, ...] = ()
    finding: Finding | None = None
    under: Finding | None = None
    left_out: Exclusion | None = None


class Explaining:
    """Explains what an assessment came to."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        library = assessment.library
        judged: Judged = {}
        self.levels = Levels(assessment.system, library, lambda *case: known(library, judged, *case))
        for threat in library.threats.values():
            judged |= {(threat.id, limb.id): verdicts(self.levels, limb) for limb in threat.limbs}
        told = {f.fingerprint: f for f in assessment.findings}
        self.under = {f.fingerprint: told.get(by) for f, by in assessment.told_under}
        self.scope = Scope(assessment.system)
        aside = (*assessment.told_under, *assessment.out_of_scope)
        self.findings = told | {finding.fingerprint: finding for finding, _ in aside}

    def threat(self, threat: Threat, subject: str | None = None) -> Iterator[Explanation]:
        """A threat on one subject, by its id, or on all that it could concern: `MOST` of each outcome of a limb."""
        for limb in threat.limbs:
            told: Counter[Outcome] = Counter()
            for verdict in judge(self.levels, limb):
                told[verdict.outcome] += 1
                if (subject is None and told[verdict.outcome] <= MOST) or subject == self.id(limb, verdict.at):
                    yield self.one(threat, limb, verdict)

    def untold(self, threat: Threat) -> Counter[Outcome]:
        """How many more there are of each outcome than are explained."""
        left: Counter[Outcome] = Counter()
        for limb in threat.limbs:
            came = Counter(verdict.outcome for verdict in judge(self.levels, limb))
            left.update({outcome: number - MOST for outcome, number in came.items() if number > MOST})
        return left

    def finding(self, finding: Finding) -> Iterator[Explanation]:
        """A finding; one that stands for many is explained at each of them."""
        single = finding.limb in finding.threat.limbs
        for each in self.threat(finding.threat, finding.subject.id if single else None):
            if each.finding is finding and each.outcome is Outcome.FOUND:
                yield each

    def subjects(self, threat: Threat) -> list[str]:
        """The ids of all that a threat could concern."""
        found = (self.id(limb, v.at) for limb in threat.limbs for v in judge(self.levels, limb))
        return list(dict.fromkeys(found))

    def id(self, limb: Limb, index: int) -> str:
        return self.levels.structure.ids[base(limb.subject)][index]

    # ------------------------------------------------------------------------ one limb on one subject

    def one(self, threat: Threat, limb: Limb, verdict: Verdict) -> Explanation:
        index = verdict.at
        known = self.known(limb, index, verdict.outcome, verdict.level)
        env = {limb.subject: index}
        subject = subject_at(known.view, limb.subject, index)
        found = verdict.outcome is Outcome.FOUND
        finding = self.of(threat, limb, subject, index) if found else None
        return Explanation(
            threat=threat,
            limb=limb,
            subject=subject,
            outcome=verdict.outcome,
            level=verdict.level,
            clause=Explainer(known).clause(limb.when.expression, env),
            span=self.levels.structure.thing(base(limb.subject), index).span,
            asks=tuple(self.asks(limb, index, verdict.outcome, verdict.level)),
            modifiers=tuple(self.modifiers(known, limb, index)) if found else (),
            finding=finding,
            under=self.under.get(finding.fingerprint) if finding else None,
            left_out=self.scope.of(subject.type, subject.id),
        )

    def known(self, limb: Limb, index: int, outcome: Outcome, level: Level) -> Evaluator:
        """The knowledge at which it is told: that which settles it, or where it is still open with all presumed."""
        if outcome is Outcome.QUESTION:
            all_ = self.levels.at(Level.PRESUMED, limb.presumes)
            return all_ if truth_of(all_, limb.when, index) is State.OPEN else self.levels.at(Level.DEFAULT)
        return self.levels.at(level, presumed(limb, level))

    def asks(self, limb: Limb, index: int, outcome: Outcome, level: Level) -> dict[Ask, None]:
        """What would settle it, or what a verdict that needs more than what is stated takes for known."""
        env = {limb.subject: index}
        if outcome is Outcome.QUESTION:
            return Asker(self.known(limb, index, outcome, level)).asks(limb.when.expression, env)
        return Asker(self.levels.at(Level.STATED)).asks(limb.when.expression, env) if level > Level.STATED else {}

    def modifiers(self, known: Evaluator, limb: Limb, index: int) -> Iterator[Modified]:
        """Modifiers that apply or could, in the order in which they count."""
        for modifier in limb.modifiers:
            if truth_of(known, modifier.when, index) is not State.FAILS:
                clause = Explainer(known).clause(modifier.when.expression, {limb.subject: index})
                yield Modified(modifier, clause)

    def of(self, threat: Threat, limb: Limb, subject: Subject, index: int) -> Finding | None:
        """What is reported of a limb on a subject; it may be reported together with others."""
        own = self.findings.get(fingerprint(threat.id, limb.id, subject.id))
        if own or limb.collapse is None:
            return own
        into = limb.collapse.into
        at = Interpreter(self.levels.at(Level.DEFAULT)).resolve(into, {limb.subject: index})
        id_ = self.levels.structure.ids[base(into.type)][at] if at >= 0 else ""
        together = (f for f in self.findings.values() if f.threat is threat and f.limb not in threat.limbs)
        return next((f for f in together if f.subject.id == id_), None)


def truth_of(known: Evaluator, condition: Condition, index: int) -> State:
    """What a condition comes to on a subject."""
    must, may = (known.truth(condition.program, sure)(index) for sure in (True, False))
    return state(Truth(bool(must), bool(may)))
