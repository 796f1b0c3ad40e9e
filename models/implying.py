"""What follows from facts by the implications of the vocabulary, forwards and backwards."""

from typing import Any, NamedTuple

from bioward.models.draft import Draft
from bioward.models.facts import Fact, Facts, Origin
from bioward.models.vocabulary import ATTRIBUTES, IMPLICATIONS, Attribute, Holder, Implication


class Rule(NamedTuple):
    """An implication with its words as masks: worked out once, for it is tried on every thing of a model.

    When the cause is surely among `wanted` and none of the `others`, the effect is among `only` and none of `against`.
    """

    cause: Attribute
    effect: Attribute
    wanted: int
    others: int
    only: int
    against: int
    words: str


def rule_of(implication: Implication) -> Rule:
    """An implication, ready to be tried."""
    table = ATTRIBUTES[implication.holder]
    cause, effect = table[implication.attribute], table[implication.then]
    wanted, only = mask_of(cause, implication.values), mask_of(effect, implication.only)
    others, against = mask_of(cause, "unknown") & ~wanted, mask_of(effect, "unknown") & ~only
    return Rule(cause, effect, wanted, others, only, against, implication.words)


def mask_of(attribute: Attribute, words: str) -> int:
    value = attribute.domain.parse(words)
    assert isinstance(value, int)
    return value


RULES = {h: tuple(rule_of(i) for i in IMPLICATIONS if i.holder is h and not i.presumed) for h in Holder}
PRESUMED = {h: tuple(rule_of(i) for i in IMPLICATIONS if i.holder is h and i.presumed) for h in Holder}
"""What follows from the facts of a holder; and what is presumed, as a default is, where nothing else is known."""


class Implying:
    """Narrows facts by the implications, noting every contradiction in the draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def imply(self, holder: Holder, facts: Facts) -> None:
        """Narrows facts by the implications, both ways, until nothing changes."""
        while any(self.apply(rule, facts) for rule in RULES[holder]):
            pass

    def apply(self, rule: Rule, facts: Facts) -> bool:
        """One implication; true if a fact became narrower."""
        cause, effect = facts[rule.cause.name], facts[rule.effect.name]
        if not (mask(cause) & rule.wanted and mask(effect) & rule.against):
            return False  # there is nothing to take away, or one of them does not apply
        if surely(cause, rule):
            return self.narrow(facts, rule.effect, rule.only, cause, rule)
        if not mask(effect) & rule.only:
            return self.narrow(facts, rule.cause, rule.others, effect, rule)
        return False

    def narrow(self, facts: Facts, attribute: Attribute, value: Any, cause: Fact, rule: Rule) -> bool:
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


def presume(holder: Holder, facts: Facts) -> None:
    """Fills what is still open from the implications that hold as a default does."""
    for rule in PRESUMED[holder]:
        cause = facts[rule.cause.name]
        if surely(cause, rule) and facts[rule.effect.name].origin is Origin.UNKNOWN:
            facts[rule.effect.name] = Fact(rule.only, Origin.DEFAULT, False, cause.span, rule.words)


def surely(fact: Fact, rule: Rule) -> bool:
    """The fact is among the rule's values, whatever is still open."""
    return mask(fact) & rule.wanted != 0 and mask(fact) & rule.others == 0


def mask(fact: Fact) -> int:
    """The possibilities of a choice fact."""
    assert isinstance(fact.value, int)
    return fact.value
