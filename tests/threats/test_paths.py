"""The search for paths against the plainest walker there is, which remembers only where it has been on its way."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bioward.models.system import Flow, System
from bioward.threats.carriage import SIGNAL
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import PathSpec
from bioward.threats.paths import Hop, search
from bioward.threats.reaching import elements_reaching, reaching
from tests.threats.drawn import LIBRARY, Model, models, stated, turned_out

few = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SPECS = st.builds(
    PathSpec,
    carrying=st.sampled_from(["", "rec", "compared"]),
    avoiding=st.sampled_from([(), ("pad",), ("gated",), ("pad", "gated")]),
    first=st.sampled_from(["", "gated", "domestic"]),
    last=st.sampled_from(["", "", "gated"]),
    through=st.sampled_from([(), ("compares",), ("capture", "compares"), ("compares", "capture"), ("pad", "pad")]),
    hops=st.integers(1, 3),
    signals=st.booleans(),
    below=st.sampled_from([("", 0), ("", 0), ("audit", 0b1000), ("audit", 0b1100)]),
)
Taken = tuple[str, str, str, str]
"""One hop: the flow, where it left, where it led, and what it took; nothing is a decision that nobody named."""
State = tuple[str, str, int, int]
"""An element, what has arrived there, how many waypoints were met, how many flows were taken as far as that counts."""


class Walker:
    """Walks a system as the words of a path say, along every way that never comes to the same state twice."""

    def __init__(self, evaluator: Evaluator, spec: PathSpec, must: bool) -> None:
        self.evaluator, self.spec, self.must = evaluator, spec, must
        self.system: System = evaluator.structure.system

    def holds(self, name: str, id_: str, must: bool) -> bool:
        predicate = LIBRARY.predicates[name]
        return self.evaluator.truths(name, must)[self.evaluator.structure.index(predicate.type)[id_]]

    def free(self, type_: str, id_: str) -> bool:
        """Nothing stands there that the path must not meet: surely, or possibly."""
        names = [n for n in self.spec.avoiding if LIBRARY.predicates[n].type == type_]
        if any(self.holds(n, id_, not self.must) for n in names):
            return False
        attribute, mask = self.spec.below
        if type_ != "element" or not attribute:
            return True
        fact = self.system.elements[id_].facts[attribute]
        value = fact.value if fact.firm else 0b1110
        assert isinstance(value, int)
        return not value & mask if self.must else bool(value & ~mask)

    def hops(self, element: str, item: str | None) -> Iterator[Taken]:
        """Every way on: with an item that is the one at hand or made of it, or as a decision. None is the start."""
        for flow in self.system.flows.values():
            for source, target, items in (
                (flow.source, flow.target, (*flow.carries, *([""] if self.bears(flow, True) else []))),
                (flow.target, flow.source, flow.returns),
            ):
                if source != element or not (self.free("flow", flow.id) and self.free("element", target)):
                    continue
                for taken in items:
                    if (taken == "" or self.bears(flow, False)) and self.follows(item, taken):
                        yield flow.id, source, target, taken

    def bears(self, flow: Flow, signal: bool) -> bool:
        """Whether a flow surely, or possibly, takes an outcome, or what it names."""
        fact = flow.facts["flow_type"]
        assert isinstance(fact.value, int)
        wanted = SIGNALS if signal else ~DELETE & ~1
        if signal and not self.spec.signals:
            return False
        return not fact.value & ~wanted if self.must else bool(fact.value & wanted)

    def follows(self, before: str | None, item: str) -> bool:
        if item == "":
            return True
        if self.spec.carrying and not self.holds(self.spec.carrying, item, self.must):
            return False
        return before in (None, item) or before in self.ancestors(item)

    def ancestors(self, item: str) -> set[str]:
        parents = self.system.items[item].derived_from
        return set(parents).union(*(self.ancestors(p) for p in parents))

    def met(self, waypoints: int, element: str) -> int:
        through = self.spec.through
        while waypoints < len(through) and self.holds(through[waypoints], element, self.must):
            waypoints += 1
        return waypoints

    def walk(self, start: str) -> Iterator[tuple[Taken, int]]:
        """The last hop of every walk that counts, and how long the walk is."""
        if self.free("element", start):
            yield from self.on(start, None, self.met(0, start), 0, frozenset(), 0)

    def on(
        self, element: str, item: str | None, waypoints: int, flows: int, been: frozenset[State], length: int
    ) -> Iterator[tuple[Taken, int]]:
        for hop in self.hops(element, item):
            flow, _, target, taken = hop
            if item is None and self.spec.first and not self.holds(self.spec.first, flow, self.must):
                continue
            then, counted = self.met(waypoints, target), min(flows + 1, self.spec.hops)
            last = not self.spec.last or self.holds(self.spec.last, flow, self.must)
            if then == len(self.spec.through) and counted == self.spec.hops and last:
                yield hop, length + 1
            state = target, taken, then, counted
            if state not in been:
                yield from self.on(target, taken, then, counted, been | {state}, length + 1)

    def shortest(self, start: str) -> dict[tuple[str, str], int]:
        """All elements and flows at which some walk ends, and how long the shortest to each is."""
        found: dict[tuple[str, str], int] = {}
        for (flow, _, target, _), length in self.walk(start):
            for end in (("element", target), ("flow", flow)):
                found[end] = min(found.get(end, length), length)
        return found


SIGNALS, DELETE = 0b1100, 0b100000
"""The masks of a flow that is a decision or control, and of one that deletes."""


def told(evaluator: Evaluator, hops: list[Hop]) -> list[Taken]:
    ids = evaluator.structure.ids
    items = ["" if h.item == SIGNAL else ids["data"][h.item] for h in hops]
    return [
        (ids["flow"][h.flow], ids["element"][h.source], ids["element"][h.target], item)
        for h, item in zip(hops, items, strict=True)
    ]


def small(model: Model) -> Model:
    """The model with four flows at most, since walks are tried one by one."""
    return {**turned_out(model, {}), "flows": dict(list(model["flows"].items())[:4])}


MODELS = models(free=6).map(small)


@few
@given(MODELS, SPECS, st.booleans())
def test_the_search_finds_what_walking_finds_by_a_shortest_way(model: Model, spec: PathSpec, must: bool) -> None:
    evaluator = stated(model)
    walker, ids = Walker(evaluator, spec, must), evaluator.structure.ids
    for index, start in enumerate(ids["element"]):
        reach, wanted = evaluator.ruler.reach(index, spec, must), walker.shortest(start)
        found = {("element", ids["element"][e]): reach.to_element(e) for e in reach.elements}
        found |= {("flow", ids["flow"][f]): reach.to_flow(f) for f in reach.flows}
        assert {end: len(hops) for end, hops in found.items()} == wanted


@few
@given(MODELS, SPECS, st.booleans())
def test_a_witness_is_a_way_that_one_can_walk(model: Model, spec: PathSpec, must: bool) -> None:
    evaluator = stated(model)
    walker, ids = Walker(evaluator, spec, must), evaluator.structure.ids
    for start in range(len(ids["element"])):
        reach = evaluator.ruler.reach(start, spec, must)
        ends = [("element", e, reach.to_element(e)) for e in reach.elements]
        ends += [("flow", f, reach.to_flow(f)) for f in reach.flows]
        for type_, end, hops in ends:
            assert hops == evaluator.witness(spec, must, start, end, type_)
            assert (hops[-1].target if type_ == "element" else hops[-1].flow) == end
            assert hops[0].source == start
            walkable(walker, told(evaluator, hops))


def walkable(walker: Walker, hops: list[Taken]) -> None:
    """Each hop follows on the one before, and all that is wanted of the way holds."""
    spec = walker.spec
    assert hops[0] in walker.hops(hops[0][1], None)
    assert walker.free("element", hops[0][1])
    for before, after in pairwise(hops):
        assert after in walker.hops(before[2], before[3])
    assert len(hops) >= spec.hops
    assert not spec.first or walker.holds(spec.first, hops[0][0], walker.must)
    assert not spec.last or walker.holds(spec.last, hops[-1][0], walker.must)
    met = 0
    for element in (hops[0][1], *(hop[2] for hop in hops)):
        met = walker.met(met, element)
    assert met == len(spec.through)


@few
@given(models(), SPECS, st.booleans())
def test_searching_back_from_a_goal_finds_the_starts_from_which_it_is_found(
    model: Model, spec: PathSpec, must: bool
) -> None:
    evaluator = stated(model)
    graph, rules, ids = evaluator.ruler.graph, evaluator.ruler.rules(spec, must), evaluator.structure.ids
    elements, flows = range(len(ids["element"])), range(len(ids["flow"]))
    ahead = {start: search(graph, rules, [start]) for start in elements}
    for goal in elements:
        back = search(graph, rules, [goal], forward=False)
        assert {s for s in elements if goal in ahead[s].elements} == set(back.elements)
        for start in back.elements:
            same_way(evaluator, Walker(evaluator, spec, must), back.to_element(start), ahead[start].to_element(goal))
    for goal in flows:
        back = search(graph, rules, (), forward=False, flows=[goal])
        assert {s for s in elements if goal in ahead[s].flows} == set(back.elements)


def same_way(evaluator: Evaluator, walker: Walker, one: list[Hop], other: list[Hop]) -> None:
    """Two ways from the same start to the same goal, as short as each other."""
    assert (one[0].source, one[-1].target, len(one)) == (other[0].source, other[-1].target, len(other))
    walkable(walker, told(evaluator, one))


@few
@given(models(), SPECS, st.booleans(), st.booleans())
def test_one_pass_for_all_ends_finds_what_single_searches_find(
    model: Model, spec: PathSpec, must: bool, forward: bool
) -> None:
    evaluator = stated(model)
    graph, rules = evaluator.ruler.graph, evaluator.ruler.rules(spec, must)
    ends = [*range(len(evaluator.structure.ids["element"]))][::-1]
    elements, flows = reaching(graph, rules, ends, forward=forward)
    for place, end in enumerate(ends):
        reach = search(graph, rules, [end], forward=forward)
        assert {e for e, bits in elements.items() if bits >> place & 1} == set(reach.elements)
        assert {f for f, bits in flows.items() if bits >> place & 1} == set(reach.flows)
    assert elements_reaching(graph, rules, ends, forward=forward) == elements


@few
@given(models(), SPECS)
def test_a_sure_path_is_a_possible_one(model: Model, spec: PathSpec) -> None:
    evaluator = stated(model)
    for start in range(len(evaluator.structure.ids["element"])):
        sure, possible = (evaluator.ruler.reach(start, spec, must) for must in (True, False))
        assert sure.elements.keys() <= possible.elements.keys()
        assert sure.flows.keys() <= possible.flows.keys()
