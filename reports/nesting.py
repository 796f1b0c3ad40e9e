"""What a diagram draws within what: boundaries within boundaries, and the boundaries of one country in a band."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bioward.models.system import Boundary, Element, Flow, System

DEEPEST = 12
"""So many places are drawn within each other; what is nested deeper stands side by side."""


@dataclass(frozen=True)
class Band:
    """What stands in one country. A boundary that stands abroad has a band of its own in the boundary around it."""

    country: str | None
    within: str = ""


Place = Band | Boundary
Name = tuple[str, str]
"""What a place is told by: its type, and what tells it from others."""
Key = Name | None
"""None is the page."""


@dataclass
class Inside:
    """What stands directly in a place."""

    places: list[Place] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)


def insides(system: System) -> dict[Key, Inside]:
    """What stands directly in each place, and on the page. A flow stands where both its ends do."""
    found: dict[Key, Inside] = {None: Inside()}
    chains = {id_: chain(system, id_) for id_ in (*system.boundaries, *outside(system))}
    for places in chains.values():
        add(found, places)
    for element in system.elements.values():
        found[innermost(chains.get(element.boundary, ()))].elements.append(element)
    for flow in system.flows.values():
        ends = (chains.get(system.elements[e].boundary, ()) for e in (flow.source, flow.target))
        found[common(*(tuple(map(key, places[:DEEPEST])) for places in ends))].flows.append(flow)
    return found


def banded(system: System) -> bool:
    """Whether the model speaks of countries at all."""
    return any(country(b) for b in system.boundaries.values())


def country(boundary: Boundary) -> str | None:
    """The country of a boundary, as an ISO 3166-1 code; None if it is not said."""
    value = boundary.facts["jurisdiction"].value
    return value[:2] if isinstance(value, str) else None


def key(place: Place) -> Name:
    if isinstance(place, Band):
        return "band", f"{place.within}/{place.country or ''}"
    return "boundary", place.id


# ---------------------------------------------------------------------------- chains


def outside(system: System) -> list[None]:
    """None, which stands for what is in no boundary, if something is."""
    return [None] if any(e.boundary is None for e in system.elements.values()) else []


def chain(system: System, boundary: str | None) -> tuple[Place, ...]:
    """The places around what stands in a boundary, outermost first. Where the country changes, a band begins."""
    if not banded(system):
        return tuple(system.boundaries[id_] for id_ in reversed(system.around(boundary)))
    places: list[Place] = [] if boundary else [Band(None)]
    for id_ in reversed(system.around(boundary)):
        found = system.boundaries[id_]
        if not places or country(found) != here(places):
            places.append(Band(country(found), places[-1].id if places and isinstance(places[-1], Boundary) else ""))
        places.append(found)
    return tuple(places)


def here(places: Sequence[Place]) -> str | None:
    """The country of the innermost band."""
    return next(p.country for p in reversed(places) if isinstance(p, Band))


def add(found: dict[Key, Inside], places: Sequence[Place]) -> None:
    """Makes room for places within each other, each once."""
    for depth, place in enumerate(places):
        if key(place) not in found:
            found[key(place)] = Inside()
            found[innermost(places[: min(depth, DEEPEST)])].places.append(place)


def innermost(places: Sequence[Place]) -> Key:
    return key(places[-1]) if places else None


def common(one: Sequence[Key], other: Sequence[Key]) -> Key:
    """The innermost place that stands in both chains, which lead inwards."""
    shared = [a for a, b in zip(one, other, strict=False) if a == b]
    return shared[-1] if shared else None
