"""Amounts in a condition: attributes, parameters, named ends, lengths of time, counts and sums, compared."""

import ast
import math
import operator as operators
from datetime import date

from bioward.models.dates import Date
from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.threats.counting import COUNTS, ReadLoop, counted
from bioward.threats.expression import (
    Amount,
    Compare,
    Count,
    Expression,
    Field,
    Not,
    Parameter,
    People,
    Product,
    Shared,
    Sum,
)
from bioward.threats.references import attribute
from bioward.threats.scope import UNITS, Mistake, Scope

HOLDS = {"<": operators.lt, "<=": operators.le, ">": operators.gt, ">=": operators.ge}
DATE = "date(2026, 9, 1)"
MAX_FACTORS = 4


def is_amount(node: ast.expr) -> bool:
    """Whether this can only be an amount: a count, a sum, a product."""
    return isinstance(node, ast.BinOp) or (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in COUNTS
    )


def amounts(left: Amount, operator: str, right: ast.expr, scope: Scope, loop: ReadLoop) -> Expression:
    """Two amounts; an attribute is compared with what has its unit."""
    if operator in ("in", "not in"):
        raise Mistake(right, f"{operator} does not fit a number")
    amount = number(left, right, scope, loop)
    if isinstance(amount, float):
        possible(left, operator, amount, right)
    if operator == "!=":
        return Not(Compare(left, "==", amount))
    return Compare(left, operator, amount)


def possible(left: Amount, operator: str, amount: float, at: ast.expr) -> None:
    """Refuses a comparison that every number which the left side can be settles the same way."""
    low, high = bounds(left)
    if operator in HOLDS:
        settled = {HOLDS[operator](low, amount), HOLDS[operator](high, amount)}
    else:
        settled = {operator == "!=", (low <= amount <= high) == (operator == "==")}
    if len(settled) == 1:
        raise Mistake(at, f"this can {'only' if True in settled else 'never'} be true of {called(left)}")


def bounds(amount: Amount) -> tuple[float, float]:
    """The least and the most that an amount can be at all."""
    match amount:
        case Field(_, _, Number(low=low, high=high)):
            return low, high
        case Shared(_, int() as mask):
            return 0, mask.bit_count()
        case Shared(_, tuple() as words) if not isinstance(words, Field):
            return 0, len(words)
    return 0, math.inf


def unit_of(amount: Amount | None) -> str:
    """What an amount is counted in: a sum as what it sums up."""
    field = amount.field if isinstance(amount, Sum) else amount
    return field.domain.unit if isinstance(field, Field) and isinstance(field.domain, Number) else ""


def called(amount: Amount | None) -> str:
    """An amount as a message names it."""
    match amount:
        case Field():
            return f"'{amount}'"
        case Sum(field=field):
            return f"the sum of '{field}'"
        case Product():
            return "a product"
        case People() | Count() | Shared():
            return "a count"
    return "this"


def left_amount(node: ast.expr, scope: Scope, loop: ReadLoop) -> Amount:
    """A count, a sum or a product."""
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            if sum(isinstance(n, ast.BinOp) for n in ast.walk(node)) >= MAX_FACTORS:
                raise Mistake(node, f"more than {MAX_FACTORS} factors")
            return Product(left_amount(left, scope, loop), left_amount(right, scope, loop))
        case ast.BinOp():
            raise Mistake(node, "only * joins two numbers here")
        case ast.Call(func=ast.Name(id=name)) if name in COUNTS:
            return counted(name, node, scope, loop)
        case ast.Attribute():
            field = attribute(node, scope)
            if isinstance(field.domain, Number) and not isinstance(field.domain, Date):
                return field
            raise Mistake(node, f"'{field}' is not a number")
    return number(None, node, scope, loop)


def number(left: Amount | None, node: ast.expr, scope: Scope, loop: ReadLoop) -> Amount:
    """The right side: a number, a length of time, a date, a named end, a parameter, an attribute, a count."""
    domain, unit = left.domain if isinstance(left, Field) else None, unit_of(left)
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            if unit == "days" or isinstance(domain, Date):
                raise Mistake(
                    node, f"{called(left)} is in days", f"write {DATE if isinstance(domain, Date) else 'days(30)'}"
                )
            return plain(node, value)
        case ast.Call(func=ast.Name(id=name)) if name in UNITS or name == "date":
            return timed(name, node, left, domain, unit)
        case ast.Name():
            return named(domain, node, scope)
    if is_amount(node):
        return left_amount(node, scope, loop)
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "a number is wanted here, such as 10 or mass_subjects")
    field = attribute(node, scope)
    if not isinstance(field.domain, Number):
        raise Mistake(node, f"'{field}' is not a number")
    if left is not None and (unit_of(field), isinstance(field.domain, Date)) != (unit, isinstance(domain, Date)):
        raise Mistake(node, f"{called(left)} and '{field}' are not in the same unit")
    return field


def plain(node: ast.expr, value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        raise Mistake(node, "this number is too large") from None


def timed(name: str, node: ast.Call, left: Amount | None, domain: object, unit: str) -> float:
    """`days(30)`, `weeks(2)`, `years(3)`; `date(2026, 9, 1)` as the ordinal of its day."""
    values = [n.value for n in node.args if isinstance(n, ast.Constant) and type(n.value) is int]
    if len(values) != len(node.args) or node.keywords or len(values) != (3 if name == "date" else 1):
        raise Mistake(node, f"{name} is written as {DATE if name == 'date' else f'{name}(30)'}")
    if (name == "date") != isinstance(domain, Date) or (name != "date" and unit != "days"):
        raise Mistake(node, f"{called(left)} is not {'a date' if name == 'date' else 'a length of time'}")
    try:
        return float(date(*values).toordinal()) if name == "date" else plain(node, values[0]) * UNITS[name]
    except (ValueError, OverflowError):
        raise Mistake(node, "there is no such day") from None


def named(domain: object, node: ast.Name, scope: Scope) -> Amount:
    """A named end of an attribute's domain, or a parameter."""
    ends = dict(domain.ends) if isinstance(domain, Number) else {}
    if node.id in ends:
        return float(ends[node.id])
    if node.id in scope.parameters:
        return Parameter(node.id, scope.parameters[node.id])
    raise Mistake(node, f"'{node.id}' is not a number", did_you_mean(node.id, [*ends, *scope.parameters]))
