"""Open collections: records of evidence that cover an object, and what an activity truly needs.

What nobody mentions may exist all the same, unless the model says that it lists a kind of evidence in full
(`closed_world`), or a record with `status: absent` says that there is none. What is asked of `recorded` alone, as of a
test that would clear what the drawing shows, is not open: there is what the model mentions.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bioward.models.domains import Choice, Subset
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.threats.structure import Structure
from bioward.threats.terms import MEMBERS
from bioward.threats.view import View


class Loose(NamedTuple):
    """Members that surely belong to a collection, those that may, and whether there may be more."""

    sure: Sequence[int]
    possible: Sequence[int]
    more: bool


NONE = Loose((), (), False)


def loose(view: View, type_: str, name: str, kind: str) -> Sequence[Loose]:
    """A collection of every object of a type: evidence of a kind, or of it what is recorded, or necessary data."""
    if name == "necessary_data":
        return view.structure.once(name, lambda: necessary(view.structure))
    return view.once((name, type_, kind), lambda: Records(view, type_, kind, closed=name == "recorded"))


def necessary(structure: Structure) -> Sequence[Loose]:
    """What an activity needs, if that was said; else it may need any of its data."""
    said = structure.members("activity", "necessary_data")
    used = structure.members("activity", "data")
    activities = structure.system.activities.values()
    return [
        *(
            Loose((), used[i], False) if a.necessary_data is None else Loose(said[i], said[i], False)
            for i, a in enumerate(activities)
        ),
        NONE,
    ]


class Records(Sequence[Loose]):
    """The records of one kind that cover each object of a type, worked out when they are asked for."""

    def __init__(self, view: View, type_: str, kind: str, closed: bool = False) -> None:
        self.structure, self.type = view.structure, type_
        self.known: dict[int, Loose] = {}
        every = [(i, r) for i, r in enumerate(self.structure.system.evidence.values()) if r.kind == kind]
        self.on = {i: frozenset(record.on) for i, record in every}
        self.sure = [i for i in self.on if in_force(view, i, True)]
        self.possible = [i for i in self.on if in_force(view, i, False)]
        self.absent = [i for i in self.on if view.column("evidence", "status")[i] == ABSENT_RECORD]
        self.listed = EVIDENCE_KIND_BITS[kind] & view.column("system", "closed_world")[0][0] != 0
        self.closed = closed or self.listed

    def __len__(self) -> int:
        return len(self.structure.ids[self.type]) + 1

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN204
        if index not in self.known:
            self.known[index] = self.about(index) if index >= 0 else NONE
        return self.known[index]

    def about(self, index: int) -> Loose:
        covers = self.covering(index)
        sure = [i for i in self.sure if i in covers]
        possible = [i for i in self.possible if i in covers]
        return Loose(sure, possible, not self.closed and not covers.intersection(self.absent))

    def covering(self, index: int) -> set[int]:
        """The records on an object, whatever their status."""
        names, parts = covering(self.structure, self.type, index)
        return {i for i, on in self.on.items() if not on or on & names or (parts and parts <= on)}

    def denying(self, index: int) -> list[int]:
        """The records that say that there is none on an object."""
        covers = self.covering(index)
        return [i for i in self.absent if i in covers]


STATUS, CLOSED = ATTRIBUTES[Holder.EVIDENCE]["status"].domain, ATTRIBUTES[Holder.SYSTEM]["closed_world"].domain
assert isinstance(STATUS, Choice)
assert isinstance(CLOSED, Subset)
IN_FORCE, ABSENT_RECORD = STATUS.parse("claimed or evidenced"), STATUS.parse("absent")
EVIDENCE_KIND_BITS = CLOSED.choice.bits


def in_force(view: View, record: int, must: bool) -> bool:
    """Whether a record surely counts on the day of the model, or can."""
    status: int = view.column("evidence", "status")[record]
    begins, ends = (view.column("evidence", name)[record] for name in ("valid_from", "valid_to"))
    day = view.column("system", "as_of")[0]
    if must:
        return status & ~IN_FORCE == 0 and bool(begins[1] <= day[0] and day[1] <= ends[0])
    return status & IN_FORCE != 0 and bool(begins[0] <= day[1] and day[0] <= ends[1])


def covering(structure: Structure, type_: str, index: int) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of which a record must name one to cover an object, or else all its parts.

    What is said of a place or an activity stands for all that is in it, and what is said of an organisation for its
    activities. A flow or crossing is also covered by a record on all the data that it moves.
    """
    ids = structure.ids
    names = {ids[type_][index]}
    if (type_, "activities") in MEMBERS:
        activities = structure.members(type_, "activities")[index]
        controllers = (structure.step("activity", "controller")[a] for a in activities)
        names |= {ids["activity"][a] for a in activities} | {ids["organisation"][c] for c in controllers if c >= 0}
    parts: set[str] = set()
    match type_:
        case "element" | "boundary":
            names |= {ids["boundary"][b] for b in structure.members(type_, "boundaries")[index]}
        case "holding":
            element = structure.step("holding", "element")[index]
            names |= {ids["element"][element]}
            names |= {ids["boundary"][b] for b in structure.members("element", "boundaries")[element]}
            names |= {ids["data"][structure.step("holding", "item")[index]]}
        case "flow" | "crossing":
            parts = {ids["data"][d] for d in structure.members(type_, "data")[index]}
            names |= {structure.thing("crossing", index).flow} if type_ == "crossing" else set()
        case "activity":
            controller = structure.step("activity", "controller")[index]
            names |= {ids["organisation"][controller]} if controller >= 0 else set()
    return frozenset(names), frozenset(parts)
