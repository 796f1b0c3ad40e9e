"""Searches for paths: everything that data can come to from some elements, or come from to reach some goals.

One breadth-first search serves every other end, so the witness of each is a shortest one. A path that must be long
enough, or lead through some elements in order, is searched stage by stage.
"""

from collections import deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat

from bioward.threats.carriage import Carriage, Carriages, Way

NO_STATE = -1
Hop = Carriage


class Stages:
    """How far a path has come: waypoints met in their order, and flows taken, up to those that are wanted.

    Against the data, the waypoints are met from the last to the first. A stage is a number, worked out beforehand for
    every stage and element: `meet` is the stage after an element was met, `take` that after one more flow led to it.
    """

    def __init__(self, waypoints: Sequence[Sequence[bool]], hops: int) -> None:
        self.waypoints, self.hops = waypoints, hops
        self.count = (len(waypoints) + 1) * hops
        self.last = self.count - 1
        self.meet = [[met * hops + taken for met in row] for row in self.rows() for taken in range(hops)]
        self.take = [self.meet[self.taken(stage)] for stage in range(self.count)] if waypoints else []

    def rows(self) -> list[list[int]]:
        """For each number of waypoints met, how many are after each element; it may be several of them at once."""
        if not self.waypoints:
            return []
        rows = [[len(self.waypoints)] * len(self.waypoints[0])]
        for met, waypoint in reversed(list(enumerate(self.waypoints))):
            rows.insert(0, [then if here else met for here, then in zip(waypoint, rows[0], strict=True)])
        return rows

    def taken(self, stage: int) -> int:
        """The stage after one flow more."""
        met, taken = divmod(stage, self.hops)
        return met * self.hops + min(taken + 1, self.hops - 1)

    def begin(self, element: int, then: int) -> int:
        """The stage after the first flow, which led from one element to another."""
        return self.meet[self.meet[0][element]][then] if self.waypoints else 0

    def onward(self, stage: int, element: int) -> int:
        """The stage after a further flow that led to an element."""
        return self.take[stage][element] if self.waypoints else self.taken(stage)


@dataclass(frozen=True, eq=False, repr=False)
class Rules:
    """What a path must be like, worked out for every carriage: for `must` or for `may`.

    allowed: carriages that a path may take.
    first:   flows that may be the first of a path.
    last:    flows that may be its last.
    """

    allowed: Sequence[int]
    first: Sequence[bool] | None
    last: Sequence[bool] | None
    through: tuple[Sequence[bool], ...]
    hops: int

    @cached_property
    def key(self) -> Hashable:
        """Rules of one key lead the same ways, whatever they come from."""
        flags = (self.first, self.last, *self.through)
        return bytes(self.allowed), self.hops, *(None if f is None else bytes(f) for f in flags)

    @cached_property
    def forward(self) -> Stages:
        """The stages of a search with the data."""
        return Stages(self.through, self.hops)

    @cached_property
    def backward(self) -> Stages:
        """The stages of a search against the data."""
        return Stages(self.through[::-1], self.hops)


Step = tuple[int, int]
"""The state before, and the carriage that was taken from there."""


@dataclass(frozen=True, eq=False, repr=False)
class Reach:
    """All that a search came to: how each state was first come to, and the first whole way to each end."""

    carriages: Sequence[Carriage]
    forward: bool
    came: dict[int, Step] = field(default_factory=dict)
    elements: dict[int, Step] = field(default_factory=dict)
    flows: dict[int, Step] = field(default_factory=dict)

    def to_element(self, element: int) -> list[Hop]:
        """The hops of a shortest way between the searched end and an element, in the data's direction."""
        return self.hops(self.elements.get(element))

    def to_flow(self, flow: int) -> list[Hop]:
        """The hops of a shortest way that ends with a flow."""
        return self.hops(self.flows.get(flow))

    def hops(self, step: Step | None) -> list[Hop]:
        found: list[Hop] = []
        while step is not None:
            state, carriage = step
            found.append(self.carriages[carriage])
            step = self.came[state] if state != NO_STATE else None
        return found[::-1] if self.forward else found


def search(
    graph: Carriages, rules: Rules, ends: Iterable[int], *, forward: bool = True, flows: Iterable[int] | None = None
) -> Reach:
    """Everything that data from some elements can come to or, not `forward`, all from where they come to these.

    flows: the goals are the ends of these flows instead; against the data only.
    """
    way = graph.forward if forward else graph.backward
    reach = Reach(graph.all, forward)
    stages = rules.forward if forward else rules.backward
    begun = beginnings(graph, way, rules, ends, flows)
    if stages.last == 0:
        straight(graph, way, rules, reach, begun)
    else:
        by_stages(graph, way, rules, stages, reach, begun)
    return reach


def straight(graph: Carriages, way: Way, rules: Rules, reach: Reach, begun: Iterable[tuple[int, int]]) -> None:
    """A search without stages: states are places."""
    closing = rules.last if way.forward else rules.first
    allowed, lead, end, flow_of, known = rules.allowed, way.lead, way.end, graph.flows, way.known
    came, elements, flows = reach.came, reach.elements, reach.flows
    queue: deque[int] = deque()
    before = NO_STATE
    following: Iterable[int] = [carriage for carriage, _ in begun]
    while True:
        for carriage in following:
            if allowed[carriage]:
                if closing is None or closing[flow_of[carriage]]:
                    elements.setdefault(end[carriage], (before, carriage))
                    flows.setdefault(flow_of[carriage], (before, carriage))
                if lead[carriage] not in came:
                    came[lead[carriage]] = (before, carriage)
                    queue.append(lead[carriage])
        if not queue:
            return
        before = queue.popleft()
        following = known[before] or way.onward(before)


def by_stages(
    graph: Carriages, way: Way, rules: Rules, stages: Stages, reach: Reach, begun: Iterable[tuple[int, int]]
) -> None:
    """A search stage by stage: states are places, each at every stage."""
    closing = rules.last if way.forward else rules.first
    allowed, count, final, lead, end, flow_of = rules.allowed, stages.count, stages.last, way.lead, way.end, graph.flows
    came, elements, flows = reach.came, reach.elements, reach.flows
    queue: deque[int] = deque()
    before = NO_STATE
    following: Iterable[tuple[int, int]] = [(c, stages.begin(element, end[c])) for c, element in begun]
    while True:
        for carriage, stage in following:
            if allowed[carriage]:
                if stage == final and (closing is None or closing[flow_of[carriage]]):
                    elements.setdefault(end[carriage], (before, carriage))
                    flows.setdefault(flow_of[carriage], (before, carriage))
                state = lead[carriage] * count + stage
                if state not in came:
                    came[state] = (before, carriage)
                    queue.append(state)
        if not queue:
            return
        before = queue.popleft()
        place, stage = divmod(before, count)
        if stages.waypoints:
            then = stages.take[stage]
            following = [(c, then[end[c]]) for c in way.onward(place)]
        else:
            following = zip(way.onward(place), repeat(stages.taken(stage)))


def beginnings(
    graph: Carriages, way: Way, rules: Rules, ends: Iterable[int], flows: Iterable[int] | None = None
) -> list[tuple[int, int]]:
    """The carriages with which a search can begin under its rules, and the element where each does."""
    if flows is None:
        found = [(carriage, end) for end in ends for carriage in way.begin.get(end, ())]
    else:
        wanted = frozenset(flows)
        found = [(i, c.target) for i, c in enumerate(graph.all) if c.flow in wanted]
    allowed, opening, flow_of = rules.allowed, rules.first if way.forward else rules.last, graph.flows
    return [(c, end) for c, end in found if allowed[c] and (opening is None or opening[flow_of[c]])]
