"""What every diagram is made of: a page with a title above and a legend below, boxes within boxes, arrows with cards.

This is the one place that knows the language of layout engines. In the finished picture each part is a group with
an `id` (`element-…`, `flow-…`, `boundary-…`, `band-…`; an arrow with a card is `…-begin`, the card, `…-end`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graphviz import Digraph

from bioward.reports.markup import Line, label, rows, table
from bioward.reports.palette import BAND, BAND_EDGE, FONT, GROUND, INK, OUTLINE, OUTSIDE, QUIET
from bioward.reports.textwidth import wrap

Graph = Digraph
Look = dict[str, str]
"""How a line is drawn, in the words of a layout engine."""
DIRECTIONS = ("LR", "TB")
"""From left to right, and from top to bottom."""


def page(name: str, heading: str, below: str, fill: Callable[[Graph], None]) -> tuple[str, ...]:
    """A page, as text for a layout engine, in each direction in which it can be read."""
    first, rest = sheet(name, heading, below, fill).split("\n", 1)
    return tuple(f"{first}\n\trankdir={direction}\n{rest}" for direction in DIRECTIONS)


def sheet(name: str, heading: str, below: str, fill: Callable[[Graph], None]) -> str:
    """The whole graph; the title stands above, the legend below."""
    graph = Digraph(
        name,
        graph_attr={
            "fontname": FONT, "label": label(below) if below else "", "labelloc": "b",
            "labeljust": "l", "nodesep": "0.35", "ranksep": "0.42", "pad": "0.2", "bgcolor": "white",
            "charset": "UTF-8",
        },
        node_attr={"shape": "plain", "fontname": FONT},
        edge_attr={"fontname": FONT, "arrowsize": "0.8"},
    )  # fmt: skip
    with graph.subgraph(name="cluster") as whole:
        whole.attr(label=label(heading), labelloc="t", labeljust="l", peripheries="0", margin="12")
        fill(whole)
    return str(graph.source)


def headline(title: str, *below: str) -> str:
    """What stands above a picture."""
    lines = [Line(text, 16, INK, True) for text in wrap(title, 40, 3)]
    lines += [Line(text, 10, QUIET) for said in below for text in wrap(said, 60, 4)]
    return table(rows(lines))


def node(graph: Graph, id_: str, text: str) -> None:
    graph.node(id_, label=label(text), id=id_)


@contextmanager
def boundary(graph: Graph, id_: str, text: str, depth: int, left_out: bool = False) -> Iterator[Graph]:
    """A trust boundary: a dashed line around what it holds, in grey if it is out of scope."""
    color, ground = (OUTLINE, OUTSIDE) if left_out else (QUIET, GROUND[depth % len(GROUND)])
    with box(graph, id_, text, "dashed,filled", color=color, fillcolor=ground, penwidth="1.2") as inside:
        yield inside


@contextmanager
def band(graph: Graph, id_: str, text: str, known: bool) -> Iterator[Graph]:
    """A country: a tinted ground with a line around it, dotted if nobody says which."""
    line = "solid" if known else "dotted"
    ground = BAND if known else GROUND[1]
    with box(graph, id_, text, f"{line},filled", color=BAND_EDGE, fillcolor=ground, penwidth="1.4") as inside:
        yield inside


@contextmanager
def box(graph: Graph, id_: str, text: str, style: str, **look: str) -> Iterator[Graph]:
    with graph.subgraph(name=f"cluster-{id_}") as cluster:
        cluster.attr(
            label=label(text), id=id_, labelloc="t", labeljust="l", style=style, peripheries="1", margin="14", **look
        )
        yield cluster


# ---------------------------------------------------------------------------- arrows


def arrow(
    graph: Graph, id_: str, ends: tuple[str, str], text: str, look: Look, *, back: bool = False, answer: bool = False
) -> None:
    """An arrow that runs through its card, if it has one; an empty head at its tail says that data come back.

    back: it runs against the reading direction.
    """
    tail, head = ends
    begin = "empty" if answer else "none"
    if not text:
        segment(graph, (tail, begin), (head, "normal"), back, id=id_, **look)
        return
    graph.node(id_, label=label(text), id=id_, margin="0")
    segment(graph, (tail, begin), (id_, "none"), back and tail != head, id=f"{id_}-begin", **look)
    segment(graph, (id_, "none"), (head, "normal"), back, id=f"{id_}-end", **look)


End = tuple[str, str]
"""A node, and the arrow head that stands there."""


def segment(graph: Graph, tail: End, head: End, back: bool, **look: str) -> None:
    """One line of an arrow. What runs backward is told to the engine the other way round, to keep its place."""
    (left, at_left), (right, at_right) = (head, tail) if back else (tail, head)
    graph.edge(left, right, dir="both", arrowtail=at_left, arrowhead=at_right, **look)
