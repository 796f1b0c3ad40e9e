"""Conditions that make no sense: parts that contradict each other, or that nothing of its kind can have.

Each is read as the vocabulary has it: a comparison of a choice leaves some of its members, and the kinds of an element
leave some of its attributes. Predicates are looked into. What can never be true finds nothing, and what can only be
true says nothing, so either is a mistake of whoever wrote it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bioward.models.domains import Choice
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.threats.condition import Places
from bioward.threats.expression import (
    Among,
    And,
    Call,
    Compare,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Quantified,
    Ref,
)
from bioward.threats.nodes import Predicate, parts
from bioward.threats.plan import flat
from bioward.threats.scope import Mistake
from bioward.threats.terms import KIND, base

ELEMENTS = ATTRIBUTES[Holder.ELEMENT]


class Atom(NamedTuple):
    """What a comparison leaves of an attribute of an object."""

    of: Ref
    name: str
    mask: int
    node: Expression


def senseless(expression: Expression, places: Places, predicates: Mapping[str, Predicate]) -> list[Mistake]:
    """The mistakes of a condition that can be read, each at its place."""
    found: list[Mistake] = []
    for part in parts(expression):
        match part:
            case And(conjuncts):
                found += contradictions(conjuncts, places, predicates)
            case Or(disjuncts):
                found += truisms(disjuncts, places)
            case Quantified(False, _, _, where, body) if where is not None:
                found += contradictions((*flat(where), *flat(body)), places, predicates)
    return list({(m.line, m.column, m.message): m for m in found}.values())


def contradictions(
    conjuncts: tuple[Expression, ...], places: Places, predicates: Mapping[str, Predicate]
) -> Iterator[Mistake]:
    """Parts that must all hold, but leave an attribute no member, or ask for one that the kind does not have."""
    left: dict[tuple[Ref, str], int] = {}
    for conjunct in conjuncts:
        for atom in narrowed(conjunct, {}, predicates):
            at = places.get(id(conjunct))
            before = left.get((atom.of, atom.name))
            left[atom.of, atom.name] = atom.mask if before is None else before & atom.mask
            if left[atom.of, atom.name] == 0 and at is not None:
                yield Mistake(at, f"with what stands before it, this can never be true of '{atom.of}.{atom.name}'")
                return
    for conjunct in conjuncts:
        for field in fields(conjunct):
            kinds = left.get((field.of, "kind"))
            at = places.get(id(conjunct))
            if kinds is not None and at is not None and not carried(field, kinds):
                yield Mistake(at, f"{kind_names(kinds)} cannot have '{field.name}'")


def truisms(disjuncts: tuple[Expression, ...], places: Places) -> Iterator[Mistake]:
    """Parts of which one always holds, since together they allow an attribute every member."""
    left: dict[tuple[Ref, str], int] = {}
    for disjunct in disjuncts:
        if isinstance(disjunct, Among):
            key = disjunct.field.of, disjunct.field.name
            left[key] = left.get(key, 0) | disjunct.mask
            domain = disjunct.field.domain
            at = places.get(id(disjunct))
            if isinstance(domain, Choice) and left[key] == domain.full and at is not None:
                yield Mistake(at, f"with what stands before it, this can only be true of '{disjunct.field}'")


def narrowed(node: Expression, names: Mapping[str, Ref], predicates: Mapping[str, Predicate]) -> Iterator[Atom]:
    """What a condition that must hold leaves of single attributes, through its predicates too."""
    match node:
        case Among(field, mask):
            yield Atom(renamed(field.of, names), field.name, mask, node)
        case Not(Among(field, mask)) if isinstance(field.domain, Choice):
            yield Atom(renamed(field.of, names), field.name, field.domain.full & ~mask, node)
        case And(inner):
            for part in inner:
                yield from narrowed(part, names, predicates)
        case Or(inner) if inner:
            yield from united(inner, names, predicates)
        case Call(name, arguments) if name in predicates:
            own = [argument for argument, _ in predicates[name].arguments]
            given = dict(zip(own, (renamed(a, names) for a in arguments), strict=True))
            yield from narrowed(predicates[name].expression, given, predicates)


def united(inner: tuple[Expression, ...], names: Mapping[str, Ref], predicates: Mapping[str, Predicate]) -> list[Atom]:
    """What is left of an attribute that every part of an `or` narrows."""
    branches = [list(narrowed(part, names, predicates)) for part in inner]
    found = []
    for atom in branches[0]:
        masks = [[a.mask for a in branch if (a.of, a.name) == (atom.of, atom.name)] for branch in branches]
        if all(masks):
            mask = 0
            for branch in masks:
                both = branch[0]
                for other in branch[1:]:
                    both &= other
                mask |= both
            found.append(atom._replace(mask=mask))
    return found


def renamed(ref: Ref, names: Mapping[str, Ref]) -> Ref:
    """A reference inside a predicate as its caller would write it."""
    if ref.variable not in names:
        return ref
    outer = names[ref.variable]
    return Ref(outer.variable, (*outer.steps, *ref.steps), ref.type, outer.origin)


def fields(node: Expression) -> Iterator[Field]:
    """The attributes of elements that a single comparison asks for."""
    match node:
        case Among(field) | Contains(field):
            yield field
        case Compare(Field() as field):
            yield field
        case Not(inner):
            yield from fields(inner)


def carried(field: Field, kinds: int) -> bool:
    """Whether some of these kinds can have the attribute."""
    if base(field.of.type) != "element" or field.name not in ELEMENTS:
        return True
    allowed = ELEMENTS[field.name].kinds
    return not allowed or any(kind in allowed for kind in KIND.chosen(kinds))


def kind_names(kinds: int) -> str:
    return " or ".join(KIND.chosen(kinds))
