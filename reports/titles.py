"""What a diagram says to those who point at a part of it or cannot see it: names in full, and a description."""

from collections.abc import Iterable

from bioward.models.system import Boundary, Element, Flow, Item
from bioward.models.vocabulary import Holder
from bioward.reports.marks import ranges
from bioward.reports.scene import Scene, identifier
from bioward.reports.words import count, findings_words, listed, nature, one_line, tally_words, value
from bioward.threats.finding import Assessment


def titles(scene: Scene) -> dict[str, str]:
    """A title for each part of the picture, by its identifier."""
    system = scene.system
    told = {identifier(Holder.BOUNDARY, b.id): boundary_title(b, scene) for b in system.boundaries.values()}
    told |= {identifier(Holder.ELEMENT, e.id): element_title(e, scene) for e in system.elements.values()}
    return told | {identifier(Holder.FLOW, f.id): flow_title(f, scene) for f in system.flows.values()}


def description(assessment: Assessment) -> str:
    """The picture in words."""
    system = assessment.system
    parts = (count(len(system.elements), "element"), count(len(system.flows), "data flow"))
    bounds = count(len(system.boundaries), "trust boundary")
    return f"Data-flow diagram with {listed([*parts, bounds])}. {tally_words(assessment)}."


def element_title(element: Element, scene: Scene) -> str:
    kept = scene.kept[element.id]
    said = [f"{one_line(element.name)} ({element.kind.replace('_', ' ')})"]
    said += [f"keeps {items(kept)}"] if kept else []
    return told(said, scene, Holder.ELEMENT, element.id)


def flow_title(flow: Flow, scene: Scene) -> str:
    known = scene.system
    ends = [one_line(known.elements[e].name) for e in (flow.source, flow.target)]
    name = f": {one_line(flow.name)}" if flow.name != flow.id else ""
    said = [f"{ends[0]} → {ends[1]}{name}"]
    said += [f"carries {items(known.items[i] for i in flow.carries)}"] if flow.carries else []
    said += [f"returns {items(known.items[i] for i in flow.returns)}"] if flow.returns else []
    said.append(f"encryption {value(Holder.FLOW, 'encryption', flow.facts['encryption'])}")
    return told(said, scene, Holder.FLOW, flow.id)


def boundary_title(boundary: Boundary, scene: Scene) -> str:
    attributes = ("owner", "control", "jurisdiction", "physical", "net_zone", "credential_domain")
    facts = {a.replace("_", " "): value(Holder.BOUNDARY, a, boundary.facts[a]) for a in attributes}
    said = [one_line(boundary.name), *(f"{a} {one_line(v)}" for a, v in facts.items() if v != "not said")]
    return told(said, scene, Holder.BOUNDARY, boundary.id)


def items(found: Iterable[Item]) -> str:
    return listed(f"{one_line(i.name)} ({nature(i) or 'class not said'})" for i in found)


def told(said: list[str], scene: Scene, type_: str, id_: str) -> str:
    """What is said of a part, with its findings, what is assumed of it, and why it is left out."""
    found = scene.at.get((type_, id_), [])
    marked = [f"{findings_words(n.finding for n in found)}: {ranges(found)}"] if found else []
    assumed = [f"assumed: {one_line(a.says)}" for a in scene.system.assumptions.values() if (type_, id_) in a.on]
    left_out = scene.scope.of(type_, id_)
    outside = [f"out of scope: {one_line(left_out.reason)}"] if left_out else []
    return "; ".join([*said, *marked, *assumed, *outside])
