"""How tests read a picture."""

import re
import xml.etree.ElementTree as ET

from bioward.reports import picture
from bioward.reports.drawing import Drawing
from bioward.reports.scene import identifier

SVG = "{http://www.w3.org/2000/svg}"


def drawn(drawing: Drawing) -> ET.Element:
    return ET.fromstring(picture.svg(drawing).content)


def texts(part: ET.Element) -> list[str]:
    return [t.text or "" for t in part.iter(f"{SVG}text")]


def words(part: ET.Element) -> str:
    """All text of a part, lines joined."""
    return " ".join(texts(part))


def groups(root: ET.Element, type_: str) -> list[ET.Element]:
    """The groups whose identifier begins so, without the two ends of an arrow."""
    found = [g for g in root.iter(f"{SVG}g") if g.get("id", "").startswith(f"{type_}-")]
    return [g for g in found if not re.search(r"-(begin|end)$", g.get("id", ""))]


def group(root: ET.Element, type_: str, id_: str) -> ET.Element:
    (found,) = (g for g in root.iter(f"{SVG}g") if g.get("id") == identifier(type_, id_))
    return found
