"""Small pieces of every part of a System, out of what was said of it."""

from typing import Any

from bioward.models.draft import DraftThing, Word


def common(thing: DraftThing) -> dict[str, Any]:
    name, description = thing.name.strip() or thing.id, thing.description.strip()
    return {"id": thing.id, "name": name, "description": description, "span": thing.span}


def texts(words: list[Word]) -> tuple[str, ...]:
    return tuple(w.text for w in words)


def optional(word: Word | None) -> str | None:
    return word.text if word else None
