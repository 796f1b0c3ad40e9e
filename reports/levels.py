"""A system that is too large for one picture: an overview with boundaries closed, then a page for each of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bioward.models.system import Element, Flow, Item, System
from bioward.models.vocabulary import Holder
from bioward.reports import canvas
from bioward.reports.canvas import Look
from bioward.reports.collapsing import BOX, Seen, seen
from bioward.reports.data_flow import flow_look
from bioward.reports.data_names import Names, Paths, listed, names, on_paths, parts
from bioward.reports.drawing import Drawing
from bioward.reports.legend import legend
from bioward.reports.level_pages import Page, numbers, page_of, plan, title
from bioward.reports.marks import Place, mark_lines
from bioward.reports.markup import Line, row, rows, table, tag
from bioward.reports.nested import Painter, paint
from bioward.reports.palette import BAND_EDGE, GROUND, INK, QUIET, WHITE
from bioward.reports.scene import Scene, identifier, outside, scene
from bioward.reports.shapes import LEFT_OUT, characteristics, element_label, flow_label
from bioward.reports.textwidth import wrap
from bioward.reports.titles import titles
from bioward.reports.words import count, findings_words, numbered, one_line, tally_words
from bioward.threats.finding import Assessment

MOST_MARKS = 12
"""So many findings stand by number on a closed box; more are counted."""


def draw(assessment: Assessment) -> Iterator[Drawing]:
    """The overview, then a page for every box that is closed on a page before."""
    whole = scene(assessment.system, numbered(assessment))
    pages = plan(assessment.system)
    places, paths = numbers(pages), on_paths(whole.findings)
    for page in pages:
        found = seen(whole, set(page.inside), page.closing, all_=page.box is None)
        told = page_names(found, whole.system, places, paths)
        yield replace(page_drawing(page, found, whole, places, assessment), names=told)


def page_drawing(
    page: Page, found: Seen, whole: Scene, places: Mapping[str | None, int], assessment: Assessment
) -> Drawing:
    number, heading = places[page.box], one_line(whole.system.title)
    said = [f"Overview: {tally_words(assessment)}"]
    if page.box is not None:
        said = [heading, f"Page {number} of {len(places)}: {findings_words(n.finding for n in found.scene.findings)}"]
        heading = title(page, whole.system)

    def element(element: Element) -> str:
        if element.id in found.closed:
            return box_label(element, found, whole, places)
        return element_label(element, found.scene)

    def flow(flow: Flow) -> tuple[str, Look]:
        return flow_label(flow, found.scene), flow_look(flow, found.scene)

    below = legend(without_boxes(found))
    sources = canvas.page("levels", canvas.headline(heading, *said), below, paint(Painter(found.scene, element, flow)))
    name = "levels" if page.box is None else f"levels-{number:03d}"
    return Drawing(name, heading, ". ".join(said), sources, titles(found.scene))


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


def findings_lines(box: Element, found: Seen) -> list[Line]:
    """Findings by number if they are few, else how many there are."""
    here = found.scene.at.get((Holder.ELEMENT, box.id), [])
    if len(here) <= MOST_MARKS:
        return mark_lines(here)
    return [Line(text, 9, INK, True) for text in wrap(findings_words(n.finding for n in here), 18, 3)]


# ---------------------------------------------------------------------------- for pages that show it


def page_names(found: Seen, system: System, places: Mapping[str | None, int], paths: Paths) -> Names:
    """The data attributes of a page: a closed box is its boundary and its page, a flow for many has the ids of all."""
    told = names(found.scene, paths)
    for id_, inside in found.closed.items():
        box, within = told[identifier(Holder.ELEMENT, id_)], ((Holder.ELEMENT, e) for e in inside)
        box |= {"data-boundary": id_[len(BOX) :], "data-closed": "yes"} | on_path(within, paths)
        box["data-page"] = str(page_of(id_, system, places))
        del box["data-element"]
    for id_, group in found.merged.items():
        if len(group) > 1:
            flows = " ".join(identifier(Holder.FLOW, flow.id) for flow in group)
            for name in parts(Holder.FLOW, id_):
                told[name] |= {"data-flows": flows} | on_path(((Holder.FLOW, flow.id) for flow in group), paths)
                del told[name]["data-flow"]
    return told


def on_path(things: Iterable[Place], paths: Paths) -> dict[str, str]:
    """The numbers of the findings whose path leads through any of some things."""
    found = sorted({number for thing in things for number in paths.get(thing, ())})
    return {"data-paths": listed(found)} if found else {}
