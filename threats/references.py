"""What conditions speak of: objects, their attributes, and collections of them, as written and as checked."""

import ast
from collections.abc import Sequence

from bioward.models.problems import did_you_mean
from bioward.models.vocabulary_evidence import EVIDENCE_KIND
from bioward.threats.expression import MAX_STEPS, Collection, Field, Ref
from bioward.threats.scope import TRUE_OR_FALSE, Mistake, Scope
from bioward.threats.terms import COLLECTIONS, MEMBERS, RECORDS, STEPS, attributes, base

"""Records of a kind that cover an object: those there may be, or those that the model mentions."""


def collection(node: ast.expr, scope: Scope) -> Collection:
    """`elements`, `store.holds`, or `evidence(consent, activity)`, `recorded(consent, activity)`."""
    if isinstance(node, ast.Name):
        if node.id not in COLLECTIONS:
            raise Mistake(node, f"there is no collection '{node.id}'", did_you_mean(node.id, COLLECTIONS))
        return Collection(node.id, None, COLLECTIONS[node.id])
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RECORDS:
        return records(node.func.id, node, scope)
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "a collection is wanted here", f"one of: {', '.join(COLLECTIONS)}, or x.holds")
    of = reference(node.value, scope)
    found = MEMBERS.get((base(of.type), node.attr))
    if found is None:
        known = [name for type_, name in MEMBERS if type_ == base(of.type)]
        raise Mistake(node, f"{a(of.type)} has no collection '{node.attr}'", did_you_mean(node.attr, known))
    return Collection(node.attr, of, found)


def records(name: str, node: ast.Call, scope: Scope) -> Collection:
    """`evidence(consent, activity)`: the records of a kind that cover an object."""
    match node:
        case ast.Call(args=[ast.Name(id=kind), about], keywords=[]):
            if kind not in EVIDENCE_KIND.bits or kind == "unknown":
                raise Mistake(
                    node.args[0], f"there is no evidence of kind '{kind}'", did_you_mean(kind, EVIDENCE_KIND.words)
                )
            return Collection(name, reference(about, scope), "evidence", kind)
    raise Mistake(node, f"{name} wants a kind and what it covers", f"write {name}(consent, activity)")


def reference(node: ast.expr, scope: Scope) -> Ref:
    """An object: `flow`, `flow.source`, `h.item`."""
    if isinstance(node, ast.Name):
        if node.id not in scope.variables:
            raise Mistake(node, f"there is no '{node.id}' here", did_you_mean(node.id, scope.variables))
        return Ref(node.id, (), scope.variables[node.id], scope.variables[node.id])
    if not isinstance(node, ast.Attribute):
        raise Mistake(node, "an object is wanted here")
    of = reference(node.value, scope)
    leads = STEPS.get((base(of.type), node.attr))
    if leads is None:
        known = [name for type_, name in STEPS if type_ == base(of.type)]
        raise Mistake(node, f"'{node.attr}' of {a(of.type)} is not an object", did_you_mean(node.attr, known))
    if len(of.steps) == MAX_STEPS:
        raise Mistake(node, f"more than {MAX_STEPS} steps away")
    return Ref(of.variable, (*of.steps, node.attr), leads, of.origin)


def attribute(node: ast.expr, scope: Scope) -> Field:
    """`store.auth`: an attribute of an object."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in (*scope.predicates, *TRUE_OR_FALSE):
            raise Mistake(node, f"{name} is true or false by itself", "leave out what it is compared with")
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


def takes(name: str, types: Sequence[str]) -> str:
    """What a predicate or a table is asked of: `gated takes a flow`."""
    return f"{name} takes {' and '.join(map(a, types))}"


def a(type_: str) -> str:
    """The name of a type with its article; items of data are many."""
    if type_ in ("data", "evidence"):
        return type_
    return f"an {type_}" if type_[0] in "aeio" else f"a {type_}"
