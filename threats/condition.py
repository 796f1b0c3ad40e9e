"""Conditions as text: a small subset of Python's syntax, checked against the vocabulary before any model is read.

Library text is data. It is parsed, never run: only the nodes below are understood, names lead to the vocabulary
and nowhere else, and length and depth are bounded.
"""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.comparison import comparison
from bioward.threats.expression import And, Call, Collection, Expression, Not, Or, Quantified
from bioward.threats.path_terms import path
from bioward.threats.scope import BUILTINS, PATHS, Mistake, Mistakes, Scope, collection, reference, wants
from bioward.threats.syntax import syntax

MAX_LENGTH = 4_000
MAX_DEPTH = 24
MAX_LOOPS = 4
"""Limits of a condition: characters, nesting, and loops inside loops, each of which may run over a whole model."""

WANTED = "a condition is wanted here: a comparison, a predicate, and, or, not, any, all"


def parse_condition(text: str, scope: Scope) -> Expression:
    """The checked expression of a condition. Raises Mistakes with every mistake that can be told apart."""
    if len(text) > MAX_LENGTH:
        raise Mistakes([Mistake((1, 1), f"longer than {MAX_LENGTH} characters")])
    parser = Parser()
    found: Expression | None = None
    try:
        found = parser.expression(syntax(text), scope, 0)
    except Mistake as mistake:
        parser.mistakes.append(mistake)
    except RecursionError:
        parser.mistakes.append(Mistake((1, 1), "nested too deeply"))
    if found is None or parser.mistakes:
        raise Mistakes(parser.mistakes)
    return found


class Parser:
    """Turns Python's tree into checked expressions; mistakes in different parts are all kept."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self.counting = False

    def expression(self, node: ast.expr, scope: Scope, depth: int) -> Expression:
        if depth > MAX_DEPTH:
            raise Mistake(node, "nested too deeply")
        match node:
            case ast.BoolOp(op=op, values=values):
                parts = tuple(self.parts(values, scope, depth))
                return And(parts) if isinstance(op, ast.And) else Or(parts)
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                return Not(self.expression(inner, scope, depth + 1))
            case ast.Compare():
                return comparison(node, scope, self.people)
            case ast.Call(func=ast.Name(id=name)):
                return self.call(name, node, scope, depth)
        raise Mistake(node, WANTED)

    def parts(self, values: list[ast.expr], scope: Scope, depth: int) -> list[Expression]:
        """The parts of an and/or; a mistake in one does not hide those in another."""
        found: list[Expression] = []
        for value in values:
            try:
                found.append(self.expression(value, scope, depth + 1))
            except Mistake as mistake:
                self.mistakes.append(mistake)
        return found

    def call(self, name: str, node: ast.Call, scope: Scope, depth: int) -> Expression:
        if name in ("any", "all"):
            return self.quantified(name, node, scope, depth)
        if name in PATHS:
            return path(name, node, scope)
        signature = scope.predicates.get(name)
        if name == "people":
            raise Mistake(node, "people(…) is a number", "compare it with one")
        if signature is None:
            known = [*scope.predicates, *BUILTINS]
            raise Mistake(node, f"there is no predicate '{name}'", did_you_mean(name, known))
        if len(node.args) != len(signature.arguments) or node.keywords:
            raise Mistake(node, f"{name} takes {len(signature.arguments)} argument(s)")
        arguments = tuple(reference(a, scope) for a in node.args)
        for given, wanted, at in zip(arguments, signature.arguments, node.args, strict=True):
            wants(at, given, wanted, name)
        return Call(name, arguments)

    def quantified(self, name: str, node: ast.Call, scope: Scope, depth: int) -> Quantified:
        """`any(condition for x in collection if filter)`."""
        variable, over, inner, where, body = self.generator(name, node, scope, depth)
        return Quantified(name == "all", variable, over, where, self.expression(body, inner, depth + 1))

    def people(self, node: ast.Call, scope: Scope) -> tuple[str, Collection, Expression | None]:
        """`people(d for d in collection if filter)`: how many distinct people items are about."""
        if self.counting:
            raise Mistake(node, "people cannot be counted inside a count of people")
        self.counting = True
        try:
            variable, over, _, where, body = self.generator("people", node, scope, 0)
        finally:
            self.counting = False
        if not isinstance(body, ast.Name) or body.id != variable or over.type != "data":
            raise Mistake(node, "people counts data items", "write people(d for d in store.holds if …)")
        return variable, over, where

    def generator(
        self, name: str, node: ast.Call, scope: Scope, depth: int
    ) -> tuple[str, Collection, Scope, Expression | None, ast.expr]:
        """The parts of `(body for variable in collection if filter and filter)`."""
        match node:
            case ast.Call(args=[ast.GeneratorExp(elt=body, generators=[loop])], keywords=[]):
                pass
            case _:
                raise Mistake(node, f"{name} wants one loop", f"write {name}(… for x in collection if …)")
        if not isinstance(loop.target, ast.Name) or loop.is_async:
            raise Mistake(loop.target, "one name is wanted here", f"write {name}(… for x in collection if …)")
        if len(scope.variables) > MAX_LOOPS:
            raise Mistake(node, f"more than {MAX_LOOPS} loops inside each other")
        variable = loop.target.id
        if variable in scope.names or variable.startswith("_"):
            raise Mistake(loop.target, f"'{variable}' already means something", "choose another name")
        over = collection(loop.iter, scope)
        inner = scope.having(variable, over.type)
        filters = tuple(self.parts(loop.ifs, inner, depth))
        where = None if not filters else filters[0] if len(filters) == 1 else And(filters)
        return variable, over, inner, where, body
