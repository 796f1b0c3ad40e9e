"""Why a threat comes to what it does on one subject, limb by limb, for whoever writes a threat."""

from collections.abc import Iterable, Iterator

from bioward.models.facts import Origin
from bioward.threats.asks import Asker
from bioward.threats.cells import Because
from bioward.threats.judging import Verdict, judge
from bioward.threats.levels import Levels, presumed
from bioward.threats.reasons import Reasoner, Reasons
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Outcome, Threat
from bioward.threats.view import Level

MOST = 6


def why(threat: Threat, levels: Levels, subject: str) -> Iterator[str]:
    """A sentence for each limb that looks at the subject."""
    looked = False
    for limb in threat.limbs:
        ids = levels.at(Level.STATED).view.ids[base(limb.subject)]
        for verdict in judge(levels, limb):
            if ids[verdict.at] == subject:
                looked = True
                yield f"{limb.id}: {told(limb, levels, verdict)}"
    if not looked:
        subjects = " or ".join(sorted({limb.subject for limb in threat.limbs}))
        yield f"the model has no {subjects} called '{subject}'"


def told(limb: Limb, levels: Levels, verdict: Verdict) -> str:
    evaluator = levels.at(verdict.level, presumed(limb, verdict.level))
    env = {limb.subject: verdict.at}
    match verdict.outcome:
        case Outcome.FOUND:
            return f"flagged, since {facts(Reasoner(evaluator).why(limb.when.expression, env))}"
        case Outcome.CLEAR:
            reasons = Reasons()
            Reasoner(evaluator).settled(limb.when.expression, env, False, reasons)
            return f"clear, since {facts(reasons)}"
    asked = Asker(evaluator).asks(limb.when.expression, env)
    return f"a question: nothing says {listed(f'{ask.id}.{ask.attribute}' for ask in asked)}"


def facts(reasons: Reasons) -> str:
    return listed(map(fact, reasons.facts)) or "nothing that it looks for is drawn"


def fact(because: Because) -> str:
    """`refs.auth = none`; where it comes from, unless it was said."""
    origin = "" if because.origin is Origin.STATED else f" ({because.origin.value})"
    return f"{because.id}.{because.attribute} = {because.value}{origin}"


def listed(texts: Iterable[str]) -> str:
    found = list(texts)
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    return ", ".join(found[:MOST]) + more
