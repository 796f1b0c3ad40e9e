"""A draft on the desk of whoever changes it: things by id, and ids that nothing has yet."""

from collections.abc import Collection, Mapping

from bioward.models.draft import (
    Draft,
    DraftBoundary,
    DraftElement,
    DraftFlow,
    DraftHolding,
    DraftItem,
    DraftThing,
    Saying,
    Word,
)
from bioward.models.redraft import holds
from bioward.models.said import Said
from bioward.models.span import NOWHERE
from bioward.models.system import System

NOTE = "as the change would have it"


class DoesNotFit(Exception):
    """A change cannot be made to this model; the text says why."""


class Desk:
    """A draft that is being changed, with the system that it was made of."""

    def __init__(self, draft: Draft, system: System) -> None:
        self.draft, self.system = draft, system
        self.boundaries: dict[str, DraftBoundary] = {b.id: b for b in draft.boundaries}
        self.items: dict[str, DraftItem] = {i.id: i for i in draft.items}
        self.elements: dict[str, DraftElement] = {e.id: e for e in draft.elements}
        self.flows: dict[str, DraftFlow] = {f.id: f for f in draft.flows}
        self.things: Mapping[str, Mapping[str, DraftThing]] = {
            "boundary": self.boundaries,
            "data": self.items,
            "element": self.elements,
            "flow": self.flows,
            "organisation": {o.id: o for o in draft.organisations},
            "population": {p.id: p for p in draft.populations},
            "activity": {a.id: a for a in draft.activities},
            "evidence": {e.id: e for e in draft.evidence},
        }

    def thing(self, type_: str, id_: str) -> DraftThing | DraftHolding | Draft:
        """What can be said something of. An activity that stands for the whole system was never said."""
        if type_ == "system":
            return self.draft
        if type_ == "holding":
            return self.holding(id_)
        if id_ not in self.things.get(type_, {}):
            raise DoesNotFit(f"nothing can be said of {type_} '{id_}'")
        return self.things[type_][id_]

    def holding(self, id_: str) -> DraftHolding:
        """One entry of what an element says that it keeps; what flows showed is written down first."""
        held = self.system.holdings[id_]
        return next(h for h in self.written(held.element) if h.item.text == held.item)

    def written(self, element: str) -> list[DraftHolding]:
        """What an element keeps, as its own `holds`."""
        drafted = self.elements[element]
        if drafted.holds is None:
            drafted.holds = holds(h for h in self.system.holdings.values() if h.element == element)
        return drafted.holds

    def add(self, thing: DraftBoundary | DraftElement | DraftFlow) -> None:
        match thing:
            case DraftBoundary():
                self.draft.boundaries.append(thing)
                self.boundaries[thing.id] = thing
            case DraftElement():
                self.draft.elements.append(thing)
                self.elements[thing.id] = thing
            case DraftFlow():
                self.draft.flows.append(thing)
                self.flows[thing.id] = thing


def saying(value: Said) -> Saying:
    """Something that the model does not say anywhere: it has no place."""
    return Saying(value, NOWHERE, NOWHERE, NOTE)


def fresh(wish: str, taken: Collection[str]) -> str:
    """An id that nothing has: the one wished for, or with the first number that is free."""
    number, id_ = 1, wish
    while id_ in taken:
        number += 1
        id_ = f"{wish}-{number}"
    return id_


def to(id_: str) -> Word:
    return Word(id_, NOWHERE)
