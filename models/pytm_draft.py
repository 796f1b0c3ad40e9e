"""From what a pytm model said, as plain data, to a draft: kinds, our words, pytm's words, and what is none of these."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bioward.models.draft import (
    Draft,
    DraftBoundary,
    DraftElement,
    DraftFlow,
    DraftHolding,
    DraftItem,
    Saying,
    Sources,
    Word,
)
from bioward.models.problems import Problem, did_you_mean
from bioward.models.pytm_words import LEGACY, MEANINGS, SILENT, meaning
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries

Json = Mapping[str, Any]

KIND_OF_BASE = {"Datastore": "store", "ExternalEntity": "external_entity", "Actor": "person"}
"""What an element is whose class is pytm's own; every other is a process."""

NO_END = "?"
"""Stands for the end of a flow that could not be found, which is told elsewhere."""


def draft_of(told: Json, file: str) -> Draft:
    """The draft of a model as the child process told it."""
    return Reader(told, Draft(file=file, span=Span(file, 1), sources=Sources())).draft


class Reader:
    """Goes through what was told and fills a draft."""

    def __init__(self, told: Json, draft: Draft) -> None:
        self.draft, self.fields = draft, told.get("fields", {})
        self.unused: Counter[str] = Counter()
        draft.problems += [Problem(m, Span(*span), line, hint) for m, span, line, hint in told["problems"]]
        self.system(told.get("models", []))
        for thing in told.get("boundaries", []):
            parent = first(thing["inBoundary"])
            said = self.said(thing, Holder.BOUNDARY)
            draft.boundaries.append(DraftBoundary(**common(thing), said=said, parent=parent))
        for thing in told.get("data", []):
            said = self.said(thing, Holder.DATA)
            draft.items.append(DraftItem(**common(thing), said=said, derived_from=words(thing["derived_from"])))
        for thing in told.get("elements", []):
            draft.elements.append(self.element(thing))
        for thing in told.get("flows", []):
            draft.flows.append(self.flow(thing))
        draft.notes += [f"{word} has no counterpart here ({often(n)})" for word, n in sorted(self.unused.items())]

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
        draft.said = self.said(tm, Holder.SYSTEM)

    def element(self, thing: Json) -> DraftElement:
        kind = thing["kind"] or KIND_OF_BASE.get(thing["base"], "process")
        holds = None if thing["holds"] is None else [held(word) for word in thing["holds"]]
        return DraftElement(
            **common(thing),
            kind=Word(kind, Span(*thing["made_by"])),
            boundary=first(thing["inBoundary"]),
            said=self.said(thing, Holder.ELEMENT, kind),
            holds=holds,
        )

    def flow(self, thing: Json) -> DraftFlow:
        source, target = (first(thing[end]) or self.no_end(thing) for end in ("source", "sink"))
        carried, returned = words(thing["data"]), words(thing["returns"])
        said = self.said(thing, Holder.FLOW)
        return DraftFlow(**common(thing), source=source, target=target, carries=carried, returns=returned, said=said)

    def no_end(self, thing: Json) -> Word:
        """An element for a flow to end in, in a model that cannot be used anyway."""
        span = Span(*thing["span"])
        if all(e.id != NO_END for e in self.draft.elements):
            self.draft.elements.append(DraftElement(id=NO_END, span=span, kind=Word("process", span)))
        return Word(NO_END, span)

    # ------------------------------------------------------------------------ words

    def said(self, thing: Json, holder: Holder, kind: str = "") -> dict[str, Saying]:
        """What a thing says, in our words. A word of ours counts before one of pytm's for the same attribute."""
        ours: dict[str, Saying] = {}
        theirs: dict[str, Json] = {}
        for name, entry in thing["said"].items():
            if name in ATTRIBUTES[holder] and (thing["typed"] or holder is Holder.SYSTEM):
                ours[name] = saying(entry)
            elif name in self.fields["Controls"] and name not in self.fields[thing["class"]]:
                theirs.setdefault(f"controls.{name}", entry)  # where pytm had it before 1.0
            elif name in self.fields[thing["class"]] or name in LEGACY:
                theirs[name] = entry
            else:
                self.unknown(thing, holder, name, entry)
        theirs |= self.controls(thing)
        if holder is Holder.DATA and thing["kind"]:
            span = Span(*thing["made_by"])
            ours["class"] = Saying(thing["kind"], span, span)
        self.translate(ours, theirs, holder, kind)
        return ours

    def controls(self, thing: Json) -> dict[str, Json]:
        """What a thing's controls say; unknown ones are noted."""
        known = self.fields["Controls"]
        for name, entry in thing.get("controls", {}).items():
            if name not in known:
                self.draft.unknown_word(f"'{name}' is not one of pytm's controls", name, Span(*entry["key"]), known)
        return {f"controls.{n}": e for n, e in thing.get("controls", {}).items() if n in known}

    def translate(self, ours: dict[str, Saying], theirs: dict[str, Json], holder: Holder, kind: str) -> None:
        """Adds what pytm's words say, where they say what a word of ours would."""
        meanings = MEANINGS.get(holder, {})
        for word in sorted(theirs, key=lambda w: (list(meanings).index(w) if w in meanings else -1, w)):
            found, entry = meanings.get(word), theirs[word]
            value = meaning(found, entry["value"]) if found and isinstance(entry["value"], str) else ""
            attribute = ATTRIBUTES[holder].get(found.attribute) if found else None
            if attribute and value and (not kind or carries(kind, attribute)):
                note = f"pytm {word}={python(entry['value'])}"
                ours.setdefault(attribute.name, Saying(value, Span(*entry["span"]), Span(*entry["key"]), note))
            elif (not found or value) and word not in SILENT:
                self.unused[word] += 1

    def unknown(self, thing: Json, holder: Holder, name: str, entry: Json) -> None:
        """Notes an attribute that a thing cannot have."""
        span, message = Span(*entry["key"]), f"{thing['class']} has no '{name}'"
        fields = self.fields[thing["class"]]
        if holder is Holder.SYSTEM:
            self.draft.unknown_word(f"the system has no '{name}'", name, span, [*ATTRIBUTES[holder], *fields])
        elif name in ATTRIBUTES[holder]:
            self.draft.wrong(message, span, f"{class_with(holder, name)} of bioward.models.authoring has it")
        else:
            ours = [n for n, a in ATTRIBUTES[holder].items() if not thing["kind"] or carries(thing["kind"], a)]
            controls = self.fields["Controls"] if "controls" in fields else []
            hint = did_you_mean(name, [*(ours if thing["typed"] else ()), *fields, *controls])
            for control in controls:
                hint = hint.replace(f"'{control}'", f"'controls.{control}'")
            self.draft.wrong(message, span, hint)


def class_with(holder: Holder, name: str) -> str:
    """A class of ours that has an attribute, for a hint."""
    if holder is not Holder.ELEMENT:
        return {Holder.DATA: "BiometricData", Holder.FLOW: "Flow", Holder.BOUNDARY: "Boundary"}.get(holder, "TM")
    kind = next(k for k in KINDS if carries(k, ATTRIBUTES[holder][name]))
    return "".join(part.capitalize() for part in kind.split("_"))


def common(thing: Json) -> dict[str, Any]:
    name = "" if thing["name"] == thing["id"] else thing["name"]
    return {"id": thing["id"], "span": Span(*thing["span"]), "name": name, "description": thing["description"]}


def saying(entry: Json) -> Saying:
    return Saying(entry["value"], Span(*entry["span"]), Span(*entry["key"]))


def words(entries: list[Json]) -> list[Word]:
    return [Word(e["text"], Span(*e["span"])) for e in entries]


def first(entries: list[Json]) -> Word | None:
    return next(iter(words(entries)), None)


def held(entry: Json) -> DraftHolding:
    said = {name: saying(s) for name, s in entry.get("said", {}).items()}
    return DraftHolding(item=Word(entry["text"], Span(*entry["span"])), said=said)


def often(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def python(value: str) -> str:
    """A value as the author wrote it."""
    return {"yes": "True", "no": "False"}.get(value, value)
