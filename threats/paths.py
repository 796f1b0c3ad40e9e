"""Paths that data can take, over (element, item): on the way an item stays itself or becomes what is made of it.

One breadth-first search from a start serves every goal, so the witness of each is a shortest one. Along decision and
control flows no item need be named: there the outcome itself travels, as the item SIGNAL.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.domains import Choice
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.threats.view import View

SIGNAL = -1
FLOW_TYPE = ATTRIBUTES[Holder.FLOW]["flow_type"].domain
assert isinstance(FLOW_TYPE, Choice)
SIGNALS = FLOW_TYPE.bits["decision"] | FLOW_TYPE.bits["control"]
DELETES = FLOW_TYPE.bits["delete"]


class Hop(NamedTuple):
    """One flow of a path, by index, and the item that travels it."""

    source: int
    flow: int
    target: int
    item: int


class State(NamedTuple):
    """Where a path has come to: element, item, and whether it went through what it must."""

    element: int
    item: int
    through: bool


class Arc(NamedTuple):
    """A way out of an element: a flow, or the answer it returns."""

    flow: int
    target: int
    items: tuple[int, ...]
    answer: bool


@dataclass(eq=False, repr=False)
class Rules:
    """What a path must be like, worked out for every object of a view: for `must` or for `may`.

    open:     elements that the path may stand on.
    passable: flows that it may take.
    carried:  items that count.
    first:    flows that may be the first.
    through:  elements of which one must be on the way; None if there is no such wish.
    signals:  whether decision and control flows count.
    """

    must: bool
    open: Sequence[bool]
    passable: Sequence[bool]
    carried: Sequence[bool]
    first: Sequence[bool]
    through: Sequence[bool] | None
    signals: bool


@dataclass(eq=False, repr=False)
class Reach:
    """All that a search from one start found: how each state was first come to, and the first way to each goal."""

    came: dict[State, tuple[State | None, Hop]] = field(default_factory=dict)
    elements: dict[int, State] = field(default_factory=dict)
    flows: dict[int, tuple[State | None, Hop]] = field(default_factory=dict)

    def to_element(self, element: int) -> list[Hop]:
        """The hops of a shortest way to an element; none if there is no way."""
        return self.hops(self.elements.get(element))

    def to_flow(self, flow: int) -> list[Hop]:
        """The hops of a shortest way that ends with a flow; none if there is no way."""
        if flow not in self.flows:
            return []
        before, hop = self.flows[flow]
        return [*self.hops(before), hop]

    def hops(self, at: State | None) -> list[Hop]:
        """The hops that lead to a state, in order."""
        found: list[Hop] = []
        while at is not None:
            at, hop = self.came[at]
            found.append(hop)
        return found[::-1]


def arcs(view: View) -> Sequence[Sequence[Arc]]:
    """The ways out of every element."""
    return view.once("arcs", lambda: make_arcs(view))


def make_arcs(view: View) -> Sequence[Sequence[Arc]]:
    ways: list[list[Arc]] = [[] for _ in view.ids["element"]]
    elements, items = view.index("element"), view.index("data")
    for i, flow in enumerate(view.system.flows.values()):
        source, target = elements[flow.source], elements[flow.target]
        ways[source].append(Arc(i, target, tuple(items[d] for d in flow.carries), False))
        if flow.returns:
            ways[target].append(Arc(i, source, tuple(items[d] for d in flow.returns), True))
    return ways


def search(view: View, start: int, rules: Rules) -> Reach:
    """Everything that data from one element can come to, under the rules."""
    reach = Reach()
    if not rules.open[start]:
        return reach
    ways, descendants = arcs(view), view.once("lineage", lambda: [frozenset(d) for d in view.descendants])
    types = view.column("flow", "flow_type")
    passed = rules.through is None or rules.through[start]
    queue: deque[State] = deque()

    def leave(state: State | None, element: int, through: bool) -> None:
        for arc in ways[element]:
            if rules.passable[arc.flow] and rules.open[arc.target] and (state or rules.first[arc.flow]):
                for item in travelling(state, arc):
                    arrive(state, Hop(element, arc.flow, arc.target, item), through)

    def travelling(state: State | None, arc: Arc) -> Sequence[int]:
        """What of the data at hand takes this way."""
        possible = types[arc.flow]
        deleting = possible & DELETES if rules.must else possible & ~DELETES == 0
        signal = possible & ~SIGNALS == 0 if rules.must else possible & SIGNALS
        found = [SIGNAL] if rules.signals and signal and not arc.answer else []
        if deleting or (state and state.item == SIGNAL):
            return found
        lineage = descendants[state.item] if state else ()
        found += [i for i in arc.items if rules.carried[i] and (state is None or i == state.item or i in lineage)]
        return found

    def arrive(state: State | None, hop: Hop, through: bool) -> None:
        through = through or rules.through is None or rules.through[hop.target]
        new = State(hop.target, hop.item, through)
        if through:
            reach.elements.setdefault(hop.target, new)
            reach.flows.setdefault(hop.flow, (state, hop))
        if new not in reach.came:
            reach.came[new] = (state, hop)
            queue.append(new)

    leave(None, start, passed)
    while queue:
        state = queue.popleft()
        leave(state, state.element, state.through)
    return reach
