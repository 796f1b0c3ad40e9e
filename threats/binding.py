"""The objects that the variables of a condition stand for: what steps lead to, and what loops run over."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bioward.threats.evaluator import Evaluator
from bioward.threats.evidence import loose
from bioward.threats.existing import everything, members
from bioward.threats.expression import Collection, Field, Ref
from bioward.threats.terms import LOOSE, STEPS, base

Env = Mapping[str, int]


class Member(NamedTuple):
    """One member of a collection: the variables with it bound, and whether it surely belongs there."""

    env: Env
    sure: bool


class Bindings:
    """Looks up what variables lead to, over the view of an evaluator."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator, self.view, self.structure = evaluator, evaluator.view, evaluator.structure

    def bindings(self, variable: str, over: Collection, env: Env) -> Iterator[Member]:
        """The variables with one of them bound to each member of a collection."""
        sure, possible = self.collected(over, env)
        for member in possible:
            yield Member({**env, variable: member}, sure is possible or member in sure)

    def collected(self, over: Collection, env: Env) -> tuple[Any, Any]:
        """The members that surely belong to a collection, and those that may."""
        if over.of is None:
            return everything(self.view, over.name, True), everything(self.view, over.name, False)
        if over.name in LOOSE:
            found = loose(self.view, base(over.of.type), over.name, over.kind)[self.resolve(over.of, env)]
            return found.sure, found.possible
        table, at = (self.view, base(over.of.type), over.name, over.type), self.resolve(over.of, env)
        return members(*table, True)[at], members(*table, False)[at]

    def more(self, over: Collection, env: Env) -> bool:
        """Whether there may be more in a collection than anybody mentions."""
        if over.of is None or over.name not in LOOSE:
            return False
        return loose(self.view, base(over.of.type), over.name, over.kind)[self.resolve(over.of, env)].more

    # ------------------------------------------------------------------------ objects and cells

    def called(self, name: str, arguments: tuple[Ref, ...], env: Env) -> Env:
        """The variables inside a predicate."""
        names = [argument for argument, _ in self.evaluator.predicates[name].arguments]
        return {n: self.resolve(a, env) for n, a in zip(names, arguments, strict=True)}

    def resolve(self, ref: Ref, env: Env) -> int:
        """The index of the object that a reference leads to."""
        index, type_ = env.get(ref.variable, 0) if ref.variable == "system" else env[ref.variable], base(ref.origin)
        for step in ref.steps:
            index = self.structure.step(type_, step)[index]
            type_ = base(STEPS[type_, step])
        return index

    def cell(self, field: Field, env: Env) -> Any:
        """The possibilities of an attribute."""
        return self.view.column(field.of.type, field.name)[self.resolve(field.of, env)]
