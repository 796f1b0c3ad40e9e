"""Finishes what a layout engine wrote: a picture with a title and a description, text as text, nothing from outside.

The engine's version, its own titles and its document type are taken out, so that the same model gives the same bytes.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from bioward.reports.palette import FONTS, WHITE

SVG = "http://www.w3.org/2000/svg"
LOST = ("font-family", "{http://www.w3.org/XML/1998/namespace}space")
"""Attributes that the whole picture has, or that mean nothing."""


def finish(root: ET.Element, title: str, description: str, titles: Mapping[str, str]) -> bytes:
    """The SVG file of a laid out picture; `titles` tells of its parts, by their id."""
    for group in root.iter(f"{{{SVG}}}g"):
        retitle(group, titles.get(group.get("id", "")))
        if group.get("class") == "edge":
            halo(group)
    for part in root.iter():
        for name in LOST:
            part.attrib.pop(name, None)
    head(root, title, description)
    ET.register_namespace("", SVG)
    ET.indent(root, "")
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def retitle(group: ET.Element, title: str | None) -> None:
    """The model's words in place of the engine's."""
    for own in group.findall(f"{{{SVG}}}title"):
        group.remove(own)
    if title:
        told = ET.Element(f"{{{SVG}}}title")
        told.text = title
        group.insert(0, told)


def halo(group: ET.Element) -> None:
    """Keeps the text on an arrow legible where it lies over a line."""
    for text in group.iter(f"{{{SVG}}}text"):
        if text.get("fill") != WHITE:
            text.attrib |= {"stroke": WHITE, "stroke-width": "3", "stroke-linejoin": "round", "paint-order": "stroke"}


def head(root: ET.Element, title: str, description: str) -> None:
    """A role, a name and a description for those who listen to a picture."""
    root.set("role", "img")
    root.set("aria-labelledby", "diagram-title diagram-description")
    root.set("font-family", FONTS)
    for position, (name, text) in enumerate((("title", title), ("desc", description))):
        told = ET.Element(f"{{{SVG}}}{name}", {"id": f"diagram-{'title' if name == 'title' else 'description'}"})
        told.text = text
        root.insert(position, told)
