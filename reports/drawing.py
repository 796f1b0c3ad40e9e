"""A diagram before an engine has laid it out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Drawing:
    """A diagram that no engine has laid out.

    name: of its file, without the ending.
    sources: its text for a layout engine, in each direction in which it can be read.
    titles: what is told of a part of the picture to those who point at it, by identifier.
    names: data attributes of a part, by identifier.
    lit: if not None, the parts that stand out; all others are faded.
    """

    name: str
    title: str
    description: str
    sources: tuple[str, ...]
    titles: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lit: frozenset[str] | None = None
