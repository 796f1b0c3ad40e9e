"""The data-flow diagram in Mermaid's language, which GitHub and others draw within Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bioward.models.system import Boundary, Element, Flow
from bioward.models.vocabulary import KINDS, Holder, Shape
from bioward.reports.marks import elsewhere, mark_lines
from bioward.reports.mermaid_looks import looks
from bioward.reports.mermaid_text import identifier, label, safe
from bioward.reports.nesting import Band, Inside, Key, insides, key
from bioward.reports.scene import Scene, scene
from bioward.reports.shapes import (
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
    """The whole diagram; one that would be too large says so, and nothing else."""
    why = too_large(assessment)
    return refusal(why) if why else drawing(assessment)


def too_large(assessment: Assessment) -> str:
    """Why a system is too large to be drawn; empty if it is not."""
    system = assessment.system
    if len(system.elements) > MOST_ELEMENTS:
        return f"{count(len(system.elements), 'element')} are more than the {MOST_ELEMENTS} that can be read"
    if len(system.flows) > MOST_FLOWS:
        return f"{count(len(system.flows), 'data flow')} are more than the {MOST_FLOWS} that can be drawn"
    return "the labels of this system are too long" if len(drawing(assessment)) > MOST_CHARACTERS else ""


def refusal(why: str) -> str:
    return f"flowchart LR\n  refusal[{label(['Too large for this kind of diagram:', why, 'use the SVG instead'])}]\n"


# ---------------------------------------------------------------------------- the parts


def drawing(assessment: Assessment) -> str:
    """The diagram, however large, with a name and a description for those who listen to it."""
    name = one_line(assessment.system.title) or "Data flow"
    told = [f"  accTitle: {safe(name)}", f"  accDescr: {safe(description(assessment))}"]
    lines = [*told, *parts(replace(scene(assessment.system, numbered(assessment)), banded=False))]
    rows = max((line.count("<br/>") for line in lines if line.lstrip().startswith("subgraph ")), default=0)
    return HEAD.format(margin=rows * LINE_HEIGHT) + "\n".join(lines) + "\n"


def parts(scene: Scene) -> Iterator[str]:
    """Boundaries with what stands in them, then arrows, then what findings have no shape, then how all of it looks."""
    yield from within(scene, None, insides(scene.system), "  ")
    for flow in scene.system.flows.values():
        yield f"  {arrow(flow, scene)}"
    for at, found in enumerate(elsewhere(scene.at), 1):
        subject = found[0].finding.subject
        where = wrap(f"On {subject.type} {one_line(subject.name)}" if subject.id else "On the system", SMALL, 3)
        yield f"  note_{at}[{label([*where, *(line.plain for line in mark_lines(found))])}]"
    yield from looks(scene)


def within(scene: Scene, where: Key, inside: Mapping[Key, Inside], indent: str) -> Iterator[str]:
    """The elements of a place, then the boundaries in it; bands of countries are left to larger pictures."""
    for element in inside[where].elements:
        yield indent + node(element, scene)
    for place in inside[where].places:
        if isinstance(place, Band):
            yield from within(scene, key(place), inside, indent)
        else:
            yield f"{indent}subgraph {identifier('b', place.id)}[{boundary_label(place, scene)}]"
            yield from within(scene, key(place), inside, indent + "  ")
            yield f"{indent}end"


def boundary_label(boundary: Boundary, scene: Scene) -> str:
    marked = mark_lines(scene.at.get((Holder.BOUNDARY, boundary.id), ()))
    told = wrap(boundary_words(boundary, scene), SMALL, 2)
    return label([*told, *(line.plain for line in marked)], wrap(one_line(boundary.name), SMALL, 2))


def node(element: Element, scene: Scene) -> str:
    """An element in its shape: name, kind, characteristics, what it keeps, findings."""
    lines = [kind_words(element), *(line.plain for line in characteristics(scene.handled[element.id]))]
    marked = mark_lines(scene.at.get((Holder.ELEMENT, element.id), ()))
    lines += [line.plain for line in (*kept_lines(scene.kept[element.id]), *marked)]
    return identifier("e", element.id) + SHAPES[KINDS[element.kind].shape].format(
        label(lines, wrap(one_line(element.name), NAME, 3))
    )


def arrow(flow: Flow, scene: Scene) -> str:
    """A flow with what travels, what comes back, and findings; biometric data make it thick."""
    lines, name = [], wrap(flow_name(flow), NAME, 2)
    for ids, sign in ((flow.carries, ""), (flow.returns, "⇠ ")):
        lines += [f"{sign}{line.plain}" for line in item_lines(ids, scene)]
    lines += [line.plain for line in mark_lines(scene.at.get((Holder.FLOW, flow.id), ()))]
    line = "==>" if carries_biometrics(flow, scene) else "-->"
    said = f"|{label(lines, name)}|" if lines or any(name) else ""
    return f"{identifier('e', flow.source)} {line}{said} {identifier('e', flow.target)}"


def carries_biometrics(flow: Flow, scene: Scene) -> bool:
    return any(biometric(scene.system.items[i]) for i in (*flow.carries, *flow.returns))
