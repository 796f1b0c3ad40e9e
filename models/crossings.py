"""Border crossings: each direction of a flow whose ends may lie in different countries, derived once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bioward.models.span import Span
from bioward.models.system import Element, Flow, System

ANSWER = " (answer)"
"""Behind the id of a flow, what it returns."""


@dataclass(frozen=True, eq=False, repr=False)
class Crossing:
    """Data that may leave a country: one direction of a flow, from where they leave to where they arrive.

    What a flow returns crosses the other way, under the flow's id and "(answer)".
    """

    id: str
    name: str
    flow: str
    source: str
    target: str
    data: tuple[str, ...]
    span: Span


def crossings(system: System) -> Mapping[str, Crossing]:
    """Every crossing of a system by id, in the order of its flows. A direction in which nothing travels is none."""
    found: dict[str, Crossing] = {}
    for flow in system.flows.values():
        if may_cross(system.elements[flow.source], system.elements[flow.target]):
            found |= {crossing.id: crossing for crossing in directions(flow)}
    return found


def directions(flow: Flow) -> Iterator[Crossing]:
    if flow.carries:
        yield Crossing(flow.id, flow.name, flow.id, flow.source, flow.target, flow.carries, flow.span)
    if flow.returns:
        id_, name = f"{flow.id}{ANSWER}", f"{flow.name}{ANSWER}"
        yield Crossing(id_, name, flow.id, flow.target, flow.source, flow.returns, flow.span)


def may_cross(one: Element, other: Element) -> bool:
    """Whether two elements may stand in different countries: those of one boundary never do."""
    if one.boundary is not None and one.boundary == other.boundary:
        return False
    here, there = country(one), country(other)
    return here is None or there is None or here != there


def country(element: Element) -> str | None:
    """The country that an element stands in, as an ISO 3166-1 code; None if it is not said."""
    fact = element.facts["jurisdiction"]
    return fact.value[:2] if isinstance(fact.value, str) else None
