"""The part of the view that is what people say beside the drawing: what they assume, and what they leave out."""

from collections.abc import Iterable
from typing import Any

from bioward.models.system import System
from bioward.reports.view_findings import question, thing
from bioward.threats.finding import Assessment, Finding

Json = dict[str, Any]


def assumptions(assessment: Assessment) -> list[Json]:
    """What is taken for true, and of what; of the whole system, if nothing is named."""
    return [
        {
            "id": a.id,
            "says": a.says,
            "because": a.because,
            "on": [thing(assessment.system, on.type, on.id) for on in a.on],
            "line": max(a.span.line, 0),
        }
        for a in assessment.system.assumptions.values()
    ]


def out_of_scope(assessment: Assessment) -> Json:
    """What the model leaves out, why, what is found there all the same, and what is not asked of it."""
    system = assessment.system
    return {
        "left_out": [
            {
                **thing(system, left.on.type, left.on.id),
                "reason": left.reason,
                "line": max(left.span.line, 0),
                "findings": told(system, (f for f, by in assessment.out_of_scope if by == left)),
            }
            for left in system.out_of_scope
        ],
        "unasked": [question(q, system) for q in assessment.unasked],
    }


def told(system: System, findings: Iterable[Finding]) -> list[Json]:
    return [
        {
            "label": f.label,
            "title": f.threat.title,
            "message": f.message,
            "severity": f.severity.word,
            "confidence": f.confidence.value,
            "subject": thing(system, f.subject.type, f.subject.id),
            "line": max(f.span.line, 0),
        }
        for f in findings
    ]
