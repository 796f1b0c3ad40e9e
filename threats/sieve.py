"""Sifts a few objects by what looks into columns settle, without compiling anything.

To write and compile a condition takes longer than to ask it of some dozens of objects. Most conditions begin with what
an object is (`store.kind in {…} and bio(d)`), and on a small model that already rules out all there are.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bioward.models.domains import Choice
from bioward.threats.expression import (
    Among,
    And,
    Call,
    Compare,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Parameter,
    Quantified,
    Ref,
)
from bioward.threats.plan import Plan, plans
from bioward.threats.terms import LOOSE, STEPS, base

FEW = 64
"""So many objects are sifted one look after the other; of more, compiled conditions are quicker."""
SYSTEM = "system"
ORDERS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge
}  # fmt: skip
Objects = Sequence[int]
Supply = Callable[[tuple[Any, ...]], Any]


class Ways(NamedTuple):
    """A loop over the whole system that paths alone decide, planned."""

    plans: tuple[Plan, ...]


Look = Expression | Ways


class Stages:
    """The parts of a condition over one variable, the quickest first; each is looked at when it comes to it."""

    def __init__(self, node: Expression, variable: str) -> None:
        self.parts = sorted(node.parts if isinstance(node, And) else (node,), key=effort)
        self.variable = variable
        self.looks: list[Look | None] = []

    def look(self, number: int) -> Look | None:
        """The look that settles a part; None if it takes more."""
        while number >= len(self.looks):
            self.looks.append(look(self.parts[len(self.looks)], self.variable))
        return self.looks[number]

    @property
    def rest(self) -> Expression | None:
        """What looks do not settle."""
        rest = [part for number, part in enumerate(self.parts) if self.look(number) is None]
        return (And(tuple(rest)) if len(rest) > 1 else rest[0]) if rest else None

    def sift(self, sieve: "Sieve", every: Objects, must: bool) -> Objects:
        """What is left of some objects when all looks are taken."""
        for number in range(len(self.parts)):
            if every and (found := self.look(number)) is not None:
                every = sieve.sift(found, every, must)
        return every


def effort(node: Expression) -> int:
    """Choices before predicates, and loops last."""
    return 0 if isinstance(node, Among | Compare) else 2 if isinstance(node, Quantified) else 1


def look(node: Expression, variable: str) -> Look | None:
    """The look that settles a condition; None if it takes more."""
    if isinstance(node, Quantified) and not node.every and (found := ways(node, variable)):
        return found
    return node if is_look(node, variable) else None


def ways(node: Quantified, variable: str) -> Ways | None:
    """The plans of an `any` over the whole system, if each is a path and no more."""
    if node.over.of is not None or all(is_look(part, node.variable) for part in (node.where, node.body) if part):
        return None
    found = plans(node)
    joined = all(plan.joined and not plan.outer and plan.other.variable in (variable, SYSTEM) for plan in found)
    return Ways(found) if joined else None


def is_look(node: Expression, variable: str) -> bool:
    """Whether columns alone settle it, for an object by itself or for the members that it has."""
    own = (variable, SYSTEM)
    match node:
        case Among(of, _) | Contains(of, _) | Compare(Field() as of, "<" | "<=" | ">" | ">=", float() | Parameter()):
            return of.of.variable in own
        case Call(_, (ref,)):
            return ref.variable in own
        case Not(inner):
            return is_look(inner, variable)
        case And(parts) | Or(parts):
            return all(is_look(part, variable) for part in parts)
        case Quantified(_, inside, over, where, body) if over.name not in LOOSE:
            outside = over.of is None or over.of.variable in own
            return outside and all(is_look(part, inside) for part in (where, body) if part)
    return False


class Sieve(NamedTuple):
    """Takes looks; `supply` hands out the columns of a view."""

    supply: Supply

    def sift(self, node: Look, every: Objects, must: bool) -> Objects:
        """The objects, in their order, of which a look must hold, or may."""
        if not every:
            return every
        match node:
            case Ways(found):
                return self.joined(found, every, must)
            case Among(of, mask):
                return self.among(of, mask, every, must)
            case Contains(of, mask):
                return self.held(of, every, lambda cell: cell[0 if must else 1] & mask != 0)
            case Compare(Field() as of, order, right):
                return self.compared(of, order, right, every, must)
            case Call(name, (ref,)):
                held = self.supply(("truths", name, must))
                return [i for i, at in zip(every, self.lead(ref, every), strict=True) if held[at]]
            case Not(inner):
                return without(every, self.sift(inner, every, not must))
            case And(parts):
                return self.all_of(parts, every, must)
            case Or(parts):
                return without(every, self.all_of([Not(part) for part in parts], every, not must))
            case Quantified():
                return self.members(node, every, must)
        raise AssertionError(node)

    def all_of(self, parts: Sequence[Expression], every: Objects, must: bool) -> Objects:
        for part in parts:
            every = self.sift(part, every, must)
        return every

    def among(self, of: Field, mask: int, every: Objects, must: bool) -> Objects:
        assert isinstance(of.domain, Choice)
        outside = (of.domain.full | 1) & ~mask
        return self.held(of, every, (lambda cell: cell & outside == 0) if must else (lambda cell: cell & mask != 0))

    def compared(self, of: Field, order: str, right: Any, every: Objects, must: bool) -> Objects:
        """An end of what a number can be, beside a number that is known."""
        end, holds = int((order in ("<", "<=")) == must), ORDERS[order]
        bar = right.value if isinstance(right, Parameter) else right
        return self.held(of, every, lambda cell: holds(cell[end], bar))

    def members(self, node: Quantified, every: Objects, must: bool) -> Objects:
        """What has a member that passes the filter and the body; of `all`, what has none that fails the body."""
        if node.every:
            return without(every, self.members(node._replace(every=False, body=Not(node.body)), every, not must))
        parts = [part for part in (node.where, node.body) if part]
        if node.over.of is None:
            found = self.all_of(parts, self.supply(("everything", node.over.name, must)), must)
            return every if found else ()
        table = self.supply(("members", base(node.over.of.type), node.over.name, node.over.type, must))
        groups = [table[at] for at in self.lead(node.over.of, every)]
        hits = frozenset(self.all_of(parts, sorted({member for group in groups for member in group}), must))
        return [i for i, group in zip(every, groups, strict=True) if not hits.isdisjoint(group)]

    def joined(self, found: tuple[Plan, ...], every: Objects, must: bool) -> Objects:
        """What a path joins with a member that passes; one search does for all."""
        hits: set[int] = set()
        for plan in found:
            assert plan.path is not None
            table = self.supply(("joined", plan.picked, plan.path.spec, plan.at, plan.other.type, must))
            hits.update(i for i, at in zip(every, self.lead(plan.other, every), strict=True) if table[at])
        return [i for i in every if i in hits]

    def held(self, of: Field, every: Objects, holds: Callable[[Any], bool]) -> Objects:
        """The objects whose cell is as wanted."""
        cells = self.supply(("column", base(of.of.type), of.name))
        return [i for i, at in zip(every, self.lead(of.of, every), strict=True) if holds(cells[at])]

    def lead(self, ref: Ref, every: Objects) -> Objects:
        """Where the steps of a reference lead from each object; the system is but one."""
        type_, places = ref.origin, [0] * len(every) if ref.variable == SYSTEM else every
        for step in ref.steps:
            table = self.supply(("step", base(type_), step))
            places = [table[i] for i in places]
            type_ = STEPS[base(type_), step]
        return places


def without(every: Objects, some: Objects) -> Objects:
    gone = frozenset(some)
    return [i for i in every if i not in gone]
