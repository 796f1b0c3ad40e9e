"""Which of many ends reach which others: sets of ends as bits, carried once through the whole graph.

Where a condition compares the two ends of a path ("in the same credential domain"), one search from each end would
cost their number times the graph. Instead every place learns the set of all ends that reach it: places on a cycle
share their sets, and the cycles are visited in the order of the data.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bioward.threats.carriage import Carriages, Way
from bioward.threats.paths import Rules, Stages, beginnings
from bioward.threats.reached import reached

Bits = Mapping[int, int]


def elements_reaching(graph: Carriages, rules: Rules, ends: Sequence[int], *, forward: bool) -> Bits:
    """For each element the set of ends that are joined to it by a path.

    A set has bit i for `ends[i]`. Not `forward`: the ends are goals, and the sets stand where paths begin.
    """
    stages, closing = (rules.forward, rules.last) if forward else (rules.backward, rules.first)
    if stages.last or closing is not None:
        return reaching(graph, rules, ends, forward=forward)[0]
    return straight(graph, graph.forward if forward else graph.backward, rules, ends)


def reaching(graph: Carriages, rules: Rules, ends: Sequence[int], *, forward: bool) -> tuple[Bits, Bits]:
    """The same for each element, and for each flow."""
    way = graph.forward if forward else graph.backward
    walk = Walk(graph, way, rules, rules.forward if forward else rules.backward, ends)
    walk.visit(reached(graph, rules, ends, forward=forward))
    return walk.elements, walk.flows


def straight(graph: Carriages, way: Way, rules: Rules, ends: Sequence[int]) -> Bits:
    """The sets of elements where paths have no stages and may end with any flow: those of the places there, joined."""
    allowed, lead, known, onward = rules.allowed, way.lead, way.known, way.onward
    places = reached(graph, rules, ends, forward=way.forward)
    links = {at: [lead[c] for c in known[at] or onward(at) if allowed[c]] for at in places}
    bits = dict.fromkeys(places, 0)
    for i, end in enumerate(ends):
        for carriage, _ in beginnings(graph, way, rules, (end,)):
            bits[lead[carriage]] |= 1 << i
    for component in reversed(components(links)):
        joined = 0
        for place in component:
            joined |= bits[place]
        for place in component:
            bits[place] = joined
            for to in links[place]:
                bits[to] |= joined
    elements: dict[int, int] = defaultdict(int)
    for place in places:
        elements[way.places[place][0]] |= bits[place]
    return elements


class Walk:
    """Carries the sets of ends through the states of one search."""

    def __init__(self, graph: Carriages, way: Way, rules: Rules, stages: Stages, ends: Sequence[int]) -> None:
        self.graph, self.way, self.rules, self.stages = graph, way, rules, stages
        self.closing = rules.last if way.forward else rules.first
        self.bits: dict[int, int] = defaultdict(int)
        self.elements: dict[int, int] = defaultdict(int)
        self.flows: dict[int, int] = defaultdict(int)
        for i, end in enumerate(ends):
            for carriage, element in beginnings(graph, way, rules, (end,)):
                self.arrive(1 << i, stages.begin(element, way.end[carriage]), carriage)

    def arrive(self, bits: int, stage: int, carriage: int) -> None:
        self.bits[self.way.lead[carriage] * self.stages.count + stage] |= bits
        flow = self.graph.flows[carriage]
        if stage == self.stages.last and (not self.closing or self.closing[flow]):
            self.elements[self.way.end[carriage]] |= bits
            self.flows[flow] |= bits

    def visit(self, states: Iterable[int]) -> None:
        """Hands on the sets, cycle by cycle."""
        ways = {state: list(self.onward(state)) for state in states}
        links = {state: [to for _, _, to in ways[state]] for state in ways}
        for component in reversed(components(links)):
            bits = 0
            for state in component:
                bits |= self.bits[state]
            for state in component:
                self.bits[state] = bits
                for stage, carriage, _ in ways[state]:
                    self.arrive(bits, stage, carriage)

    def onward(self, state: int) -> Iterable[tuple[int, int, int]]:
        """The stage, the carriage and the state of each next step."""
        place, stage = divmod(state, self.stages.count)
        for carriage in self.way.onward(place):
            if self.rules.allowed[carriage]:
                then = self.stages.onward(stage, self.way.end[carriage])
                yield then, carriage, self.way.lead[carriage] * self.stages.count + then


def components(links: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """The strongly connected components of a graph, each after all that it leads to (Tarjan's algorithm).

    Written with a stack of its own, since systems are deeper than Python's.
    """
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    found: list[list[int]] = []
    path: list[int] = []
    done: set[int] = set()
    for root in links:
        if root in order:
            continue
        work = [(root, iter(links[root]))]
        order[root] = low[root] = len(order)
        path.append(root)
        while work:
            node, rest = work[-1]
            for to in rest:
                if to not in order:
                    order[to] = low[to] = len(order)
                    path.append(to)
                    work.append((to, iter(links[to])))
                    break
                if to not in done:
                    low[node] = min(low[node], order[to])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == order[node]:
                    component = cut_off(path, node)
                    del path[len(path) - len(component) :]
                    done.update(component)
                    found.append(component)
    return found


def cut_off(path: list[int], node: int) -> list[int]:
    """The end of a path from its last occurrence of a node on."""
    at = len(path) - 1
    while path[at] != node:
        at -= 1
    return path[at:]
