"""Which data travel from whom to whom and from which country to which, and what a model says permits it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bioward.models.crossings import ANSWER
from bioward.models.system import Element, Flow, Item, System
from bioward.models.vocabulary import Holder
from bioward.reports.words import biometric, value
from bioward.threats.evidence import covering
from bioward.threats.structure import Structure

MECHANISM = "transfer_mechanism"


class Place(NamedTuple):
    """A country and who runs what stands there; None is not said."""

    country: str | None
    owner: str | None


@dataclass(frozen=True)
class Transfer:
    """One data item that goes from one place to another, by which flows, and the instruments that cover it."""

    source: Place
    target: Place
    item: Item
    flows: tuple[str, ...]
    basis: tuple[str, ...]

    @property
    def abroad(self) -> bool | None:
        """Whether it leaves a country; None if nobody can tell."""
        if self.source.country is None or self.target.country is None:
            return None
        return self.source.country != self.target.country


def place(element: Element) -> Place:
    country, owner = (element.facts[name].value for name in ("jurisdiction", "owner"))
    return Place(country[:2] if isinstance(country, str) else None, owner if isinstance(owner, str) else None)


def transfers(system: System) -> list[Transfer]:
    """Every transfer between places, biometric items first, else in the order of the model."""
    found: dict[tuple[Place, Place, str], list[str]] = {}
    for flow, source, target, items in moves(system):
        ends = place(system.elements[source]), place(system.elements[target])
        if ends[0] != ends[1]:
            for item in items:
                found.setdefault((*ends, item), []).append(flow)
    instruments = Instruments(system)
    made = [
        Transfer(source, target, system.items[item], names(flows), instruments.on(item, flows))
        for (source, target, item), flows in found.items()
    ]
    return sorted(made, key=lambda t: not biometric(t.item))


def moves(system: System) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Each direction of each flow in which something travels: its id as a crossing, its ends and its items."""
    for flow in system.flows.values():
        if deletes(flow):
            continue
        yield flow.id, flow.source, flow.target, flow.carries
        yield f"{flow.id}{ANSWER}", flow.target, flow.source, flow.returns


def deletes(flow: Flow) -> bool:
    """A flow that only says what is to be deleted."""
    return value(Holder.FLOW, "flow_type", flow.facts["flow_type"]) == "delete"


def names(flows: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flow.removesuffix(ANSWER) for flow in flows))


class Instruments:
    """The instruments that a model names, and what they cover."""

    def __init__(self, system: System) -> None:
        self.system, self.structure = system, Structure(system)
        self.records = [record for record in system.evidence.values() if record.kind == MECHANISM]

    def on(self, item: str, crossings: Iterable[str]) -> tuple[str, ...]:
        """The instruments that cover an item on every one of its ways, in words."""
        covered = [self.of(item, crossing) for crossing in crossings]
        return tuple(self.words(id_) for id_ in covered[0] if all(id_ in others for others in covered))

    def of(self, item: str, crossing: str) -> list[str]:
        index = self.structure.index("crossing").get(crossing)
        named, parts = ({item}, frozenset()) if index is None else covering(self.structure, "crossing", index)
        covers = (r for r in self.records if not r.on or {*r.on} & {item, *named} or (parts and parts <= {*r.on}))
        return [record.id for record in covers]

    def words(self, id_: str) -> str:
        """Standard contract (claimed): which instrument it is, and how far it can be relied on."""
        facts = self.system.evidence[id_].facts
        type_, status = (value(Holder.EVIDENCE, name, facts[name]) for name in ("type", "status"))
        said = type_.replace("_", " ") if type_ not in ("not said", "none") else ""
        said = said or ("there is none" if type_ == "none" else f"{self.system.evidence[id_].name}, type not said")
        return f"{said} ({status})"
