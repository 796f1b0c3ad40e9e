"""Walks a checked expression over one view, slowly and plainly: the yardstick of the compiler and the base of why.

`truth` answers with the same pair as the compiled functions: (it must hold, it may hold).
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from bioward.models.quantities import Interval
from bioward.threats import cellwise
from bioward.threats.binding import Bindings, Env, Member
from bioward.threats.expression import (
    Among,
    Amount,
    And,
    Call,
    Compare,
    Contains,
    Count,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Parameter,
    Path,
    People,
    Product,
    Quantified,
    Ranked,
    SameMember,
    SameObject,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.people import crowds, people_high, people_low
from bioward.threats.terms import base


class Truth(NamedTuple):
    """Whether a condition holds whatever the unknowns are, and whether it can hold at all."""

    must: bool
    may: bool


class Interpreter(Bindings):
    """Evaluates expressions with variables bound to object indices."""

    def truth(self, node: Expression, env: Env) -> Truth:
        match node:
            case And(parts):
                return every(self.truth(p, env) for p in parts)
            case Or(parts):
                return some(self.truth(p, env) for p in parts)
            case Not(inner):
                truth = self.truth(inner, env)
                return Truth(not truth.may, not truth.must)
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
                return Truth(*(self.evaluator.path(spec, must, goal.type)(*ends) for must in (True, False)))
            case Found(threat, at):
                index = self.resolve(at, env)
                return Truth(*(index in self.evaluator.found(threat, base(at.type), must) for must in (True, False)))
        return self.atom(node, env)

    def atom(self, node: Expression, env: Env) -> Truth:
        """A question about one cell, or about two."""
        match node:
            case Among(field, mask):
                value = self.cell(field, env)
                return Truth(value & ~mask == 0, value & mask != 0)
            case Contains(field, mask):
                sure, possible = self.cell(field, env)
                return Truth(bool(sure & mask), bool(possible & mask))
            case TextIs(field, text):
                cell = self.cell(field, env)
                return Truth(cell == text, cellwise.text_may(cell, text))
            case WordIs(field, word):
                cell = self.cell(field, env)
                return Truth(cellwise.word_must(cell, word), cellwise.word_may(cell, word))
            case SameText(left, right):
                pair = self.cell(left, env), self.cell(right, env)
                return Truth(cellwise.same_must(*pair), cellwise.same_may(*pair))
            case SameMember(left, right):
                pair = self.cell(left, env), self.cell(right, env)
                return Truth(cellwise.member_must(*pair), cellwise.member_may(*pair))
            case Ranked(left, right, ranks, others, equal):
                pair = self.cell(left, env), self.cell(right, env)
                order = (ranks, others), equal
                return Truth(cellwise.below_must(*pair, *order), cellwise.below_may(*pair, *order))
        raise AssertionError(node)

    # ------------------------------------------------------------------------ loops

    def quantified(self, node: Quantified, env: Env) -> Truth:
        """`any` is an or over its members, and the filter an and; `all` is an and over what passes the filter."""
        members = [self.member(node, member) for member in self.bindings(node.variable, node.over, env)]
        if self.more(node.over, env):
            members.append(Truth(False, True))
        return every(members) if node.every else some(members)

    def member(self, node: Quantified, member: Member) -> Truth:
        where = self.passes(node.where, member)
        if not where.may:
            return Truth(node.every, node.every)
        body = self.truth(node.body, member.env)
        if node.every:
            return Truth(not where.may or body.must, not where.must or body.may)
        return Truth(where.must and body.must, where.may and body.may)

    def passes(self, where: Expression | None, member: Member) -> Truth:
        """Whether a member belongs to a collection and passes a filter."""
        truth = self.truth(where, member.env) if where else Truth(True, True)
        return Truth(truth.must and member.sure, truth.may)

    # ------------------------------------------------------------------------ amounts

    def amount(self, amount: Amount, env: Env) -> Interval:
        match amount:
            case Field():
                return Interval(*self.cell(amount, env))
            case Parameter(_, value):
                return Interval(value, value)
            case People() | Count() | Sum():
                return self.total(amount, env)
            case Shared():
                pair = self.cell(amount.field, env), self.other(amount.other, env)
                return Interval(cellwise.shared_low(*pair), cellwise.shared_high(*pair))
            case Product(left, right):
                one, other = self.amount(left, env), self.amount(right, env)
                return Interval(cellwise.times(one.low, other.low), cellwise.times(one.high, other.high))
        return Interval(amount, amount)

    def other(self, other: Field | int | tuple[str, ...], env: Env) -> Any:
        """A set as a cell has it: of an attribute, or written out."""
        if isinstance(other, Field):
            return self.cell(other, env)
        return (other, other) if isinstance(other, int) else frozenset(other)

    def total(self, amount: People | Count | Sum, env: Env) -> Interval:
        """What the members come to that surely count, and what those may that can."""
        sure, possible = self.counted(amount, env)
        match amount:
            case People():
                subjects = self.view.column("data", "subjects")
                return Interval(people_low(subjects, sure), people_high(subjects, crowds(self.structure), possible))
            case Count():
                low, high = float(len(sure)), float(len(possible))
            case Sum(variable, _, _, field):
                low, high = (
                    cellwise.total(self.cell(field, {**env, variable: m})[end] for m in members)
                    for end, members in enumerate((sure, possible))
                )
        return Interval(low, math.inf if self.more(amount.over, env) else high)

    def counted(self, amount: People | Count | Sum, env: Env) -> tuple[Sequence[int], Sequence[int]]:
        """The members that surely count, and those that may."""
        sure: list[int] = []
        possible: list[int] = []
        for member in self.bindings(amount.variable, amount.over, env):
            where = self.passes(amount.where, member)
            sure += [member.env[amount.variable]] * where.must
            possible += [member.env[amount.variable]] * where.may
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
