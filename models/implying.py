"""What follows from facts by the implications of the vocabulary, forwards and backwards."""

from typing import Any

from bioward.models.domains import ABSENT
from bioward.models.draft import Draft
from bioward.models.facts import Fact, Facts, Origin
from bioward.models.vocabulary import ATTRIBUTES, IMPLICATIONS, Attribute, Holder, Implication

RULES = {holder: [r for r in IMPLICATIONS if r.holder is holder] for holder in Holder}


class Implying:
    """Narrows facts by the implications, noting every contradiction in the draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def imply(self, holder: Holder, facts: Facts) -> None:
        """Narrows facts by the implications, both ways, until nothing changes."""
        rules = [r for r in RULES[holder] if not r.presumed]
        while any(self.apply(holder, rule, facts) for rule in rules):
            pass

    def apply(self, holder: Holder, rule: Implication, facts: Facts) -> bool:
        """One implication; true if a fact became narrower."""
        cause, effect = facts[rule.attribute], facts[rule.then]
        if ABSENT in (cause.value, effect.value):
            return False
        table = ATTRIBUTES[holder]
        if surely(cause, rule):
            return self.narrow(facts, table[rule.then], table[rule.then].domain.parse(rule.only), cause, rule)
        if not mask(effect) & mask_of(table[rule.then], rule.only):
            others = mask(Fact(table[rule.attribute].domain.unknown, Origin.UNKNOWN))
            others &= ~mask_of(table[rule.attribute], rule.values)
            return self.narrow(facts, table[rule.attribute], others, effect, rule)
        return False

    def narrow(self, facts: Facts, attribute: Attribute, value: Any, cause: Fact, rule: Implication) -> bool:
        """Takes from a fact what the rule excludes; an empty rest is a contradiction."""
        fact = facts[attribute.name]
        rest = attribute.domain.meet(fact.value, value)  # type: ignore[arg-type]
        if rest == fact.value:
            return False
        if rest is None:
            shown = attribute.domain.show(fact.value)  # type: ignore[arg-type]
            said = f"contradiction: {attribute.name} is {shown}, but {rule.words} (line {cause.span.line})"
            self.draft.wrong(said, fact.span)
            rest = value
        partly = fact.origin is Origin.STATED and fact.value != attribute.domain.unknown
        facts[attribute.name] = (
            Fact(rest, Origin.STATED, fact.firm, fact.span, rule.words)
            if partly
            else Fact(rest, Origin.IMPLIED, cause.firm, cause.span, rule.words)
        )
        return True


def surely(fact: Fact, rule: Implication) -> bool:
    """The fact is among the rule's values, whatever is still open."""
    wanted = mask_of(ATTRIBUTES[rule.holder][rule.attribute], rule.values)
    return mask(fact) != ABSENT and mask(fact) & ~wanted == 0


def mask(fact: Fact) -> int:
    """The possibilities of a choice fact."""
    assert isinstance(fact.value, int)
    return fact.value


def mask_of(attribute: Attribute, words: str) -> int:
    value = attribute.domain.parse(words)
    assert isinstance(value, int)
    return value
