"""Amounts in a condition: attributes, parameters, named ends, lengths of time, counts and sums, compared."""

import ast
import operator as operators
from datetime import date

from bioward.models.dates import Date
from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.threats.counting import COUNTS, ReadLoop, counted
from bioward.threats.expression import Amount, Compare, Expression, Field, Not, Parameter, Product
from bioward.threats.references import attribute
from bioward.threats.scope import UNITS, Mistake, Scope

HOLDS = {"<": operators.lt, "<=": operators.le, ">": operators.gt, ">=": operators.ge}
DATE = "date(2026, 9, 1)"


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
    if isinstance(left, Field) and isinstance(amount, float):
        possible(left, operator, amount, right)
    if operator == "!=":
        return Not(Compare(left, "==", amount))
    return Compare(left, operator, amount)


def possible(left: Field, operator: str, amount: float, at: ast.expr) -> None:
    """Refuses a comparison that every number of the domain settles the same way."""
    domain = left.domain
    assert isinstance(domain, Number)
    if operator in HOLDS:
        settled = {HOLDS[operator](domain.low, amount), HOLDS[operator](domain.high, amount)}
    else:
        settled = {operator == "!=", domain.low <= amount <= domain.high}
    if len(settled) == 1:
        raise Mistake(at, f"this can {'only' if True in settled else 'never'} be true of '{left}'")


def left_amount(node: ast.expr, scope: Scope, loop: ReadLoop) -> Amount:
    """A count, a sum or a product."""
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
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
    domain = left.domain if isinstance(left, Field) else None
    unit = domain.unit if isinstance(domain, Number) else ""
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            if unit == "days" or isinstance(domain, Date):
                raise Mistake(node, f"'{left}' is in days", f"write {DATE if isinstance(domain, Date) else 'days(30)'}")
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
    if isinstance(domain, Number) and measure(field.domain) != measure(domain):
        raise Mistake(node, f"'{left}' and '{field}' are not in the same unit")
    return field


def measure(domain: Number) -> tuple[str, bool]:
    """What a number counts: numbers of one measure compare."""
    return domain.unit, isinstance(domain, Date)


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
        raise Mistake(node, f"'{left}' is not {'a date' if name == 'date' else 'a length of time'}")
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
