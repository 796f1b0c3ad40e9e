"""Which objects a condition can hold for at all, by their kind alone: the others are clear without being asked."""

from collections.abc import Mapping, Sequence

from bioward.threats.expression import Among, And, Call, Expression, Not, Or
from bioward.threats.nodes import Predicate
from bioward.threats.structure import Structure
from bioward.threats.terms import KIND, base
from bioward.threats.threat import Condition

ANY = KIND.full


def subjects(structure: Structure, type_: str) -> Sequence[int]:
    """The objects that a limb is about; a store is an element that keeps something."""
    return structure.stores if type_ == "store" else range(len(structure.ids[base(type_)]))


def candidates(
    structure: Structure, type_: str, condition: Condition, predicates: Mapping[str, Predicate]
) -> Sequence[int]:
    """The subjects whose kind lets a condition hold."""
    if base(type_) != "element":
        return subjects(structure, type_)
    kinds = gated(condition, type_, predicates)
    if kinds == ANY:
        return subjects(structure, type_)
    return structure.once(("of kinds", type_ == "store", kinds), lambda: of_kinds(structure, type_, kinds))


def gated(condition: Condition, type_: str, predicates: Mapping[str, Predicate]) -> int:
    """The kinds of element for which a condition can hold at all; the condition remembers them."""
    if condition.kinds is None:
        condition.kinds = allowed(condition.expression, type_, predicates)
    return condition.kinds


def of_kinds(structure: Structure, type_: str, kinds: int) -> Sequence[int]:
    elements = list(structure.system.elements.values())
    return [i for i in subjects(structure, type_) if KIND.bits[elements[i].kind] & kinds]


def allowed(node: Expression, variable: str, predicates: Mapping[str, Predicate]) -> int:
    """The kinds of the variable's element that do not make a condition false; all that are not surely ruled out."""
    match node:
        case Among(field, mask) if field.name == "kind" and field.of.variable == variable and not field.of.steps:
            return mask
        case Not(Among(field, mask)) if field.name == "kind" and field.of.variable == variable and not field.of.steps:
            return ANY & ~mask
        case And(parts):
            found = ANY
            for part in parts:
                found &= allowed(part, variable, predicates)
            return found
        case Or(parts) if parts:
            found = 0
            for part in parts:
                found |= allowed(part, variable, predicates)
            return found
        case Call(name, (ref,)) if ref.variable == variable and not ref.steps:
            predicate = predicates[name]
            return allowed(predicate.expression, predicate.arguments[0][0], predicates)
    return ANY
