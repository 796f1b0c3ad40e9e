"""Decision tables in a condition: rows in order, of which the first that holds gives the answer.

`export_tier(o) == assessment` comes to the rows themselves: one that gives the wanted answer holds, or it does not and
the rest of the table gives it; any other must not hold, and then the rest gives it. So an open row leaves an answer
open only where it matters. In a table of several answers, `CN in regimes(a)`, every row that holds gives its own.
"""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.expression import And, Call, Expression, Not, Or, Ref
from bioward.threats.references import reference, takes, wants
from bioward.threats.scope import Mistake, Scope, Table

ALWAYS, NEVER = And(()), Or(())


def is_table(node: ast.expr, scope: Scope) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in scope.tables


def answers(node: ast.expr, operator: str, other: ast.expr, scope: Scope) -> Expression:
    """A table compared with an answer, or with some of them."""
    assert isinstance(node, ast.Call)
    assert isinstance(node.func, ast.Name)
    table = scope.tables[node.func.id]
    given = arguments(node, table, scope)
    wanted = [answer(n, table) for n in (other.elts if isinstance(other, ast.Set) else [other])]
    member = table.several or isinstance(other, ast.Set)
    if operator not in (("in", "not in") if member else ("==", "!=")):
        fits = f"{table.values[0]} in {table.name}(…)" if table.several else f"{table.name}(…) == {table.values[0]}"
        raise Mistake(node, f"{operator} does not fit a table", f"write {fits}")
    holds = one_of(table, wanted, given) if table.several else first(table, wanted, given)
    return holds if operator in ("==", "in") else Not(holds)


def arguments(node: ast.Call, table: Table, scope: Scope) -> tuple[Ref, ...]:
    if node.keywords or len(node.args) != len(table.arguments):
        raise Mistake(node, takes(table.name, table.arguments))
    found = tuple(reference(n, scope) for n in node.args)
    for given, wanted, at in zip(found, table.arguments, node.args, strict=True):
        wants(at, given, wanted, table.name)
    return found


def answer(node: ast.expr, table: Table) -> str:
    name = node.id if isinstance(node, ast.Name) else ""
    if name not in table.values:
        raise Mistake(node, f"'{name}' is not an answer of {table.name}", did_you_mean(name, table.values))
    return name


def first(table: Table, wanted: list[str], given: tuple[Ref, ...]) -> Expression:
    """The first row that holds gives a wanted answer; behind the last row there is no answer."""
    found: Expression = NEVER
    for predicate, value in reversed(table.rows):
        row = Call(predicate, given)
        found = Or((row, found)) if value in wanted else And((Not(row), found))
    return found


def one_of(table: Table, wanted: list[str], given: tuple[Ref, ...]) -> Expression:
    """Some row with a wanted answer holds."""
    return Or(tuple(Call(predicate, given) for predicate, value in table.rows if value in wanted))
