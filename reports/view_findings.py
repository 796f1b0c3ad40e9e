"""The part of the view that speaks of findings, questions and gaps."""

from collections.abc import Iterator
from typing import Any

from bioward.models.facts import Fact, Origin
from bioward.models.system import System
from bioward.models.vocabulary import Holder
from bioward.reports import threat_words
from bioward.reports.inventory import country
from bioward.reports.marks import place
from bioward.reports.naming import GAPS, ORIGINS, called
from bioward.reports.words import Numbered, numbered, value
from bioward.threats.cells import Because
from bioward.threats.changes import Mitigation
from bioward.threats.finding import Assessment, Finding, Question, Step

Json = dict[str, Any]


def findings(assessment: Assessment) -> list[Json]:
    """Every finding with its number, its proof and its remedies."""
    return [finding(n, assessment.system) for n in numbered(assessment)]


def finding(numbered: Numbered, system: System) -> Json:
    found = numbered.finding
    return {
        "number": numbered.number,
        "fingerprint": found.fingerprint,
        "label": found.label,
        "found_by": found.found_by,
        **of_threat(found),
        "headline": headline(found),
        "message": found.message,
        "severity": found.severity.word,
        "could_be": found.could_be.word,
        "could_be_if": found.could_be_if,
        "raised_by": found.raised_by,
        "verdict": found.limb.verdict,
        "confidence": found.confidence.value,
        "subject": thing(system, found.subject.type, found.subject.id),
        **where(found, system),
        "path": [step(s, system) for s in found.path],
        "others": found.others,
        "because": [because(b, system) for b in found.because],
        "mitigations": [mitigation(m) for m in found.mitigations],
    }


def headline(found: Finding) -> str:
    """What is wrong here, in one line: what the library found says it in its message, a person in the title."""
    return found.threat.title if found.own else found.message


def of_threat(found: Finding) -> Json:
    threat = found.threat
    return {
        "threat": threat.id,
        "limb": found.limb.id,
        "title": threat.title,
        "why": threat.why,
        "family": threat.family,
        "family_title": threat_words.family(threat),
        "stride": threat.stride,
        "linddun": threat.linddun,
        "attack_points": threat.attack_points,
        "references": threat.references,
    }


def where(found: Finding, system: System) -> Json:
    """What it is drawn on, in which countries that stands, and the line that says so."""
    type_, id_ = place(found.subject, system)
    return {
        "place": thing(system, type_, id_),
        "jurisdictions": list(dict.fromkeys(jurisdictions(system, type_, id_))),
        "file": found.span.file,
        "line": max(found.span.line, 0),
    }


def jurisdictions(system: System, type_: str, id_: str) -> Iterator[str]:
    """The countries of what is drawn; one that is not known is `not said`."""
    match type_:
        case "element":
            yield country(system, id_) or "not said"
        case "flow":
            for end in (system.flows[id_].source, system.flows[id_].target):
                yield country(system, end) or "not said"
        case "boundary":
            said = system.boundaries[id_].facts.get("jurisdiction", Fact(None, Origin.UNKNOWN)).value
            yield said if isinstance(said, str) else "not said"


def thing(system: System, type_: str, id_: str) -> Json:
    """What something is, its id, and its name."""
    return {"type": type_, "id": id_, "name": called(system, type_, id_)}


def step(step: Step, system: System) -> Json:
    return {
        "source": step.source,
        "source_name": system.elements[step.source].name,
        "target": step.target,
        "target_name": system.elements[step.target].name,
        "flow": step.flow,
        "item": step.item,
        "item_name": system.items[step.item].name if step.item else "",
        "line": max(step.span.line, 0),
    }


def because(because: Because, system: System) -> Json:
    said = {"attribute": because.attribute, "value": str(because.value), "origin": ORIGINS[because.origin.value]}
    place_ = {"note": because.note, "line": max(because.span.line, 0)}
    return {**thing(system, because.type, because.id), **said, **place_}


def mitigation(mitigation: Mitigation) -> Json:
    """A remedy, with what it sets: whose attribute, which, and to what."""
    return {
        "title": mitigation.title,
        "note": mitigation.note,
        "set": [setting(name, to) for name, to in mitigation.set.items()],
        "changes": mitigation.others,
    }


def setting(name: str, to: str) -> Json:
    """`target.store.auth` is the attribute auth of the store of the target."""
    owner, _, attribute = name.rpartition(".")
    return {"of": " of the ".join(reversed(owner.split("."))), "attribute": attribute, "value": to}


# ---------------------------------------------------------------------------- what is not known


def questions(assessment: Assessment) -> list[Json]:
    """What the model does not say, those first that settle most."""
    return [question(q, assessment.system) for q in assessment.questions]


def question(question: Question, system: System) -> Json:
    return {
        **thing(system, question.subject.type, question.subject.id),
        "owner": owner(system, *place(question.subject, system)),
        "attribute": question.attribute,
        "meaning": question.meaning,
        "threats": question.threats,
        "worst": question.worst.word,
        "line": max(question.span.line, 0),
    }


def owner(system: System, type_: str, id_: str) -> str:
    """Who runs what is drawn, as far as somebody said so: whom to ask."""
    match type_:
        case "element":
            said = value(Holder.BOUNDARY, "owner", system.elements[id_].facts.get("owner"))
        case "flow":
            return owner(system, "element", system.flows[id_].source)
        case "boundary":
            said = value(Holder.BOUNDARY, "owner", system.boundaries[id_].facts.get("owner"))
        case _:
            said = value(Holder.SYSTEM, "owner", system.facts.get("owner"))
    return said.replace("not said", "")


def gaps(assessment: Assessment) -> list[Json]:
    """What the model leaves out, by sort."""
    found: dict[str, Json] = {}
    for gap in assessment.gaps:
        sort = found.setdefault(gap.code, {"code": gap.code, "words": GAPS.get(gap.code, gap.message), "things": []})
        named = thing(assessment.system, gap.subject_type, gap.subject)
        sort["things"].append({**named, "line": max(gap.span.line, 0)})
    return list(found.values())


def told_under(assessment: Assessment) -> list[Json]:
    """Findings that another one tells, with its number; 0 if it is not among those that are shown."""
    numbers = {n.finding.fingerprint: n.number for n in numbered(assessment)}
    return [
        {
            "threat": found.threat.id,
            "title": found.threat.title,
            "severity": found.severity.word,
            "subject": thing(assessment.system, found.subject.type, found.subject.id),
            "under": numbers.get(under, 0),
            "under_fingerprint": under,
        }
        for found, under in assessment.told_under
    ]
