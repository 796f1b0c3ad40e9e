"""The search for paths against the plainest walker there is: try every flow, remember nothing, stop after a while."""

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bioward.models.system import Flow, System
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import PathSpec
from bioward.threats.library import load_library
from bioward.threats.view import Level, View
from tests.threats.test_engine_properties import Model, models, system_of

LIBRARY = load_library()
LONGEST = 9
SPECS = st.builds(
    PathSpec,
    carrying=st.sampled_from(["", "rec", "evidence"]),
    avoiding=st.sampled_from([(), ("pad",), ("gated",), ("pad", "gated")]),
    first=st.sampled_from(["", "gated", "domestic"]),
    through=st.sampled_from(["", "compares"]),
    signals=st.booleans(),
)
Step = tuple[Flow, str, str]
"""A flow taken, where it leads, and the item that travels; no item is a decision that nobody named."""


class Walker:
    """Walks a system as the words of a path say."""

    def __init__(self, system: System, spec: PathSpec, must: bool) -> None:
        self.system, self.spec, self.must = system, spec, must
        self.evaluator = Evaluator(View(system, Level.STATED), LIBRARY.predicates)

    def holds(self, name: str, id_: str, must: bool) -> bool:
        predicate = LIBRARY.predicates[name]
        return self.evaluator.truths(name, must)[self.evaluator.view.index(predicate.type)[id_]]

    def free(self, type_: str, id_: str) -> bool:
        names = [n for n in self.spec.avoiding if LIBRARY.predicates[n].type == type_]
        return not any(self.holds(n, id_, not self.must) for n in names)

    def steps(self, element: str, item: str | None) -> Iterator[Step]:
        """Every way on: with an item that is the one at hand or made of it, or as a decision. None is the start."""
        for flow in self.system.flows.values():
            ways = [(flow.source, flow.target, flow.carries, True), (flow.target, flow.source, flow.returns, False)]
            for source, target, items, onward in ways:
                if source != element or not (self.free("flow", flow.id) and self.free("element", target)):
                    continue
                if self.spec.signals and onward and flow.facts["flow_type"].value in SIGNALS:
                    yield flow, target, ""
                if item != "":
                    yield from ((flow, target, i) for i in items if self.follows(item, i))

    def follows(self, before: str | None, item: str) -> bool:
        if self.spec.carrying and not self.holds(self.spec.carrying, item, self.must):
            return False
        return before in (None, item) or before in self.ancestors(item)

    def ancestors(self, item: str) -> set[str]:
        parents = self.system.items[item].derived_from
        return set(parents).union(*(self.ancestors(p) for p in parents))

    def goals(self, start: str) -> set[tuple[str, str]]:
        """All elements and flows that some walk ends at."""
        return set(self.walk(start, None, False, LONGEST)) if self.free("element", start) else set()

    def walk(self, element: str, item: str | None, through: bool, left: int) -> Iterator[tuple[str, str]]:
        through = through or not self.spec.through or self.holds(self.spec.through, element, self.must)
        for flow, target, taken in self.steps(element, item) if left else ():
            if item is None and self.spec.first and not self.holds(self.spec.first, flow.id, self.must):
                continue
            if through or self.holds(self.spec.through, target, self.must):
                yield "element", target
                yield "flow", flow.id
            yield from self.walk(target, taken, through, left - 1)


SIGNALS = {8, 4}
"""The masks of a flow that is surely a decision, or surely control."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models(), SPECS, st.booleans())
def test_the_search_finds_what_walking_finds(model: Model, spec: PathSpec, must: bool) -> None:
    system = system_of(model)
    walker = Walker(system, spec, must)
    for index, start in enumerate(system.elements):
        reach = walker.evaluator.reach(index, spec, must)
        view = walker.evaluator.view
        found = {("element", view.ids["element"][e]) for e in reach.elements}
        found |= {("flow", view.ids["flow"][f]) for f in reach.flows}
        assert found == walker.goals(start)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models(), SPECS, st.booleans())
def test_a_witness_is_a_walk_from_start_to_goal(model: Model, spec: PathSpec, must: bool) -> None:
    system = system_of(model)
    evaluator = Evaluator(View(system, Level.STATED), LIBRARY.predicates)
    for start in range(len(system.elements)):
        reach = evaluator.reach(start, spec, must)
        for goal in reach.elements:
            hops = evaluator.witness(spec, must, start, goal, "element")
            assert (hops[0].source, hops[-1].target) == (start, goal)
            assert all(a.target == b.source for a, b in pairwise(hops))
        for flow in reach.flows:
            assert evaluator.witness(spec, must, start, flow, "flow")[-1].flow == flow
