"""Numbers in a condition: attributes, parameters, named ends and counts of people, compared."""

import ast
import operator as operators
from collections.abc import Callable

from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.threats.expression import Amount, Collection, Compare, Expression, Field, Not, Parameter, People
from bioward.threats.scope import Mistake, Scope, attribute

CountPeople = Callable[[ast.Call, Scope], tuple[str, Collection, Expression | None]]
HOLDS = {"<": operators.lt, "<=": operators.le, ">": operators.gt, ">=": operators.ge}


def amounts(left: Amount, operator: str, right: ast.expr, scope: Scope) -> Expression:
    """Two amounts; the right one is a number, a named end, a parameter or another number attribute."""
    if operator in ("in", "not in"):
        raise Mistake(right, f"{operator} does not fit a number")
    amount = number(left, right, scope)
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


def number(left: Amount, node: ast.expr, scope: Scope) -> Amount:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        try:
            return float(node.value)
        except OverflowError:
            raise Mistake(node, "this number is too large") from None
    if isinstance(node, ast.Name):
        domain = left.domain if isinstance(left, Field) else None
        ends = dict(domain.ends) if isinstance(domain, Number) else {}
        if node.id in ends:
            return float(ends[node.id])
        if node.id in scope.parameters:
            return Parameter(node.id, scope.parameters[node.id])
        raise Mistake(node, f"'{node.id}' is not a number", did_you_mean(node.id, [*ends, *scope.parameters]))
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "a number is wanted here, such as 10 or mass_subjects")
    field = attribute(node, scope)
    if not isinstance(field.domain, Number):
        raise Mistake(node, f"'{field}' is not a number")
    return field


def counted(node: ast.Call, scope: Scope, people: CountPeople) -> People:
    if not (isinstance(node.func, ast.Name) and node.func.id == "people"):
        raise Mistake(node, "this cannot be compared", "people(…) can")
    return People(*people(node, scope))
