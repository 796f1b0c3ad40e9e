"""The assessment as one JSON document, for programs: `bioward/assessment/1`, described in assessment.schema.json.

Keys stand in a fixed order, and the same assessment gives the same bytes.
"""

import json
from collections import Counter

from bioward.models.architecture import architectures
from bioward.models.system import System
from bioward.reports import words
from bioward.reports.artifact import Artifact
from bioward.reports.json_parts import (
    Json,
    assumption_part,
    exclusion_part,
    finding_part,
    gap_part,
    question_part,
    told_under_part,
)
from bioward.threats.catalogue import Parameter
from bioward.threats.finding import Assessment, Confidence, Tally
from bioward.threats.threat import Severity, Threat

SCHEMA = "bioward/assessment/1"


def render(assessment: Assessment) -> Artifact:
    """The document as a file."""
    text = json.dumps(document(assessment), indent=2, ensure_ascii=False) + "\n"
    return Artifact("report.json", "application/json", text.encode("utf-8", "replace"))


def document(assessment: Assessment) -> Json:
    """The whole document, part by part."""
    library = assessment.library
    off = {"off": dict(library.off)} if library.off else {}
    return {
        "schema": SCHEMA,
        "system": system_part(assessment.system),
        "findings": [finding_part(f) for f in assessment.findings],
        "questions": [question_part(q) for q in assessment.questions],
        "told_under": [told_under_part(f, under) for f, under in assessment.told_under],
        "gaps": [gap_part(g) for g in assessment.gaps],
        "assumptions": [assumption_part(a) for a in assessment.system.assumptions.values()],
        "out_of_scope": out_of_scope_part(assessment),
        "threats": [threat_part(library.threats[id_], t) for id_, t in assessment.tallies.items()],
        **off,
        "comparisons": [c._asdict() for c in architectures(assessment.system)],
        "parameters": {name: parameter_part(p) for name, p in library.parameters.items()},
        "counts": counts(assessment),
    }


def system_part(system: System) -> Json:
    """What was assessed, and how large it is."""
    said = {"description": system.description} if system.description else {}
    if day := words.as_of(system):
        said["as_of"] = day
    sizes = {
        "elements": len(system.elements),
        "flows": len(system.flows),
        "data": len(system.items),
        "boundaries": len(system.boundaries),
    }
    return {"title": system.title, "file": system.file, **said, "counts": sizes}


def threat_part(threat: Threat, tally: Tally) -> Json:
    """What a threat came to over all that it could concern."""
    return {
        "id": threat.id,
        "title": threat.title,
        "tier": threat.tier,
        "found": tally.found,
        "question": tally.question,
        "clear": tally.clear,
        "clear_by_default": tally.clear_by_default,
        "told_under": tally.told_under,
        **({"out_of_scope": tally.out_of_scope} if tally.out_of_scope else {}),
    }


def out_of_scope_part(assessment: Assessment) -> Json:
    """What the model leaves out, with what was found there and what was not asked."""
    return {
        "things": [exclusion_part(e) for e in assessment.system.out_of_scope],
        "findings": [{**finding_part(f), "out_of_scope": by.reason} for f, by in assessment.out_of_scope],
        "unasked": [question_part(q) for q in assessment.unasked],
    }


def parameter_part(parameter: Parameter) -> Json:
    """A number that conditions used, and where a team set it; a whole one is written as one."""
    value = int(parameter.value) if parameter.value == int(parameter.value) else parameter.value
    set_in = {"set_in": parameter.set_in} if parameter.set_in else {}
    return {"value": value, "meaning": parameter.meaning, "source": parameter.source, **set_in}


def counts(assessment: Assessment) -> Json:
    """The sums that a gate or a badge asks for."""
    by_severity = Counter(f.severity for f in assessment.findings)
    return {
        "findings": {s.word: by_severity[s] for s in reversed(Severity)},
        "presumed": sum(f.confidence is Confidence.PRESUMED for f in assessment.findings),
        "questions": len(assessment.questions),
        "gaps": len(assessment.gaps),
        "threats": len(assessment.tallies),
        "told_under": len(assessment.told_under),
        "own": sum(f.own is not None for f in assessment.findings),
        "assumptions": len(assessment.system.assumptions),
        "out_of_scope": len(assessment.out_of_scope),
    }
