"""What each part of a Mermaid diagram says: elements in their shapes, boundaries, arrows."""

from bioward.models.system import Boundary, Element, Flow
from bioward.models.vocabulary import KINDS, Holder, Shape
from bioward.reports.marks import mark_lines
from bioward.reports.mermaid_text import identifier, label
from bioward.reports.scene import Scene, outside
from bioward.reports.shapes import (
    LEFT_OUT,
    boundary_words,
    characteristics,
    flow_name,
    item_lines,
    kept_lines,
    kind_words,
)
from bioward.reports.signs import RETURNS
from bioward.reports.textwidth import wrap
from bioward.reports.words import biometric, one_line

NAME, SMALL = 15, 26
"""Ems in a line of a name, and in a line of smaller text."""
SHAPES = {
    Shape.PROCESS: "({})",
    Shape.STORE: "[({})]",
    Shape.EXTERNAL: "[{}]",
    Shape.PERSON: "([{}])",
}


def boundary_label(boundary: Boundary, scene: Scene) -> str:
    lines = left_out(wrap(boundary_words(boundary, scene), SMALL, 2), scene, Holder.BOUNDARY, boundary.id)
    marked = mark_lines(scene.at.get((Holder.BOUNDARY, boundary.id), ()))
    return label([*lines, *(line.plain for line in marked)], wrap(one_line(boundary.name), SMALL, 2))


def node(element: Element, scene: Scene) -> str:
    """An element in its shape: name, kind, characteristics, what it keeps, findings."""
    told = (*characteristics(scene.handled[element.id]), *kept_lines(scene.kept[element.id]))
    lines = left_out([kind_words(element), *(line.plain for line in told)], scene, Holder.ELEMENT, element.id)
    lines += [line.plain for line in mark_lines(scene.at.get((Holder.ELEMENT, element.id), ()))]
    return identifier("e", element.id) + SHAPES[KINDS[element.kind].shape].format(
        label(lines, wrap(one_line(element.name), NAME, 3))
    )


def arrow(flow: Flow, scene: Scene) -> str:
    """A flow with what travels, what comes back, and findings; biometric data in scope make it thick."""
    name, back = wrap(flow_name(flow), NAME, 2), item_lines(flow.returns, scene)
    lines = [line.plain for line in item_lines(flow.carries, scene)]
    lines += [f"{RETURNS} comes back", *(line.plain for line in back)] if back else []
    lines = left_out(lines, scene, Holder.FLOW, flow.id)
    lines += [line.plain for line in mark_lines(scene.at.get((Holder.FLOW, flow.id), ()))]
    thick = carries_biometrics(flow, scene) and not outside(scene, Holder.FLOW, flow.id)
    said = f"|{label(lines, name)}|" if lines or any(name) else ""
    return f"{identifier('e', flow.source)} {'==>' if thick else '-->'}{said} {identifier('e', flow.target)}"


def left_out(lines: list[str], scene: Scene, type_: str, id_: str) -> list[str]:
    """Lines on a thing, and the words that say so if it is out of scope."""
    return [*lines, *([LEFT_OUT] if outside(scene, type_, id_) else [])]


def carries_biometrics(flow: Flow, scene: Scene) -> bool:
    return any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
