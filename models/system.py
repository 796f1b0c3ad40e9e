"""The System: the typed data-flow graph of one model, validated and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bioward.models.facts import Fact
from bioward.models.remarks import Assumption, Exclusion, OwnFinding
from bioward.models.span import NOWHERE, Span

Facts = Mapping[str, Fact]


class Part:
    """Parts of a model are the same if they say the same, wherever it was said."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and said(self) == said(other)

    __hash__ = None  # type: ignore[assignment]  # parts hold mappings

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in said(self).items())})"


def said(part: object) -> dict[str, object]:
    """What a part says, without the places."""
    return {name: value for name, value in vars(part).items() if name not in ("span", "file", "notes")}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Thing(Part):
    """What every part of a model has: an id of its own, a name for people, facts, a place."""

    id: str
    name: str
    facts: Facts
    description: str = ""
    span: Span = NOWHERE


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Boundary(Thing):
    """A trust boundary; `parent` is the boundary around it."""

    parent: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Item(Thing):
    """A data item; `derived_from` names the items it was made of, `populations` the people it is about."""

    derived_from: tuple[str, ...] = ()
    populations: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Element(Thing):
    """A process, store, external entity or person of a kind.

    Its facts include what it inherits from the boundaries around it. `holds_written` says that the model's own
    `holds`, even an empty one, tells what it keeps; else flows show it.
    """

    kind: str
    boundary: str | None = None
    holds_written: bool = False


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Flow(Thing):
    """Data that travel from source to target; `returns` is what the same exchange brings back."""

    source: str
    target: str
    carries: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()


def flow_id(source: str, target: str, name: str = "") -> str:
    """The id of a flow that has none written."""
    return f"{source} -> {target}: {name}" if name else f"{source} -> {target}"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Holding(Part):
    """One item kept in one element. `written` says that the model's `holds` names it, else a flow shows it."""

    element: str
    item: str
    facts: Facts
    written: bool = False
    span: Span = NOWHERE

    @property
    def id(self) -> str:
        return f"{self.element}/{self.item}"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Organisation(Thing):
    """A legal entity: a company, an authority, a person in business."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Population(Thing):
    """A group of people that data are about. It is a number and a description, never a list of persons."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Activity(Thing):
    """A processing activity: the data and elements that serve one purpose, and the organisation that decides.

    `necessary_data` is what the purpose truly needs; None if nobody said. An activity that does not say which data or
    elements it takes, takes all of them; `data_written` and `elements_written` tell. `written` is false for the one
    activity that stands for the whole system, where privacy is spoken of but no activity is.
    """

    controller: str | None = None
    data: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    necessary_data: tuple[str, ...] | None = None
    data_written: bool = True
    elements_written: bool = True
    written: bool = True


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Evidence(Thing):
    """A record that a duty was met; `on` names the things it covers, and nothing named is the whole system."""

    kind: str
    on: tuple[str, ...] = ()


IMPLICIT_ACTIVITY = "system"
"""The id of the activity that stands for the whole system, if none is written."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class System(Part):
    """One validated model. Things are kept by id, in the order they were written."""

    title: str
    facts: Facts
    boundaries: Mapping[str, Boundary]
    items: Mapping[str, Item]
    elements: Mapping[str, Element]
    flows: Mapping[str, Flow]
    holdings: Mapping[str, Holding]
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    populations: Mapping[str, Population] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    own_findings: Mapping[str, OwnFinding] = field(default_factory=dict)
    assumptions: Mapping[str, Assumption] = field(default_factory=dict)
    out_of_scope: tuple[Exclusion, ...] = ()
    description: str = ""
    file: str = ""
    span: Span = NOWHERE
    notes: tuple[str, ...] = ()

    def around(self, boundary: str | None) -> tuple[str, ...]:
        """A boundary and every boundary around it, innermost first."""
        chain: list[str] = []
        while boundary is not None:
            chain.append(boundary)
            boundary = self.boundaries[boundary].parent
        return tuple(chain)
