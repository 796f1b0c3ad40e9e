"""A finding as a result in SARIF: what is wrong, where, on which way, because of what."""

from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.models.system import System
from bioward.reports import words
from bioward.reports.sarif_places import Json, physical
from bioward.threats.cells import Because
from bioward.threats.finding import Assessment, Finding, Step
from bioward.threats.threat import OWN, Severity, Threat

LEVELS = {Severity.CRITICAL: "error", Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note"}
MOST_FACTS = 20
"""So many facts are linked to their places; a shortest proof seldom has more."""
MARKS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
"""What a message would read as a link or a gap to be filled in."""


def result(finding: Finding, assessment: Assessment, rule: int) -> Json:
    """The result of a finding whose rule stands at a position among the rules."""
    system = assessment.system
    place = finding.span if finding.span.line > 0 else system.span._replace(file=finding.span.file or system.file)
    facts = [b for b in finding.because if b.span.line > 0 and b.span.file][:MOST_FACTS]
    related = [related_location(i, because, place) for i, because in enumerate(facts, 1)]
    path = [step_location(step, place, system) for step in finding.path]
    return {
        "ruleId": rule_id(finding.threat),
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": message(finding, facts)},
        "locations": [{**physical(place, place), "logicalLocations": [logical(finding)]}] if place.file else [],
        "partialFingerprints": fingerprints(finding),
        **({"codeFlows": [{"threadFlows": [{"locations": path}]}]} if path and place.file else {}),
        **({"relatedLocations": related} if related else {}),
        "properties": properties(finding),
    }


def rule_id(threat: Threat) -> str:
    """The id of a threat; of what a person found one of its own, which no threat can have: `OWN/night-door`."""
    return f"{OWN}/{words.one_line(threat.slug)}" if threat.id == OWN else threat.id


def fingerprints(finding: Finding) -> Json:
    """What tells viewers that two runs speak of the same finding: it hangs on its threat, limb and subject alone.

    GitHub reads the first, beside rule and file. It is no hash of the line, so it stays when that is moved or changed.
    """
    return {"primaryLocationLineHash": f"{finding.fingerprint[:16]}:1", "bioward/v1": finding.fingerprint}


def properties(finding: Finding) -> Json:
    """What SARIF has no word for."""
    return {
        "severity": finding.severity.word,
        "couldBe": finding.could_be.word,
        "confidence": finding.confidence.value,
        **({"verdict": finding.limb.verdict} if finding.limb.verdict else {}),
        "limb": words.one_line(finding.limb.id),
        **({"foundBy": words.one_line(finding.found_by)} if finding.own else {}),
    }


# ---------------------------------------------------------------------------- the message


def message(finding: Finding, facts: list[Because]) -> str:
    """What is wrong in the first sentence, which is all that lists show; then how bad, why, and what would clear it."""
    said = [sentence(finding.threat.title if finding.own else finding.message), sentence(how_bad(finding))]
    said += [sentence(finding.message)] if finding.own else []
    if facts:
        links = (f"[{plain(statement(b))}]({i})" for i, b in enumerate(facts, 1))
        said.append(f"Because {words.listed(links)}.")
    if titles := [words.one_line(m.title) for m in finding.mitigations]:
        way_out = "What could be done" if finding.own else "What would clear it"
        said.append(sentence(f"{way_out}: {'; or: '.join(titles)}"))
    return " ".join(said)


def sentence(text: str) -> str:
    """Plain text that begins and ends like a sentence."""
    line = plain(text)
    return f"{line[:1].upper()}{line[1:]}" + ("" if line.endswith((".", "!", "?")) else ".")


def plain(text: str) -> str:
    """One line that no viewer reads anything into."""
    return words.one_line(text).translate(MARKS)


def how_bad(finding: Finding) -> str:
    """critical, presumed; high by itself, critical because … ; critical, found by a person."""
    said = f"severity {words.severity(finding)}{words.verdict(finding)}"
    said += f", found by {finding.found_by}" if finding.own else ""
    said += ", presumed, since not all that it rests on is said in the model" if words.presumed(finding) else ""
    if finding.raised_by and finding.severity != finding.limb.severity:
        said += f"; {finding.limb.severity.word} by itself, but {words.listed(finding.raised_by)}"
    return said


def statement(because: Because) -> str:
    """`crm.auth = shared`."""
    return f"{because.id or because.type}.{because.attribute} = {because.value}"


# ---------------------------------------------------------------------------- places


def logical(finding: Finding) -> Json:
    """What a finding is on, by its name in the model."""
    type_, id_, name = finding.subject
    return {"name": words.one_line(name), "fullyQualifiedName": words.one_line(id_ or type_), "kind": type_}


def related_location(number: int, because: Because, place: Span) -> Json:
    """Where a fact was said, and where its value comes from if it was not said there."""
    note = because.note if because.origin is Origin.INHERITED and because.note else because.origin.value
    told = plain(f"{statement(because)} ({note})")
    return {"id": number, "message": {"text": told}, **physical(because.span, place)}


def step_location(step: Step, place: Span, system: System) -> Json:
    """One hop of a path."""
    told = plain(f"{name(system, step.source)} → {name(system, step.target)}{item(system, step.item)}")
    return {"location": {"message": {"text": told}, **physical(step.span, place)}}


def name(system: System, element: str) -> str:
    return system.elements[element].name


def item(system: System, id_: str) -> str:
    return f", with {system.items[id_].name}" if id_ else ""
