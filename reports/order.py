"""Which arrows of a diagram run against the reading direction: those that close a circle."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bioward.models.system import System


class Edge(NamedTuple):
    """An arrow, by its id and those of its ends."""

    id: str
    source: str
    target: str


def backward(system: System) -> frozenset[str]:
    """Ids of flows back to where a walk along the flows came from, sources first, in the order of the model."""
    return against(list(system.elements), [Edge(f.id, f.source, f.target) for f in system.flows.values()])


def against(nodes: Iterable[str], edges: Sequence[Edge]) -> frozenset[str]:
    """Ids of edges back to where a walk along the edges came from, sources first."""
    leaving: dict[str, list[Edge]] = {id_: [] for id_ in nodes}
    for edge in edges:
        leaving[edge.source].append(edge)
    reached = {e.target for e in edges if e.target != e.source}
    starts = sorted(leaving, key=reached.__contains__)
    done: set[str] = set()
    found: set[str] = set()
    for start in starts:
        if start not in done:
            found.update(closing(start, leaving, done))
    return frozenset(found)


def closing(start: str, leaving: dict[str, list[Edge]], done: set[str]) -> Iterator[str]:
    """Edges to a node that the walk is still in."""
    within = {start: iter(leaving[start])}
    while within:
        node, edges = next(reversed(within.items()))
        edge = next(edges, None)
        if edge is None:
            within.pop(node)
            done.add(node)
        elif edge.target in within:
            yield edge.id
        elif edge.target not in done:
            within[edge.target] = iter(leaving[edge.target])
