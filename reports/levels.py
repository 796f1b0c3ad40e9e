"""A system that is too large for one picture: an overview with boundaries closed, then a page for each of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bioward.models.system import Element, Flow, Item, System
from bioward.models.vocabulary import Holder
from bioward.reports import canvas
from bioward.reports.canvas import Look
from bioward.reports.collapsing import BOX, OWN, Closing, Seen, box, is_box, seen, standing
from bioward.reports.data_flow import flow_look
from bioward.reports.data_names import names
from bioward.reports.drawing import Drawing
from bioward.reports.legend import legend
from bioward.reports.marks import mark_lines
from bioward.reports.markup import Line, row, rows, table, tag
from bioward.reports.nested import Painter, paint
from bioward.reports.palette import BAND_EDGE, GROUND, INK, QUIET, WHITE
from bioward.reports.scene import Scene, identifier, outside, scene
from bioward.reports.shapes import LEFT_OUT, characteristics, element_label, flow_label
from bioward.reports.textwidth import wrap
from bioward.reports.titles import titles
from bioward.reports.words import count, findings_words, numbered, one_line, tally_words
from bioward.threats.finding import Assessment

LARGEST_ELEMENTS, LARGEST_FLOWS = 40, 60
"""A system with more of either is drawn in levels, unless it is asked for as one picture."""
ROOM = 20
"""Boundaries are opened as long as no more than so many boxes stand on a page."""
MOST_MARKS = 12
"""So many findings stand by number on a closed box; more are counted."""


@dataclass(frozen=True)
class Page:
    """One picture: the box that it opens (None: the overview), the elements in it, and what is closed on it."""

    box: str | None
    inside: tuple[str, ...]
    closing: Closing


def too_large(system: System) -> bool:
    """Whether one picture of a system could not be read."""
    return len(system.elements) > LARGEST_ELEMENTS or len(system.flows) > LARGEST_FLOWS


def draw(assessment: Assessment) -> Iterator[Drawing]:
    """The overview, then a page for every box that is closed on a page before."""
    whole = scene(assessment.system, numbered(assessment))
    pages = plan(assessment.system)
    places = {page.box: number for number, page in enumerate(pages, 1)}
    for page in pages:
        yield page_drawing(page, whole, places, assessment)


# ---------------------------------------------------------------------------- which pages


def plan(system: System) -> list[Page]:
    """The pages, each before those of the boxes on it."""
    overview = tuple(system.elements)
    pages = [Page(None, overview, opening(system, None, overview))]
    for page in pages:
        pages += [opened(box, ids, system) for box, ids in boxes(page, system).items()]
    return pages


def boxes(page: Page, system: System) -> dict[str, tuple[str, ...]]:
    """The boxes on a page that are not only beside it, with the elements in each."""
    found: dict[str, list[str]] = {}
    for id_ in page.inside:
        found.setdefault(standing(system.elements[id_], system, page.closing), []).append(id_)
    return {box: tuple(ids) for box, ids in found.items() if is_box(box)}


def opened(box: str, inside: tuple[str, ...], system: System) -> Page:
    """The page of a box."""
    boundary = box[len(BOX) :] or None
    if box.startswith(OWN):
        return Page(box, inside, Closing(frozenset(system.around(boundary))))
    return Page(box, inside, opening(system, boundary, inside))


def opening(system: System, focus: str | None, inside: Sequence[str]) -> Closing:
    """What is open on a page: the boundaries around it, then those within, level by level, as long as there is room.

    A page with a single box on it would say nothing: that box is opened. If there is still too much on a page, what is
    directly in a boundary stands in a box of its own beside the others.
    """
    closing, level = Closing(frozenset(system.around(focus))), [focus]
    while True:
        level = [id_ for id_, b in system.boundaries.items() if b.parent in level]
        further = Closing(closing.opened | {id_ for id_ in level if id_ is not None})
        if not level or (len(drawn(system, inside, closing)) > 1 and len(drawn(system, inside, further)) > ROOM):
            break
        closing = further
    shown = drawn(system, inside, closing)
    if len(shown) <= ROOM or not any(map(is_box, shown)):
        return closing
    own = [system.elements[id_].boundary for id_ in shown if not is_box(id_)]
    return replace(closing, own=frozenset(b for b in own if own.count(b) > 1))


def drawn(system: System, elements: Sequence[str], closing: Closing) -> set[str]:
    """What elements are drawn as."""
    return {standing(system.elements[id_], system, closing) for id_ in elements}


# ---------------------------------------------------------------------------- one page


def page_drawing(page: Page, whole: Scene, places: Mapping[str | None, int], assessment: Assessment) -> Drawing:
    found = seen(whole, set(page.inside), page.closing, all_=page.box is None)
    number, title = places[page.box], one_line(whole.system.title)
    said = [f"Overview: {tally_words(assessment)}"]
    if page.box is not None:
        said = [title, f"Page {number} of {len(places)}: {findings_words(n.finding for n in found.scene.findings)}"]
        title = one_line(box(page.box, whole.system).name)

    def element(element: Element) -> str:
        if element.id in found.closed:
            return box_label(element, found, whole, places)
        return element_label(element, found.scene)

    def flow(flow: Flow) -> tuple[str, Look]:
        return flow_label(flow, found.scene), flow_look(flow, found.scene)

    below = legend(without_boxes(found))
    sources = canvas.page("levels", canvas.headline(title, *said), below, paint(Painter(found.scene, element, flow)))
    name = "levels" if page.box is None else f"levels-{number:03d}"
    return Drawing(name, title, ". ".join(said), sources, titles(found.scene), page_names(found))


def without_boxes(found: Seen) -> Scene:
    """What there is to explain: boxes explain themselves."""
    elements = {id_: e for id_, e in found.scene.system.elements.items() if id_ not in found.closed}
    return replace(found.scene, system=replace(found.scene.system, elements=elements))


def box_label(closed: Element, found: Seen, whole: Scene, places: Mapping[str | None, int]) -> str:
    """A closed boundary: its name, how much is in it, which characteristics, which findings, and on which page."""
    inside = found.closed[closed.id]
    handled: dict[str, Item] = {i.id: i for e in inside for i in whole.handled[e]}
    lines = [Line(text, 12, INK, True) for text in wrap(one_line(closed.name), 15, 3)]
    lines += [Line(count(len(inside), "element"), 9, QUIET)]
    lines += [Line(LEFT_OUT, 9, QUIET, True)] if all(outside(whole, Holder.ELEMENT, e) for e in inside) else []
    lines += characteristics(handled.values())
    lines += findings_lines(closed, found)
    lines.append(Line(f"page {page_of(closed.id, whole.system, places)}", 9, WHITE, True, BAND_EDGE))
    look = {"BORDER": 1, "STYLE": "DASHED", "COLOR": QUIET, "BGCOLOR": GROUND[0], "CELLPADDING": 5}
    return table(row(tag("TD", table(rows(lines)))), **look)


def page_of(box: str, system: System, places: Mapping[str | None, int]) -> int:
    """The page that opens a box, or one around it."""
    around = [f"{BOX}{b}" for b in system.around(box[len(BOX) :] or None)]
    return next((places[b] for b in (box, *around) if b in places), places[None])


def findings_lines(box: Element, found: Seen) -> list[Line]:
    """Findings by number if they are few, else how many there are."""
    here = found.scene.at.get((Holder.ELEMENT, box.id), [])
    if len(here) <= MOST_MARKS:
        return mark_lines(here)
    return [Line(text, 9, INK, True) for text in wrap(findings_words(n.finding for n in here), 18, 3)]


def page_names(found: Seen) -> dict[str, dict[str, str]]:
    """The data attributes of a page: a closed box is its boundary, a flow for many has the ids of all."""
    told = names(found.scene)
    for id_ in found.closed:
        told[identifier(Holder.ELEMENT, id_)] = {"data-boundary": id_[len(BOX) :], "data-closed": "yes"}
    for id_, group in found.merged.items():
        if len(group) > 1:
            for end in ("", "-begin", "-end"):
                flows = " ".join(identifier(Holder.FLOW, flow.id) for flow in group)
                told[f"{identifier(Holder.FLOW, id_)}{end}"] = {"data-flows": flows}
    return told
