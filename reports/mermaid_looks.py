"""How the parts of a Mermaid diagram look. What a colour says, a word, a sign or the form of a line says too."""

from collections.abc import Iterator

from bioward.models.system import Element, Flow
from bioward.models.vocabulary import Holder
from bioward.reports.legend import flow_style
from bioward.reports.mermaid_text import identifier
from bioward.reports.palette import ACCENT, INK, LINE, MARKS, QUIET, TINT, WHITE
from bioward.reports.scene import Scene
from bioward.reports.words import biometric
from bioward.threats.threat import Severity

DASHES = {"dashed": "8 5", "dotted": "2 4"}
"""How lines are broken that are not surely encrypted."""


def looks(scene: Scene) -> Iterator[str]:
    """Styles of elements and notes by class, of boundaries, and of arrows by their position."""
    yield f"  classDef default fill:{WHITE},stroke:{LINE},stroke-width:1px,color:{INK}"
    yield from element_looks(scene)
    boundaries = [identifier("b", b.id) for b in scene.system.boundaries.values()]
    yield from classed("boundary", f"fill:none,stroke:{QUIET},stroke-dasharray:6 4", boundaries)
    yield from flow_looks(list(scene.system.flows.values()))


def element_looks(scene: Scene) -> Iterator[str]:
    """A tinted ground for what handles biometric data, a broad rim for what has findings."""
    elements = scene.system.elements.values()
    special = [identifier("e", e.id) for e in elements if any(map(biometric, scene.handled[e.id]))]
    yield from classed("biometric", f"fill:{TINT},stroke:{ACCENT},stroke-width:2px,color:{INK}", special)
    for severity in Severity:
        found = [identifier("e", e.id) for e in elements if worst(e, scene) is severity]
        yield from classed(severity.word, f"stroke:{MARKS[severity].fill},stroke-width:3px", found)


def classed(name: str, style: str, ids: list[str]) -> Iterator[str]:
    """A class, and what it is of, if there is any."""
    if ids:
        yield f"  classDef {name} {style}"
        yield f"  class {','.join(ids)} {name}"


def worst(element: Element, scene: Scene) -> Severity | None:
    found = scene.at.get((Holder.ELEMENT, element.id), ())
    return max((n.finding.severity for n in found), default=None)


def flow_looks(flows: list[Flow]) -> Iterator[str]:
    for style, dashes in DASHES.items():
        if at := ",".join(str(i) for i, flow in enumerate(flows) if flow_style(flow) == style):
            yield f"  linkStyle {at} stroke-dasharray:{dashes}"
