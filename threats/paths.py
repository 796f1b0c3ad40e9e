"""Searches for paths: everything that data can come to from some elements, or come from to reach some goals.

One breadth-first search serves every other end, so the witness of each is a shortest one. A path that must be long
enough, or lead through some elements in order, is searched stage by stage.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bioward.threats.carriage import Carriage, Carriages, Way

NO_STATE = -1
Hop = Carriage


@dataclass(frozen=True, eq=False, repr=False)
class Stages:
    """How far a path has come: waypoints met in their order, and flows taken, up to those that are wanted.

    Against the data, the waypoints are met from the last to the first.
    """

    waypoints: Sequence[Sequence[bool]]
    hops: int

    @property
    def count(self) -> int:
        return (len(self.waypoints) + 1) * self.hops

    @property
    def last(self) -> int:
        return self.count - 1

    def meet(self, stage: int, element: int) -> int:
        """The stage after an element was met."""
        met, taken = divmod(stage, self.hops)
        while met < len(self.waypoints) and self.waypoints[met][element]:
            met += 1
        return met * self.hops + taken

    def take(self, stage: int, element: int) -> int:
        """The stage after one flow more, which led to an element. The first flow is counted from the start on."""
        met, taken = divmod(stage, self.hops)
        return self.meet(met * self.hops + min(taken + 1, self.hops - 1), element)

    def start(self, element: int) -> int:
        """The stage at which a path begins; its first flow will be its first hop."""
        return self.meet(0, element)


@dataclass(frozen=True, eq=False, repr=False)
class Rules:
    """What a path must be like, worked out for every carriage: for `must` or for `may`.

    allowed: carriages that a path may take.
    first:   flows that may be the first of a path.
    last:    flows that may be its last.
    """

    allowed: Sequence[bool]
    first: Sequence[bool] | None
    last: Sequence[bool] | None
    through: tuple[Sequence[bool], ...]
    hops: int


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
    stages = Stages(rules.through if forward else rules.through[::-1], rules.hops)
    opening, closing = (rules.first, rules.last) if forward else (rules.last, rules.first)
    count, final, allowed, lead, end = stages.count, stages.last, rules.allowed, way.lead, way.end
    queue: deque[int] = deque()
    came, all_ = reach.came, graph.all

    def arrive(before: int, stage: int, carriage: int) -> None:
        if stage == final and (closing is None or closing[all_[carriage].flow]):
            reach.elements.setdefault(end[carriage], (before, carriage))
            reach.flows.setdefault(all_[carriage].flow, (before, carriage))
        state = lead[carriage] * count + stage
        if state not in came:
            came[state] = (before, carriage)
            queue.append(state)

    for carriage, stage in beginnings(graph, way, stages, ends, flows):
        if allowed[carriage] and (opening is None or opening[all_[carriage].flow]):
            arrive(NO_STATE, stage, carriage)
    onward: Callable[[int], list[int]] = way.onward
    while queue:
        state = queue.popleft()
        place, stage = divmod(state, count)
        for carriage in onward(place):
            if allowed[carriage]:
                arrive(state, stages.take(stage, end[carriage]) if final else 0, carriage)
    return reach


def beginnings(
    graph: Carriages, way: Way, stages: Stages, ends: Iterable[int], flows: Iterable[int] | None
) -> Iterable[tuple[int, int]]:
    """The carriages with which a search can begin, and the stage to which each leads."""
    if flows is not None:
        wanted = frozenset(flows)
        begun = ((i, c.target) for i, c in enumerate(graph.all) if c.flow in wanted)
    else:
        begun = ((i, element) for element in ends for i in way.begin.get(element, ()))
    for carriage, element in begun:
        yield carriage, stages.meet(stages.start(element), way.end[carriage])
