"""Comparisons in a condition, typed by the vocabulary: choices, sets, texts, objects, and numbers by amounts.py."""

import ast

from bioward.models.domains import Choice, Subset
from bioward.models.problems import did_you_mean
from bioward.models.quantities import Number
from bioward.models.said import BadValue
from bioward.models.texts import Jurisdiction, Text, Words
from bioward.threats.amounts import amounts, is_amount, left_amount
from bioward.threats.counting import ReadLoop
from bioward.threats.expression import (
    Among,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Ranked,
    SameMember,
    SameObject,
    SameText,
    TextIs,
    WordIs,
)
from bioward.threats.ranking import below, both_ordered
from bioward.threats.references import a, attribute, reference
from bioward.threats.scope import Mistake, Scope
from bioward.threats.terms import STEPS, base

COUNTRY = "country"
PLACES = (COUNTRY, "jurisdiction", "home_jurisdiction")
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


def parts(node: ast.Compare) -> tuple[ast.expr, str, ast.expr]:
    """The two sides of a comparison and what stands between them."""
    if len(node.ops) != 1 or type(node.ops[0]) not in OPERATORS:
        raise Mistake(node, "compare two things at a time, with ==, !=, <, <=, >, >=, in or not in")
    return node.left, OPERATORS[type(node.ops[0])], node.comparators[0]


def comparison(node: ast.Compare, scope: Scope, loop: ReadLoop) -> Expression:
    """One comparison of two sides. `loop` reads a loop inside an amount, which holds conditions of its own."""
    left, operator, right = parts(node)
    if is_amount(left):
        return amounts(left_amount(left, scope, loop), operator, right, scope, loop)
    if is_object(left, scope) and is_object(right, scope):
        one, other = reference(left, scope), reference(right, scope)
        if base(one.type) != base(other.type):
            raise Mistake(node, f"'{one}' is {a(one.type)} and '{other}' is {a(other.type)}")
        return denied(node, SameObject(one, other), operator)
    if operator in ("in", "not in") and isinstance(left, ast.Name | ast.Constant) and isinstance(right, ast.Attribute):
        return contains(node, left, attribute(right, scope), operator)
    field = attribute(left, scope)
    if isinstance(field.domain, Choice):
        if isinstance(right, ast.Attribute):
            return two_choices(node, field, operator, attribute(right, scope))
        return Among(field, choice_mask(field, operator, right))
    if isinstance(field.domain, Number):
        return amounts(field, operator, right, scope, loop)
    if isinstance(field.domain, Text):
        if operator in ("in", "not in"):
            return texts(field, operator, right)
        return denied(node, text(field, right, scope), operator)
    member_of = '"word"' if isinstance(field.domain, Words) else "member"
    raise Mistake(node, f"'{field}' is a set", f"write {member_of} in {field}")


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


def two_choices(node: ast.AST, left: Field, operator: str, right: Field) -> Expression:
    """Two attributes with the same words: the same member, or by their order."""
    if operator in ("==", "!="):
        if left.domain is not right.domain:
            raise Mistake(node, f"'{left}' and '{right}' cannot be compared")
        return denied(node, SameMember(left, right), operator)
    if operator not in ("<", "<=", ">", ">=") or not both_ordered(left, right):
        raise Mistake(node, f"'{left}' and '{right}' cannot be compared", "both must stand in one order")
    one, other = (left, right) if operator in ("<", "<=") else (right, left)
    return Ranked(one, other, *below(one, other), equal=operator in ("<=", ">="))


def choice_mask(field: Field, operator: str, right: ast.expr) -> int:
    """The members that make the comparison true."""
    domain = field.domain
    assert isinstance(domain, Choice)
    if operator in ("<", "<=", ">", ">="):
        mask = beyond(str(field), domain, operator, right)
    else:
        names = right.elts if isinstance(right, ast.Set) and operator in ("in", "not in") else [right]
        mask = 0
        for name in names:
            mask |= member(str(field), domain, name)
        mask = domain.full & ~mask if operator in ("!=", "not in") else mask
    if mask in (0, domain.full):
        raise Mistake(right, f"this can {'never' if not mask else 'only'} be true of '{field}'")
    return mask


def beyond(what: str, domain: Choice, operator: str, right: ast.expr) -> int:
    """The members on one side of a member of an ordered choice."""
    if not domain.ordered:
        raise Mistake(right, f"the values of '{what}' have no order", "use in {…}")
    bit = member(what, domain, right)
    if bit & (bit - 1):
        raise Mistake(right, "a group of values has no single place in the order")
    under = (bit - 1) & domain.full
    return {"<": under, "<=": under | bit, ">": domain.full & ~under & ~bit, ">=": domain.full & ~under}[operator]


def member(what: str, domain: Choice | Subset, node: ast.expr) -> int:
    """The bits of a word of a domain; `unknown` is none of them."""
    if not isinstance(node, ast.Name):
        raise Mistake(node, f"a value of '{what}' is wanted here", f"one of: {', '.join(domain.words)}")
    bits = domain.bits if isinstance(domain, Choice) else domain.choice.bits
    if node.id not in domain.words:
        raise Mistake(node, f"'{node.id}' is not a value of '{what}'", did_you_mean(node.id, domain.words))
    return bits[node.id]


def contains(node: ast.AST, left: ast.Name | ast.Constant, field: Field, operator: str) -> Expression:
    """`national_id in d.linkage`, or `"evidence" in s.purpose`."""
    found: Expression
    if isinstance(field.domain, Words):
        if not isinstance(left, ast.Constant) or not isinstance(left.value, str):
            raise Mistake(left, f"'{field}' holds free words", 'write them in quotes: "evidence" in s.purpose')
        found = WordIs(field, left.value)
    elif not isinstance(field.domain, Subset):
        raise Mistake(node, f"'{field}' is not a set")
    else:
        found = Contains(field, member(str(field), field.domain, left))
    return found if operator == "in" else Not(found)


# ---------------------------------------------------------------------------- texts


def text(field: Field, right: ast.expr, scope: Scope) -> Expression:
    """An attribute of free text is compared with a quoted text or with another such attribute."""
    if isinstance(right, ast.Constant) and isinstance(right.value, str):
        return TextIs(field, possible(field, right, right.value))
    other = attribute(right, scope)
    if not isinstance(other.domain, Text):
        raise Mistake(right, f"'{field}' and '{other}' cannot be compared")
    return SameText(field, other)


def possible(field: Field, at: ast.expr, word: str) -> str:
    """A text that the attribute can be: places have codes, and a country is no part of one."""
    if field.name in PLACES:
        try:
            Jurisdiction().parse(word)
        except BadValue as bad:
            raise Mistake(at, str(bad), did_you_mean(bad.word, bad.known) if bad.known else "") from None
        if field.name == COUNTRY and "-" in word:
            raise Mistake(at, f"'{word}' is a part of a country", f"write {word[:2]}, or ask for jurisdiction")
    return word


def texts(field: Field, operator: str, right: ast.expr) -> Expression:
    """`e.country in {"SE", "FI"}`: one of several quoted texts."""
    words = [n.value for n in right.elts if isinstance(n, ast.Constant)] if isinstance(right, ast.Set) else []
    quoted = [possible(field, right, word) for word in words if isinstance(word, str)]
    if not isinstance(right, ast.Set) or len(quoted) != len(right.elts):
        raise Mistake(right, "quoted texts are wanted here", 'such as in {"SE", "FI"}')
    found = Or(tuple(TextIs(field, word) for word in quoted))
    return found if operator == "in" else Not(found)
