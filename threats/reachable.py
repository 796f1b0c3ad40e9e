"""Conditions that no model can make true, because one attribute would have to be several things at once.

Named conditions are looked into, and what an `and` has said before counts for what comes after. Only attributes with a
few words are followed, and the kinds of elements that can have an attribute.
"""

from collections.abc import Iterator, Mapping

from bioward.models.domains import Choice
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries
from bioward.threats.expression import Among, And, Call, Expression, Field, Not, Or, Quantified, Ref
from bioward.threats.folded import is_answer
from bioward.threats.nodes import Predicate
from bioward.threats.terms import KIND, base
from bioward.threats.threat import Limb
from bioward.threats.wording import words

Names = Mapping[str, str]
"""What each variable stands for: a path of names that is the same wherever the same object is meant."""
Facts = dict[str, int]
"""The members that an attribute can still have."""


def unreachable(limb: Limb, predicates: Mapping[str, Predicate]) -> Iterator[str]:
    """The clauses of a limb that can never hold: in its condition, and in its modifiers once that holds."""
    names, facts = {limb.subject: limb.subject}, Facts()
    reach = Reach(predicates)
    if not reach.narrow(limb.when.expression, names, facts, True):
        yield words(limb.when.expression)
    for modifier in limb.modifiers:
        if not reach.narrow(modifier.when.expression, names, dict(facts), True):
            yield words(modifier.when.expression)
    yield from reach.dead


class Reach:
    """Narrows down what attributes can be, clause by clause. `dead` gathers alternatives that can never hold."""

    def __init__(self, predicates: Mapping[str, Predicate]) -> None:
        self.predicates, self.dead = predicates, dict[str, None]()
        self.inside = 0
        self.loops = 0

    def narrow(self, node: Expression, names: Names, facts: Facts, holds: bool) -> bool:
        """Takes it that a condition holds (or does not); false if that cannot be."""
        match node:
            case Not(inner):
                return self.narrow(inner, names, facts, not holds)
            case And(parts) | Or(parts):
                if isinstance(node, And) == holds:
                    return all(self.narrow(part, names, facts, holds) for part in parts)
                return self.some(parts, names, facts, holds)
            case Among(field, mask):
                return self.among(field, mask, names, facts, holds)
            case Call(name, arguments):
                return self.called(name, arguments, names, facts, holds)
            case Quantified():
                return self.loop(node, names, facts, holds)
        return True

    def some(self, parts: tuple[Expression, ...], names: Names, facts: Facts, holds: bool) -> bool:
        """One of several: each is tried by itself, and nothing is known afterwards. No part at all is `never`.

        The last row of a decision table is for all that is left, so it cannot fail, and that is no mistake.
        """
        alive = [self.narrow(part, names, dict(facts), holds) for part in parts]
        if any(alive) and not self.inside:
            dead = (part for part, lives in zip(parts, alive, strict=True) if not lives and not is_answer(part))
            self.dead |= dict.fromkeys(map(words, dead))
        return any(alive)

    def among(self, field: Field, mask: int, names: Names, facts: Facts, holds: bool) -> bool:
        assert isinstance(field.domain, Choice)
        full, of = field.domain.full, path(field.of, names)
        key = f"{of}.{field.name}"
        facts[key] = facts.get(key, full) & (mask if holds else full & ~mask)
        if base(field.of.type) == "element" and field.name in ATTRIBUTES[Holder.ELEMENT] and holds:
            facts[f"{of}.kind"] = facts.get(f"{of}.kind", KIND.full) & having(field.name)
            return facts[key] != 0 and facts[f"{of}.kind"] != 0
        return facts[key] != 0

    def called(self, name: str, arguments: tuple[Ref, ...], names: Names, facts: Facts, holds: bool) -> bool:
        """A named condition; that one of its alternatives is dead here is no mistake of whoever uses it."""
        predicate = self.predicates[name]
        given = {n: path(ref, names) for (n, _), ref in zip(predicate.arguments, arguments, strict=True)}
        self.inside += 1
        try:
            return self.narrow(predicate.expression, given, facts, holds)
        finally:
            self.inside -= 1

    def loop(self, node: Quantified, names: Names, facts: Facts, holds: bool) -> bool:
        """An `any` that holds, or an `all` that does not, has one member of which filter and body are true (or not)."""
        self.loops += 1
        inner = {**names, node.variable: f"{node.variable}#{self.loops}"}
        known = facts if node.every != holds else dict(facts)
        exists = node.where is None or self.narrow(node.where, inner, known, True)
        exists = self.narrow(node.body, inner, known, not node.every) and exists
        return exists or node.every == holds


def path(ref: Ref, names: Names) -> str:
    """An object by the names that lead to it."""
    return ".".join((names.get(ref.variable, ref.variable), *ref.steps))


def having(attribute: str) -> int:
    """The kinds of elements that can have an attribute."""
    return sum(KIND.bits[kind] for kind in KINDS if carries(kind, ATTRIBUTES[Holder.ELEMENT][attribute]))
