"""An explanation as text: what a threat comes to on a subject, why, and what would change it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bioward.cli.text import BLANK, Line, Part, line, wrapped
from bioward.cli.text_clauses import ClauseTeller
from bioward.cli.text_clear import in_short
from bioward.cli.text_findings import labelled, titled
from bioward.cli.text_trial import counterfactual
from bioward.threats.cells import Ask
from bioward.threats.clauses import State
from bioward.threats.counterfactual import Counterfactual
from bioward.threats.explain import Explanation, Modified
from bioward.threats.finding import Assessment
from bioward.threats.questions import meaning
from bioward.threats.threat import Outcome, Severity, Threat
from bioward.threats.view import Level

INDENT = " " * 4
VERBS = {Outcome.FOUND: "fires because", Outcome.CLEAR: "is clear because", Outcome.QUESTION: "cannot be told, because"}
STEP = "  "
SHORT = 12
"""So much of a fingerprint tells it from all others, by any likelihood."""


class Asked(NamedTuple):
    """What was asked to be explained: a threat, and perhaps the one thing that is meant."""

    assessment: Assessment
    threat: Threat
    subject: str | None
    width: int

    def told(
        self, explanations: Sequence[Explanation], tried: Sequence[Counterfactual], untold: Mapping[Outcome, int]
    ) -> Iterator[Line]:
        """Where it fires, where nobody can tell, and, in short unless one subject is meant, where it is clear."""
        yield line(Part(self.threat.id, self.threat.severity.word), Part(f" {self.threat.title}", "strong"))
        if reason := self.assessment.library.off.get(self.threat.id):
            said = f"It is not looked for here: {reason}. This is what it would come to."
            yield from wrapped(said, self.width, "  ")
        if not explanations:
            yield from nothing(self.threat, self.subject, self.width)
        clear = [e for e in explanations if e.outcome is Outcome.CLEAR]
        short = clear if self.subject is None and len(clear) > len(self.threat.limbs) else []
        for outcome in (Outcome.FOUND, Outcome.QUESTION, *(() if short else (Outcome.CLEAR,))):
            yield from self.each([e for e in explanations if e.outcome is outcome], tried)
            if number := untold.get(outcome, 0):
                yield line(f"  … and {number} more; name one as SUBJECT to have it explained")
        if short:
            yield from in_short(short, untold.get(Outcome.CLEAR, 0), self.width)

    def each(self, explanations: Sequence[Explanation], tried: Sequence[Counterfactual]) -> Iterator[Line]:
        """Explanations one by one, each with what was tried."""
        by_finding = {c.finding.fingerprint: c for c in tried}
        for each in explanations:
            yield BLANK
            yield from one(self.assessment, each, self.width)
            if each.finding and (found := by_finding.get(each.finding.fingerprint)):
                yield from counterfactual(found, self.width)


def nothing(threat: Threat, subject: str | None, width: int) -> Iterator[Line]:
    """Why a threat applies to nothing."""
    about = " or ".join(dict.fromkeys(f"a {limb.subject}" for limb in threat.limbs)).replace("a element", "an element")
    store = ": something that keeps data" if any(limb.subject == "store" for limb in threat.limbs) else ""
    said = f"'{subject}' is none" if subject else "the model has none"
    yield from wrapped(f"It does not apply: it is about {about}{store}, and {said}.", width, "  ")


def one(assessment: Assessment, each: Explanation, width: int) -> Iterator[Line]:
    """One limb on one subject."""
    limb = Part(f"  ({each.limb.id})", "dim")
    yield line("  ", Part(titled(each.subject), "strong"), f" — {VERBS[each.outcome]}", limb)
    if each.span.line > 0:
        yield line("  ", Part("--> ", "gutter"), Part(str(each.span), "place"))
    if each.left_out:
        yield from labelled("out of scope:", each.left_out.reason, width)
    teller = ClauseTeller(assessment, each.limb, width)
    yield from teller.told(each.clause, INDENT)
    yield from rests(each, width)
    yield from severity(each, teller, width)
    if each.under:
        said = f"{each.under.threat.id} on {titled(each.under.subject)}, which says more"
        yield from labelled("told under:", said, width)
    if each.finding:
        together = (
            "" if each.finding.limb in each.threat.limbs else f", together with others, on {each.finding.subject.id}"
        )
        yield line("  ", Part("finding:", "label"), f" {each.finding.fingerprint[:SHORT]}{together}")


def rests(each: Explanation, width: int) -> Iterator[Line]:
    """What would settle a question, or what a verdict takes for known that nobody said."""
    if not each.asks:
        return
    if each.outcome is Outcome.QUESTION:
        label = "would settle it:"
    elif each.outcome is Outcome.CLEAR:
        label = "clear by default, until somebody says:"
    elif each.level is Level.PRESUMED:
        label = "presumed, until somebody says:"
    else:
        label = "rests on defaults, until somebody says:"
    yield line("  ", Part(label, "label"))
    for ask in each.asks:
        yield from wrapped(f"{named(ask)}  {meaning(ask)}", width, INDENT + "    ", INDENT)


def named(ask: Ask) -> str:
    subject = f"'{ask.id}'" if " " in ask.id else ask.id or ask.type
    return f"{subject}.{ask.attribute}"


def severity(each: Explanation, teller: ClauseTeller, width: int) -> Iterator[Line]:
    """What made it as bad as it is, and what still could."""
    if each.outcome is not Outcome.FOUND:
        return
    now = each.finding.severity.word if each.finding else each.limb.severity.word
    yield from labelled("severity:", f"{now}; {each.limb.severity.word} by itself", width)
    for modified in each.modifiers:
        yield from wrapped(f"{change(modified)} {modified.modifier.because}", width, INDENT + STEP, INDENT)
        if modified.clause.state is State.OPEN:
            yield from teller.told(modified.clause, INDENT + STEP)


def change(modified: Modified) -> str:
    """`raised by 1, because`, or what would be so if it were known."""
    modifier = modified.modifier
    level = modifier.action in ("set", "cap")
    amount = Severity(modifier.amount).word if level else f"by {modifier.amount}"
    verb = {"raise": "raised", "lower": "lowered", "set": "set to", "cap": "at most"}[modifier.action]
    if modified.clause.state is State.HOLDS:
        return f"{verb} {amount}, because"
    return f"would be {verb} {amount}, if"
