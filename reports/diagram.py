"""The data-flow diagram, as DOT and as SVG: nested trust boundaries, data on every arrow, findings by number."""

from graphviz import Digraph

from bioward.models.gaps import gaps
from bioward.models.system import Flow, System
from bioward.models.vocabulary import Holder
from bioward.reports.artifact import Artifact
from bioward.reports.layout import lay_out
from bioward.reports.legend import flow_style, legend
from bioward.reports.markup import Line, label
from bioward.reports.nesting import Inside, insides
from bioward.reports.palette import ACCENT, FONT, GROUND, INK, LINE, OUTLINE, OUTSIDE, QUIET
from bioward.reports.scene import Scene, identifier, outside, scene
from bioward.reports.shapes import boundary_label, element_label, flow_label, text_label
from bioward.reports.svg import finish
from bioward.reports.textwidth import wrap
from bioward.reports.titles import description, titles
from bioward.reports.words import biometric, numbered, one_line, tally_words
from bioward.threats.catalogue import Library
from bioward.threats.finding import Assessment


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
    explained = legend(scene)
    graph = Digraph(
        "data-flow",
        graph_attr={
            "rankdir": "LR", "fontname": FONT, "label": label(explained) if explained else "",
            "labelloc": "b", "labeljust": "l", "nodesep": "0.35", "ranksep": "0.42", "pad": "0.2", "bgcolor": "white",
            "charset": "UTF-8",
        },
        node_attr={"shape": "plain", "fontname": FONT},
        edge_attr={"fontname": FONT, "arrowsize": "0.8"},
    )  # fmt: skip
    with graph.subgraph(name="cluster") as page:
        page.attr(label=label(title_label(scene, subtitle)), labelloc="t", labeljust="l", peripheries="0", margin="12")
        fill(page, scene, None, insides(scene.system), 0)
    return str(graph.source)


def title_label(scene: Scene, subtitle: str) -> str:
    lines = [Line(text, 16, INK, True) for text in wrap(one_line(scene.system.title), 40, 3)]
    return text_label([*lines, Line(subtitle, 10, QUIET)])


def fill(graph: Digraph, scene: Scene, boundary: str | None, inside: dict[str | None, Inside], depth: int) -> None:
    """Draws what stands in a boundary."""
    for element in inside[boundary].elements:
        id_ = identifier("element", element.id)
        graph.node(id_, label=label(element_label(element, scene)), id=id_)
    for inner in inside[boundary].boundaries:
        id_ = identifier("boundary", inner.id)
        with graph.subgraph(name=f"cluster-{id_}") as cluster:
            left_out = outside(scene, Holder.BOUNDARY, inner.id)
            color, ground = (OUTLINE, OUTSIDE) if left_out else (QUIET, GROUND[depth % len(GROUND)])
            cluster.attr(
                label=label(boundary_label(inner, scene)), id=id_, labelloc="t", labeljust="l", style="dashed,filled",
                color=color, peripheries="1", fillcolor=ground, penwidth="1.2", margin="14",
            )  # fmt: skip
            fill(cluster, scene, inner.id, inside, depth + 1)
    for flow in inside[boundary].flows:
        add_flow(graph, flow, scene)
    if not inside[boundary].boundaries and not inside[boundary].elements:
        nothing = text_label([Line("nothing is drawn in here", 9, QUIET)])
        graph.node(identifier("empty", boundary or ""), label=label(nothing))


def add_flow(graph: Digraph, flow: Flow, scene: Scene) -> None:
    """An arrow that runs through its label; a light head at its tail says that data come back."""
    name = identifier("flow", flow.id)
    tail, head = identifier("element", flow.source), identifier("element", flow.target)
    back, text, look = flow.id in scene.backward, flow_label(flow, scene), flow_look(flow, scene)
    answer = "empty" if flow.returns else "none"
    if not text:
        segment(graph, (tail, answer), (head, "normal"), back, id=name, **look)
        return
    graph.node(name, label=label(text), id=name, margin="0")
    segment(graph, (tail, answer), (name, "none"), back and tail != head, id=f"{name}-begin", **look)
    segment(graph, (name, "none"), (head, "normal"), back, id=f"{name}-end", **look)


End = tuple[str, str]
"""A node, and the arrow head that stands there."""


def segment(graph: Digraph, tail: End, head: End, back: bool, **look: str) -> None:
    """One line of an arrow. What runs backward is told to the engine the other way round, to keep its place."""
    (left, at_left), (right, at_right) = (head, tail) if back else (tail, head)
    graph.edge(left, right, dir="both", arrowtail=at_left, arrowhead=at_right, **look)


def flow_look(flow: Flow, scene: Scene) -> dict[str, str]:
    """Biometric data make a line broader, what is out of scope makes it grey; its dashes tell of protection."""
    if outside(scene, Holder.FLOW, flow.id):
        return {"style": flow_style(flow), "color": OUTLINE, "penwidth": "1.1"}
    accent = any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
    color, width = (ACCENT, "1.8") if accent else (LINE, "1.1")
    return {"style": flow_style(flow), "color": color, "penwidth": width}
