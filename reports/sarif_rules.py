"""A threat as a rule in SARIF: what it is, how bad, and a page about it."""

import re

from bioward.reports import words
from bioward.reports.sarif_help import markdown, text
from bioward.reports.sarif_places import Json
from bioward.reports.sarif_results import LEVELS
from bioward.threats.finding import Assessment
from bioward.threats.threat import Severity, Threat

SCORES = {Severity.CRITICAL: "9.5", Severity.HIGH: "8.0", Severity.MEDIUM: "5.5", Severity.LOW: "2.0"}
"""Numbers in the middle of what GitHub calls by these words."""
PRECISION = {"A": "high", "B": "medium", "C": "low"}
MOST_TAGS = 20
"""GitHub takes no more."""
LONGEST = 1024
"""So many characters of a description GitHub shows."""


def weights(assessment: Assessment) -> dict[str, Severity]:
    """How bad each threat is in this run: the worst that was found of it, or its own severity if nothing was.

    GitHub knows the severity of a rule only, and checks of pull requests hang on it: it may never be told too low.
    """
    worst: dict[str, Severity] = {}
    for finding in assessment.findings:
        worst[finding.threat.id] = max(finding.severity, worst.get(finding.threat.id, finding.severity))
    return {id_: worst.get(id_, assessment.library.threats[id_].severity) for id_ in assessment.tallies}


def rule(threat: Threat, severity: Severity) -> Json:
    """The rule of a threat."""
    return {
        "id": threat.id,
        **({"deprecatedIds": list(threat.aliases)} if threat.aliases else {}),
        "name": "".join(word.capitalize() for word in threat.slug.split("-")),
        "shortDescription": {"text": shortened(threat.title)},
        "fullDescription": {"text": shortened(threat.why)},
        "help": {"text": text(threat), "markdown": markdown(threat)},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {
            "tags": tags(threat),
            "precision": PRECISION[threat.tier],
            "security-severity": SCORES[severity],
        },
    }


def shortened(said: str) -> str:
    line = words.one_line(said)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def tags(threat: Threat) -> list[str]:
    """`security`, without which GitHub passes over the severity; weaknesses as CodeQL writes them; kinds of threats."""
    weaknesses = (f"external/cwe/cwe-{n}" for r in threat.references for n in re.findall(r"^CWE-(\d+)", r))
    kinds = (*threat.stride, *(f"linddun-{kind}" for kind in threat.linddun))
    found = ["security", *(["privacy"] if threat.linddun else []), *weaknesses, *kinds, threat.family, *threat.tags]
    return [tag.replace("_", "-") for tag in dict.fromkeys(found)][:MOST_TAGS]
