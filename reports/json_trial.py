"""The parts of JSON documents that speak of changes tried on a model."""

from bioward.reports.json_parts import Json, mitigation_part, subject_part
from bioward.threats.answers import Answer, Answered
from bioward.threats.finding import Finding
from bioward.threats.trial import Effect


def effect_part(effect: Effect) -> Json:
    """What a change comes to."""
    return {
        "patches": [{"subject": subject_part(p.subject), **mitigation_part(p.mitigation)} for p in effect.patches],
        "clears": [found_part(f) for f in effect.clears],
        "brings": [found_part(f) for f in effect.brings],
        "brings_surely": [case._asdict() for case in sorted(effect.sure)],
        "risk_removed": effect.removed,
        "questions": effect.asks,
        "misfit": effect.misfit,
    }


def found_part(finding: Finding) -> Json:
    about = {"fingerprint": finding.fingerprint, "threat": finding.threat.id, "severity": finding.severity.word}
    return {**about, "subject": subject_part(finding.subject)}


def answered_part(answered: Answered) -> Json:
    """A question with what its answers would do."""
    question = answered.question
    return {
        "subject": subject_part(question.subject),
        "attribute": question.attribute,
        "meaning": question.meaning,
        "settles": answered.settles,
        "best": answer_part(answered.best) if answered.best else None,
        "worst": answer_part(answered.worst) if answered.worst else None,
    }


def answer_part(answer: Answer) -> Json:
    return {
        "values": list(answer.values),
        "clears": [case._asdict() for case in answer.clears],
        "finds": [case._asdict() for case in answer.finds],
        "risk_cleared": answer.cleared,
        "risk_found": answer.found,
    }
