"""A threat, or what a person found, as a rule in SARIF: what it is, how bad, and a page about it."""

import re
from collections.abc import Iterable

from bioward.reports import words
from bioward.reports.sarif_help import markdown, page_of, text
from bioward.reports.sarif_places import Json
from bioward.reports.sarif_results import LEVELS, rule_id
from bioward.threats.finding import Assessment, Finding
from bioward.threats.threat import OWN, Severity, Threat

SCORES = {Severity.CRITICAL: "9.5", Severity.HIGH: "8.0", Severity.MEDIUM: "5.5", Severity.LOW: "2.0"}
"""Numbers in the middle of what GitHub calls by these words."""
PRECISION = {"A": "high", "B": "medium", "C": "low"}
MOST_TAGS, LONGEST_TAG = 20, 60
"""GitHub takes no more tags; a longer one is none that anybody would look for."""
LONGEST = 1024
"""So many characters of a description GitHub shows."""


def rules_of(assessment: Assessment, kept: Iterable[Finding]) -> dict[str, Json]:
    """The rule of each threat that was looked for, then one for each finding of a person, by what findings are called.

    GitHub shows an alert under the title and the severity of its rule: findings of people have neither in common.
    """
    threats = assessment.library.threats
    rules = {id_: rule(threats[id_], severity) for id_, severity in weights(assessment).items()}
    return rules | {f.label: rule(f.threat, f.severity) for f in kept if f.own}


def weights(assessment: Assessment) -> dict[str, Severity]:
    """How bad each threat is in this run: the worst that was found of it, or its own severity if nothing was.

    GitHub knows the severity of a rule only, and checks of pull requests hang on it: it may never be told too low.
    """
    worst: dict[str, Severity] = {}
    for finding in assessment.findings:
        worst[finding.threat.id] = max(finding.severity, worst.get(finding.threat.id, finding.severity))
    return {id_: worst.get(id_, assessment.library.threats[id_].severity) for id_ in assessment.tallies}


def rule(threat: Threat, severity: Severity) -> Json:
    """The rule of a threat, or of what a person found."""
    page = page_of(threat)
    name = "".join(word.capitalize() for word in re.findall(r"[^\W_]+", threat.slug))
    return {
        "id": rule_id(threat),
        **({"deprecatedIds": list(threat.aliases)} if threat.aliases else {}),
        **({"name": name} if name else {}),
        "shortDescription": {"text": shortened(threat.title)},
        "fullDescription": {"text": shortened(threat.why)},
        "help": {"text": text(page), "markdown": markdown(page)},
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
    privacy, family = ["privacy"] if threat.linddun else [], "own-finding" if threat.id == OWN else threat.family
    found = ["security", *privacy, *weaknesses, *kinds, family, *threat.tags]
    return list(dict.fromkeys(map(tag, found)))[:MOST_TAGS]


def tag(text: str) -> str:
    """Letters, digits and what stands between parts of a tag."""
    return re.sub(r"[^\w/]+|_", "-", words.one_line(text))[:LONGEST_TAG].strip("-")
