"""The life of one data item: where it and all that is made of it goes, how long it is kept, and what deletes it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bioward.models.facts import Fact, Origin
from bioward.models.system import Element, Flow, Holding, Item, System
from bioward.models.vocabulary import KINDS, Holder
from bioward.reports import canvas
from bioward.reports.canvas import Look
from bioward.reports.data_flow import flow_look
from bioward.reports.data_names import names
from bioward.reports.drawing import Drawing
from bioward.reports.legend import Entry, legend, line_sample
from bioward.reports.markup import Line, chip
from bioward.reports.nested import Painter, paint
from bioward.reports.palette import BAND_EDGE, INK, QUIET, WHITE
from bioward.reports.part import about_itself, part
from bioward.reports.scene import scene
from bioward.reports.shapes import BROAD, NARROW, card, flow_label, kind_words, outlined
from bioward.reports.textwidth import wrap
from bioward.reports.titles import titles
from bioward.reports.transfers import deletes
from bioward.reports.words import biometric, count, listed, one_line, value
from bioward.threats.finding import Assessment

NOTHING = "nothing deletes it here"
TIMES = {"indefinite": "without end", "transient": "only while it is used"}


def draw(assessment: Assessment, item: str) -> Drawing:
    """The life of an item of an assessed system, by its id."""
    system = assessment.system
    family = lineage(system, item)
    followed = follow(system, family)
    shown = scene(followed, ())

    def element(element: Element) -> str:
        return element_words(element, followed)

    def flow(flow: Flow) -> tuple[str, Look]:
        if deletes(flow):
            return delete_words(flow, followed), {"style": "solid", "color": INK, "penwidth": "1.6"}
        return flow_label(flow, shown), flow_look(flow, shown)

    title = f"Life of {one_line(system.items[item].name)}"
    heading = canvas.headline(title, one_line(system.title), *summary(system, family))
    below = legend(shown, list(explained(followed)))
    sources = canvas.page("lifecycle", heading, below, paint(Painter(shown, element, flow)))
    return Drawing("lifecycle", title, " ".join(summary(system, family)), sources, titles(shown), names(shown))


def lineage(system: System, item: str) -> tuple[str, ...]:
    """An item and all that is made of it, in the order of the model."""
    found, grown = {item}, True
    while grown:
        more = {i.id for i in system.items.values() if found.intersection(i.derived_from)} - found
        found |= more
        grown = bool(more)
    return tuple(id_ for id_ in system.items if id_ in found)


def follow(system: System, family: Sequence[str]) -> System:
    """The part of a system where some items go, or are deleted from; flows carry these items only."""
    kept = {id_: h for id_, h in system.holdings.items() if h.item in family}
    places = {h.element for h in kept.values()}

    def left(flow: Flow) -> Flow | None:
        carries = tuple(i for i in flow.carries if i in family)
        returns = tuple(i for i in flow.returns if i in family)
        if deletes(flow) and flow.target not in places:
            return None
        wanted = carries or returns or (deletes(flow) and not flow.carries)
        return replace(flow, carries=carries, returns=returns) if wanted else None

    moving = [f for f in map(left, system.flows.values()) if f]
    elements = places | {end for f in moving for end in (f.source, f.target)}
    return about_itself(replace(part(system, elements, left), holdings=kept))


def summary(system: System, family: Sequence[str]) -> list[str]:
    """What is made of it; in how many places it is kept, and from how many nothing deletes it."""
    made = [one_line(system.items[i].name) for i in family[1:]]
    kept = [h for h in system.holdings.values() if h.item in family]
    bare = sum(not deleters(h, system) for h in kept)
    open_ = sum(not told(h.facts["retention"]) for h in kept)
    said = f"Kept in {count(len(kept), 'place')}"
    said += (
        f"; from {bare or 'none'} of them nothing deletes it; for {open_ or 'none'} no time is said." if kept else "."
    )
    return [*([f"And what is made of it: {listed(made)}."] if made else []), said]


# ---------------------------------------------------------------------------- what is told


def element_words(element: Element, system: System) -> str:
    """Its name and kind, and of each item that it keeps: for how long, and what deletes it."""
    kept = [h for h in system.holdings.values() if h.element == element.id]
    lines = [Line(text, 12, INK, True) for text in wrap(one_line(element.name), BROAD, 3)]
    lines.append(Line(kind_words(element), 9, QUIET))
    lines += [line for holding in kept for line in holding_words(holding, system)]
    erasing = value(Holder.ELEMENT, "erasable", element.facts["erasable"]) if kept else ""
    lines += [Line(f"can be erased: {erasing}", 9, QUIET)] if erasing not in ("", "not said") else []
    return outlined(KINDS[element.kind].shape, lines, any(biometric(system.items[h.item]) for h in kept))


def holding_words(holding: Holding, system: System) -> list[Line]:
    """keeps Face template: 30 days; deleted by Erasure service."""
    item, by = system.items[holding.item], deleters(holding, system)
    time = value(Holder.HOLDING, "retention", holding.facts["retention"])
    lasts = TIMES.get(time, f"for {time}") if told(holding.facts["retention"]) else "nobody says for how long"
    lines = [Line(text, 9, INK, True) for text in wrap(f"keeps {one_line(item.name)}", NARROW, 2)]
    lines += [Line(text, 9, INK) for text in wrap(lasts, NARROW, 2)]
    if not by:
        return [*lines, Line(NOTHING, 9, WHITE, True, BAND_EDGE)]
    names = listed(one_line(system.elements[f.source].name) for f in by)
    return lines + [Line(text, 9, INK) for text in wrap(f"deleted by {names}", NARROW, 3)]


def told(retention: Fact) -> bool:
    """Whether anybody said how long a copy is kept."""
    return retention.origin in (Origin.STATED, Origin.INHERITED)


def deleters(holding: Holding, system: System) -> list[Flow]:
    """The flows that delete an item where it is kept; one that names no item deletes all."""
    here = (f for f in system.flows.values() if f.target == holding.element and deletes(f))
    return [f for f in here if not f.carries or holding.item in f.carries]


def delete_words(flow: Flow, system: System) -> str:
    """deletes Face template, Face image."""
    items: Iterable[Item] = (system.items[i] for i in flow.carries)
    what = ", ".join(one_line(i.name) for i in items) or "all that is there"
    name = [Line(text, 10, INK, True) for text in wrap(one_line(flow.name), NARROW, 2)] if flow.name != flow.id else []
    return card([*name, *(Line(text, 9, INK) for text in wrap(f"deletes {what}", NARROW, 3))], INK)


def explained(system: System) -> Iterable[Entry]:
    """What the legend says of what only this view has."""
    if any(map(deletes, system.flows.values())):
        yield line_sample("solid", INK, "B", 2), "deletes"
    if any(not deleters(h, system) for h in system.holdings.values()):
        yield chip(Line(NOTHING, 8, WHITE, True, BAND_EDGE)), "a copy that stays"
