"""Comparisons in a condition, typed by the vocabulary: choices, sets, texts, objects, and numbers by amounts.py."""

import ast

from bioward.models.domains import Choice, Subset
from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.models.texts import Text, Words
from bioward.threats.amounts import CountPeople, amounts, counted
from bioward.threats.expression import Among, Contains, Expression, Field, Not, SameObject, SameText, TextIs
from bioward.threats.scope import Mistake, Scope, a, attribute, reference
from bioward.threats.terms import STEPS, base

OPERATORS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
}


def comparison(node: ast.Compare, scope: Scope, people: CountPeople) -> Expression:
    """One comparison of two sides. `people` reads a count of people, which holds a condition of its own."""
    if len(node.ops) != 1 or type(node.ops[0]) not in OPERATORS:
        raise Mistake(node, "compare two things at a time, with ==, !=, <, <=, >, >=, in or not in")
    left, operator, right = node.left, OPERATORS[type(node.ops[0])], node.comparators[0]
    if isinstance(left, ast.Call):
        return amounts(counted(left, scope, people), operator, right, scope)
    if is_object(left, scope) and is_object(right, scope):
        one, other = reference(left, scope), reference(right, scope)
        if base(one.type) != base(other.type):
            raise Mistake(node, f"'{one}' is {a(one.type)} and '{other}' is {a(other.type)}")
        return denied(node, SameObject(one, other), operator)
    if operator in ("in", "not in") and isinstance(left, ast.Name) and isinstance(right, ast.Attribute):
        return contains(node, left, attribute(right, scope), operator)
    field = attribute(left, scope)
    if isinstance(field.domain, Choice):
        return Among(field, choice_mask(field, operator, right))
    if isinstance(field.domain, Number):
        return amounts(field, operator, right, scope)
    if isinstance(field.domain, Text):
        return denied(node, text(field, right, scope), operator)
    no_words(node, field)
    raise Mistake(node, f"'{field}' is a set", f"write member in {field}")


def is_object(node: ast.expr, scope: Scope) -> bool:
    """Whether this names an object rather than an attribute."""
    if isinstance(node, ast.Name):
        return node.id in scope.variables
    if not isinstance(node, ast.Attribute) or not is_object(node.value, scope):
        return False
    return (base(reference(node.value, scope).type), node.attr) in STEPS


def denied(node: ast.AST, equal: Expression, operator: str) -> Expression:
    if operator not in ("==", "!="):
        raise Mistake(node, f"{operator} does not fit here", "use == or !=")
    return equal if operator == "==" else Not(equal)


# ---------------------------------------------------------------------------- choices and sets


def choice_mask(field: Field, operator: str, right: ast.expr) -> int:
    """The members that make the comparison true."""
    domain = field.domain
    assert isinstance(domain, Choice)
    if operator in ("<", "<=", ">", ">="):
        mask = beyond(field, domain, operator, right)
    else:
        names = right.elts if isinstance(right, ast.Set) and operator in ("in", "not in") else [right]
        mask = 0
        for name in names:
            mask |= member(field, domain, name)
        mask = domain.full & ~mask if operator in ("!=", "not in") else mask
    if mask in (0, domain.full):
        raise Mistake(right, f"this can {'never' if not mask else 'only'} be true of '{field}'")
    return mask


def beyond(field: Field, domain: Choice, operator: str, right: ast.expr) -> int:
    """The members on one side of a member of an ordered choice."""
    if not domain.ordered:
        raise Mistake(right, f"the values of '{field}' have no order", "use in {…}")
    bit = member(field, domain, right)
    if bit & (bit - 1):
        raise Mistake(right, "a group of values has no single place in the order")
    below = (bit - 1) & domain.full
    return {"<": below, "<=": below | bit, ">": domain.full & ~below & ~bit, ">=": domain.full & ~below}[operator]


def member(field: Field, domain: Choice | Subset, node: ast.expr) -> int:
    if not isinstance(node, ast.Name):
        raise Mistake(node, f"a value of '{field}' is wanted here", f"one of: {', '.join(domain.words)}")
    bits = domain.bits if isinstance(domain, Choice) else domain.choice.bits
    if node.id not in domain.words:
        raise Mistake(node, f"'{node.id}' is not a value of '{field}'", did_you_mean(node.id, domain.words))
    return bits[node.id]


def contains(node: ast.AST, left: ast.Name, field: Field, operator: str) -> Expression:
    """`national_id in d.linkage`."""
    no_words(node, field)
    if not isinstance(field.domain, Subset):
        raise Mistake(node, f"'{field}' is not a set")
    found = Contains(field, member(field, field.domain, left))
    return found if operator == "in" else Not(found)


def no_words(node: ast.AST, field: Field) -> None:
    if isinstance(field.domain, Words):
        raise Mistake(node, f"'{field}' holds free words, which a condition cannot ask for")


# ---------------------------------------------------------------------------- texts


def text(field: Field, right: ast.expr, scope: Scope) -> Expression:
    """An attribute of free text is compared with a quoted text or with another such attribute."""
    if isinstance(right, ast.Constant) and isinstance(right.value, str):
        return TextIs(field, right.value)
    other = attribute(right, scope)
    if not isinstance(other.domain, Text):
        raise Mistake(right, f"'{field}' and '{other}' cannot be compared")
    return SameText(field, other)
