"""What an author writes in Python, as the text that the vocabulary reads."""

from collections.abc import Iterable, Mapping
from enum import Enum

from bioward.models.said import Said


def text_of(value: object) -> Said | None:
    """A value as text, or a list of texts; None if it says nothing."""
    if value is None:
        return None
    if isinstance(value, set | frozenset):
        return sorted(map(scalar, value))
    if isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping | Enum):
        return [scalar(v) for v in value]
    return scalar(value)


def scalar(value: object) -> str:
    """One value: yes and no for truth, the name of an enum's member, else as it is printed."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else str(value)
    return value.name if isinstance(value, Enum) else str(value)
