"""A large system seen from one place: what stands in it, with what stands elsewhere closed up into boxes.

The result is a scene again, smaller, in which an element may stand for a whole boundary and a flow for many.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from bioward.models.system import Element, Flow, System
from bioward.models.vocabulary import Holder
from bioward.reports.legend import flow_style
from bioward.reports.marks import DRAWN, Place, place
from bioward.reports.part import about_itself
from bioward.reports.scene import Scene, scene
from bioward.reports.words import Numbered

BOX, OWN = "\0+", "\0."
"""Before the id of a boundary: that of the element that stands for all in it, or for what is directly in it."""
WORST = ("dashed", "dotted", "solid")
"""How a flow that stands for many is drawn: as the least protected of them."""


@dataclass(frozen=True)
class Closing:
    """Which boundaries are open, and of which the elements directly in them stand in a box of their own."""

    opened: frozenset[str]
    own: frozenset[str | None] = frozenset()


@dataclass(frozen=True)
class Seen:
    """A scene with boxes closed.

    closed: the elements that each closed box stands for, by the id of the element that stands for it.
    merged: the flows that each flow stands for, by its id.
    """

    scene: Scene
    closed: Mapping[str, tuple[str, ...]]
    merged: Mapping[str, tuple[Flow, ...]]


def seen(whole: Scene, inside: Collection[str], closing: Closing, *, all_: bool) -> Seen:
    """Some elements of a scene, and beside them the other ends of what goes in or out.

    all_: they are all there are.
    """
    system = whole.system
    stands = {id_: standing(e, system, closing) for id_, e in system.elements.items()}
    merged = merge(system, stands, inside)
    shown = {stands[id_] for id_ in inside} | {stands[e] for group in merged.values() for f in group for e in ends(f)}
    reduced = about_itself(reduce(system, stands, shown, merged))
    closed = {s: tuple(e for e, at in stands.items() if at == s) for s in shown if is_box(s)}
    return Seen(with_findings(reduced, whole, stands, merged, all_), closed, merged)


def standing(element: Element, system: System, closing: Closing) -> str:
    """What an element is drawn as: itself, or the outermost closed box around it."""
    closed = [b for b in system.around(element.boundary) if b not in closing.opened]
    if closed:
        return f"{BOX}{closed[-1]}"
    return f"{OWN}{element.boundary or ''}" if element.boundary in closing.own else element.id


def is_box(id_: str) -> bool:
    """Whether an element stands for others: no id of a model begins so."""
    return id_.startswith((BOX, OWN))


def ends(flow: Flow) -> tuple[str, str]:
    return flow.source, flow.target


# ---------------------------------------------------------------------------- flows


def merge(system: System, stands: Mapping[str, str], inside: Collection[str]) -> dict[str, tuple[Flow, ...]]:
    """The flows from and to the inside, by the id of the flow that stands for them.

    To or from a box, one stands for all that another page tells in full.
    """
    found: dict[str, list[Flow]] = {}
    for flow in system.flows.values():
        source, target = stands[flow.source], stands[flow.target]
        alone = not (is_box(source) or is_box(target)) or only_here(flow, system, stands, inside)
        if any(end in inside for end in ends(flow)) and (alone or source != target):
            found.setdefault(flow.id if alone else f"{source} -> {target}", []).append(flow)
    return {group[0].id if len(group) == 1 else id_: tuple(group) for id_, group in found.items()}


def only_here(flow: Flow, system: System, stands: Mapping[str, str], inside: Collection[str]) -> bool:
    """No page of a box tells a flow in full that comes from an element which is not directly in a place around it."""
    near, far = sorted(ends(flow), key=lambda end: is_box(stands[end]))
    if is_box(stands[near]) or far in inside:
        return False
    place = system.elements[near].boundary
    return place is not None and place not in system.around(stands[far][len(BOX) :])


def stand_in(id_: str, group: tuple[Flow, ...], stands: Mapping[str, str]) -> Flow:
    """One flow for a group: it carries what they carry, and is drawn as the least protected."""
    worst = min(group, key=lambda flow: WORST.index(flow_style(flow)))
    carries = tuple(dict.fromkeys(i for flow in group for i in flow.carries))
    returns = tuple(dict.fromkeys(i for flow in group for i in flow.returns))
    name = worst.name if len(group) == 1 else f"{len(group)} flows"
    source, target = stands[worst.source], stands[worst.target]
    return replace(worst, id=id_, name=name, source=source, target=target, carries=carries, returns=returns)


# ---------------------------------------------------------------------------- the smaller system


def reduce(
    system: System, stands: Mapping[str, str], shown: Collection[str], merged: Mapping[str, tuple[Flow, ...]]
) -> System:
    """The system that is drawn."""
    kept = {id_: e for id_, e in system.elements.items() if stands[id_] == id_ and id_ in shown}
    boxes = {s: box(s, system) for s in dict.fromkeys(stands.values()) if s in shown and is_box(s)}
    around = {id_ for e in (*kept.values(), *boxes.values()) for id_ in system.around(e.boundary)}
    return replace(
        system,
        elements=kept | boxes,
        boundaries={id_: b for id_, b in system.boundaries.items() if id_ in around},
        flows={id_: stand_in(id_, group, stands) for id_, group in merged.items()},
        holdings={id_: h for id_, h in system.holdings.items() if h.element in kept},
    )


def box(id_: str, system: System) -> Element:
    """An element that stands for a boundary, or for what is directly in it."""
    boundary = system.boundaries.get(id_[len(BOX) :])
    if boundary is None:
        return Element(id=id_, name="Outside every boundary", facts={}, kind="process")
    if id_.startswith(OWN):
        return Element(id=id_, name=f"{boundary.name} itself", facts={}, kind="process", boundary=boundary.id)
    return Element(id=id_, name=boundary.name, facts={}, kind="process", boundary=boundary.parent)


# ---------------------------------------------------------------------------- findings


def with_findings(
    reduced: System,
    whole: Scene,
    stands: Mapping[str, str],
    merged: Mapping[str, tuple[Flow, ...]],
    all_: bool,
) -> Scene:
    """The scene of the smaller system with the findings that stand on what is drawn, or in a closed box."""
    of_flow = {flow.id: id_ for id_, group in merged.items() for flow in group}
    at: dict[Place, list[Numbered]] = {}
    for numbered in whole.findings:
        where = moved(place(numbered.finding.subject, whole.system), whole.system, stands, of_flow)
        if drawn(where, reduced) or (all_ and where[0] not in DRAWN):
            at.setdefault(where, []).append(numbered)
    found = sorted((n for group in at.values() for n in group), key=lambda n: n.number)
    return replace(scene(reduced, ()), findings=tuple(found), at=at)


def moved(where: Place, system: System, stands: Mapping[str, str], of_flow: Mapping[str, str]) -> Place:
    """The place that shows what another place would show if all were open."""
    type_, id_ = where
    if type_ == Holder.ELEMENT:
        return type_, stands[id_]
    if type_ == Holder.BOUNDARY:
        return next(boxes_around(id_, system, stands), where)
    if type_ == Holder.FLOW and id_ not in of_flow:
        source, target = (stands[end] for end in ends(system.flows[id_]))
        return (Holder.ELEMENT, source) if source == target else where
    return (type_, of_flow[id_]) if type_ == Holder.FLOW else where


def boxes_around(boundary: str, system: System, stands: Mapping[str, str]) -> Iterator[Place]:
    """The closed box that a boundary is in, or that it is."""
    boxes = set(stands.values())
    yield from ((Holder.ELEMENT, f"{BOX}{b}") for b in system.around(boundary) if f"{BOX}{b}" in boxes)


def drawn(where: Place, system: System) -> bool:
    tables = {Holder.ELEMENT: system.elements, Holder.FLOW: system.flows, Holder.BOUNDARY: system.boundaries}
    return any(where[0] == type_ and where[1] in table for type_, table in tables.items())
