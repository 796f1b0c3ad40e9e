"""From what a pytm model said, as plain data, to a draft: kinds, our words, pytm's words, and what is none of these."""

from collections.abc import Mapping
from typing import Any

from bioward.models.draft import (
    Draft,
    DraftBoundary,
    DraftElement,
    DraftExclusion,
    DraftFlow,
    DraftHolding,
    DraftItem,
    Sources,
    Word,
)
from bioward.models.problems import Problem
from bioward.models.pytm_said import Sayings, saying
from bioward.models.remarks import Target
from bioward.models.span import Span
from bioward.models.targets import exact
from bioward.models.vocabulary import Holder

Json = Mapping[str, Any]

KIND_OF_BASE = {"Datastore": "store", "ExternalEntity": "external_entity", "Actor": "person"}
"""What an element is whose class is pytm's own; every other is a process."""

NOT_IN_SCOPE = "inScope=False in the model"
"""The reason that pytm gives for what it leaves out."""

NO_END = "?"
"""Stands for the end of a flow that could not be found, which is told elsewhere."""


def draft_of(told: Json, file: str) -> Draft:
    """The draft of a model as the child process told it."""
    return Reader(told, Draft(file=file, span=Span(file, 1), sources=Sources())).draft


class Reader:
    """Goes through what was told and fills a draft."""

    def __init__(self, told: Json, draft: Draft) -> None:
        self.draft, self.sayings = draft, Sayings(draft, told)
        draft.problems += [Problem(m, Span(*span), line, hint) for m, span, line, hint in told["problems"]]
        self.system(told.get("models", []))
        for thing in told.get("boundaries", []):
            parent = first(thing["inBoundary"])
            said = self.sayings.of(thing, Holder.BOUNDARY)
            draft.boundaries.append(DraftBoundary(**common(thing), said=said, parent=parent))
        for thing in told.get("data", []):
            said = self.sayings.of(thing, Holder.DATA)
            draft.items.append(DraftItem(**common(thing), said=said, derived_from=words(thing["derived_from"])))
        for thing in told.get("elements", []):
            draft.elements.append(self.element(thing))
        for thing in told.get("flows", []):
            draft.flows.append(self.flow(thing))
        for type_, part in (("boundary", "boundaries"), ("element", "elements"), ("flow", "flows")):
            draft.out_of_scope += [e for thing in told.get(part, []) for e in excluded(type_, thing)]
        draft.notes += self.sayings.notes()

    def system(self, models: list[Json]) -> None:
        """The one TM of a model."""
        draft = self.draft
        if not models:
            if not draft.problems:
                draft.wrong("the model makes no TM", draft.span, 'begin with tm = TM("title")')
            return
        tm = models[0]
        draft.span, draft.title, draft.description = Span(*tm["span"]), tm["name"], tm["description"]
        for other in models[1:]:
            draft.wrong(f"a second TM: the first is on line {draft.span.line}", Span(*other["span"]))
        draft.said = self.sayings.of(tm, Holder.SYSTEM)

    def element(self, thing: Json) -> DraftElement:
        kind = thing["kind"] or KIND_OF_BASE.get(thing["base"], "process")
        holds = None if thing["holds"] is None else [held(word) for word in thing["holds"]]
        return DraftElement(
            **common(thing),
            kind=Word(kind, Span(*thing["made_by"])),
            boundary=first(thing["inBoundary"]),
            said=self.sayings.of(thing, Holder.ELEMENT, kind),
            holds=holds,
        )

    def flow(self, thing: Json) -> DraftFlow:
        source, target = (first(thing[end]) or self.no_end(thing) for end in ("source", "sink"))
        carried, returned = words(thing["data"]), words(thing["returns"])
        said = self.sayings.of(thing, Holder.FLOW)
        return DraftFlow(**common(thing), source=source, target=target, carries=carried, returns=returned, said=said)

    def no_end(self, thing: Json) -> Word:
        """An element for a flow to end in, in a model that cannot be used anyway."""
        span = Span(*thing["span"])
        if all(e.id != NO_END for e in self.draft.elements):
            self.draft.elements.append(DraftElement(id=NO_END, span=span, kind=Word("process", span)))
        return Word(NO_END, span)


def common(thing: Json) -> dict[str, Any]:
    name = "" if thing["name"] == thing["id"] else thing["name"]
    return {"id": thing["id"], "span": Span(*thing["span"]), "name": name, "description": thing["description"]}


def excluded(type_: str, thing: Json) -> list[DraftExclusion]:
    """What pytm's own `inScope=False` leaves out, at the place where that is said."""
    entry = thing["said"].get("inScope")
    if entry is None or entry["value"] != "no":
        return []
    return [DraftExclusion(Word(exact(Target(type_, thing["id"])), Span(*entry["key"])), NOT_IN_SCOPE)]


def words(entries: list[Json]) -> list[Word]:
    return [Word(e["text"], Span(*e["span"])) for e in entries]


def first(entries: list[Json]) -> Word | None:
    return next(iter(words(entries)), None)


def held(entry: Json) -> DraftHolding:
    said = {name: saying(s) for name, s in entry.get("said", {}).items()}
    return DraftHolding(item=Word(entry["text"], Span(*entry["span"])), said=said)
