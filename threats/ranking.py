"""Orders of attributes: the one that two choices share, and the one in which a control protects more."""

import ast

from bioward.models.domains import Choice
from bioward.models.problems import did_you_mean
from bioward.models.protection import PROTECTIVE
from bioward.models.quantities import Number
from bioward.threats.expression import Compare, Expression, Field, Or, Ranked, Ref
from bioward.threats.references import a, reference, wants
from bioward.threats.scope import Mistake, Scope
from bioward.threats.terms import TYPES, attributes, base

Ranks = tuple[int, ...]
HIGHER_IS_STRONGER = ("trust",)


def both_ordered(left: Field, right: Field) -> bool:
    """Whether two attributes stand in one order: all the words of one, in order, are among those of the other."""
    one, other = left.domain, right.domain
    if not isinstance(one, Choice) or not isinstance(other, Choice) or not (one.ordered and other.ordered):
        return False
    short, long = sorted((one.members, other.members), key=len)
    return list(short) == [m for m in long if m in short]


def below(left: Field, right: Field) -> tuple[Ranks, Ranks]:
    """The ranks of the members of two attributes in the order of the longer one, which has all of them."""
    domains = [f.domain for f in (left, right) if isinstance(f.domain, Choice)]
    longer = max(domains, key=lambda d: len(d.members)).members
    one, other = (tuple(map(longer.index, d.members)) for d in domains)
    return one, other


def weaker(node: ast.Call, scope: Scope) -> Expression:
    """`weaker(copy, original, {auth, audit})`: some of these controls protects the first less than the second."""
    match node:
        case ast.Call(args=[one, other, ast.Set(elts=names)], keywords=[]):
            left, right = reference(one, scope), reference(other, scope)
            wants(other, right, left.type, "weaker")
            return Or(tuple(control(name, left, right) for name in names))
    raise Mistake(node, "weaker wants two objects and some attributes", "write weaker(a, b, {auth, audit})")


def control(node: ast.expr, left: Ref, right: Ref) -> Expression:
    """That one control is weaker on the left."""
    name = node.id if isinstance(node, ast.Name) else ""
    known = (*protective(left.type), *HIGHER_IS_STRONGER)
    if name not in known or name not in attributes(left.type):
        raise Mistake(node, f"'{name}' is no control of {a(left.type)}", did_you_mean(name, known))
    domain = attributes(left.type)[name]
    fields = Field(left, name, domain), Field(right, name, domain)
    if isinstance(domain, Number):
        return Compare(fields[0], "<", fields[1])
    assert isinstance(domain, Choice)
    order = protective(left.type)[name]
    ranks = tuple(order.index(m) if m in order else -1 for m in domain.members)
    return Ranked(*fields, ranks, ranks)


def protective(type_: str) -> dict[str, tuple[str, ...]]:
    """The controls of a type with their members from weakest to strongest; an element has those of its place too."""
    places = [TYPES["boundary"]] if base(type_) == "element" else []
    return {name: order for holder in (TYPES[type_], *places) for name, order in PROTECTIVE.get(holder, {}).items()}
