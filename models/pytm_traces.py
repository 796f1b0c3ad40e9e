"""What is noted of a model while it is made, and what stands for the things that it names and does not have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import CodeType
from typing import Any

Site = tuple[CodeType, int]
"""An instruction in a file of the author's."""


class Missing:
    """Stands for a name that does not exist, so that the run goes on and finds the other mistakes."""

    def __call__(self, *_: object, **__: object) -> "Missing":
        return self

    def __getattr__(self, name: str) -> "Missing":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, _: object) -> "Missing":
        return self

    def __iter__(self) -> Any:
        return iter(())


@dataclass
class Trace:
    """What is known of one object beside what it holds.

    made: the calls that led to it in the author's files, innermost first; empty if pytm made it on its own.
    set:  where an attribute was set after that.
    """

    thing: Any
    made: list[Site] = field(default_factory=list)
    direct: bool = True
    set: dict[str, Site] = field(default_factory=dict)


@dataclass
class Refusal:
    """A value that pytm did not take for a field."""

    thing: Any
    name: str
    message: str
    site: Site | None = None


def reason(thing: Any, wrong: Mapping[str, Any]) -> str:
    """Why pytm refused a value; for an enum, with what it could be."""
    field = type(thing).model_fields.get(str(wrong["loc"][0])) if len(wrong["loc"]) == 1 else None
    if field and isinstance(field.annotation, type) and issubclass(field.annotation, Enum):
        return f"{field.annotation.__name__} is wanted: " + ", ".join(m.name for m in field.annotation)
    message = str(wrong["msg"])
    return message[:1].lower() + message[1:]
