"""The data-flow diagram in Mermaid's language, which GitHub and others draw within Markdown."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bioward.reports.mermaid_looks import looks
from bioward.reports.mermaid_notes import findings, remarks
from bioward.reports.mermaid_parts import arrow, boundary_label, node
from bioward.reports.mermaid_text import identifier, label, safe
from bioward.reports.nesting import Band, Inside, Key, insides, key
from bioward.reports.scene import Scene, scene
from bioward.reports.titles import description
from bioward.reports.words import count, numbered, one_line
from bioward.threats.finding import Assessment

MOST_ELEMENTS = 80
"""More make a picture that nobody can read in a page."""
MOST_FLOWS, MOST_CHARACTERS = 500, 50_000
"""More Mermaid refuses to draw."""
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
    lines = [*told, *parts(replace(scene(assessment.system, numbered(assessment)), banded=False), remarked)]
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
