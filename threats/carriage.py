"""Carriages: every item on every way a flow opens, as a graph that all searches for paths run over.

A carriage takes one item along one flow, or back along its answer. On the way an item stays itself or becomes what is
made of it. Along decision and control flows no item need be named: there the outcome itself travels, as the item
SIGNAL. Where a path has come to is a place: an element with the item that has arrived there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from bioward.models.domains import Choice
from bioward.models.system import Flow
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.threats.structure import Structure

SIGNAL = -1
FLOW_TYPE = ATTRIBUTES[Holder.FLOW]["flow_type"].domain
assert isinstance(FLOW_TYPE, Choice)
SIGNALS = FLOW_TYPE.bits["decision"] | FLOW_TYPE.bits["control"]
DELETES = FLOW_TYPE.bits["delete"]


class Carriage(NamedTuple):
    """One item on one flow, by index, from where it leaves to where it arrives."""

    source: int
    flow: int
    target: int
    item: int


class Way:
    """The carriages in one direction: with the data, or back against them.

    end:  the element at which a carriage arrives in this direction.
    lead: the place to which it leads.
    """

    def __init__(self, carriages: Sequence[Carriage], lineage: Sequence[frozenset[int]], forward: bool) -> None:
        self.forward, self.lineage = forward, lineage
        self.end = [c.target if forward else c.source for c in carriages]
        begin = [c.source if forward else c.target for c in carriages]
        places: dict[tuple[int, int], int] = {}
        self.lead = [places.setdefault((e, c.item), len(places)) for e, c in zip(self.end, carriages, strict=True)]
        self.places = list(places)
        self.begin: dict[int, list[int]] = defaultdict(list)
        self.leaving: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for i, (element, c) in enumerate(zip(begin, carriages, strict=True)):
            self.begin[element].append(i)
            self.leaving[element][c.item].append(i)
        self.known: list[list[int] | None] = [None] * len(places)

    def onward(self, place: int) -> list[int]:
        """The carriages that can follow at a place, in the direction of this way."""
        found = self.known[place]
        if found is None:
            found = self.known[place] = list(self.following(*self.places[place]))
        return found

    def following(self, element: int, item: int) -> Iterator[int]:
        for other, carriages in self.leaving[element].items() if element in self.leaving else ():
            before, after = (item, other) if self.forward else (other, item)
            if after in (SIGNAL, before) or (before != SIGNAL and after in self.lineage[before]):
                yield from carriages


Spread = Callable[[Sequence[Any]], bytes]
"""From flags of objects to flags of carriages: each by the object that it has."""


class Carriages(NamedTuple):
    """All carriages of a system, the flow of each, the ways through them, and what spreads flags of objects on them."""

    all: Sequence[Carriage]
    flows: Sequence[int]
    forward: Way
    backward: Way
    by_source: Spread
    by_flow: Spread
    by_target: Spread
    by_item: Spread
    signals: bytes


def carriages(structure: Structure) -> Carriages:
    """The carriages of a system, made once."""
    return structure.once("carriages", lambda: make_carriages(structure))


def make_carriages(structure: Structure) -> Carriages:
    found = list(dict.fromkeys(every(structure)))
    lineage = [frozenset(d) for d in structure.members("data", "descendants")]
    sources, flows, targets, items = ([c[i] for c in found] for i in range(4))
    return Carriages(
        all=found,
        flows=flows,
        forward=Way(found, lineage, True),
        backward=Way(found, lineage, False),
        by_source=spread(sources),
        by_flow=spread(flows),
        by_target=spread(targets),
        by_item=spread(items),
        signals=bytes(item == SIGNAL for item in items),
    )


def spread(column: Sequence[int]) -> Spread:
    """Spreads flags by a column of objects, in one call that Python runs quickly; it is not made for less than two."""
    if len(column) < 2:
        return lambda flags: bytes(flags[i] for i in column)
    take = itemgetter(*column)
    return lambda flags: bytes(take(flags))


def every(structure: Structure) -> Iterator[Carriage]:
    """What each flow carries, the outcome that it may be, and what it returns."""
    sources, targets = structure.step("flow", "source"), structure.step("flow", "target")
    carried, returned = structure.members("flow", "carries"), structure.members("flow", "returns")
    for i, flow in enumerate(structure.system.flows.values()):
        source, target = sources[i], targets[i]
        for item in carried[i]:
            yield Carriage(source, i, target, item)
        if may_signal(flow):
            yield Carriage(source, i, target, SIGNAL)
        for item in returned[i]:
            yield Carriage(target, i, source, item)


def may_signal(flow: Flow) -> bool:
    """Whether a flow can be one of decision or control at any level of knowledge."""
    fact = flow.facts["flow_type"]
    return not fact.firm or bool(int(fact.value) & SIGNALS)  # type: ignore[arg-type]
