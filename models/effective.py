"""The effective facts of every thing: what was said, inherited, implied and taken by default, each with its origin."""

from collections.abc import Iterable, Mapping
from typing import Any

from bioward.models.domains import ABSENT, BadValue
from bioward.models.draft import Draft, DraftBoundary, DraftElement, DraftFlow, DraftItem, Saying
from bioward.models.facts import Fact, Origin
from bioward.models.problems import did_you_mean
from bioward.models.structure import GROUPS
from bioward.models.vocabulary import ATTRIBUTES, IMPLICATIONS, KINDS, STORES, Attribute, Holder, Implication, carries

Facts = dict[str, Fact]

STRUCTURE = {
    Holder.SYSTEM: (),
    Holder.BOUNDARY: ("in", "name", "description", "boundaries", "elements"),
    Holder.DATA: ("derived_from", "name", "description"),
    Holder.ELEMENT: ("kind", "in", "holds", "name", "description"),
    Holder.FLOW: ("carries", "returns", "id", "name", "description"),
    Holder.HOLDING: (),
}
"""The keys beside attributes that a thing can have, for suggestions."""


class Effective:
    """Works out facts holder by holder, noting every bad word and every contradiction in the draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.blank = {holder: blank(ATTRIBUTES[holder].values()) for holder in Holder}
        self.blank_kind: dict[str, Facts] = {}
        self.inherited: dict[str | None, Facts] = {}

    def system(self) -> Facts:
        return self.finish(Holder.SYSTEM, self.stated(Holder.SYSTEM, self.draft.said))

    def item(self, item: DraftItem) -> Facts:
        return self.finish(Holder.DATA, self.stated(Holder.DATA, item.said))

    def flow(self, flow: DraftFlow) -> Facts:
        return self.finish(Holder.FLOW, self.stated(Holder.FLOW, flow.said))

    def holding(self, said: Mapping[str, Saying], item: Mapping[str, Fact], kind: str) -> Facts:
        """A copy is kept as long as its item, unless it says otherwise; what a store keeps is not transient."""
        facts = self.stated(Holder.HOLDING, said)
        kept = item.get("retention")
        if kept and facts["retention"].origin is Origin.UNKNOWN and kept.origin is not Origin.UNKNOWN:
            facts["retention"] = Fact(kept.value, Origin.INHERITED, kept.firm, kept.span, "from the data item")
        if kind in KEEPERS and facts["retention"].origin is Origin.UNKNOWN:
            facts["retention"] = Fact(KEPT, Origin.IMPLIED, note=f"{a_thing(Holder.ELEMENT, kind)} keeps what it holds")
        return facts

    def boundaries(self, system: Mapping[str, Fact], *, sound: bool) -> dict[str, Facts]:
        """Facts of each boundary, which inherits from the one around it and at last from the system.

        sound: the structure is, so parents can be worked out before children; else nothing is inherited.
        """
        done: dict[str, Facts] = {}
        owner = {"owner": system["owner"]}
        for boundary in outer_first(self.draft.boundaries) if sound else self.draft.boundaries:
            around: Mapping[str, Fact] = owner
            source = "the system"
            if sound and boundary.parent:
                around, source = done[boundary.parent.text], boundary.parent.text
            done[boundary.id] = inherit(self.stated(Holder.BOUNDARY, boundary.said), around, source)
        return {id_: self.finish(Holder.BOUNDARY, dict(facts)) for id_, facts in done.items()}

    def element(self, element: DraftElement, boundaries: Mapping[str, Facts]) -> Facts:
        """Facts of an element: its own, and those of the place it stands in."""
        kind = element.kind.text
        known = {n for n, a in ATTRIBUTES[Holder.ELEMENT].items() if carries(kind, a)} if kind in KINDS else None
        if kind in KINDS and kind not in self.blank_kind:
            self.blank_kind[kind] = blank(ATTRIBUTES[Holder.ELEMENT].values(), kind)
        facts = self.stated(Holder.ELEMENT, element.said, self.blank_kind.get(kind), known, kind)
        facts = self.finish(Holder.ELEMENT, facts)
        return facts | self.place(element.boundary.text if element.boundary else None, boundaries)

    def place(self, boundary: str | None, boundaries: Mapping[str, Facts]) -> Facts:
        """What stands in a boundary inherits from it; what stands in none knows nothing of its place."""
        if boundary not in self.inherited:
            around = boundaries.get(boundary or "", {})
            facts = {n: Fact(a.domain.unknown, Origin.UNKNOWN) for n, a in ATTRIBUTES[Holder.BOUNDARY].items()}
            self.inherited[boundary] = inherit(facts, around, boundary or "")
        return self.inherited[boundary]

    # ------------------------------------------------------------------------ what was said

    def stated(
        self,
        holder: Holder,
        said: Mapping[str, Saying],
        start: Mapping[str, Fact] | None = None,
        known: Iterable[str] | None = None,
        kind: str = "",
    ) -> Facts:
        """Facts from what was said of one thing; every bad name or value is noted."""
        facts = dict(start or self.blank[holder])
        table = ATTRIBUTES[holder]
        for name, saying in said.items():
            attribute = table.get(name)
            if attribute is None:
                words = [*(known or table), *STRUCTURE[holder]]
                self.draft.unknown_word(
                    f"'{name}' is not an attribute of {a_thing(holder, kind)}", name, saying.key, words
                )
            elif known is not None and name not in known:
                hint = f"it belongs to {kinds_of(attribute)}"
                self.draft.wrong(f"{a_thing(holder, kind)} cannot have '{name}'", saying.key, hint)
            else:
                self.state(facts, attribute, saying)
        return facts

    def check_defaults(self) -> None:
        """Notes every bad value of a default, even if nothing in the model takes it."""
        for default in self.draft.defaults:
            table = ATTRIBUTES[GROUPS.get(default.group.text, Holder.ELEMENT)]
            for name, saying in default.said.items():
                if name in table:
                    self.state({}, table[name], saying)

    def state(self, facts: Facts, attribute: Attribute, saying: Saying) -> None:
        """One saying becomes a stated fact."""
        try:
            value = attribute.domain.parse(saying.value)
        except BadValue as bad:
            hint = did_you_mean(bad.word, bad.known) if bad.known else ""
            self.draft.wrong(f"{attribute.name}: {bad}", saying.span, hint)
        else:
            facts[attribute.name] = Fact(value, Origin.STATED, True, saying.span, saying.note)

    # ------------------------------------------------------------------------ what follows

    def finish(self, holder: Holder, facts: Facts) -> Facts:
        """Implications, then defaults for what is still open, then implications again."""
        self.imply(holder, facts)
        for attribute in ATTRIBUTES[holder].values():
            if attribute.default is not None and facts[attribute.name].origin is Origin.UNKNOWN:
                value = attribute.domain.parse(attribute.default)
                facts[attribute.name] = Fact(value, Origin.DEFAULT, attribute.drawn)
        self.imply(holder, facts)
        for rule in RULES[holder]:
            if rule.presumed and surely(facts[rule.attribute], rule) and facts[rule.then].origin is Origin.UNKNOWN:
                value = ATTRIBUTES[holder][rule.then].domain.parse(rule.only)
                facts[rule.then] = Fact(value, Origin.DEFAULT, False, facts[rule.attribute].span, rule.words)
        return facts

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


KEEPERS = STORES - {"cache"}
KEPT = ATTRIBUTES[Holder.HOLDING]["retention"].domain.parse(">=1")
"""What is drawn into a store is kept: for a day or longer, if nothing is said."""

RULES = {holder: [r for r in IMPLICATIONS if r.holder is holder] for holder in Holder}


def blank(attributes: Iterable[Attribute], kind: str = "") -> Facts:
    """Nothing said yet: unknown, or absent where this kind cannot have it."""
    return {
        a.name: Fact(a.domain.unknown, Origin.UNKNOWN) if not kind or carries(kind, a) else Fact(ABSENT, Origin.ABSENT)
        for a in attributes
    }


def inherit(facts: Facts, around: Mapping[str, Fact], source: str) -> Facts:
    """Fills what was not said from what stands around."""
    for name, fact in around.items():
        if facts[name].origin is Origin.UNKNOWN and fact.origin is not Origin.UNKNOWN:
            origin = fact.origin if fact.origin is Origin.DEFAULT else Origin.INHERITED
            note = fact.note if fact.origin is Origin.INHERITED else f"from {source}"
            facts[name] = Fact(fact.value, origin, fact.firm, fact.span, note)
    return facts


def outer_first(boundaries: Iterable[DraftBoundary]) -> Iterable[DraftBoundary]:
    """Sound boundaries, each after the one around it."""
    by_id = {b.id: b for b in boundaries}
    done: set[str] = set()
    for start in by_id.values():
        chain: list[DraftBoundary] = []
        boundary: DraftBoundary | None = start
        while boundary and boundary.id not in done:
            chain.append(boundary)
            done.add(boundary.id)
            boundary = by_id[boundary.parent.text] if boundary.parent else None
        yield from reversed(chain)


def mask(fact: Fact) -> int:
    """The possibilities of a choice fact."""
    assert isinstance(fact.value, int)
    return fact.value


def mask_of(attribute: Attribute, words: str) -> int:
    value = attribute.domain.parse(words)
    assert isinstance(value, int)
    return value


def surely(fact: Fact, rule: Implication) -> bool:
    """The fact is among the rule's values, whatever is still open."""
    wanted = mask_of(ATTRIBUTES[rule.holder][rule.attribute], rule.values)
    return mask(fact) != ABSENT and mask(fact) & ~wanted == 0


def a_thing(holder: Holder, kind: str = "") -> str:
    if kind:
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    return {"element": "an element", "data": "a data item", "system": "the system"}.get(holder, f"a {holder}")


def kinds_of(attribute: Attribute) -> str:
    """The kinds that can have an attribute, for a message."""
    names = [k for k in KINDS if k in attribute.kinds]
    return ", ".join(names[:6]) + (", …" if len(names) > 6 else "")
