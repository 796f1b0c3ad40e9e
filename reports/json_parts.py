"""The parts of the JSON document that speak of one finding, question, gap, assumption or thing out of scope."""

from typing import Any

from bioward.models.gaps import Gap
from bioward.models.remarks import Assumption, Exclusion
from bioward.models.span import Span
from bioward.threats.cells import Because
from bioward.threats.changes import Mitigation
from bioward.threats.finding import Finding, Question, Step, Subject

Json = dict[str, Any]


def finding_part(finding: Finding) -> Json:
    """A finding with its proof and its remedies."""
    return {
        "fingerprint": finding.fingerprint,
        "threat": finding.threat.id,
        "limb": finding.limb.id,
        "title": finding.threat.title,
        "severity": finding.severity.word,
        "could_be": finding.could_be.word,
        **({"verdict": finding.limb.verdict} if finding.limb.verdict else {}),
        "confidence": finding.confidence.value,
        "subject": subject_part(finding.subject),
        "message": finding.message,
        "location": location(finding.span),
        "path": [step_part(s) for s in finding.path],
        "others": finding.others,
        "because": [because_part(b) for b in finding.because],
        "raised_by": list(finding.raised_by),
        "could_be_if": list(finding.could_be_if),
        "stride": list(finding.threat.stride),
        **({"linddun": list(finding.threat.linddun)} if finding.threat.linddun else {}),
        "references": list(finding.threat.references),
        "mitigations": [mitigation_part(m) for m in finding.mitigations],
        **({"own": {"id": finding.own.id, "by": finding.own.by}} if finding.own else {}),
    }


def assumption_part(assumption: Assumption) -> Json:
    """What is taken for true, and of what."""
    about = {"id": assumption.id, "says": assumption.says, "because": assumption.because}
    return {**about, "on": [t._asdict() for t in assumption.on], "location": location(assumption.span)}


def exclusion_part(exclusion: Exclusion) -> Json:
    """What is left out, and why."""
    return {"thing": exclusion.on._asdict(), "reason": exclusion.reason, "location": location(exclusion.span)}


def step_part(step: Step) -> Json:
    ends = {"source": step.source, "target": step.target}
    return {**ends, "flow": step.flow, "item": step.item, "location": location(step.span)}


def because_part(because: Because) -> Json:
    return {
        "subject": {"type": because.type, "id": because.id},
        "attribute": because.attribute,
        "value": because.value,
        "origin": because.origin.value,
        "location": location(because.span),
        "note": because.note,
    }


def mitigation_part(mitigation: Mitigation) -> Json:
    changes = {"set": dict(mitigation.set), "changes": list(mitigation.others)}
    return {"title": mitigation.title, **changes, "note": mitigation.note}


def question_part(question: Question) -> Json:
    """An attribute that is not said."""
    return {
        "subject": subject_part(question.subject),
        "attribute": question.attribute,
        "meaning": question.meaning,
        "threats": list(question.threats),
        "worst": question.worst.word,
        "location": location(question.span),
    }


def told_under_part(finding: Finding, under: str) -> Json:
    """A finding that another one tells, by its fingerprint."""
    told = {"fingerprint": finding.fingerprint, "threat": finding.threat.id}
    return {**told, "subject": subject_part(finding.subject), "under": under}


def gap_part(gap: Gap) -> Json:
    """Something that the model leaves out."""
    subject = {"type": gap.subject_type.value, "id": gap.subject}
    return {"code": gap.code, "subject": subject, "message": gap.message, "location": location(gap.span)}


def subject_part(subject: Subject) -> Json:
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
