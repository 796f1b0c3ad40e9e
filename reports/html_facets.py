"""What the findings of the HTML report can be filtered by."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from bioward.models.remarks import STRIDE
from bioward.reports.scene import identifier
from bioward.reports.threat_words import FAMILIES
from bioward.threats.finding import Confidence
from bioward.threats.threat import Severity

Json = dict[str, Any]
NO_PLACE = "no place"


class Option(NamedTuple):
    """One value to choose, what it is called, and how many findings have it."""

    value: str
    label: str
    number: int


class Facet(NamedTuple):
    """One thing to filter by, with the values that occur."""

    key: str
    label: str
    options: tuple[Option, ...]


def facets(findings: Iterable[Json]) -> list[Facet]:
    """Everything that the findings can be filtered by, and the values that occur in them."""
    found = list(findings)
    rows = [values(f) for f in found]
    labels = {f["family"]: f["family_title"] for f in found} | {drawn_id(f["place"]): called(f["place"]) for f in found}
    order = [*(s.word for s in reversed(Severity)), *Confidence, *FAMILIES, *STRIDE]
    titles = {"severity": "Severity", "confidence": "Confidence", "family": "Family", "stride": "STRIDE",
              "place": "Where", "jurisdiction": "Jurisdiction"}  # fmt: skip
    return [
        Facet(key, title, tuple(options([row[key] for row in rows], labels, order))) for key, title in titles.items()
    ]


def values(finding: Json) -> dict[str, list[str]]:
    """What one finding has of each."""
    return {
        "severity": [finding["severity"]],
        "confidence": [finding["confidence"]],
        "family": [finding["family"]],
        "stride": finding["stride"],
        "place": [drawn_id(finding["place"])],
        "jurisdiction": finding["jurisdictions"] or [NO_PLACE],
    }


def options(rows: list[list[str]], labels: dict[str, str], order: list[str]) -> list[Option]:
    """The values that occur, in an order that is given; what is in none follows by its label."""
    counts = Counter(value for row in rows for value in row)
    found = [Option(value, labels.get(value, value.replace("_", " ")), count) for value, count in counts.items()]
    return sorted(found, key=lambda o: (order.index(o.value) if o.value in order else len(order), o.label, o.value))


def drawn_id(place: Json) -> str:
    """The id of a place in the diagram."""
    return identifier(place["type"], place["id"])


def called(place: Json) -> str:
    """`Matcher`, `flow probe`: what is no element says what it is."""
    return str(place["name"]) if place["type"] == "element" else f"{place['type']} {place['name']}"
