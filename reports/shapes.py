"""How elements, flows and boundaries are told in a diagram: as HTML-like labels, in data-flow notation.

A process has round corners, an external party sharp ones, a store two lines, a person a head. What handles biometric
data has a bar at its side and says which characteristics.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bioward.models.system import Boundary, Element, Flow, Item
from bioward.models.vocabulary import ATTRIBUTES, KINDS, MODALITIES, Holder, Shape
from bioward.reports.marks import mark_lines
from bioward.reports.markup import Line, fixed, row, rows, sign_cell, table, tag
from bioward.reports.palette import ACCENT, CARD_EDGE, INK, OUTLINE, OUTSIDE, QUIET, TINT, WHITE
from bioward.reports.scene import Scene, outside
from bioward.reports.signs import BIOMETRIC, HEAD, RETURNS
from bioward.reports.textwidth import wrap
from bioward.reports.words import biometric, nature, one_line, value

BROAD, NARROW = 15, 18
"""Ems in a line of a name, and in a line of smaller text."""
MOST_ITEMS = 5
"""So many items are named on a flow; the rest are counted, and named in its title."""
CLEARANCE = 4
"""Points between what is written on an arrow and the edge around it."""
LEFT_OUT = "out of scope"

OUTLINES: dict[Shape, dict[str, object]] = {
    Shape.PROCESS: {"STYLE": "ROUNDED", "BORDER": 1},
    Shape.STORE: {"SIDES": "TB", "BORDER": 2},
    Shape.EXTERNAL: {"BORDER": 2},
    Shape.PERSON: {"STYLE": "ROUNDED", "BORDER": 1},
}


# ---------------------------------------------------------------------------- elements


def element_label(element: Element, scene: Scene) -> str:
    """Name, kind, characteristics, what it keeps, and findings, in its shape."""
    items = scene.handled[element.id]
    lines = [Line(text, 12, INK, True) for text in wrap(one_line(element.name), BROAD, 3)]
    lines.append(Line(kind_words(element), 9, QUIET))
    lines += characteristics(items)
    lines += kept_lines(scene.kept[element.id])
    left_out = outside(scene, Holder.ELEMENT, element.id)
    lines = greyed(lines) if left_out else lines
    lines += mark_lines(scene.at.get((Holder.ELEMENT, element.id), ()))
    return outlined(KINDS[element.kind].shape, lines, any(map(biometric, items)), left_out)


def greyed(lines: Iterable[Line]) -> list[Line]:
    """Lines of what is out of scope, and the words that say so."""
    return [*(replace(line, color=QUIET) for line in lines), Line(LEFT_OUT, 9, QUIET, True)]


def outlined(shape: Shape, lines: Iterable[Line], accent: bool, left_out: bool = False) -> str:
    """Lines within the outline of a shape, with a bar at the side if they tell of biometrics; grey if left out."""
    ink, ground = (OUTLINE, OUTSIDE) if left_out else (ACCENT, TINT) if accent else (INK, WHITE)
    bar = tag("TD", "", WIDTH=5, BGCOLOR=ink) if accent else ""
    text = tag("TD", table(rows(lines)), ALIGN="LEFT", CELLPADDING=3)
    look = {"COLOR": ink, "BGCOLOR": ground, "CELLSPACING": 5, **OUTLINES[shape]}
    body = table(row(bar, text), **look)
    return with_head(body, ground) if shape is Shape.PERSON else body


def with_head(body: str, ground: str, size: int = 18) -> str:
    """A person: a head above the shoulders."""
    head = fixed(row(sign_cell(Line("", size, ground, sign=HEAD))), WIDTH=size, HEIGHT=size + 6)
    return table(row(tag("TD", head)) + row(tag("TD", body)))


def kind_words(element: Element) -> str:
    return element.kind.replace("_", " ")


def characteristics(items: Iterable[Item]) -> list[Line]:
    """◉ fingerprint, face: the modalities of biometric items, if any."""
    found = [i for i in items if biometric(i)]
    domain = ATTRIBUTES[Holder.DATA]["modality"].domain
    named = [m for m in MODALITIES if any(i.facts["modality"].value == domain.parse(m) for i in found)]
    words = ", ".join(named).replace("_", " ") or "biometric"
    return signed(BIOMETRIC, wrap(words, NARROW, 3)) if found else []


def signed(sign: str, texts: Iterable[str], color: str = ACCENT, bold: bool = True) -> list[Line]:
    """Lines of small text with a sign before the first."""
    return [Line(text, 9, color, bold, sign="" if i else sign) for i, text in enumerate(texts)]


def kept_lines(items: Sequence[Item]) -> list[Line]:
    """keeps Template, Card: what an element holds."""
    if not items:
        return []
    return [Line(text, 9, INK) for text in wrap(f"keeps {', '.join(one_line(i.name) for i in items)}", NARROW, 4)]


# ---------------------------------------------------------------------------- flows


def flow_label(flow: Flow, scene: Scene, more: Iterable[Line] = ()) -> str:
    """Name, what travels, what comes back, findings, and more."""
    lines = [Line(text, 10, INK, True) for text in wrap(flow_name(flow), NARROW, 2) if text]
    lines += item_lines(flow.carries, scene)
    if flow.returns:
        lines += [Line("comes back", 8, QUIET, sign=RETURNS)]
        lines += item_lines(flow.returns, scene)
    lines = greyed(lines) if outside(scene, Holder.FLOW, flow.id) else lines
    lines += [*mark_lines(scene.at.get((Holder.FLOW, flow.id), ())), *more]
    return card(lines) if lines else ""


def card(lines: Iterable[Line], edge: str = CARD_EDGE) -> str:
    """What is written on an arrow, which runs into its edge."""
    look = {"BORDER": 1, "STYLE": "ROUNDED", "COLOR": edge, "BGCOLOR": WHITE}
    return table(row(tag("TD", table(rows(lines)), CELLPADDING=CLEARANCE)), **look)


def flow_name(flow: Flow) -> str:
    """Its own name, if it has one, and what it is for, if that is not just data."""
    name = one_line(flow.name) if flow.name != flow.id else ""
    purpose = value(Holder.FLOW, "flow_type", flow.facts["flow_type"])
    said = purpose if purpose not in ("data", "not said", "") and purpose != name else ""
    return f"{name} ({said})" if name and said else name or said


def item_lines(ids: Sequence[str], scene: Scene) -> list[Line]:
    """Items in scope, and then those that are not, by name."""
    items = [scene.system.items[i] for i in ids]
    inside = [i for i in items if not outside(scene, Holder.DATA, i.id)]
    names = ", ".join(one_line(i.name) for i in items if i not in inside)
    left_out = wrap(f"{LEFT_OUT}: {names}", NARROW, 3) if names else []
    return [*in_scope(inside), *(Line(text, 9, QUIET) for text in left_out)]


def in_scope(items: Sequence[Item]) -> list[Line]:
    """Biometric items with their nature, one by one; others by name, together."""
    special = [i for i in items if biometric(i)]
    plain = [i for i in items if not biometric(i)]
    lines = [line for item in special[:MOST_ITEMS] for line in special_lines(item)]
    names = [one_line(i.name) for i in plain[:MOST_ITEMS]]
    left = len(items) - len(special[:MOST_ITEMS]) - len(names)
    names += [f"{left} more"] if left else []
    return lines + [Line(text, 9, INK) for text in (wrap(", ".join(names), NARROW, 3) if names else ())]


def special_lines(item: Item) -> list[Line]:
    """◉ Fingerprint template, and below it: template · fingerprint."""
    named = signed(BIOMETRIC, wrap(one_line(item.name), NARROW, 2))
    return [*named, *(Line(text, 9, ACCENT) for text in wrap(nature(item) or "form not said", NARROW, 3))]


# ---------------------------------------------------------------------------- boundaries


def boundary_label(boundary: Boundary, scene: Scene) -> str:
    """Name, then who runs it and under which law, then findings."""
    lines = [Line(text, 11, INK, True) for text in wrap(one_line(boundary.name), 30, 2)]
    lines += [Line(text, 9, QUIET) for text in wrap(boundary_words(boundary, scene), 34, 2) if text]
    lines = greyed(lines) if outside(scene, Holder.BOUNDARY, boundary.id) else lines
    lines += mark_lines(scene.at.get((Holder.BOUNDARY, boundary.id), ()))
    return table(rows(lines), CELLPADDING=2)


def boundary_words(boundary: Boundary, scene: Scene) -> str:
    """owner · jurisdiction; a country that a band around it names is not told again."""
    said = {name: value(Holder.BOUNDARY, name, boundary.facts[name]) for name in ("owner", "jurisdiction")}
    owner = f"owner {one_line(said['owner'])}" if said["owner"] != "not said" else "owner not said"
    if scene.banded and "-" not in said["jurisdiction"]:
        return owner
    return f"{owner} · jurisdiction {said['jurisdiction']}"


def text_label(lines: Iterable[Line], **attributes: object) -> str:
    """Lines of text without an outline."""
    return table(rows(lines), **attributes)
