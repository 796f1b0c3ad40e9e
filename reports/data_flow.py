"""The data-flow diagram: trust boundaries in bands of countries, data on every arrow, findings by number."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from bioward.models.countries import COUNTRIES
from bioward.models.system import Flow
from bioward.reports import canvas
from bioward.reports.canvas import Graph
from bioward.reports.drawing import Drawing
from bioward.reports.legend import flow_style, legend
from bioward.reports.markup import Line, chip, row, rows, table, tag
from bioward.reports.naming import names
from bioward.reports.nesting import Band, Inside, Key, Place, insides, key
from bioward.reports.palette import ACCENT, BAND_EDGE, INK, LINE, QUIET, WHITE
from bioward.reports.scene import Scene, identifier, scene
from bioward.reports.shapes import boundary_label, element_label, flow_label, text_label
from bioward.reports.titles import description, titles
from bioward.reports.words import biometric, numbered, one_line, tally_words
from bioward.threats.finding import Assessment


def draw(assessment: Assessment) -> Drawing:
    """The diagram of a system with its findings."""
    shown = scene(assessment.system, numbered(assessment))
    title = one_line(assessment.system.title)
    sources = source(shown, canvas.headline(title, tally_words(assessment)), legend(shown))
    return Drawing("data-flow", title, description(assessment), sources, titles(shown), names(shown))


def source(scene: Scene, heading: str, below: str, more: Mapping[str, list[Line]] | None = None) -> tuple[str, ...]:
    """The whole graph; `more` has lines to stand on the cards of flows, which are then drawn broader."""
    within = insides(scene.system)

    def fill_page(graph: Graph) -> None:
        fill(graph, scene, None, within, 0, more or {})

    return canvas.page("data-flow", heading, below, fill_page)


def fill(
    graph: Graph, scene: Scene, where: Key, within: dict[Key, Inside], depth: int, more: Mapping[str, list[Line]]
) -> None:
    """Draws what stands in a place."""
    for element in within[where].elements:
        canvas.node(graph, identifier("element", element.id), element_label(element, scene))
    for place in within[where].places:
        with enclosed(graph, place, scene, depth) as cluster:
            fill(cluster, scene, key(place), within, depth + (not isinstance(place, Band)), more)
    for flow in within[where].flows:
        add_flow(graph, flow, scene, more.get(flow.id, ()))
    if not within[where].places and not within[where].elements:
        nothing = text_label([Line("nothing is drawn in here", 9, QUIET)])
        canvas.node(graph, identifier("empty", where[1] if where else ""), nothing)


def enclosed(graph: Graph, place: Place, scene: Scene, depth: int) -> AbstractContextManager[Graph]:
    if isinstance(place, Band):
        return canvas.band(graph, identifier(*key(place)), band_label(place), place.country is not None)
    return canvas.boundary(graph, identifier("boundary", place.id), boundary_label(place, scene), depth)


def band_label(band: Band) -> str:
    """The code of a country, and its name."""
    if band.country is None:
        return table(rows([Line("Country not said", 11, BAND_EDGE, True)]), CELLPADDING=2)
    code = tag("TD", chip(Line(band.country, 11, WHITE, True, BAND_EDGE)))
    name = tag("TD", table(rows([Line(COUNTRIES[band.country], 12, INK, True)])))
    return table(row(code, tag("TD", "", WIDTH=5), name), CELLPADDING=2)


def add_flow(graph: Graph, flow: Flow, scene: Scene, more: Iterable[Line] = ()) -> None:
    ends = identifier("element", flow.source), identifier("element", flow.target)
    back, text, look = flow.id in scene.backward, flow_label(flow, scene, more), flow_look(flow, scene)
    look |= {"penwidth": "3"} if more else {}
    canvas.arrow(graph, identifier("flow", flow.id), ends, text, back=back, answer=bool(flow.returns), **look)


def flow_look(flow: Flow, scene: Scene) -> dict[str, str]:
    """Biometric data make a line broader; its dashes tell of protection."""
    accent = any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
    color, width = (ACCENT, "1.8") if accent else (LINE, "1.4")
    return {"style": flow_style(flow), "color": color, "penwidth": width}
