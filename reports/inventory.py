"""The register of a system: which data there are and where they are kept, and which flows cross a border."""

from collections.abc import Iterator
from dataclasses import dataclass

from bioward.models.facts import Fact, Origin
from bioward.models.system import Flow, Item, System
from bioward.models.vocabulary import Holder
from bioward.reports.words import value

SHOWN = ("class", "form", "modality")


@dataclass(frozen=True)
class Entry:
    """One data item, with where it is kept."""

    name: str
    nature: tuple[str, ...]
    kept: tuple[str, ...]
    people: str


@dataclass(frozen=True)
class Crossing:
    """One flow over a border, or over what could be one."""

    flow: str
    source: str
    target: str
    origin: str
    destination: str
    data: tuple[str, ...]


def inventory(system: System) -> list[Entry]:
    """Every data item, in the order of the model."""
    kept: dict[str, list[str]] = {id_: [] for id_ in system.items}
    for holding in system.holdings.values():
        kept[holding.item].append(system.elements[holding.element].name + retention(holding.facts["retention"]))
    return [entry(item, tuple(kept[item.id])) for item in system.items.values()]


def retention(fact: Fact) -> str:
    """How long a copy is kept, if anybody says so."""
    said = fact.origin in (Origin.STATED, Origin.INHERITED)
    return f" ({value(Holder.HOLDING, 'retention', fact)})" if said else ""


def entry(item: Item, kept: tuple[str, ...]) -> Entry:
    nature = tuple(value(Holder.DATA, name, item.facts[name]) for name in SHOWN)
    return Entry(item.name, nature, kept, value(Holder.DATA, "subjects", item.facts["subjects"]))


def crossings(system: System) -> Iterator[Crossing]:
    """Flows whose ends are in different countries, or in places of which a country is not said.

    What stays inside one boundary crosses no border, whatever its country is.
    """
    for flow in system.flows.values():
        places = {system.elements[e].boundary for e in (flow.source, flow.target)}
        if len(places) == 1 and None not in places:
            continue
        origin, destination = country(system, flow.source), country(system, flow.target)
        if origin is None or destination is None or origin[:2] != destination[:2]:
            yield crossing(system, flow, origin or "not said", destination or "not said")


def crossing(system: System, flow: Flow, origin: str, destination: str) -> Crossing:
    source, target = (system.elements[e].name for e in (flow.source, flow.target))
    items = dict.fromkeys((*flow.carries, *flow.returns))
    name = flow.name if flow.name != flow.id else ""
    return Crossing(name, source, target, origin, destination, tuple(system.items[i].name for i in items))


def country(system: System, element: str) -> str | None:
    """The jurisdiction of an element, as far as it is known."""
    fact = system.elements[element].facts.get("jurisdiction", Fact(None, Origin.UNKNOWN))
    return fact.value if isinstance(fact.value, str) else None
