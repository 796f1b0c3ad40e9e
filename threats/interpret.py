"""Walks a checked expression over one view, slowly and plainly: the yardstick of the compiler and the base of why.

`truth` answers with the same pair as the compiled functions: (it must hold, it may hold).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bioward.models.quantities import Interval
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import (
    Among,
    Amount,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Parameter,
    Path,
    People,
    Quantified,
    Ref,
    SameObject,
    SameText,
    TextIs,
)
from bioward.threats.people import families, people_high, people_low
from bioward.threats.program import STEP_TYPES, same_may, same_must
from bioward.threats.terms import base

Env = Mapping[str, int]


class Truth(NamedTuple):
    """Whether a condition holds whatever the unknowns are, and whether it can hold at all."""

    must: bool
    may: bool


class Interpreter:
    """Evaluates expressions with variables bound to object indices."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator, self.view = evaluator, evaluator.view

    def truth(self, node: Expression, env: Env) -> Truth:
        match node:
            case And(parts):
                return every(self.truth(p, env) for p in parts)
            case Or(parts):
                return some(self.truth(p, env) for p in parts)
            case Not(inner):
                truth = self.truth(inner, env)
                return Truth(not truth.may, not truth.must)
            case Among(field, mask):
                value = self.cell(field, env)
                return Truth(value & ~mask == 0, value & mask != 0)
            case Contains(field, mask):
                sure, possible = self.cell(field, env)
                return Truth(bool(sure & mask), bool(possible & mask))
            case TextIs(field, text):
                return Truth(same_must(self.cell(field, env), text), same_may(self.cell(field, env), text))
            case SameText(left, right):
                pair = self.cell(left, env), self.cell(right, env)
                return Truth(same_must(*pair), same_may(*pair))
            case SameObject(left, right):
                same = self.resolve(left, env) == self.resolve(right, env)
                return Truth(same, same)
            case Compare(left, operator, right):
                return ordered(self.amount(left, env), operator, self.amount(right, env))
            case Quantified():
                return self.quantified(node, env)
            case Call(name, arguments):
                return self.truth(self.evaluator.predicates[name].expression, self.called(name, arguments, env))
            case Path(start, goal, spec):
                ends = self.resolve(start, env), self.resolve(goal, env)
                walk = [self.evaluator.path(spec, must, goal.type)(*ends) for must in (True, False)]
                return Truth(*walk)

    def quantified(self, node: Quantified, env: Env) -> Truth:
        """`any` is an or over its members, and the filter an and; `all` is an and over what passes the filter."""
        members = (self.member(node, inner) for inner in self.bindings(node.variable, node.over, env))
        return every(members) if node.every else some(members)

    def member(self, node: Quantified, env: Env) -> Truth:
        if node.where is None:
            return self.truth(node.body, env)
        where = self.truth(node.where, env)
        if not where.may:
            return Truth(node.every, node.every)
        body = self.truth(node.body, env)
        if node.every:
            return Truth(not where.may or body.must, not where.must or body.may)
        return Truth(where.must and body.must, where.may and body.may)

    def bindings(self, variable: str, over: Collection, env: Env) -> Iterator[Env]:
        """The environment with the variable bound to each member of a collection."""
        if over.of is None:
            members = self.view.everything(over.name)
        else:
            members = self.view.members(base(over.of.type), over.name)[self.resolve(over.of, env)]
        for member in members:
            yield {**env, variable: member}

    def called(self, name: str, arguments: tuple[Ref, ...], env: Env) -> Env:
        """The environment inside a predicate."""
        names = [argument for argument, _ in self.evaluator.predicates[name].arguments]
        return {n: self.resolve(a, env) for n, a in zip(names, arguments, strict=True)}

    def resolve(self, ref: Ref, env: Env) -> int:
        """The index of the object that a reference leads to."""
        index = env[ref.variable]
        for step in ref.steps:
            index = self.view.step(STEP_TYPES[step], step)[index]
        return index

    def cell(self, field: Field, env: Env):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """The possibilities of an attribute."""
        return self.view.column(field.of.type, field.name)[self.resolve(field.of, env)]

    def amount(self, amount: Amount, env: Env) -> Interval:
        match amount:
            case Field():
                return Interval(*self.cell(amount, env))
            case Parameter(_, value):
                return Interval(value, value)
            case People():
                return self.people(amount, env)
        return Interval(amount, amount)

    def people(self, people: People, env: Env) -> Interval:
        sure, possible = self.counted(people, env)
        subjects = self.view.column("data", "subjects")
        return Interval(people_low(subjects, sure), people_high(subjects, families(self.view), possible))

    def counted(self, people: People, env: Env) -> tuple[list[int], list[int]]:
        """The items that surely count, and those that may."""
        sure, possible = [], []
        for inner in self.bindings(people.variable, people.over, env):
            where = self.truth(people.where, inner) if people.where else Truth(True, True)
            sure += [inner[people.variable]] * where.must
            possible += [inner[people.variable]] * where.may
        return sure, possible


def every(truths: Iterable[Truth]) -> Truth:
    """All hold; what comes after one that cannot is not looked at."""
    must = True
    for truth in truths:
        if not truth.may:
            return Truth(False, False)
        must = must and truth.must
    return Truth(must, True)


def some(truths: Iterable[Truth]) -> Truth:
    """Some holds; what comes after one that must is not looked at."""
    may = False
    for truth in truths:
        if truth.must:
            return Truth(True, True)
        may = may or truth.may
    return Truth(False, may)


def ordered(left: Interval, operator: str, right: Interval) -> Truth:
    """How two intervals compare."""
    match operator:
        case "<":
            return Truth(left.high < right.low, left.low < right.high)
        case "<=":
            return Truth(left.high <= right.low, left.low <= right.high)
        case ">":
            return ordered(right, "<", left)
        case ">=":
            return ordered(right, "<=", left)
    within = ordered(left, "<=", right), ordered(left, ">=", right)
    return Truth(within[0].must and within[1].must, within[0].may and within[1].may)
