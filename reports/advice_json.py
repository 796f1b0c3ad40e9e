"""Advice as one JSON document, for programs: `bioward/advice/1`."""

import json
from collections.abc import Sequence

from bioward.reports.artifact import Artifact
from bioward.reports.json_trial import answered_part, effect_part
from bioward.threats.advice import Advice
from bioward.threats.answers import Answered

SCHEMA = "bioward/advice/1"


def render(advice: Advice, answers: Sequence[Answered], complete: bool, top: int) -> Artifact:
    """The document as a file, with the first few of each list."""
    document = {
        "schema": SCHEMA,
        "complete": advice.complete and complete,
        "risk": advice.risk,
        "changes": [effect_part(e) for e in advice.effects[:top]],
        "plan": [effect_part(e) for e in advice.plan],
        "rest": advice.rest,
        "answers": [answered_part(a) for a in answers[:top]],
    }
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    return Artifact("advice.json", "application/json", text.encode("utf-8", "replace"))
