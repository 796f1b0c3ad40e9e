"""Where references are kept and where they are compared: the model of storage and comparison of every comparator.

ISO/IEC 24745 tells biometric systems apart in this way. The names here are our own: `server/server` is kept on a server
and compared on a server, `token+server/server` is kept in two parts.
"""

from collections.abc import Iterator, Mapping
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


def architectures(system: System) -> tuple[Architecture, ...]:
    """The model of every element that compares, in the order of the drawing."""
    hops = hops_of(system)
    return tuple(architecture(system, element, hops) for element in system.elements.values() if compares(element))


def architecture(system: System, comparator: Element, hops: Mapping[str, list[tuple[str, str]]]) -> Architecture:
    kept = tuple(dict.fromkeys(h for h, item in keepers(system) if arrives(hops, h, item, comparator.id)))
    places = {place(system, system.elements[id_]) for id_ in kept}
    known = "+".join(p for p in PLACES if p in places)
    return Architecture(comparator.id, kept, f"{known}/{place(system, comparator)}" if known else "")


def compares(element: Element) -> bool:
    mode = element.facts["mode"].value
    return element.kind in ALWAYS or (element.kind in AT_TIMES and mode != ANY_MODE)


def place(system: System, element: Element) -> str:
    """What an element is to those whose references it has: their token, their client, or somebody's server.

    A secure element that stands with a client or a terminal is a part of it.
    """
    if element.kind in CARRIED:
        beside = (e for e in system.elements.values() if e.boundary == element.boundary and e.boundary is not None)
        return CLIENT if any(e.kind in DEVICES for e in beside) else TOKEN
    return CLIENT if element.kind in DEVICES or surely(element.facts["control"], THEIRS) else SERVER


# ---------------------------------------------------------------------------- references and their ways


def keepers(system: System) -> Iterator[tuple[str, str]]:
    """Elements that keep references, each with an item. In a reference store, samples are references too."""
    for held in system.holdings.values():
        form = system.items[held.item].facts["form"]
        as_reference = REFERENCES | (SAMPLE if system.elements[held.element].kind == "reference_store" else 0)
        if surely(form, as_reference):
            yield held.element, held.item


def arrives(hops: Mapping[str, list[tuple[str, str]]], start: str, item: str, end: str) -> bool:
    """Whether an item comes from one element to another as it is, over whatever carries it."""
    seen, left = {start}, [start]
    while left and end not in seen:
        onward = [target for target, carried in hops.get(left.pop(), ()) if carried == item and target not in seen]
        seen.update(onward)
        left += onward
    return end in seen


def hops_of(system: System) -> dict[str, list[tuple[str, str]]]:
    """From every element: where an item goes, and which."""
    found: dict[str, list[tuple[str, str]]] = {}
    for flow in system.flows.values():
        for source, target, item in () if surely(flow.facts["flow_type"], DELETE) else moves(flow):
            found.setdefault(source, []).append((target, item))
    return found


def moves(flow: Flow) -> Iterator[tuple[str, str, str]]:
    yield from ((flow.source, flow.target, item) for item in flow.carries)
    yield from ((flow.target, flow.source, item) for item in flow.returns)


def surely(fact: Fact, mask: int) -> bool:
    """Whether a choice is one of some words, whatever is still open."""
    return isinstance(fact.value, int) and fact.value & ~mask == 0
