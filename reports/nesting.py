"""What a diagram draws within what."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bioward.models.system import Boundary, Element, Flow, System

DEEPEST = 12
"""So many boundaries are drawn within each other; what is nested deeper stands side by side."""


@dataclass
class Inside:
    """What stands directly in a boundary."""

    boundaries: list[Boundary] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    flows: list[Flow] = field(default_factory=list)


def insides(system: System) -> dict[str | None, Inside]:
    """What stands directly in each boundary, and in none. A flow stands where both its ends do."""
    found: dict[str | None, Inside] = {id_: Inside() for id_ in (None, *system.boundaries)}
    drawn = {id_: system.around(id_)[::-1][:DEEPEST] for id_ in system.boundaries}
    for id_, boundary in system.boundaries.items():
        around = drawn[id_] if len(system.around(id_)) > DEEPEST else drawn[id_][:-1]
        found[around[-1] if around else None].boundaries.append(boundary)
    for element in system.elements.values():
        found[element.boundary].elements.append(element)
    for flow in system.flows.values():
        ends = (system.elements[e].boundary for e in (flow.source, flow.target))
        found[common(*(drawn.get(b or "", ()) for b in ends))].flows.append(flow)
    return found


def common(one: Sequence[str], other: Sequence[str]) -> str | None:
    """The innermost boundary that stands in both chains, which lead inwards."""
    shared = [a for a, b in zip(one, other, strict=False) if a == b]
    return shared[-1] if shared else None
