"""Counts and sums in a condition: of people, of the members of a collection, of the members of a set."""

import ast
from collections.abc import Callable

from bioward.models.dates import Date
from bioward.models.domains import Subset
from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.models.texts import Words
from bioward.threats.expression import Amount, Collection, Count, Expression, Field, People, Shared, Sum
from bioward.threats.references import attribute
from bioward.threats.scope import Mistake, Scope

Loop = tuple[str, Collection, Scope, Expression | None, ast.expr]
ReadLoop = Callable[[str, ast.Call, Scope], Loop]
"""Reads `x for x in collection if filter` of a call by name."""
COUNTS = ("people", "len", "sum")


def counted(name: str, node: ast.Call, scope: Scope, loop: ReadLoop) -> Amount:
    """`people(…)`, `sum(…)`, `len(x for …)`, or `len(d.linkage & {name, phone})`."""
    match node:
        case ast.Call(args=[ast.BinOp(left=left, op=ast.BitAnd(), right=right)], keywords=[]) if name == "len":
            return shared(left, right, scope)
        case ast.Call(args=[ast.Attribute() as whole], keywords=[]) if name == "len":
            return shared(whole, None, scope)
    variable, over, inner, where, body = loop(name, node, scope)
    if name == "sum":
        field = attribute(body, inner)
        if not isinstance(field.domain, Number) or isinstance(field.domain, Date) or field.of.variable != variable:
            raise Mistake(body, f"'{field}' is no number of {variable}", "write sum(d.subjects for d in …)")
        return Sum(variable, over, where, field)
    if not isinstance(body, ast.Name) or body.id != variable:
        raise Mistake(body, f"{name} counts what it runs over", f"write {name}({variable} for {variable} in … if …)")
    if name == "people" and over.type != "data":
        raise Mistake(node, "people counts data items", "write people(d for d in store.holds if …)")
    return People(variable, over, where) if name == "people" else Count(variable, over, where)


def shared(left: ast.expr, right: ast.expr | None, scope: Scope) -> Shared:
    """How many members a set has in common with another one, or has at all."""
    field = attribute(left, scope)
    if isinstance(field.domain, Subset):
        return Shared(field, field.domain.choice.full if right is None else of_masks(field, right, scope))
    if not isinstance(field.domain, Words) or right is None:
        raise Mistake(left, f"'{field}' is not a set", "write len(d.linkage & {name, phone})")
    if isinstance(right, ast.Set):
        words = tuple(w.value for w in right.elts if isinstance(w, ast.Constant) and isinstance(w.value, str))
        if len(words) != len(right.elts):
            raise Mistake(right, f"'{field}' holds free words", "write them in quotes")
        return Shared(field, words)
    return Shared(field, same_kind(field, right, scope))


def of_masks(field: Field, right: ast.expr, scope: Scope) -> Field | int:
    if not isinstance(right, ast.Set):
        return same_kind(field, right, scope)
    domain, mask = field.domain, 0
    assert isinstance(domain, Subset)
    for node in right.elts:
        if not isinstance(node, ast.Name) or node.id not in domain.words:
            word = node.id if isinstance(node, ast.Name) else "this"
            raise Mistake(node, f"'{word}' is not a value of '{field}'", did_you_mean(word, domain.words))
        mask |= domain.choice.bits[node.id]
    return mask


def same_kind(field: Field, right: ast.expr, scope: Scope) -> Field:
    other = attribute(right, scope)
    same = other.domain is field.domain if isinstance(field.domain, Subset) else isinstance(other.domain, Words)
    if not same:
        raise Mistake(right, f"'{field}' and '{other}' cannot be compared")
    return other
