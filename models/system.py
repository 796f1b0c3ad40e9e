"""The System: the typed data-flow graph of one model, validated and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bioward.models.facts import Fact
from bioward.models.span import NOWHERE, Span

Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What every part of a model has: an id of its own, a name for people, facts, a place."""

    id: str
    name: str
    facts: Facts
    description: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary(Thing):
    """A trust boundary; `parent` is the boundary around it."""

    parent: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Thing):
    """A data item; `derived_from` names the items it was made of."""

    derived_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Element(Thing):
    """A process, store, external entity or person of a kind.

    Its facts include what it inherits from the boundaries around it. `holds_written` says that the model's own
    `holds`, even an empty one, tells what it keeps; else flows show it.
    """

    kind: str
    boundary: str | None = None
    holds_written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow(Thing):
    """Data that travel from source to target; `returns` is what the same exchange brings back."""

    source: str
    target: str
    carries: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


def flow_id(source: str, target: str, name: str = "") -> str:
    """The id of a flow that has none written."""
    return f"{source} -> {target}: {name}" if name else f"{source} -> {target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One item kept in one element. `written` says that the model's `holds` names it, else a flow shows it."""

    element: str
    item: str
    facts: Facts
    written: bool = False
    span: Span = field(default=NOWHERE, compare=False)

    @property
    def id(self) -> str:
        return f"{self.element}/{self.item}"


@dataclass(frozen=True, kw_only=True)
class System:
    """One validated model. Things are kept by id, in the order they were written."""

    title: str
    facts: Facts
    boundaries: Mapping[str, Boundary]
    items: Mapping[str, Item]
    elements: Mapping[str, Element]
    flows: Mapping[str, Flow]
    holdings: Mapping[str, Holding]
    description: str = ""
    file: str = field(default="", compare=False)
    span: Span = field(default=NOWHERE, compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)

    def around(self, boundary: str | None) -> tuple[str, ...]:
        """A boundary and every boundary around it, innermost first."""
        chain: list[str] = []
        while boundary is not None:
            chain.append(boundary)
            boundary = self.boundaries[boundary].parent
        return tuple(chain)
