"""What a model leaves out. Silence must never pass for safety: a model that says little also finds little, so what
it does not draw is counted and shown beside the findings."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bioward.models.facts import Fact
from bioward.models.span import NOWHERE, Span
from bioward.models.system import Element, Flow, Item, System, Thing
from bioward.models.vocabulary import ATTRIBUTES, KINDS, STORES, Holder


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the model allows itself not to say, and that hides threats. It is no mistake."""

    code: str
    subject_type: Holder
    subject: str
    message: str
    span: Span = field(default=NOWHERE, compare=False)


def gaps(system: System) -> tuple[Gap, ...]:
    """Every gap of a model: elements first, then flows, then data items, each in the order written.

    Silence must never pass for safety: a threat that could not be looked for is not a threat that is not there.
    """
    kept = {h.element for h in system.holdings.values()}
    moved = {i for f in system.flows.values() for i in (*f.carries, *f.returns)}
    used = moved | {h.item for h in system.holdings.values()}
    found = [g for e in system.elements.values() for g in element_gaps(e, e.id in kept)]
    found += [g for f in system.flows.values() for g in flow_gaps(f)]
    found += [g for i in system.items.values() for g in item_gaps(i, i.id in used)]
    return tuple(found)


def element_gaps(element: Element, keeps: bool) -> Iterator[Gap]:
    if KINDS[element.kind].plain:
        said = f"'{element.id}' is only a {element.kind}: threats to a more exact kind are not looked for"
        yield gap("plain_kind", Holder.ELEMENT, element, said)
    if element.boundary is None:
        said = f"'{element.id}' stands in no boundary: who runs it and who can reach it is not known"
        yield gap("no_boundary", Holder.ELEMENT, element, said)
    if element.kind in STORES and not keeps and not element.holds_written:
        yield gap("empty_store", Holder.ELEMENT, element, f"'{element.id}' is a store, but nothing says what it keeps")


def flow_gaps(flow: Flow) -> Iterator[Gap]:
    if not flow.carries and not flow.returns:
        yield gap("empty_flow", Holder.FLOW, flow, f"'{flow.id}' carries nothing that is named")


def item_gaps(item: Item, used: bool) -> Iterator[Gap]:
    if open_(item, "class"):
        yield gap("no_class", Holder.DATA, item, f"'{item.id}' has no class: nothing says what it is about")
    if biometric(item.facts["class"]):
        for name in ("form", "modality"):
            if open_(item, name):
                yield gap(f"no_{name}", Holder.DATA, item, f"'{item.id}' is biometric, but its {name} is not said")
    if not used:
        yield gap("unused_item", Holder.DATA, item, f"no flow carries '{item.id}' and nothing holds it")


def gap(code: str, subject_type: Holder, thing: Thing, message: str) -> Gap:
    return Gap(code, subject_type, thing.id, message, thing.span)


def open_(item: Item, name: str) -> bool:
    """Nothing is known of an attribute of a data item."""
    return item.facts[name].value == ATTRIBUTES[Holder.DATA][name].domain.unknown


def biometric(fact: Fact) -> bool:
    return fact.value == ATTRIBUTES[Holder.DATA]["class"].domain.parse("biometric")
