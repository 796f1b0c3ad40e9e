"""Turns a picture into PNG, with the fonts that are given, installed with Bioward, or found on the machine.

The renderer runs as a program of its own with a time limit, as layout engines do.
"""

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from bioward.reports.artifact import Artifact
from bioward.reports.layout import LayoutError
from bioward.reports.program import ProgramError, output_of

SECONDS = 120.0
DPI, LARGEST = 192.0, 12_000.0
"""Twice as fine as a screen, unless a side would have more pixels than that."""
POINTS = 72.0
MISSING = 3
"""The exit code of the program if resvg-py is not installed."""
CHILD = Path(__file__).with_name("raster_child.py")
LOST = re.compile(r"No fonts with a (.*)/U\+[0-9A-F]+ character were found")
NO_FONT = re.compile(r"No match for '.*' font-family")


def png(picture: Artifact, fonts: Sequence[Path] = (), seconds: float = SECONDS) -> Artifact:
    """A picture as PNG, with a warning of what is not to be seen on it. Raises LayoutError if it cannot be drawn."""
    command = [sys.executable, "-P", str(CHILD), f"{dpi(picture):g}", *map(str, fonts)]
    try:
        content, said, code = output_of(command, picture.content, seconds, "resvg-py")
    except ProgramError as error:
        raise LayoutError(str(error), "resvg-py") from error
    if code == MISSING:
        raise LayoutError("PNG needs resvg-py: pip install 'bioward[png]'", "resvg-py")
    if code or not content.startswith(b"\x89PNG"):
        raise LayoutError(f"resvg-py wrote no picture: {last(said)}", "resvg-py")
    told = "; ".join(filter(None, (picture.warning, warning(said))))
    return Artifact(picture.name.removesuffix(".svg") + ".png", "image/png", content, told)


def dpi(picture: Artifact) -> float:
    """The resolution, which is lower for a picture of great size."""
    *_, broad, high = map(float, ET.fromstring(picture.content).get("viewBox", "0 0 1 1").split())
    return min(DPI, LARGEST / max(broad, high) * POINTS)


def warning(said: str) -> str:
    """Which characters no font has; empty if all is to be seen."""
    advice = "pip install 'bioward[cjk]', or name a font file with --font"
    if NO_FONT.search(said):
        return f"text is missing: this machine has no font for it; {advice}"
    lost = list(dict.fromkeys(LOST.findall(said)))
    shown = "".join(lost[:12]) + ("…" if lost[12:] else "")
    return f"no font has {len(lost)} of the characters ({shown}): {advice}" if lost else ""


def last(said: str) -> str:
    return (said.strip().splitlines() or ["it says nothing"])[-1][:200]
