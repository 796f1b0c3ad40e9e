"""Frameworks: points of attack, requirements and catalogues that threats are traced to, and what covers them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bioward.models.span import Span
from bioward.threats.threat import TIERS, Threat

WAYS = ("attack_points", "stride", "references", "threats")
"""How threats belong to a point: their files name it in a list of this name, or the point names them."""
MARKS = {
    "text": "id and text were read",
    "title": "id and title were read, the text was not",
    "citation": "the work was seen cited elsewhere",
}
"""How much of a source has been seen by those who cite it."""


class Point(NamedTuple):
    """One point of a framework.

    at: where in a drawing it is; threats: those that it names itself.
    """

    id: str
    title: str
    span: Span
    at: str = ""
    about: str = ""
    threats: tuple[str, ...] = ()


class Framework(NamedTuple):
    """Something that others made and that threats are traced to.

    source: what it is and who made it; verified: where its ids and titles were checked, `on` which day, if noted.
    """

    id: str
    title: str
    about: str
    source: str
    mark: str
    verified: str
    on: str
    by: str
    points: Mapping[str, Point]
    span: Span


def belongs(threat: Threat, framework: Framework, point: Point) -> bool:
    """Whether a threat is one of a point."""
    match framework.by:
        case "attack_points":
            return point.id in threat.attack_points
        case "stride":
            return point.id in threat.stride
        case "references":
            return not {point.id, f"{point.id} {point.title}"}.isdisjoint(threat.references)
    return threat.id in point.threats


def coverage(framework: Framework, threats: Iterable[Threat]) -> dict[str, tuple[Threat, ...]]:
    """The threats of each point, tier A first."""
    ranked = sorted(threats, key=lambda t: (TIERS.index(t.tier), t.id))
    return {id_: tuple(t for t in ranked if belongs(t, framework, p)) for id_, p in framework.points.items()}


def cited(framework: Framework, text: str) -> Point | None:
    """The point that a reference of a threat is, by its id alone or with its title."""
    found = (p for p in framework.points.values() if text in (p.id, f"{p.id} {p.title}"))
    return next(found, None) if framework.by == "references" else None
