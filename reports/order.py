"""Which flows of a diagram run against the reading direction: those that close a circle."""

from collections.abc import Iterator

from bioward.models.system import Flow, System


def backward(system: System) -> frozenset[str]:
    """Ids of flows back to where a walk along the flows came from, sources first, in the order of the model."""
    leaving: dict[str, list[Flow]] = {id_: [] for id_ in system.elements}
    for flow in system.flows.values():
        leaving[flow.source].append(flow)
    reached = {f.target for f in system.flows.values() if f.target != f.source}
    starts = sorted(system.elements, key=reached.__contains__)
    done: set[str] = set()
    found: set[str] = set()
    for start in starts:
        if start not in done:
            found.update(closing(start, leaving, done))
    return frozenset(found)


def closing(start: str, leaving: dict[str, list[Flow]], done: set[str]) -> Iterator[str]:
    """Flows to an element that the walk is still in."""
    within = {start: iter(leaving[start])}
    while within:
        element, flows = next(reversed(within.items()))
        flow = next(flows, None)
        if flow is None:
            within.pop(element)
            done.add(element)
        elif flow.target in within:
            yield flow.id
        elif flow.target not in done:
            within[flow.target] = iter(leaving[flow.target])
