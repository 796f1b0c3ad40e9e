"""How the parts of a Mermaid diagram look. What a colour says, a word, a sign or the form of a line says too."""

from collections.abc import Collection, Iterator

from bioward.models.system import Element, Flow
from bioward.models.vocabulary import Holder
from bioward.reports.legend import flow_style
from bioward.reports.mermaid_notes import OUT_OF_SCOPE
from bioward.reports.mermaid_text import identifier
from bioward.reports.palette import ACCENT, INK, LINE, MARKS, OUTLINE, OUTSIDE, QUIET, TINT, WHITE
from bioward.reports.scene import Scene, outside
from bioward.reports.words import biometric
from bioward.threats.threat import Severity

DASHES = {"dashed": "8 5", "dotted": "2 4"}
"""How lines are broken that are not surely encrypted."""
GREY = f"fill:{OUTSIDE},stroke:{OUTLINE},stroke-width:1px,stroke-dasharray:6 4,color:{QUIET}"
GREY_LINE = f"stroke:{OUTLINE},color:{QUIET}"
"""What is out of scope, and an arrow that is."""


def looks(scene: Scene, notes: Collection[str]) -> Iterator[str]:
    """Styles of elements and notes by class, of boundaries, and of arrows by their position."""
    yield f"  classDef default fill:{WHITE},stroke:{LINE},stroke-width:1px,color:{INK}"
    yield from element_looks(scene)
    boundaries = {id_: identifier("b", id_) for id_ in scene.system.boundaries}
    inside = [name for id_, name in boundaries.items() if not outside(scene, Holder.BOUNDARY, id_)]
    yield from classed("boundary", f"fill:none,stroke:{QUIET},stroke-dasharray:6 4", inside)
    yield from classed("outside", GREY, [*left_out(scene), *(note for note in notes if note == OUT_OF_SCOPE)])
    yield from flow_looks(scene)


def left_out(scene: Scene) -> Iterator[str]:
    """Elements and boundaries that are out of scope."""
    for id_ in scene.system.elements:
        if outside(scene, Holder.ELEMENT, id_):
            yield identifier("e", id_)
    for id_ in scene.system.boundaries:
        if outside(scene, Holder.BOUNDARY, id_):
            yield identifier("b", id_)


def element_looks(scene: Scene) -> Iterator[str]:
    """A tinted ground for what handles biometric data, a broad rim for what has findings."""
    elements = [e for e in scene.system.elements.values() if not outside(scene, Holder.ELEMENT, e.id)]
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


def flow_looks(scene: Scene) -> Iterator[str]:
    """Arrows that look alike together, since of two styles for one arrow Mermaid keeps the last only."""
    alike: dict[str, list[str]] = {}
    for at, flow in enumerate(scene.system.flows.values()):
        alike.setdefault(flow_look(flow, scene), []).append(str(at))
    for look in sorted(filter(None, alike)):
        yield f"  linkStyle {','.join(alike[look])} {look}"


def flow_look(flow: Flow, scene: Scene) -> str:
    """Dashes that tell of encryption, in scope and out of it; what is out of scope is grey."""
    dashes = DASHES.get(flow_style(flow))
    told = [f"stroke-dasharray:{dashes}"] if dashes else []
    return ",".join([*told, *([GREY_LINE] if outside(scene, Holder.FLOW, flow.id) else [])])
