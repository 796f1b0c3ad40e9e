"""The words that reports share: counts, severities, numbers of findings, values of facts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bioward.models.domains import ABSENT
from bioward.models.facts import Fact
from bioward.models.system import Item, System
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.threats.finding import Assessment, Confidence, Finding
from bioward.threats.threat import Severity

BIOMETRIC = ATTRIBUTES[Holder.DATA]["class"].domain.parse("biometric")
UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Characters that turn text around, or that nobody sees."""
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Numbered:
    """A finding with its number, which is the same on the diagram and in the text."""

    number: int
    finding: Finding


def numbered(assessment: Assessment) -> tuple[Numbered, ...]:
    """Findings from 1, in the order of the assessment."""
    return tuple(Numbered(i, f) for i, f in enumerate(assessment.findings, 1))


def presumed(finding: Finding) -> bool:
    """It rests on defaults or presumptions too."""
    return finding.confidence is Confidence.PRESUMED


def own(finding: Finding) -> bool:
    """A person found it."""
    return finding.own is not None


def one_line(text: str) -> str:
    """Text as one line that can neither hide nor turn around what stands beside it, nor be hidden itself."""
    printable = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))
    seen = UNSEEN.sub("", printable).strip()
    return seen or ("(blank)" if text else "")


def count(number: int, what: str) -> str:
    """1 finding, 2 findings, no findings."""
    plural = what[:-1] + "ies" if what.endswith("ry") else what + "s"
    return f"{number or 'no'} {what if number == 1 else plural}"


def severity(finding: Finding) -> str:
    """Its severity, and what it could come to."""
    worse = finding.could_be > finding.severity
    return finding.severity.word + (f", could be {finding.could_be.word}" if worse else "")


def verdict(finding: Finding) -> str:
    """What it amounts to, to stand behind its severity; nothing for a threat to security."""
    return f", {finding.limb.verdict}" if finding.limb.verdict else ""


def as_of(system: System) -> str:
    """The day that counts; empty if nobody says."""
    return value(Holder.SYSTEM, "as_of", system.facts["as_of"]).replace("not said", "")


def by_severity(findings: Iterable[Finding]) -> list[tuple[Severity, int]]:
    """How many there are of each severity that occurs, worst first."""
    found = [f.severity for f in findings]
    return [(s, found.count(s)) for s in reversed(Severity) if s in found]


def findings_words(findings: Iterable[Finding]) -> str:
    """5 findings (1 critical, 4 high; 2 by people)."""
    levels = by_severity(findings := list(findings))
    people = sum(map(own, findings))
    by_people = f"; {people} by people" if people else ""
    split = f" ({', '.join(f'{n} {s.word}' for s, n in levels)}{by_people})" if levels else ""
    return count(len(findings), "finding") + split


def tally_words(assessment: Assessment) -> str:
    """What an assessment comes to, in one line."""
    asked, left = count(len(assessment.questions), "question"), count(len(assessment.gaps), "model gap")
    outside = len(assessment.out_of_scope)
    aside = f", {count(outside, 'finding')} out of scope" if outside else ""
    said = f"{findings_words(assessment.findings)}, {asked}, {left}{aside}"
    return said[0].upper() + said[1:]


def listed(parts: Iterable[str]) -> str:
    """a, b and c."""
    *most, last = [*parts] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def value(holder: Holder, attribute: str, fact: Fact | None) -> str:
    """A fact in the vocabulary's words; what is not known is "not said"."""
    domain = ATTRIBUTES[holder][attribute].domain
    if fact is None or fact.value == ABSENT or fact.value == domain.unknown:
        return "" if fact and fact.value == ABSENT else "not said"
    return domain.show(fact.value)  # type: ignore[arg-type]


def biometric(item: Item) -> bool:
    """It is surely a biometric item."""
    return item.facts["class"].value == BIOMETRIC


def nature(item: Item) -> str:
    """What an item is, in few words: "template · fingerprint" or "payment"."""
    names = ("form", "modality") if biometric(item) else ("class",)
    shown = [value(Holder.DATA, name, item.facts[name]) for name in names]
    return " · ".join(s.replace("_", " ") for s in shown if s and s != "not said")
