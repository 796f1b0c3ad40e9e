"""The findings in SARIF 2.1.0, as code scanning on GitHub reads it, and other viewers.

What was looked for stands there as rules, what was found as results; each finding of a person has a rule of its own.
Questions, model gaps and findings out of scope are no results, since GitHub shows every result as an open alert, even
one with `suppressions`: they are counted, and told in notes of the run.
"""

import gzip
import json

from bioward.reports.artifact import Artifact
from bioward.reports.sarif_notes import notes, totals
from bioward.reports.sarif_places import Json, uri
from bioward.reports.sarif_results import result
from bioward.reports.sarif_rules import rules_of
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
    rules = rules_of(assessment, kept)
    position = {id_: i for i, id_ in enumerate(rules)}
    file = uri(assessment.system.file)
    run = {
        "tool": {"driver": {"name": "Bioward", "rules": list(rules.values())}},
        **({"automationDetails": {"id": f"bioward/{file}/"}} if file else {}),
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": list(notes(assessment, len(kept)))}
        ],
        "results": [result(f, assessment, position[f.label]) for f in kept],
        "properties": totals(assessment),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
