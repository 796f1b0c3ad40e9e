"""Where references are kept and where they are compared: the model of storage and comparison of every comparator.

ISO/IEC 24745 tells biometric systems apart in this way. The names here are our own: `server/server` is kept on a server
and compared on a server, `token+server/server` is kept in two parts.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.facts import Fact
from bioward.models.implying import mask_of
from bioward.models.system import Element, Flow, System
from bioward.models.vocabulary import ATTRIBUTES, CLIENTS, Holder

TOKEN, CLIENT, SERVER = "token", "client", "server"
PLACES = (TOKEN, CLIENT, SERVER)
AT = {TOKEN: "on a token", CLIENT: "at a client", SERVER: "on a server"}
CARRIED = frozenset({"secure_element", "removable_media"})
"""What people carry a reference on, unless it is a part of their device."""
DEVICES = CLIENTS | {"edge_device", "capture_device"}
ALWAYS = frozenset({"comparator", "dedup_service"})
AT_TIMES = CLIENTS | {"edge_device", "secure_element", "inference_api"}
"""Kinds that compare whatever is said of them, and those that do if the model says in which mode."""
DATA, ELEMENT = ATTRIBUTES[Holder.DATA], ATTRIBUTES[Holder.ELEMENT]
REFERENCES = mask_of(DATA["form"], "template or protected_template or auxiliary_data")
SAMPLE = mask_of(DATA["form"], "sample")
ANY_MODE = mask_of(ELEMENT["mode"], "unknown")
DELETE = mask_of(ATTRIBUTES[Holder.FLOW]["flow_type"], "delete")
THEIRS = mask_of(ATTRIBUTES[Holder.BOUNDARY]["control"], "subject or public")


class Architecture(NamedTuple):
    """One comparator: the elements that keep the references it works with, and the model that this comes to.

    model: as `server/client`; empty if the drawing shows no references for it.
    """

    comparator: str
    kept: tuple[str, ...]
    model: str

    @property
    def title(self) -> str:
        """The model in words: `kept on a server, compared at a client`."""
        kept, _, compared = self.model.partition("/")
        if not compared:
            return "no references are drawn for it"
        return f"kept {' and '.join(AT[place] for place in kept.split('+'))}, compared {AT[compared]}"


class Reader:
    """Reads off one drawing what every comparator is given, and from where.

    ways: for every element, the items that come to it, and the elements from which they do.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        self.position = {id_: i for i, id_ in enumerate(system.elements)}
        self.with_devices = {e.boundary for e in system.elements.values() if e.kind in DEVICES} - {None}
        self.kept = frozenset(keepers(system))
        self.keeping = frozenset(element for element, _ in self.kept)
        self.ways: dict[str, dict[str, list[str]]] = {}
        for flow in system.flows.values():
            for source, target, item in () if surely(flow.facts["flow_type"], DELETE) else moves(flow):
                self.ways.setdefault(target, {}).setdefault(item, []).append(source)

    def architecture(self, comparator: Element) -> Architecture:
        id_ = comparator.id
        found = {e for item in self.ways.get(id_, ()) for e in self.sources(id_, item) if (e, item) in self.kept}
        kept = tuple(sorted(found | ({id_} & self.keeping), key=self.position.__getitem__))
        places = {self.place(self.system.elements[e]) for e in kept}
        known = "+".join(p for p in PLACES if p in places)
        return Architecture(id_, kept, f"{known}/{self.place(comparator)}" if known else "")

    def sources(self, end: str, item: str) -> set[str]:
        """The elements from which an item comes to one as it is, over whatever carries it."""
        seen, left = {end}, [end]
        while left:
            further = [e for e in self.ways.get(left.pop(), {}).get(item, ()) if e not in seen]
            seen.update(further)
            left += further
        return seen

    def place(self, element: Element) -> str:
        """What an element is to those whose references it has: their token, their client, or somebody's server.

        A secure element that stands with a client or a terminal is a part of it.
        """
        if element.kind in CARRIED:
            return CLIENT if element.boundary in self.with_devices else TOKEN
        return CLIENT if element.kind in DEVICES or surely(element.facts["control"], THEIRS) else SERVER


def architectures(system: System) -> tuple[Architecture, ...]:
    """The model of every element that compares, in the order of the drawing."""
    reader = Reader(system)
    return tuple(reader.architecture(element) for element in system.elements.values() if compares(element))


def compares(element: Element) -> bool:
    mode = element.facts["mode"].value
    return element.kind in ALWAYS or (element.kind in AT_TIMES and mode != ANY_MODE)


def keepers(system: System) -> Iterator[tuple[str, str]]:
    """Elements that keep references, each with an item. In a reference store, samples are references too."""
    for held in system.holdings.values():
        form = system.items[held.item].facts["form"]
        as_reference = REFERENCES | (SAMPLE if system.elements[held.element].kind == "reference_store" else 0)
        if surely(form, as_reference):
            yield held.element, held.item


def moves(flow: Flow) -> Iterator[tuple[str, str, str]]:
    yield from ((flow.source, flow.target, item) for item in flow.carries)
    yield from ((flow.target, flow.source, item) for item in flow.returns)


def surely(fact: Fact, mask: int) -> bool:
    """Whether a choice is one of some words, whatever is still open."""
    return isinstance(fact.value, int) and fact.value & ~mask == 0
