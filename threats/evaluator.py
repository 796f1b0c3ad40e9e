"""Runs compiled conditions over one view: hands them their columns, predicates and path searches."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bioward.threats.expression import Expression, PathSpec
from bioward.threats.paths import Hop, Reach, Rules, search
from bioward.threats.people import families, people_high, people_low
from bioward.threats.program import Need, Program, Truth, same_may, same_must
from bioward.threats.terms import base
from bioward.threats.view import View

HELPERS = {"same_must": same_must, "same_may": same_may, "people_low": people_low, "people_high": people_high}


class Predicate(NamedTuple):
    """A named condition of the library."""

    name: str
    arguments: tuple[tuple[str, str], ...]
    expression: Expression
    program: Program
    meaning: str = ""

    @property
    def type(self) -> str:
        """The type of its first argument."""
        return base(self.arguments[0][1])


class Evaluator:
    """Conditions bound to one view. Predicates and searches are worked out once for each object."""

    def __init__(self, view: View, predicates: Mapping[str, Predicate]) -> None:
        self.view, self.predicates = view, predicates

    def bind(self, program: Program) -> tuple[Truth, Truth]:
        """The must and may functions of a program over this view."""
        return self.view.once(("bound", id(program)), lambda: program.bind(self.supply))

    def supply(self, need: Need) -> Any:
        match need:
            case ("column", type_, name):
                return self.view.column(type_, name)
            case ("step", type_, name):
                return self.view.step(type_, name)
            case ("members", type_, name):
                return self.view.members(type_, name)
            case ("everything", name):
                return self.view.everything(name)
            case ("helper", name):
                return HELPERS[name]
            case ("families",):
                return self.view.once("families", lambda: families(self.view))
            case ("predicate", name, mode):
                return self.bind(self.predicates[name].program)[0 if mode == "must" else 1]
            case ("path", spec, must, goal):
                return self.path(spec, must, goal)
        raise AssertionError(need)

    def path(self, spec: PathSpec, must: bool, goal: str) -> Callable[[int, int], bool]:
        """A function of start and goal."""
        if goal == "flow":
            return lambda start, flow: flow in self.reach(start, spec, must).flows
        return lambda start, element: element in self.reach(start, spec, must).elements

    def reach(self, start: int, spec: PathSpec, must: bool) -> Reach:
        return self.view.once(("reach", start, spec, must), lambda: search(self.view, start, self.rules(spec, must)))

    def witness(self, spec: PathSpec, must: bool, start: int, goal: int, goal_type: str) -> list[Hop]:
        """The hops of a shortest path; empty if there is none."""
        reach = self.reach(start, spec, must)
        return reach.to_flow(goal) if goal_type == "flow" else reach.to_element(goal)

    def rules(self, spec: PathSpec, must: bool) -> Rules:
        """A control that may be there blocks a sure path; one that must be there blocks even a possible one."""
        return self.view.once(("rules", spec, must), lambda: self.make_rules(spec, must))

    def make_rules(self, spec: PathSpec, must: bool) -> Rules:
        free = {t: [True] * len(self.view.ids[t]) for t in ("element", "flow", "data")}
        for name in spec.avoiding:
            type_ = self.predicates[name].type
            free[type_] = [f and not t for f, t in zip(free[type_], self.truths(name, not must), strict=True)]
        return Rules(
            must=must,
            open=free["element"],
            passable=free["flow"],
            carried=self.truths(spec.carrying, must) if spec.carrying else free["data"],
            first=self.truths(spec.first, must) if spec.first else [True] * len(free["flow"]),
            through=self.truths(spec.through, must) if spec.through else None,
            signals=spec.signals,
        )

    def truths(self, name: str, must: bool) -> Sequence[bool]:
        """A predicate of one argument, for every object of its type."""
        predicate = self.predicates[name]
        function = self.bind(predicate.program)[0 if must else 1]
        indices = range(len(self.view.ids[predicate.type]))
        return self.view.once(("truths", name, must), lambda: [bool(function(i)) for i in indices])
