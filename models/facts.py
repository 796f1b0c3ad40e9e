"""A fact: what is possible for one attribute of one thing, and why we think so."""

from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Fact:
    """The possible values of an attribute, with their origin.

    firm: it rests on what was said or drawn alone, not on a default.
    note: from which boundary it is inherited, or which rule implies it.
    """

    value: Value
    origin: Origin
    firm: bool = True
    span: Span = field(default=NOWHERE, compare=False)
    note: str = field(default="", compare=False)
