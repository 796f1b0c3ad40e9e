"""Runs compiled conditions over one view: hands them their columns, predicates, loops and path searches."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bioward.threats.cellwise import HELPERS
from bioward.threats.evidence import loose
from bioward.threats.existing import everything, members
from bioward.threats.expression import Expression, PathSpec
from bioward.threats.joins import Joins
from bioward.threats.nodes import Predicate, Reads, reads, roams
from bioward.threats.paths import Hop
from bioward.threats.people import crowds, people_high, people_low
from bioward.threats.program import Program, Sift, Truth
from bioward.threats.rules import Ruler
from bioward.threats.structure import NOWHERE
from bioward.threats.terms import base
from bioward.threats.view import View
from bioward.threats.writer import Need

COUNTERS = {"people_low": people_low, "people_high": people_high}
Known = Callable[[str, str, bool], frozenset[int]]
"""The objects, by index, on which a threat is found (threat, type, whether it surely is)."""


def nothing_found(threat: str, type_: str, must: bool) -> frozenset[int]:
    return frozenset()


class Lower(NamedTuple):
    """The level of knowledge below, and whether what a condition reads is known any otherwise there."""

    evaluator: "Evaluator"
    differs: Callable[[Reads], bool]


class Asked(dict[int, bool]):
    """Answers that are worked out when they are first asked for."""

    def __init__(self, answer: Callable[[int], bool]) -> None:
        super().__init__()
        self.answer = answer

    def __missing__(self, index: int) -> bool:
        self[index] = self.answer(index)
        return self[index]


Truths = list[bool] | Asked


class Evaluator:
    """Conditions bound to one view. Predicates and searches are worked out once for each object."""

    def __init__(
        self,
        view: View,
        predicates: Mapping[str, Predicate],
        found: Known = nothing_found,
        lower: "Lower | None" = None,
    ) -> None:
        self.view, self.structure, self.predicates, self.found = view, view.structure, predicates, found
        self.lower = lower
        self.ruler = Ruler(view, predicates, self.flags)
        self.joins = Joins(self.ruler, self.supply)

    # ------------------------------------------------------------------------ conditions

    def truth(self, program: Program, must: bool) -> Truth:
        """A function of the condition's arguments: whether it must hold, or may."""
        return self.view.once(("truth", program, must), lambda: program.truth(self.supply, must))

    def sift(self, program: Program, must: bool) -> Sift:
        """A function of many objects that gives those for which the condition holds."""
        return self.view.once(("sift", program, must), lambda: program.sift(self.supply, must))

    def truths(self, name: str, must: bool) -> Truths:
        """A predicate of one argument, for every object of its type and, at -1, for what stands nowhere."""
        return self.view.once(("truths", name, must), lambda: self.make_truths(self.predicates[name], must))

    def make_truths(self, predicate: Predicate, must: bool) -> Truths:
        """One that looks all over the system is asked only of the objects that somebody asks about."""
        if self.lower and not self.lower.differs(self.reads(predicate)):
            return self.lower.evaluator.truths(predicate.name, must)
        sift = self.sift(predicate.program, must)
        if self.structure.once(("roams", predicate.name), lambda: roams(predicate.expression, self.predicates)):
            return Asked(lambda index: bool(sift((index,))))
        count = len(self.structure.ids[predicate.type])
        held = [False] * (count + 1)
        for i in sift((*range(count), NOWHERE)):
            held[i] = True
        return held

    def flags(self, name: str, must: bool) -> Sequence[bool]:
        """The same for every object at once, as a list."""
        truths = self.truths(name, must)
        if isinstance(truths, list):
            return truths
        return [truths[i] for i in (*range(len(self.structure.ids[self.predicates[name].type])), NOWHERE)]

    def reads(self, predicate: Predicate) -> Reads:
        """The attributes that a predicate reads."""
        known: dict[str, Reads] = self.structure.once(("reads",), dict)
        if predicate.name not in known:
            known[predicate.name] = self.read_by(predicate.expression)
        return known[predicate.name]

    def read_by(self, node: Expression) -> Reads:
        """The attributes that a condition reads; those of predicates are worked out once for all levels."""
        return reads(node, self.predicates, self.structure.once(("reads",), dict))

    def supply(self, need: Need) -> Any:
        """What a compiled condition needs, by kind and names."""
        match need:
            case ("column", type_, name):
                return self.view.column(type_, name)
            case ("step", type_, name):
                return self.structure.step(type_, name)
            case ("members", type_, name, of, must):
                return members(self.view, type_, name, of, must)
            case ("everything", name, must):
                return everything(self.view, name, must)
            case ("helper", name):
                return HELPERS.get(name) or COUNTERS[name]
            case ("words", *words):
                return frozenset(*words)
            case ("crowds",):
                return crowds(self.structure)
            case ("truths", name, must):
                return self.truths(name, must)
            case ("predicate", name, must):
                return self.truth(self.predicates[name].program, must)
            case ("loose", type_, name, kind):
                return loose(self.view, type_, name, kind)
            case ("path", spec, must, goal):
                return self.path(spec, must, goal)
            case ("found", threat, type_, must):
                return self.found(threat, type_, must).__contains__
        return self.joins.supply(need)

    # ------------------------------------------------------------------------ single paths

    def path(self, spec: PathSpec, must: bool, goal: str) -> Callable[[int, int], bool]:
        """A function of start and goal."""
        if base(goal) == "flow":
            return lambda start, flow: flow in self.ruler.reach(start, spec, must).flows
        return lambda start, element: element in self.ruler.reach(start, spec, must).elements

    def witness(self, spec: PathSpec, must: bool, start: int, goal: int, goal_type: str) -> list[Hop]:
        """The hops of a shortest path; empty if there is none."""
        reach = self.ruler.reach(start, spec, must)
        return reach.to_flow(goal) if base(goal_type) == "flow" else reach.to_element(goal)
