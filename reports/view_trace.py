"""The part of the view that tells what was looked for: every threat, what it is traced to, and with which numbers."""

from collections import Counter
from typing import Any

from bioward.reports import threat_words
from bioward.reports.words import numbered
from bioward.threats.catalogue import Parameter
from bioward.threats.finding import Assessment, Tally
from bioward.threats.framework import MARKS, WAYS, Framework, coverage
from bioward.threats.threat import Threat

Json = dict[str, Any]
ORDER = ("attack_points", "stride", "threats", "references")
assert set(ORDER) == set(WAYS)


def threats(assessment: Assessment) -> list[Json]:
    """Every threat that was looked for, with what it came to on the subjects that it could concern."""
    return [
        {**named(assessment.library.threats[id_]), **counts(tally), "outcome": outcome(tally)}
        for id_, tally in assessment.tallies.items()
    ]


def named(threat: Threat) -> Json:
    family = {"family": threat.family, "family_title": threat_words.family(threat)}
    return {"id": threat.id, "title": threat.title, **family, "tier": threat.tier, "severity": threat.severity.word}


def counts(tally: Tally) -> Json:
    return {
        "found": tally.found,
        "asked": tally.question,
        "passed": tally.clear,
        "passed_by_default": tally.clear_by_default,
        "told_under": tally.told_under,
        "out_of_scope": tally.out_of_scope,
    }


def outcome(tally: Tally) -> str:
    """What it comes to in one word."""
    words = {"found": tally.found, "told under another": tally.told_under, "open": tally.question, "clear": tally.clear}
    return next((word for word, number in words.items() if number), "nothing to look at")


def off(assessment: Assessment) -> list[Json]:
    """The threats that were not looked for, and why."""
    library = assessment.library
    return [{**named(library.resting[id_]), "reason": why} for id_, why in sorted(library.off.items())]


def parameters(assessment: Assessment) -> list[Json]:
    """The numbers that conditions used."""
    return [parameter(p) for p in assessment.library.parameters.values()]


def parameter(parameter: Parameter) -> Json:
    numbers = {"value": parameter.value, "default": parameter.default}
    said = {"meaning": parameter.meaning, "source": parameter.source, "set_in": parameter.set_in}
    return {"name": parameter.name, **numbers, **said}


# ---------------------------------------------------------------------------- what threats are traced to


def frameworks(assessment: Assessment) -> list[Json]:
    """Every framework, point by point, with the threats of each and the findings that they have here."""
    ranked = sorted(assessment.frameworks.values(), key=lambda f: (ORDER.index(f.by), f.id))
    numbers: dict[str, list[int]] = {}
    for each in numbered(assessment):
        numbers.setdefault(each.finding.threat.id, []).append(each.number)
    return [framework(f, assessment, numbers) for f in ranked]


def framework(framework: Framework, assessment: Assessment, numbers: dict[str, list[int]]) -> Json:
    covered = coverage(framework, assessment.library.everything.values())
    asked = Counter(id_ for question in assessment.questions for id_ in question.threats)
    return {
        "id": framework.id,
        "title": framework.title,
        "about": framework.about,
        "source": framework.source,
        "seen": MARKS[framework.mark],
        "by": framework.by,
        "points": [
            {
                "id": point.id,
                "title": point.title,
                "at": point.at,
                "threats": [{"id": t.id, "title": t.title} for t in covered[point.id]],
                "findings": sorted(n for t in covered[point.id] for n in numbers.get(t.id, ())),
                "questions": sum(asked[t.id] for t in covered[point.id]),
            }
            for point in framework.points.values()
        ],
    }
