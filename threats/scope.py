"""The names that a condition can use, and the mistakes that can be made with them."""

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bioward.models.problems import did_you_mean
from bioward.threats.expression import Collection, Field, PathSpec, Ref
from bioward.threats.terms import COLLECTIONS, MEMBERS, STEPS, attributes, base

PATHS = {
    "path": PathSpec(),
    "bpath": PathSpec(carrying="evidence", through="compares", signals=True),
    "cut": PathSpec(carrying="evidence", signals=True),
}
"""`path`: by data alone. `bpath`: through a comparison to its effect, along decisions too. `cut`: every such
path has an element or flow for which `by` holds."""
BUILTINS = ("any", "all", "people", *PATHS)


class Signature(NamedTuple):
    """What a named predicate takes: its arguments' types, in order."""

    name: str
    arguments: tuple[str, ...]


class Scope(NamedTuple):
    """The names that a condition can use."""

    predicates: Mapping[str, Signature]
    parameters: Mapping[str, float]
    variables: Mapping[str, str] = MappingProxyType({})

    def having(self, variable: str, type_: str) -> "Scope":
        return Scope(self.predicates, self.parameters, {**self.variables, variable: type_})

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.variables, *self.predicates, *self.parameters, *COLLECTIONS, *BUILTINS)


class Mistake(Exception):
    """A mistake in a condition: message, hint, and line and column inside its text (from 1)."""

    def __init__(self, node: ast.AST | tuple[int, int], message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
        if isinstance(node, ast.AST):
            self.line, self.column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
        else:
            self.line, self.column = node


class Mistakes(Exception):
    """Several mistakes of one condition."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(m.message for m in mistakes))
        self.mistakes = mistakes


def collection(node: ast.expr, scope: Scope) -> Collection:
    """`elements`, or `store.holds`."""
    if isinstance(node, ast.Name):
        if node.id not in COLLECTIONS:
            raise Mistake(node, f"there is no collection '{node.id}'", did_you_mean(node.id, COLLECTIONS))
        return Collection(node.id, None, COLLECTIONS[node.id])
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "a collection is wanted here", f"one of: {', '.join(COLLECTIONS)}, or x.holds")
    of = reference(node.value, scope)
    found = MEMBERS.get((base(of.type), node.attr))
    if found is None:
        known = [name for type_, name in MEMBERS if type_ == base(of.type)]
        raise Mistake(node, f"{a(of.type)} has no collection '{node.attr}'", did_you_mean(node.attr, known))
    return Collection(node.attr, of, found)


def reference(node: ast.expr, scope: Scope) -> Ref:
    """An object: `flow`, `flow.source`, `h.item`."""
    if isinstance(node, ast.Name):
        if node.id not in scope.variables:
            raise Mistake(node, f"there is no '{node.id}' here", did_you_mean(node.id, scope.variables))
        return Ref(node.id, (), scope.variables[node.id])
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "an object is wanted here")
    of = reference(node.value, scope)
    leads = STEPS.get((base(of.type), node.attr))
    if leads is None:
        known = [name for type_, name in STEPS if type_ == base(of.type)]
        raise Mistake(node, f"'{node.attr}' of {a(of.type)} is not an object", did_you_mean(node.attr, known))
    return Ref(of.variable, (*of.steps, node.attr), leads)


def attribute(node: ast.expr, scope: Scope) -> Field:
    """`store.auth`: an attribute of an object."""
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "an attribute is wanted here, such as store.auth")
    of = reference(node.value, scope)
    known = attributes(of.type)
    if node.attr not in known:
        words = (*known, *(name for type_, name in STEPS if type_ == base(of.type)))
        raise Mistake(node, f"{a(of.type)} has no attribute '{node.attr}'", did_you_mean(node.attr, words))
    return Field(of, node.attr, known[node.attr])


def wants(at: ast.AST, given: Ref, type_: str, what: str) -> None:
    if base(given.type) != base(type_):
        raise Mistake(at, f"{what} wants {a(type_)}, and '{given}' is {a(given.type)}")


def a(type_: str) -> str:
    """The name of a type with its article; items of data are many."""
    return "an element" if type_ == "element" else type_ if type_ == "data" else f"a {type_}"
