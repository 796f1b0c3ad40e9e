"""Why a threat is found on a subject, why it is not, or why nobody can tell: in clauses, facts and what is not said."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.threats.asks import Asker
from bioward.threats.cells import Ask
from bioward.threats.clauses import Clause, Explainer, State, state
from bioward.threats.evaluator import Evaluator
from bioward.threats.finding import Assessment, Finding, Subject
from bioward.threats.interpret import Truth
from bioward.threats.judging import judge, settle
from bioward.threats.levels import Levels, presumed
from bioward.threats.tell import subject_at
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Modifier, Outcome, Threat
from bioward.threats.view import Level


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
    """

    threat: Threat
    limb: Limb
    subject: Subject
    outcome: Outcome
    level: Level
    clause: Clause
    asks: tuple[Ask, ...] = ()
    modifiers: tuple[Modified, ...] = ()
    finding: Finding | None = None
    under: Finding | None = None


class Explaining:
    """Explains what an assessment came to."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.levels = Levels(assessment.system, assessment.library)
        told = {f.fingerprint: f for f in assessment.findings}
        self.under = {f.fingerprint: told.get(by) for f, by in assessment.told_under}
        self.findings = told | {f.fingerprint: f for f, _ in assessment.told_under}

    def threat(self, threat: Threat, subject: str | None = None) -> Iterator[Explanation]:
        """A threat on one subject, by its id, or on all that it could concern."""
        for limb in threat.limbs:
            for verdict in judge(self.levels, limb):
                if subject in (None, self.id(limb, verdict.at)):
                    yield self.one(threat, limb, verdict.at)

    def finding(self, finding: Finding) -> Iterator[Explanation]:
        """A finding; one that stands for many is explained at each of them."""
        single = base(finding.limb.subject) == finding.subject.type
        for each in self.threat(finding.threat, finding.subject.id if single else None):
            if each.limb is finding.limb and (single or each.outcome is Outcome.FOUND):
                yield each._replace(finding=finding, under=self.under.get(finding.fingerprint))

    def subjects(self, threat: Threat) -> list[str]:
        """The ids of all that a threat could concern."""
        found = (self.id(limb, v.at) for limb in threat.limbs for v in judge(self.levels, limb))
        return list(dict.fromkeys(found))

    def id(self, limb: Limb, index: int) -> str:
        return self.levels.at(Level.STATED).view.ids[base(limb.subject)][index]

    # ------------------------------------------------------------------------ one limb on one subject

    def one(self, threat: Threat, limb: Limb, index: int) -> Explanation:
        verdict = settle(self.levels, limb, index)
        known = self.known(limb, index, verdict.outcome, verdict.level)
        env = {limb.subject: index}
        subject = subject_at(known.view, limb.subject, index)
        finding = self.of(threat, limb, subject)
        found = verdict.outcome is Outcome.FOUND
        return Explanation(
            threat=threat,
            limb=limb,
            subject=subject,
            outcome=verdict.outcome,
            level=verdict.level,
            clause=Explainer(known).clause(limb.when.expression, env),
            asks=tuple(self.asks(limb, index, verdict.outcome, verdict.level)),
            modifiers=tuple(self.modifiers(known, limb, index)) if found else (),
            finding=finding,
            under=self.under.get(finding.fingerprint) if finding else None,
        )

    def known(self, limb: Limb, index: int, outcome: Outcome, level: Level) -> Evaluator:
        """The knowledge at which it is told: that which settles it, or where it is still open with all presumed."""
        if outcome is Outcome.QUESTION:
            all_ = self.levels.at(Level.PRESUMED, limb.presumes)
            must, may = all_.bind(limb.when.program)
            return all_ if may(index) and not must(index) else self.levels.at(Level.DEFAULT)
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
            must, may = known.bind(modifier.when.program)
            if state(Truth(bool(must(index)), bool(may(index)))) is not State.FAILS:
                clause = Explainer(known).clause(modifier.when.expression, {limb.subject: index})
                yield Modified(modifier, clause)

    def of(self, threat: Threat, limb: Limb, subject: Subject) -> Finding | None:
        """What is reported of a limb on a subject."""
        for finding in self.findings.values():
            if (finding.threat.id, finding.limb.id, finding.subject.id) == (threat.id, limb.id, subject.id):
                return finding
        return None
