"""A checked condition as text again, in the language that it was written in."""

import math
from collections.abc import Sequence

from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number, figure
from bioward.threats.expression import (
    Among,
    Amount,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Count,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Parameter,
    Path,
    People,
    Product,
    Quantified,
    Ranked,
    Ref,
    SameMember,
    SameObject,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.spec_wording import keywords, walk

OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!="}


def words(node: Expression) -> str:
    """The text of a condition."""
    match node:
        case And(parts):
            return " and ".join(bracketed(p, Or) for p in parts) or "always"
        case Or(parts):
            return " or ".join(words(p) for p in parts) or "never"
        case Not(inner):
            return negated(inner)
        case Quantified(every, variable, over, where, body):
            return f"{'all' if every else 'any'}({words(body)} {loop(variable, over, where)})"
        case Call(name, arguments):
            return f"{name}({', '.join(map(str, arguments))})"
        case Path():
            return f"not {path(node)}" if is_cut(node) else path(node)
        case Found(threat, at):
            return f'found("{threat}", {at})'
        case _:
            return comparison(node)


def negated(inner: Expression) -> str:
    """`!=` and `not in` where there are such, else `not`."""
    match inner:
        case Path() if is_cut(inner):
            return path(inner)
        case Contains(field, mask):
            return f"{member(field, mask)} not in {field}"
        case WordIs(field, word):
            return f'"{word}" not in {field}'
        case TextIs() | SameText() | SameMember() | SameObject():
            return comparison(inner).replace(" == ", " != ", 1)
        case Compare(left, operator, right):
            return words(Compare(left, OPPOSITE.get(operator, operator), right))
        case _:
            return f"not {bracketed(inner, And, Or)}"


def path(node: Path) -> str:
    name, _ = walk(node.spec)
    return f"{name}({', '.join([str(node.start), str(node.goal), *keywords(node.spec).values()])})"


def is_cut(node: Path) -> bool:
    """Whether the path is what a `cut` denies."""
    return walk(node.spec)[0] == "cut"


def comparison(node: Expression) -> str:
    match node:
        case Among(field, mask):
            return f"{field} {among(field.domain, mask)}"
        case Contains(field, mask):
            return f"{member(field, mask)} in {field}"
        case TextIs(field, text):
            return f'{field} == "{text}"'
        case WordIs(field, word):
            return f'"{word}" in {field}'
        case SameText(left, right) | SameMember(left, right) | SameObject(left, right):
            return f"{left} == {right}"
        case Ranked(left=left, right=right, equal=equal):
            return f"{left} {'<=' if equal else '<'} {right}"
        case Compare(left, operator, right):
            return f"{amount(left, right)} {operator} {amount(right, left)}"
    return str(node)


def bracketed(node: Expression, *weaker: type) -> str:
    """A part, in brackets where it would fall apart without them."""
    parted = isinstance(node, weaker) and len(node[0]) > 1
    return f"({words(node)})" if parted else words(node)


def loop(variable: str, over: Collection, where: Expression | None) -> str:
    return f"for {variable} in {collection(over)}" + (f" if {words(where)}" if where else "")


def collection(over: Collection) -> str:
    kind = getattr(over, "kind", "")
    if kind:
        return f"evidence({kind}, {over.of})" if over.of else f"evidence({kind})"
    return f"{over.of}.{over.name}" if over.of else over.name


# ---------------------------------------------------------------------------- members


def among(domain: object, mask: int) -> str:
    """`== none`, `!= none`, `< tls`, `in {none, default}`: the shortest way to say which members."""
    assert isinstance(domain, Choice)
    chosen = domain.chosen(mask)
    left = [m for m in domain.members if m not in chosen]
    groups = [g for g in domain.groups if domain.bits[g] == mask]
    if len(chosen) == 1 or groups:
        return f"== {(groups or chosen)[0]}"
    if len(left) == 1:
        return f"!= {left[0]}"
    if domain.ordered and domain.members[: len(chosen)] == tuple(chosen) and left:
        return f"< {left[0]}"
    if domain.ordered and domain.members[len(left) :] == tuple(chosen) and left:
        return f">= {chosen[0]}"
    return f"not in {braced(left)}" if len(left) < len(chosen) else f"in {braced(chosen)}"


def member(field: Field, mask: int) -> str:
    assert isinstance(field.domain, Subset)
    return " or ".join(field.domain.choice.chosen(mask))


def braced(texts: Sequence[str]) -> str:
    return "{" + ", ".join(texts) + "}"


# ---------------------------------------------------------------------------- amounts


def amount(node: Amount, beside: Amount) -> str:
    """An amount; a bare number is told in the unit of what it is compared with."""
    match node:
        case Field() | Ref():
            return str(node)
        case Parameter(name):
            return name
        case People(variable, over, where):
            return f"people({variable} {loop(variable, over, where)})"
        case Count(variable, over, where):
            return f"len({variable} {loop(variable, over, where)})"
        case Sum(variable, over, where, field):
            return f"sum({field} {loop(variable, over, where)})"
        case Product(left, right):
            return f"{amount(left, right)} * {amount(right, left)}"
        case Shared(field, other):
            return f"len({field} & {shared(field, other)})"
        case int() | float():
            return number(node, beside)
    return str(node)


def number(value: float, beside: Amount) -> str:
    domain = beside.domain if isinstance(beside, Field) else None
    if isinstance(domain, Number):
        named = next((name for name, end in domain.ends if end == value), "")
        return named or (f"days({figure(value)})" if domain.unit == "days" else figure(value))
    return "unlimited" if math.isinf(value) else figure(value)


def shared(field: Field, other: Field | int | tuple[str, ...]) -> str:
    """Members of a set, written out: by a mask, or as free words."""
    match other:
        case int():
            assert isinstance(field.domain, Subset)
            return braced(field.domain.choice.chosen(other))
        case Field():
            return str(other)
    return braced([f'"{word}"' for word in other])
