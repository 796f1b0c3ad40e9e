"""From what was said of a thing to stated facts, telling every word that is none of ours."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from bioward.models.defaults import said_by_default
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

KINDS_OF: Mapping[Holder, Collection[str]] = {Holder.ELEMENT: KINDS, Holder.EVIDENCE: EVIDENCE_KINDS}
"""The kinds of what has a kind."""

UNKNOWN = {
    holder: {name: Fact(attribute.domain.unknown, Origin.UNKNOWN) for name, attribute in table.items()}
    for holder, table in ATTRIBUTES.items()
}
"""What is known of a thing of which nothing is said: facts that all such things share."""

NOT_THERE = Fact(ABSENT, Origin.ABSENT)
"""The fact of an attribute that things of this kind cannot have."""


class Start(NamedTuple):
    """What every thing of a kind begins with: the attributes it can have, and its facts if it says nothing itself."""

    known: Mapping[str, Attribute]
    facts: Facts


class Stating:
    """Reads what was said of one thing at a time, noting every bad name and value in the draft."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.starts: dict[tuple[Holder, str], Start] = {}

    def stated(self, holder: Holder, said: Mapping[str, Saying], kind: str = "") -> Facts:
        """Facts from what was said of one thing; every bad name or value is noted."""
        if (holder, kind) not in self.starts:
            self.starts[holder, kind] = self.start(holder, kind)
        start = self.starts[holder, kind]
        facts = start.facts.copy()
        for name, saying in said.items():
            attribute = start.known.get(name)
            if attribute:
                self.state(facts, attribute, saying)
            else:
                self.refuse(holder, kind, name, saying)
        return facts

    def start(self, holder: Holder, kind: str) -> Start:
        """What a thing begins with. One whose kind is not known could have any attribute."""
        table = ATTRIBUTES[holder]
        sure = kind in KINDS_OF.get(holder, ())
        known = {n: a for n, a in table.items() if carries(kind, a)} if sure else table
        facts = {n: UNKNOWN[holder][n] if n in known else NOT_THERE for n in table}
        for name, saying in said_by_default(self.draft, holder, kind).items():
            self.state(facts, table[name], saying)
        return Start(known, facts)

    def refuse(self, holder: Holder, kind: str, name: str, saying: Saying) -> None:
        """Notes a name that is no attribute of such a thing."""
        attribute, what = ATTRIBUTES[holder].get(name), a_thing(holder, kind)
        if attribute:
            self.draft.wrong(f"{what} cannot have '{name}'", saying.key, f"it belongs to {kinds_of(attribute)}")
        else:
            words = [*self.starts[holder, kind].known, *STRUCTURE[holder]]
            self.draft.unknown_word(f"'{name}' is not an attribute of {what}", name, saying.key, words)

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
