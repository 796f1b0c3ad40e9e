"""Conditions as text: a small subset of Python's syntax, checked against the vocabulary before any model is read.

Library text is data. It is parsed, never run: only the nodes below are understood, names lead to the vocabulary
and nowhere else, and length and depth are bounded.
"""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.assurance import assurances, is_assurance
from bioward.threats.comparison import comparison, parts
from bioward.threats.counting import Loop
from bioward.threats.expression import And, Call, Expression, Found, Not, Or, Quantified
from bioward.threats.path_terms import path
from bioward.threats.ranking import weaker
from bioward.threats.references import collection, reference, takes, wants
from bioward.threats.scope import BUILTINS, PATHS, TRUE_OR_FALSE, Mistake, Mistakes, Scope
from bioward.threats.syntax import syntax
from bioward.threats.tables import answers, is_table

MAX_LENGTH = 4_000
MAX_DEPTH = 24
MAX_LOOPS = 4
"""Limits of a condition: characters, nesting, and loops inside loops, each of which may run over a whole model."""

WANTED = "a condition is wanted here: a comparison, a predicate, and, or, not, any, all"
Places = dict[int, ast.AST]
"""Where each part of an expression was written, by its name in memory."""


def parse_condition(text: str, scope: Scope) -> Expression:
    """The checked expression of a condition. Raises Mistakes with every mistake that can be told apart."""
    return placed_condition(text, scope)[0]


def placed_condition(text: str, scope: Scope) -> tuple[Expression, Places]:
    """The same, with the place of each of its parts."""
    if len(text) > MAX_LENGTH:
        raise Mistakes([Mistake((1, 1), f"longer than {MAX_LENGTH} characters")])
    parser = Parser()
    found: Expression | None = None
    try:
        found = parser.expression(syntax(text), scope, 0)
    except Mistake as mistake:
        parser.mistakes.append(mistake)
    if parser.mistakes or found is None:
        raise Mistakes(sorted(parser.mistakes, key=lambda m: (m.line, m.column)))
    return found, parser.places


class Parser:
    """Turns Python's tree into checked expressions; mistakes in different parts are all kept."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self.places: Places = {}
        self.counting = False

    def expression(self, node: ast.expr, scope: Scope, depth: int) -> Expression:
        found = self.read(node, scope, depth)
        self.places[id(found)] = node
        return found

    def read(self, node: ast.expr, scope: Scope, depth: int) -> Expression:
        if depth > MAX_DEPTH:
            raise Mistake(node, "nested too deeply")
        match node:
            case ast.BoolOp(op=op, values=values):
                inner = tuple(self.parts(values, scope, depth))
                return And(inner) if isinstance(op, ast.And) else Or(inner)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return Not(self.expression(operand, scope, depth + 1))
            case ast.Compare():
                return self.compared(node, scope)
            case ast.Call(func=ast.Name(id=name)):
                return self.call(name, node, scope, depth)
        raise Mistake(node, WANTED)

    def compared(self, node: ast.Compare, scope: Scope) -> Expression:
        """One comparison of two sides."""
        left, operator, right = parts(node)
        for one, other in ((left, right), (right, left)):
            if is_table(one, scope):
                return answers(one, operator, other, scope)
        if is_assurance(left):
            return assurances(left, operator, right, scope)
        if is_assurance(right) and operator in (">", ">="):
            return assurances(right, "<" if operator == ">" else "<=", left, scope)
        return comparison(node, scope, self.loop)

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
        if name in PATHS and name != "assurance":
            return path(name, node, scope)
        if name == "weaker":
            return weaker(node, scope)
        if name == "found":
            return found(node, scope)
        if name in scope.predicates:
            return predicate(name, node, scope)
        if name in (*BUILTINS, *scope.tables):
            raise Mistake(node, f"{name} is not true or false", "compare it with something")
        raise Mistake(node, f"there is no predicate '{name}'", did_you_mean(name, (*scope.predicates, *TRUE_OR_FALSE)))

    def quantified(self, name: str, node: ast.Call, scope: Scope, depth: int) -> Quantified:
        """`any(condition for x in collection if filter)`."""
        variable, over, inner, where, body = self.generator(name, node, scope, depth)
        return Quantified(name == "all", variable, over, where, self.expression(body, inner, depth + 1))

    def loop(self, name: str, node: ast.Call, scope: Scope) -> Loop:
        """`people(d for d in collection if filter)` and the like, one of them at a time."""
        if self.counting:
            raise Mistake(node, "nothing can be counted inside a count")
        self.counting = True
        try:
            return self.generator(name, node, scope, 0)
        finally:
            self.counting = False

    def generator(self, name: str, node: ast.Call, scope: Scope, depth: int) -> Loop:
        """The parts of `(body for variable in collection if filter and filter)`."""
        match node:
            case ast.Call(args=[ast.GeneratorExp(elt=body, generators=[loop])], keywords=[]):
                pass
            case _:
                raise Mistake(node, f"{name} wants one loop", f"write {name}(… for x in collection if …)")
        if not isinstance(loop.target, ast.Name) or loop.is_async:
            raise Mistake(loop.target, "one name is wanted here", f"write {name}(… for x in collection if …)")
        if len(scope.variables) > MAX_LOOPS + 1:
            raise Mistake(node, f"more than {MAX_LOOPS} loops inside each other")
        variable = loop.target.id
        if variable in scope.names or variable.startswith("_"):
            raise Mistake(loop.target, f"'{variable}' already means something", "choose another name")
        over = collection(loop.iter, scope)
        inner = scope.having(variable, over.type)
        filters = tuple(self.parts(loop.ifs, inner, depth))
        where = None if not filters else filters[0] if len(filters) == 1 else And(filters)
        return variable, over, inner, where, body


def predicate(name: str, node: ast.Call, scope: Scope) -> Call:
    """`bio(d)`."""
    signature = scope.predicates[name]
    if node.keywords or len(node.args) != len(signature.arguments):
        raise Mistake(node, takes(name, signature.arguments))
    arguments = tuple(reference(n, scope) for n in node.args)
    for given, wanted, at in zip(arguments, signature.arguments, node.args, strict=True):
        wants(at, given, wanted, name)
    return Call(name, arguments)


def found(node: ast.Call, scope: Scope) -> Found:
    """`found("BIO-STO-02", store)`, where severities are judged."""
    if not scope.judging:
        raise Mistake(node, "found can be asked in a modifier of severity only")
    match node:
        case ast.Call(args=[ast.Constant(value=str() as threat), at], keywords=[]):
            return Found(threat, reference(at, scope))
    raise Mistake(node, "found wants a threat and an object", 'write found("BIO-STO-02", store)')
