"""The findings in SARIF 2.1.0, as code scanning on GitHub reads it, and other viewers.

What was looked for stands there as rules, what was found as results. Questions and model gaps are no results, since
viewers show every result as an alert: they are counted. Findings that somebody has decided will be results with
`suppressions`.
"""

import gzip
import json
from collections.abc import Iterable

from bioward.reports import words
from bioward.reports.artifact import Artifact
from bioward.reports.sarif_places import Json, uri
from bioward.reports.sarif_results import result
from bioward.reports.sarif_rules import rule, weights
from bioward.threats.finding import Assessment, Finding

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST_RESULTS = 25_000
MOST_BYTES = 10_000_000
"""What GitHub takes at most in one file: so many results, and so many bytes after compression."""


def render(assessment: Assessment) -> Artifact:
    """The log as a file; what is too much for it is left out, the mildest first, and a note says so."""
    kept = min(len(assessment.findings), MOST_RESULTS)
    text = written(document(assessment, assessment.findings[:kept]))
    while kept and too_heavy(text):
        kept //= 2
        text = written(document(assessment, assessment.findings[:kept]))
    return Artifact("report.sarif", "application/sarif+json", text)


def written(document: Json) -> bytes:
    return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def too_heavy(text: bytes) -> bool:
    return len(text) > MOST_BYTES and len(gzip.compress(text, mtime=0)) > MOST_BYTES


def document(assessment: Assessment, kept: tuple[Finding, ...]) -> Json:
    """The log of one run, in which these findings are told."""
    by_threat = weights(assessment)
    rules = [rule(assessment.library.threats[id_], severity) for id_, severity in by_threat.items()]
    position = {rule["id"]: i for i, rule in enumerate(rules)}
    file = uri(assessment.system.file)
    run = {
        "tool": {"driver": {"name": "Bioward", "rules": rules}},
        **({"automationDetails": {"id": f"bioward/{file}/"}} if file else {}),
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": list(notes(assessment, len(kept)))}
        ],
        "results": [result(f, assessment, position[f.threat.id]) for f in kept],
        "properties": totals(assessment),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def notes(assessment: Assessment, kept: int) -> Iterable[Json]:
    """What a reader of results alone would miss."""
    if left := len(assessment.findings) - kept:
        yield note("warning", f"{words.count(left, 'finding')} did not fit and are left out, the mildest first")
    unsaid = {"question": assessment.questions, "model gap": assessment.gaps}
    if open_ := [words.count(len(found), word) for word, found in unsaid.items() if found]:
        yield note("note", f"What is not said is not safe: {words.listed(open_)}, which are no results here")


def note(level: str, text: str) -> Json:
    return {"level": level, "message": {"text": f"{text}."}}


def totals(assessment: Assessment) -> Json:
    """What the run came to, beside the results."""
    system, library = assessment.system, assessment.library
    day = words.as_of(system)
    return {
        "system": words.one_line(system.title),
        **({"asOf": day} if day else {}),
        "findings": len(assessment.findings),
        "presumed": sum(map(words.presumed, assessment.findings)),
        "questions": len(assessment.questions),
        "gaps": len(assessment.gaps),
        "toldUnder": len(assessment.told_under),
        **({"off": dict(library.off)} if library.off else {}),
    }
