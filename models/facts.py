"""A fact: what is possible for one attribute of one thing, and why we think so."""

from enum import StrEnum
from typing import NamedTuple

from bioward.models.domains import Value
from bioward.models.span import NOWHERE, Span


class Origin(StrEnum):
    """Where a value comes from."""

    STATED = "stated"
    INHERITED = "inherited"
    IMPLIED = "implied"
    DEFAULT = "default"
    PRESUMED = "presumed"
    UNKNOWN = "unknown"
    ABSENT = "absent"


class Fact(NamedTuple):
    """The possible values of an attribute, with their origin.

    firm: it rests on what was said or drawn alone, not on a default.
    note: from which boundary it is inherited, or which rule implies it.
    """

    value: Value
    origin: Origin
    firm: bool = True
    span: Span = NOWHERE
    note: str = ""

    def __eq__(self, other: object) -> bool:
        """Facts are the same if they say the same, wherever it was said."""
        return isinstance(other, Fact) and self[:3] == other[:3]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:3])


Facts = dict[str, Fact]
"""The facts of one thing, by attribute."""
