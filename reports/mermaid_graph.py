"""The data-flow diagram in Mermaid's language, which GitHub and others draw within Markdown."""

from collections.abc import Iterator, Mapping

from bioward.models.system import Boundary, Element, Flow
from bioward.models.vocabulary import KINDS, Holder, Shape
from bioward.reports.marks import mark_lines
from bioward.reports.mermaid_looks import looks
from bioward.reports.mermaid_notes import findings, remarks
from bioward.reports.mermaid_text import identifier, label, safe
from bioward.reports.nesting import Inside, insides
from bioward.reports.scene import Scene, outside, scene
from bioward.reports.shapes import (
    LEFT_OUT,
    boundary_words,
    characteristics,
    flow_name,
    item_lines,
    kept_lines,
    kind_words,
)
from bioward.reports.textwidth import wrap
from bioward.reports.titles import description
from bioward.reports.words import biometric, count, numbered, one_line
from bioward.threats.finding import Assessment

MOST_ELEMENTS = 80
"""More make a picture that nobody can read in a page."""
MOST_FLOWS, MOST_CHARACTERS = 500, 50_000
"""More Mermaid refuses to draw."""
NAME, SMALL = 15, 26
"""Ems in a line of a name, and in a line of smaller text."""
LINE_HEIGHT = 24
"""Pixels from one line of a boundary's label to the next: Mermaid by itself keeps room for one."""
HEAD = """\
---
config:
  flowchart:
    wrappingWidth: 400
    subGraphTitleMargin:
      bottom: {margin}
---
flowchart LR
"""

SHAPES = {
    Shape.PROCESS: "({})",
    Shape.STORE: "[({})]",
    Shape.EXTERNAL: "[{}]",
    Shape.PERSON: "([{}])",
}


def chart(assessment: Assessment) -> str:
    """The whole diagram, with remarks if there is room; one that would be too large says so, and nothing else."""
    if why := too_large(assessment):
        return refusal(why)
    whole = drawing(assessment, remarked=True)
    return whole if len(whole) <= MOST_CHARACTERS else drawing(assessment, remarked=False)


def too_large(assessment: Assessment) -> str:
    """Why a system is too large to be drawn; empty if it is not."""
    system = assessment.system
    if len(system.elements) > MOST_ELEMENTS:
        return f"{count(len(system.elements), 'element')} are more than the {MOST_ELEMENTS} that can be read"
    if len(system.flows) > MOST_FLOWS:
        return f"{count(len(system.flows), 'data flow')} are more than the {MOST_FLOWS} that can be drawn"
    too_long = len(drawing(assessment, remarked=False)) > MOST_CHARACTERS
    return "the labels of this system are too long" if too_long else ""


def refusal(why: str) -> str:
    return f"flowchart LR\n  refusal[{label(['Too large for this kind of diagram:', why, 'use the SVG instead'])}]\n"


# ---------------------------------------------------------------------------- the parts


def drawing(assessment: Assessment, remarked: bool) -> str:
    """The diagram, however large, with a name and a description for those who listen to it.

    remarked: with notes on what is out of scope and what is assumed.
    """
    name = one_line(assessment.system.title) or "Data flow"
    told = [f"  accTitle: {safe(name)}", f"  accDescr: {safe(description(assessment))}"]
    lines = [*told, *parts(scene(assessment.system, numbered(assessment)), remarked)]
    rows = max((line.count("<br/>") for line in lines if line.lstrip().startswith("subgraph ")), default=0)
    return HEAD.format(margin=rows * LINE_HEIGHT) + "\n".join(lines) + "\n"


def parts(scene: Scene, remarked: bool) -> Iterator[str]:
    """Boundaries with what stands in them, then arrows, then notes, then how all of it looks."""
    yield from within(scene, None, insides(scene.system), "  ")
    for flow in scene.system.flows.values():
        yield f"  {arrow(flow, scene)}"
    notes = [*findings(scene), *(remarks(scene.system) if remarked else ())]
    for note in notes:
        yield f"  {note.id}[{label(note.lines, [note.title])}]"
    yield from looks(scene, [note.id for note in notes])


def within(scene: Scene, boundary: str | None, inside: Mapping[str | None, Inside], indent: str) -> Iterator[str]:
    """The elements of a boundary, then the boundaries in it."""
    for element in inside[boundary].elements:
        yield indent + node(element, scene)
    for inner in inside[boundary].boundaries:
        yield f"{indent}subgraph {identifier('b', inner.id)}[{boundary_label(inner, scene)}]"
        yield from within(scene, inner.id, inside, indent + "  ")
        yield f"{indent}end"


def boundary_label(boundary: Boundary, scene: Scene) -> str:
    lines = left_out(wrap(boundary_words(boundary), SMALL, 2), scene, Holder.BOUNDARY, boundary.id)
    marked = mark_lines(scene.at.get((Holder.BOUNDARY, boundary.id), ()))
    return label([*lines, *(line.text for line in marked)], wrap(one_line(boundary.name), SMALL, 2))


def node(element: Element, scene: Scene) -> str:
    """An element in its shape: name, kind, characteristics, what it keeps, findings."""
    lines = [kind_words(element), *characteristics(scene.handled[element.id])]
    lines += [line.text for line in kept_lines(scene.kept[element.id])]
    lines = left_out(lines, scene, Holder.ELEMENT, element.id)
    lines += [line.text for line in mark_lines(scene.at.get((Holder.ELEMENT, element.id), ()))]
    return identifier("e", element.id) + SHAPES[KINDS[element.kind].shape].format(
        label(lines, wrap(one_line(element.name), NAME, 3))
    )


def arrow(flow: Flow, scene: Scene) -> str:
    """A flow with what travels, what comes back, and findings; biometric data in scope make it thick."""
    lines, name = [], wrap(flow_name(flow), NAME, 2)
    for ids, sign in ((flow.carries, ""), (flow.returns, "⇠ ")):
        lines += [line.text for line in item_lines(ids, sign, scene)]
    lines = left_out(lines, scene, Holder.FLOW, flow.id)
    lines += [line.text for line in mark_lines(scene.at.get((Holder.FLOW, flow.id), ()))]
    thick = carries_biometrics(flow, scene) and not outside(scene, Holder.FLOW, flow.id)
    said = f"|{label(lines, name)}|" if lines or any(name) else ""
    return f"{identifier('e', flow.source)} {'==>' if thick else '-->'}{said} {identifier('e', flow.target)}"


def left_out(lines: list[str], scene: Scene, type_: str, id_: str) -> list[str]:
    """Lines on a thing, and the words that say so if it is out of scope."""
    return [*lines, *([LEFT_OUT] if outside(scene, type_, id_) else [])]


def carries_biometrics(flow: Flow, scene: Scene) -> bool:
    return any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
