"""Draws a system as boxes within boxes; how an element and a flow are told is up to the view."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from bioward.models.countries import COUNTRIES
from bioward.models.system import Element, Flow
from bioward.models.vocabulary import Holder
from bioward.reports import canvas
from bioward.reports.canvas import Graph, Look
from bioward.reports.markup import Line, chip, row, rows, table, tag
from bioward.reports.nesting import Band, Inside, Key, Place, insides, key
from bioward.reports.palette import BAND_EDGE, INK, QUIET, WHITE
from bioward.reports.scene import Scene, identifier, outside
from bioward.reports.shapes import boundary_label, text_label


@dataclass(frozen=True)
class Painter:
    """How the things of a scene are drawn: an element as a label, a flow as what stands on its card and its line."""

    scene: Scene
    element: Callable[[Element], str]
    flow: Callable[[Flow], tuple[str, Look]]


def paint(painter: Painter) -> Callable[[Graph], None]:
    """Draws a whole system on a page."""
    within = insides(painter.scene.system)

    def fill_page(graph: Graph) -> None:
        fill(graph, painter, None, within, 0)

    return fill_page


def fill(graph: Graph, painter: Painter, where: Key, within: dict[Key, Inside], depth: int) -> None:
    """Draws what stands in a place."""
    for element in within[where].elements:
        canvas.node(graph, identifier("element", element.id), painter.element(element))
    for place in within[where].places:
        with enclosed(graph, place, painter.scene, depth) as cluster:
            fill(cluster, painter, key(place), within, depth + (not isinstance(place, Band)))
    for flow in within[where].flows:
        add_flow(graph, flow, painter)
    if not within[where].places and not within[where].elements:
        nothing = text_label([Line("nothing is drawn in here", 9, QUIET)])
        canvas.node(graph, identifier("empty", where[1] if where else ""), nothing)


def enclosed(graph: Graph, place: Place, scene: Scene, depth: int) -> AbstractContextManager[Graph]:
    if isinstance(place, Band):
        return canvas.band(graph, identifier(*key(place)), band_label(place), place.country is not None)
    left_out = outside(scene, Holder.BOUNDARY, place.id)
    return canvas.boundary(graph, identifier("boundary", place.id), boundary_label(place, scene), depth, left_out)


def band_label(band: Band) -> str:
    """The code of a country, and its name."""
    if band.country is None:
        return table(rows([Line("Country not said", 11, BAND_EDGE, True)]), CELLPADDING=2)
    code = tag("TD", chip(Line(band.country, 11, WHITE, True, BAND_EDGE)))
    name = tag("TD", table(rows([Line(COUNTRIES[band.country], 12, INK, True)])))
    return table(row(code, tag("TD", "", WIDTH=5), name), CELLPADDING=2)


def add_flow(graph: Graph, flow: Flow, painter: Painter) -> None:
    ends = identifier("element", flow.source), identifier("element", flow.target)
    text, look = painter.flow(flow)
    back = flow.id in painter.scene.backward
    canvas.arrow(graph, identifier("flow", flow.id), ends, text, look, back=back, answer=bool(flow.returns))
