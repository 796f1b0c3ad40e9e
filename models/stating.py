"""From what was said of a thing to stated facts, telling every word that is none of ours."""

from collections.abc import Iterable, Mapping

from bioward.models.domains import ABSENT
from bioward.models.draft import Draft, Saying
from bioward.models.facts import Fact, Facts, Origin
from bioward.models.problems import did_you_mean
from bioward.models.said import BadValue
from bioward.models.structure import GROUPS
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Attribute, Holder, carries
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS

STRUCTURE = {
    Holder.SYSTEM: (),
    Holder.BOUNDARY: ("in", "name", "description", "boundaries", "elements"),
    Holder.DATA: ("derived_from", "population", "name", "description"),
    Holder.ELEMENT: ("kind", "in", "holds", "name", "description"),
    Holder.FLOW: ("carries", "returns", "id", "name", "description"),
    Holder.HOLDING: (),
    Holder.ORGANISATION: ("name", "description"),
    Holder.POPULATION: ("name", "description"),
    Holder.ACTIVITY: ("controller", "data", "elements", "necessary_data", "name", "description"),
    Holder.EVIDENCE: ("kind", "on", "name", "description"),
}
"""The keys beside attributes that a thing can have, for suggestions."""


class Stating:
    """Reads what was said of one thing at a time, noting every bad name and value in the draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.blank = {holder: blank(ATTRIBUTES[holder].values()) for holder in Holder}

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


def a_thing(holder: Holder, kind: str = "") -> str:
    if kind:
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
    return ARTICLES.get(holder, f"a {holder}")


ARTICLES = {
    Holder.ELEMENT: "an element",
    Holder.DATA: "a data item",
    Holder.SYSTEM: "the system",
    Holder.ORGANISATION: "an organisation",
    Holder.ACTIVITY: "an activity",
    Holder.EVIDENCE: "a record",
}


def kinds_of(attribute: Attribute) -> str:
    """The kinds that can have an attribute, for a message."""
    names = [k for k in (*KINDS, *EVIDENCE_KINDS) if k in attribute.kinds]
    return ", ".join(names[:6]) + (", …" if len(names) > 6 else "")


def blank(attributes: Iterable[Attribute], kind: str = "") -> Facts:
    """Nothing said yet: unknown, or absent where this kind cannot have it."""
    return {
        a.name: Fact(a.domain.unknown, Origin.UNKNOWN) if not kind or carries(kind, a) else Fact(ABSENT, Origin.ABSENT)
        for a in attributes
    }
