"""The data-flow diagram: trust boundaries in bands of countries, data on every arrow, findings by number."""

from collections.abc import Mapping

from bioward.models.system import Element, Flow
from bioward.models.vocabulary import Holder
from bioward.reports import canvas
from bioward.reports.canvas import Look
from bioward.reports.data_names import names
from bioward.reports.drawing import Drawing
from bioward.reports.legend import flow_style, legend
from bioward.reports.markup import Line
from bioward.reports.nested import Painter, paint
from bioward.reports.palette import ACCENT, LINE, OUTLINE
from bioward.reports.scene import Scene, outside, scene
from bioward.reports.shapes import element_label, flow_label
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

    def element(element: Element) -> str:
        return element_label(element, scene)

    def flow(flow: Flow) -> tuple[str, Look]:
        added = (more or {}).get(flow.id, [])
        broad = {"penwidth": "3"} if added else {}
        return flow_label(flow, scene, added), flow_look(flow, scene) | broad

    return canvas.page("data-flow", heading, below, paint(Painter(scene, element, flow)))


def flow_look(flow: Flow, scene: Scene) -> Look:
    """Biometric data make a line broader, what is out of scope makes it grey; its dashes tell of protection."""
    if outside(scene, Holder.FLOW, flow.id):
        return {"style": flow_style(flow), "color": OUTLINE, "penwidth": "1.1"}
    accent = any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
    color, width = (ACCENT, "1.8") if accent else (LINE, "1.4")
    return {"style": flow_style(flow), "color": color, "penwidth": width}
