"""The part of the view that fits on one screen: how much was found, the worst of it, what to do and to ask first."""

from collections.abc import Iterator
from typing import Any

from bioward.models.facts import Origin
from bioward.reports.view_findings import headline, thing
from bioward.reports.view_model import attributes_of, drawn
from bioward.reports.words import Numbered, numbered, own, presumed, tally_words
from bioward.threats.cases import weight
from bioward.threats.finding import Assessment
from bioward.threats.threat import Severity

Json = dict[str, Any]
MOST = 5
"""So many of the worst findings, and of what to do and to ask first."""
SAID = (Origin.STATED, Origin.INHERITED, Origin.IMPLIED)
ASSUMED = (Origin.DEFAULT, Origin.PRESUMED)


def summary(assessment: Assessment) -> Json:
    """What a reader with one minute needs."""
    tallies = assessment.tallies.values()
    severities = [f.severity for f in assessment.findings]
    return {
        "words": tally_words(assessment),
        "severities": [{"severity": s.word, "count": severities.count(s)} for s in reversed(Severity)],
        "findings": len(assessment.findings),
        "presumed": sum(map(presumed, assessment.findings)),
        "by_people": sum(map(own, assessment.findings)),
        "out_of_scope": len(assessment.out_of_scope),
        "questions": len(assessment.questions),
        "gaps": len(assessment.gaps),
        "threats": len(tallies),
        "threats_clear": sum(bool(t.clear and not (t.found or t.question or t.told_under)) for t in tallies),
        "threats_idle": sum(not t.applies for t in tallies),
        "known": known(assessment),
        "worst": [worst(n) for n in distinct(numbered(assessment))][:MOST],
        "first": first(assessment)[:MOST],
    }


def distinct(found: tuple[Numbered, ...]) -> Iterator[Numbered]:
    """The first finding of each threat: a reader learns more from five threats than from one threat five times."""
    seen: set[str] = set()
    for each in found:
        if each.finding.threat.id not in seen:
            seen.add(each.finding.threat.id)
            yield each


def worst(numbered: Numbered) -> Json:
    found = numbered.finding
    said = {"number": numbered.number, "severity": found.severity.word, "confidence": found.confidence.value}
    return {**said, "title": found.threat.title, "headline": headline(found)}


def known(assessment: Assessment) -> Json:
    """How many attributes of what is drawn are said, are taken by default, and are open; and how many per cent."""
    origins = [fact.origin for t in drawn(assessment.system) for fact in attributes_of(t)]
    said, assumed = sum(o in SAID for o in origins), sum(o in ASSUMED for o in origins)
    shares = percents([said, assumed, len(origins) - said - assumed])
    names = ("said", "assumed", "unknown")
    counts = dict(zip(names, (said, assumed, len(origins) - said - assumed), strict=True))
    return {"attributes": len(origins), **counts, "percent": dict(zip(names, shares, strict=True))}


def percents(parts: list[int]) -> list[int]:
    """Shares in whole per cent that make 100 together; none is told as nothing, nor as all, that is not."""
    whole = sum(parts)
    if not whole:
        return [0 for _ in parts]
    shares = [max(1, part * 100 // whole) if part else 0 for part in parts]
    shares[parts.index(max(parts))] += 100 - sum(shares)
    return shares


def first(assessment: Assessment) -> list[Json]:
    """What the worst findings have in common as a remedy, that of most weight first.

    Nothing is tried on the model here (`bioward advise` does that): it is told which findings ask for it.
    """
    asked: dict[tuple[str, str, str], list[Numbered]] = {}
    for each in numbered(assessment):
        for remedy in each.finding.mitigations:
            asked.setdefault((*each.finding.subject[:2], remedy.title), []).append(each)
    ranked = sorted(asked.items(), key=lambda pair: -sum(weight(n.finding.severity) for n in pair[1]))
    return [
        {"title": title, "subject": thing(assessment.system, type_, id_), "findings": [n.number for n in found]}
        for (type_, id_, title), found in apart(ranked)
    ]


def apart(
    ranked: list[tuple[tuple[str, str, str], list[Numbered]]],
) -> Iterator[tuple[tuple[str, str, str], list[Numbered]]]:
    """Remedies of which each answers some finding that none before it does: one remedy a finding is enough."""
    answered: set[int] = set()
    for remedy, found in ranked:
        numbers = {n.number for n in found}
        if numbers - answered:
            answered |= numbers
            yield remedy, found
