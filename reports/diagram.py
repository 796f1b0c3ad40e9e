"""The data-flow diagram: as DOT, and laid out as SVG. Nested trust boundaries, data on every arrow, findings by number."""

from graphviz import Digraph

from bioward.models.gaps import gaps
from bioward.models.system import Boundary, Element, Flow, System
from bioward.reports.artifact import Artifact
from bioward.reports.layout import lay_out
from bioward.reports.legend import flow_style, legend
from bioward.reports.markup import Line, label
from bioward.reports.palette import ACCENT, FONT, GROUND, INK, LINE, QUIET
from bioward.reports.scene import Scene, identifier, scene
from bioward.reports.shapes import boundary_label, element_label, flow_label, text_label
from bioward.reports.svg import finish
from bioward.reports.textwidth import wrap
from bioward.reports.titles import description, titles
from bioward.reports.words import biometric, numbered, one_line, tally_words
from bioward.threats.finding import Assessment
from bioward.threats.library import Library

DEEPEST = 12
"""So many boundaries are drawn within each other."""


def render(assessment: Assessment) -> Artifact:
    """The diagram as SVG. Raises LayoutError if no layout engine comes to an end."""
    drawn = scene(assessment.system, numbered(assessment))
    laid_out = lay_out(source(drawn, tally_words(assessment)))
    content = finish(laid_out, one_line(assessment.system.title), description(assessment), titles(drawn))
    return Artifact("data-flow.svg", "image/svg+xml", content)


def dot(assessment: Assessment) -> Artifact:
    """The diagram as text for any layout engine that reads DOT."""
    drawn = scene(assessment.system, numbered(assessment))
    return Artifact("data-flow.dot", "text/vnd.graphviz", source(drawn, tally_words(assessment)).encode())


def render_system(system: System) -> Artifact:
    """The diagram of a system that nobody has assessed."""
    return render(Assessment(system, Library({}, {}, ()), (), (), (), {}, gaps(system)))


# ---------------------------------------------------------------------------- the graph


def source(scene: Scene, subtitle: str) -> str:
    """The whole graph; the title stands above, the legend below."""
    graph = Digraph(
        "data-flow",
        graph_attr={
            "rankdir": "LR", "fontname": FONT, "label": label(legend(scene)), "labelloc": "b", "labeljust": "l",
            "nodesep": "0.45", "ranksep": "0.7", "pad": "0.2", "bgcolor": "white", "charset": "UTF-8",
        },
        node_attr={"shape": "plain", "fontname": FONT},
        edge_attr={"fontname": FONT, "arrowsize": "0.8"},
    )  # fmt: skip
    with graph.subgraph(name="cluster") as page:
        page.attr(label=label(title_label(scene, subtitle)), labelloc="t", labeljust="l", peripheries="0", margin="12")
        fill(page, scene, None, children(scene.system), 0)
    for flow in scene.system.flows.values():
        add_flow(graph, flow, scene)
    return graph.source


def title_label(scene: Scene, subtitle: str) -> str:
    lines = [Line(text, 16, INK, True) for text in wrap(one_line(scene.system.title), 40, 3)]
    return text_label([*lines, Line(subtitle, 10, QUIET)])


Children = dict[str | None, tuple[list[Boundary], list[Element]]]


def children(system: System) -> Children:
    """What stands directly in each boundary, and in none."""
    inside: Children = {id_: ([], []) for id_ in (None, *system.boundaries)}
    for boundary in system.boundaries.values():
        inside[parent(boundary, system)][0].append(boundary)
    for element in system.elements.values():
        inside[element.boundary][1].append(element)
    return inside


def parent(boundary: Boundary, system: System) -> str | None:
    """The boundary around one, as it is drawn: what is nested too deep stands side by side."""
    around = system.around(boundary.parent)
    return around[-DEEPEST] if len(around) >= DEEPEST else boundary.parent


def fill(graph: Digraph, scene: Scene, boundary: str | None, inside: Children, depth: int) -> None:
    """Draws what stands in a boundary."""
    boundaries, elements = inside[boundary]
    for element in elements:
        id_ = identifier("element", element.id)
        graph.node(id_, label=label(element_label(element, scene)), id=id_)
    for inner in boundaries:
        id_ = identifier("boundary", inner.id)
        with graph.subgraph(name=f"cluster-{id_}") as cluster:
            cluster.attr(
                label=label(boundary_label(inner, scene)), id=id_, labelloc="t", labeljust="l", style="dashed,filled",
                color=QUIET, peripheries="1", fillcolor=GROUND[depth % len(GROUND)], penwidth="1.2", margin="14",
            )  # fmt: skip
            fill(cluster, scene, inner.id, inside, depth + 1)
    if boundary and not boundaries and not elements:
        nothing = text_label([Line("nothing is drawn in here", 9, QUIET)])
        graph.node(identifier("empty", boundary), label=label(nothing))


def add_flow(graph: Digraph, flow: Flow, scene: Scene) -> None:
    """An arrow; biometric data makes it broader, and a light head at its tail says that data come back."""
    items = [scene.system.items[i] for i in (*flow.carries, *flow.returns)]
    accent = any(map(biometric, items))
    ends = identifier("element", flow.source), identifier("element", flow.target)
    text = flow_label(flow, scene)
    returns = {"dir": "both", "arrowtail": "empty"} if flow.returns else {}
    graph.edge(
        *ends, id=identifier("flow", flow.id), style=flow_style(flow), color=ACCENT if accent else LINE,
        penwidth="1.8" if accent else "1.1", **({"label": label(text)} if text else {}), **returns,
    )  # fmt: skip
