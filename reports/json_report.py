"""The assessment as one JSON document, for programs: `bioward/assessment/1`, described in assessment.schema.json.

Keys stand in a fixed order, and the same assessment gives the same bytes.
"""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from bioward.models.gaps import Gap
from bioward.models.span import Span
from bioward.models.system import System
from bioward.reports.artifact import Artifact
from bioward.threats.finding import Assessment, Confidence, Finding, Question, Step, Subject, Tally
from bioward.threats.library import Library
from bioward.threats.reasons import Because
from bioward.threats.threat import Mitigation, Severity, Threat

SCHEMA = "bioward/assessment/1"

Json = dict[str, Any]


def render(assessment: Assessment) -> Artifact:
    """The document as a file."""
    text = json.dumps(document(assessment), indent=2, ensure_ascii=False) + "\n"
    return Artifact("report.json", "application/json", text.encode("utf-8", "replace"))


def document(assessment: Assessment) -> Json:
    """The whole document, part by part."""
    library = assessment.library
    return {
        "schema": SCHEMA,
        "system": system(assessment.system),
        "findings": [finding(f) for f in assessment.findings],
        "questions": [question(q) for q in assessment.questions],
        "told_under": [told_under(f, under) for f, under in assessment.told_under],
        "gaps": [gap(g) for g in assessment.gaps],
        "threats": [tally(library.threats[id_], t) for id_, t in assessment.tallies.items()],
        "parameters": parameters(library),
        "counts": counts(assessment),
    }


# ---------------------------------------------------------------------------- the parts


def system(system: System) -> Json:
    said = {"description": system.description} if system.description else {}
    sizes = {
        "elements": len(system.elements),
        "flows": len(system.flows),
        "data": len(system.items),
        "boundaries": len(system.boundaries),
    }
    return {"title": system.title, "file": system.file, **said, "counts": sizes}


def finding(finding: Finding) -> Json:
    return {
        "fingerprint": finding.fingerprint,
        "threat": finding.threat.id,
        "limb": finding.limb.id,
        "title": finding.threat.title,
        "severity": finding.severity.word,
        "could_be": finding.could_be.word,
        "confidence": finding.confidence.value,
        "subject": named(finding.subject),
        "message": finding.message,
        "location": location(finding.span),
        "path": [step(s) for s in finding.path],
        "because": [because(b) for b in finding.because],
        "raised_by": list(finding.raised_by),
        "stride": list(finding.threat.stride),
        "references": list(finding.threat.references),
        "mitigations": [mitigation(m) for m in finding.threat.mitigations],
    }


def step(step: Step) -> Json:
    ends = {"source": step.source, "target": step.target}
    return {**ends, "flow": step.flow, "item": step.item, "location": location(step.span)}


def because(because: Because) -> Json:
    return {
        "subject": {"type": because.type, "id": because.id},
        "attribute": because.attribute,
        "value": because.value,
        "origin": because.origin.value,
        "location": location(because.span),
        "note": because.note,
    }


def mitigation(mitigation: Mitigation) -> Json:
    return {"title": mitigation.title, "set": dict(mitigation.set), "note": mitigation.note}


def question(question: Question) -> Json:
    return {
        "subject": named(question.subject),
        "attribute": question.attribute,
        "meaning": question.meaning,
        "threats": list(question.threats),
        "worst": question.worst.word,
        "location": location(question.span),
    }


def told_under(finding: Finding, under: str) -> Json:
    told = {"fingerprint": finding.fingerprint, "threat": finding.threat.id}
    return {**told, "subject": named(finding.subject), "under": under}


def gap(gap: Gap) -> Json:
    subject = {"type": gap.subject_type.value, "id": gap.subject}
    return {"code": gap.code, "subject": subject, "message": gap.message, "location": location(gap.span)}


def tally(threat: Threat, tally: Tally) -> Json:
    return {
        "id": threat.id,
        "title": threat.title,
        "tier": threat.tier,
        "found": tally.found,
        "question": tally.question,
        "clear": tally.clear,
        "clear_by_default": tally.clear_by_default,
        "told_under": tally.told_under,
    }


def parameters(library: Library) -> Mapping[str, Json]:
    return {
        p.name: {"value": number(p.value), "meaning": p.meaning, "source": p.source}
        for p in library.parameters.values()
    }


def counts(assessment: Assessment) -> Json:
    by_severity = Counter(f.severity for f in assessment.findings)
    return {
        "findings": {s.word: by_severity[s] for s in reversed(Severity)},
        "presumed": sum(f.confidence is Confidence.PRESUMED for f in assessment.findings),
        "questions": len(assessment.questions),
        "gaps": len(assessment.gaps),
        "threats": len(assessment.tallies),
        "told_under": len(assessment.told_under),
    }


# ---------------------------------------------------------------------------- small words


def named(subject: Subject) -> Json:
    return {"type": subject.type, "id": subject.id, "name": subject.name}


def location(span: Span) -> Json | None:
    """A place with both its ends; None for what no line says."""
    if span.line <= 0:
        return None
    ended = span.end_line > 0
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line if ended else span.line,
        "end_column": span.end_column if ended else span.column,
    }


def number(value: float) -> float:
    """10000, not 10000.0."""
    return int(value) if value == int(value) else value
