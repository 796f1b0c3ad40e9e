"""The effective facts of every thing: what was said, inherited, implied and taken by default, each with its origin."""

from collections.abc import Iterable, Mapping

from bioward.models.draft import Draft, DraftBoundary, DraftElement, DraftEvidence, DraftThing, Saying
from bioward.models.facts import Fact, Facts, Origin
from bioward.models.implying import Implying, presume
from bioward.models.stating import UNKNOWN, Stating, a_thing
from bioward.models.vocabulary import ATTRIBUTES, CLIENTS, STORES, Holder


class Effective:
    """Works out facts holder by holder: what was said, then what its place gives, then what follows."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.stating, self.implying = Stating(draft), Implying(draft)
        self.inherited: dict[str | None, Facts] = {}

    def system(self) -> Facts:
        return self.finish(Holder.SYSTEM, self.stating.stated(Holder.SYSTEM, self.draft.said))

    def thing(self, holder: Holder, thing: DraftThing, kind: str = "") -> Facts:
        """Facts of what has no place: a flow, a data item, an organisation."""
        return self.finish(holder, self.stating.stated(holder, thing.said, kind))

    def holding(self, said: Mapping[str, Saying], item: Mapping[str, Fact], kind: str) -> Facts:
        """A copy is kept as long as its item, unless it says otherwise; what a store keeps is not transient."""
        facts = self.stating.stated(Holder.HOLDING, said)
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
            done[boundary.id] = inherit(self.stating.stated(Holder.BOUNDARY, boundary.said), around, source)
        return {id_: self.finish(Holder.BOUNDARY, dict(facts)) for id_, facts in done.items()}

    def element(self, element: DraftElement, boundaries: Mapping[str, Facts]) -> Facts:
        """Facts of an element: its own, and those of the place it stands in."""
        facts = self.thing(Holder.ELEMENT, element, element.kind.text)
        facts.update(self.place(element.boundary.text if element.boundary else None, boundaries))
        if element.kind.text in CLIENTS and facts["control"].origin in (Origin.DEFAULT, Origin.UNKNOWN):
            facts["control"] = CLIENT_CONTROL
        return facts

    def evidence(self, evidence: DraftEvidence) -> Facts:
        """Facts of a record, which can have what its kind can have."""
        return self.thing(Holder.EVIDENCE, evidence, evidence.kind.text)

    def place(self, boundary: str | None, boundaries: Mapping[str, Facts]) -> Facts:
        """What stands in a boundary inherits from it; what stands in none knows nothing of its place."""
        if boundary not in self.inherited:
            around = boundaries.get(boundary or "", {})
            self.inherited[boundary] = inherit(UNKNOWN[Holder.BOUNDARY].copy(), around, boundary or "")
        return self.inherited[boundary]

    def finish(self, holder: Holder, facts: Facts) -> Facts:
        """Implications, then defaults for what is still open, then implications again."""
        self.implying.imply(holder, facts)
        for name, fact in TAKEN[holder].items():
            if facts[name].origin is Origin.UNKNOWN:
                facts[name] = fact
        self.implying.imply(holder, facts)
        presume(holder, facts)
        return facts


TAKEN = {
    holder: {
        a.name: Fact(a.domain.parse(a.default), Origin.DEFAULT, a.drawn)
        for a in table.values()
        if a.default is not None
    }
    for holder, table in ATTRIBUTES.items()
}
"""What is taken by default for an attribute of which nothing is said."""

CLIENT_CONTROL = Fact(
    ATTRIBUTES[Holder.BOUNDARY]["control"].domain.parse("subject"),
    Origin.DEFAULT,
    False,
    note="its user controls the device",
)
"""Where nobody says who controls the device that a client runs on."""

KEEPERS = STORES - {"cache"}
KEPT = ATTRIBUTES[Holder.HOLDING]["retention"].domain.parse(">=1")
"""What is drawn into a store is kept: for a day or longer, if nothing is said."""


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
