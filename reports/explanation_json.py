"""Explanations as one JSON document, for programs: `bioward/explanation/1`."""

import json
from collections.abc import Iterable

from bioward.reports.artifact import Artifact
from bioward.reports.json_parts import Json, because_part, finding_part, location, step_part, subject_part
from bioward.reports.json_trial import effect_part
from bioward.threats.cells import Ask
from bioward.threats.clauses import Clause
from bioward.threats.counterfactual import Counterfactual
from bioward.threats.explain import Explanation, Modified
from bioward.threats.finding import Finding
from bioward.threats.questions import meaning

SCHEMA = "bioward/explanation/1"


def render(explanations: Iterable[Explanation], tried: Iterable[Counterfactual]) -> Artifact:
    """The document as a file."""
    document = {
        "schema": SCHEMA,
        "explanations": [explanation_part(e) for e in explanations],
        "tried": [tried_part(c) for c in tried],
    }
    return artifact(document)


def render_own(own: Finding) -> Artifact:
    """What a person found: there is no condition to explain, and nothing to try."""
    return artifact({"schema": SCHEMA, "explanations": [], "tried": [], "own": finding_part(own)})


def artifact(document: Json) -> Artifact:
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    return Artifact("explanation.json", "application/json", text.encode("utf-8", "replace"))


def explanation_part(each: Explanation) -> Json:
    """What one limb of a threat comes to on one subject, and why."""
    return {
        "threat": each.threat.id,
        "limb": each.limb.id,
        "subject": subject_part(each.subject),
        "outcome": each.outcome.value,
        "level": each.level.name.lower(),
        "fingerprint": each.finding.fingerprint if each.finding else None,
        "told_under": each.under.fingerprint if each.under else None,
        **({"out_of_scope": each.left_out.reason} if each.left_out else {}),
        "clause": clause_part(each.clause),
        "asks": [ask_part(a) for a in each.asks],
        "severity": each.finding.severity.word if each.finding else each.limb.severity.word,
        "modifiers": [modifier_part(m) for m in each.modifiers],
        "location": location(each.span),
    }


def clause_part(clause: Clause) -> Json:
    """A clause with those inside it that decide."""
    return {
        "text": clause.text,
        "state": clause.state.value,
        "said": clause.said,
        "facts": [because_part(f) for f in clause.facts],
        "path": [step_part(s) for s in clause.path],
        "parts": [clause_part(p) for p in clause.parts],
    }


def ask_part(ask: Ask) -> Json:
    return {"subject": {"type": ask.type, "id": ask.id}, "attribute": ask.attribute, "meaning": meaning(ask)}


def modifier_part(modified: Modified) -> Json:
    modifier = modified.modifier
    applies = {"state": modified.clause.state.value, "clause": clause_part(modified.clause)}
    return {"action": modifier.action, "amount": modifier.amount, "because": modifier.because, **applies}


def tried_part(tried: Counterfactual) -> Json:
    """What was tried for a finding."""
    return {
        "fingerprint": tried.finding.fingerprint,
        "complete": tried.complete,
        "effects": [{"clears_it": e.does_clear(tried.finding), **effect_part(e)} for e in tried.effects],
        "untried": [m.title for m in tried.untried],
    }
