"""Finishes what a layout engine wrote: a picture with a title and a description, text as text, nothing from outside.

The engine's version, its own titles and its document type are taken out, so that the same model gives the same bytes.
"""

import xml.etree.ElementTree as ET

from bioward.reports.drawing import Drawing
from bioward.reports.fading import fade
from bioward.reports.palette import FONTS, INK, WHITE, WIDE_FONTS
from bioward.reports.signs import JOINT, drawn, is_sign
from bioward.reports.textwidth import is_ideograph

SVG = "http://www.w3.org/2000/svg"
DASHES = {
    "1,5": {"stroke-dasharray": "0.1,4.4", "stroke-linecap": "round"},
    "5,2": {"stroke-dasharray": "7,4"},
}
"""What an engine calls dotted and dashed, and how it is drawn."""
LOST = ("font-family", "{http://www.w3.org/XML/1998/namespace}space")
"""Attributes that the whole picture has, or that mean nothing."""


def finish(root: ET.Element, drawing: Drawing) -> bytes:
    """The SVG file of a laid out picture."""
    for group in root.iter(f"{{{SVG}}}g"):
        retitle(group, drawing.titles.get(group.get("id", "")))
        group.attrib |= drawing.names.get(group.get("id", ""), {})
    if drawing.lit is not None:
        fade(root, drawing.lit)
    raise_labels(root)
    for part in root.iter():
        if is_sign(part.text or ""):
            turn_into_path(part)
        for name in LOST:
            part.attrib.pop(name, None)
        part.text = part.text and part.text.replace(JOINT, "")
        dash(part)
        if any(map(is_ideograph, part.text or "")) and part.tag == f"{{{SVG}}}text":
            part.set("font-family", WIDE_FONTS)
    head(root, drawing.title, drawing.description)
    ET.register_namespace("", SVG)
    ET.indent(root, "")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def turn_into_path(text: ET.Element) -> None:
    """A sign in place of the character that stood for it."""
    x, y, size = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
    look = drawn((text.text or "")[1], x, y, size, text.get("fill", INK))
    text.tag, text.text = f"{{{SVG}}}path", None
    text.attrib.clear()
    text.attrib |= look


def dash(part: ET.Element) -> None:
    """Dots that are dots, and dashes that can be told from them at a distance."""
    if look := DASHES.get(part.get("stroke-dasharray", "")):
        part.attrib |= look


def retitle(group: ET.Element, title: str | None) -> None:
    """The model's words in place of the engine's."""
    for own in group.findall(f"{{{SVG}}}title"):
        group.remove(own)
    if title:
        told = ET.Element(f"{{{SVG}}}title")
        told.text = title
        group.insert(0, told)


def raise_labels(root: ET.Element) -> None:
    """Draws the labels of boundaries last, with a halo, so that no arrow strikes them out. An outline stays below."""
    graph = root.find(f"{{{SVG}}}g")
    labels = ET.Element(f"{{{SVG}}}g", {"class": "labels"})
    for group in root.iter(f"{{{SVG}}}g"):
        if group.get("class") == "cluster":
            own = [part for part in group if part.tag != f"{{{SVG}}}title"]
            told = ET.SubElement(labels, f"{{{SVG}}}g", {"class": "label", "data-of": group.get("id", "")})
            for part in own[1:] if own and own[0].tag != f"{{{SVG}}}text" else own:
                group.remove(part)
                told.append(haloed(part))
    if graph is not None:
        graph.append(labels)


def haloed(part: ET.Element) -> ET.Element:
    """Dark text with a white rim."""
    if part.tag == f"{{{SVG}}}text" and part.get("fill") != WHITE and not is_sign(part.text or ""):
        part.attrib |= {"stroke": WHITE, "stroke-width": "3", "stroke-linejoin": "round", "paint-order": "stroke"}
    return part


def head(root: ET.Element, title: str, description: str) -> None:
    """A role, a name and a description for those who listen to a picture."""
    root.set("role", "img")
    root.set("aria-labelledby", "diagram-title diagram-description")
    root.set("font-family", FONTS)
    for position, (name, text) in enumerate((("title", title), ("desc", description))):
        told = ET.Element(f"{{{SVG}}}{name}", {"id": f"diagram-{'title' if name == 'title' else 'description'}"})
        told.text = text
        root.insert(position, told)
