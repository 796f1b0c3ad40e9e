"""Finishes what a layout engine wrote: a picture with a title and a description, text as text, nothing from outside.

The engine's version, its own titles and its document type are taken out, so that the same model gives the same bytes.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from bioward.reports.markup import JOINT
from bioward.reports.palette import FONTS, WHITE

SVG = "http://www.w3.org/2000/svg"
LOST = ("font-family", "{http://www.w3.org/XML/1998/namespace}space")
"""Attributes that the whole picture has, or that mean nothing."""


def finish(root: ET.Element, title: str, description: str, titles: Mapping[str, str]) -> bytes:
    """The SVG file of a laid out picture; `titles` tells of its parts, by their id."""
    for group in root.iter(f"{{{SVG}}}g"):
        retitle(group, titles.get(group.get("id", "")))
    raise_labels(root)
    for part in root.iter():
        for name in LOST:
            part.attrib.pop(name, None)
        part.text = part.text and part.text.replace(JOINT, "")
    head(root, title, description)
    ET.register_namespace("", SVG)
    ET.indent(root, "")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode").encode() + b"\n"


def retitle(group: ET.Element, title: str | None) -> None:
    """The model's words in place of the engine's."""
    for own in group.findall(f"{{{SVG}}}title"):
        group.remove(own)
    if title:
        told = ET.Element(f"{{{SVG}}}title")
        told.text = title
        group.insert(0, told)


def raise_labels(root: ET.Element) -> None:
    """Draws the labels of boundaries last, with a halo, so that no arrow strikes them out."""
    graph = root.find(f"{{{SVG}}}g")
    labels = ET.Element(f"{{{SVG}}}g", {"class": "labels"})
    for group in root.iter(f"{{{SVG}}}g"):
        if group.get("class") == "cluster":
            first = next((i for i, part in enumerate(group) if part.tag == f"{{{SVG}}}text"), len(group))
            for part in list(group)[first:]:
                group.remove(part)
                labels.append(haloed(part))
    if graph is not None:
        graph.append(labels)


def haloed(part: ET.Element) -> ET.Element:
    """Dark text with a white rim."""
    if part.tag == f"{{{SVG}}}text" and part.get("fill") != WHITE:
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
