"""Fades what only shows where the rest stands: text stays legible, all else becomes thin and pale."""

import xml.etree.ElementTree as ET
from collections.abc import Container

from bioward.reports.palette import FADED, FADED_LINE, WHITE
from bioward.reports.signs import OUTLINED

SVG = "http://www.w3.org/2000/svg"
DRAWN = ("node", "edge", "cluster")
"""The groups of a layout engine that stand for something."""


def fade(root: ET.Element, lit: Container[str]) -> None:
    """Fades every part of a picture whose identifier is not among those that are lit."""
    for group in root.iter(f"{{{SVG}}}g"):
        if group.get("class") in DRAWN and "-" in group.get("id", "") and group.get("id") not in lit:
            group.set("data-faded", "yes")
            for part in group.iter():
                pale(part)


def pale(part: ET.Element) -> None:
    """A part without its colours."""
    if part.tag == f"{{{SVG}}}text":
        part.set("fill", WHITE if (part.text or "")[1:] in OUTLINED else FADED)
        return
    if part.get("fill", "none") != "none":
        part.set("fill", FADED_LINE if part.get("stroke") == part.get("fill") else WHITE)
    if part.get("stroke", "none") not in ("none", "transparent"):
        part.set("stroke", FADED_LINE)
