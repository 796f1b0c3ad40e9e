"""What the objects of a pytm model say: in our words, in pytm's that mean the same, and in words that are neither."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bioward.models.draft import Draft, Saying
from bioward.models.problems import did_you_mean
from bioward.models.pytm_words import LEGACY, MEANINGS, SILENT, meaning
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries

Json = Mapping[str, Any]


class Sayings:
    """Reads what things say; what it does not understand it notes in the draft, what has no meaning here it counts."""

    def __init__(self, draft: Draft, told: Json) -> None:
        self.draft = draft
        self.fields: Mapping[str, list[str]] = told.get("fields", {})
        self.known_controls: list[str] = told.get("controls", [])
        self.unused: Counter[str] = Counter()

    def notes(self) -> list[str]:
        """One line for each word of pytm's that has no counterpart."""
        return [f"{word} has no counterpart here ({often(n)})" for word, n in sorted(self.unused.items())]

    def of(self, thing: Json, holder: Holder, kind: str = "") -> dict[str, Saying]:
        """What a thing says, in our words. A word of ours counts before one of pytm's for the same attribute."""
        ours: dict[str, Saying] = {}
        theirs: dict[str, Json] = {}
        for name, entry in thing["said"].items():
            if name in ATTRIBUTES[holder] and (thing["typed"] or holder is Holder.SYSTEM):
                ours[name] = saying(entry)
            elif name in self.known_controls and name not in self.fields[thing["type"]]:
                theirs.setdefault(f"controls.{name}", entry)  # where pytm had it before 1.0
            elif name in self.fields[thing["type"]] or name in LEGACY:
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
        known = self.known_controls
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
        fields = self.fields[thing["type"]]
        if holder is Holder.SYSTEM:
            self.draft.unknown_word(f"the system has no '{name}'", name, span, [*ATTRIBUTES[holder], *fields])
        elif name in ATTRIBUTES[holder]:
            self.draft.wrong(message, span, f"{class_with(holder, name)} of bioward.models.authoring has it")
        else:
            table = {n: a for n, a in ATTRIBUTES[holder].items() if n != "class"}  # which the Python class says
            ours = [n for n, a in table.items() if not thing["kind"] or carries(thing["kind"], a)]
            controls = self.known_controls if "controls" in fields else []
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


def saying(entry: Json) -> Saying:
    return Saying(entry["value"], Span(*entry["span"]), Span(*entry["key"]))


def often(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def python(value: str) -> str:
    """A value as the author wrote it."""
    return {"yes": "True", "no": "False"}.get(value, value)
