"""A drawing becomes a picture: laid out by an engine, in the direction that prints larger, and finished as SVG."""

import os
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from bioward.reports.artifact import Artifact
from bioward.reports.drawing import Drawing
from bioward.reports.layout import SECONDS, find_engines, try_engines
from bioward.reports.svg import finish

AT_ONCE = 8
"""So many layout engines may run at the same time, if there are processors for them."""
SHEET = (770.0, 525.0)
"""What there is to print on, on A4 with margins, in points."""


def svg(drawing: Drawing, engines: Sequence[str] | None = None) -> Artifact:
    """The picture as SVG. Raises LayoutError if no layout engine comes to an end."""
    found = find_engines() if engines is None else engines
    tried = [try_engines(source, found, SECONDS) for source in drawing.sources]
    laid_out = max((root for root, _ in tried), key=scale)
    failures = list(dict.fromkeys(failure for _, failures in tried for failure in failures))
    warning = f"{'; '.join(failures)}; another layout engine drew the picture" if failures else ""
    return Artifact(f"{drawing.name}.svg", "image/svg+xml", finish(laid_out, drawing), warning)


def svgs(drawings: Iterable[Drawing], engines: Sequence[str] | None = None) -> list[Artifact]:
    """Pictures as SVG, some at the same time."""
    with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
        return list(pool.map(lambda drawing: svg(drawing, engines), drawings))


def dot(drawing: Drawing) -> Artifact:
    """The picture as text for any layout engine that reads DOT, from left to right."""
    return Artifact(f"{drawing.name}.dot", "text/vnd.graphviz", drawing.sources[0].encode())


def scale(root: ET.Element) -> float:
    """How large a picture can be printed, on a sheet that is turned as it fits."""
    *_, broad, high = (float(number) for number in root.get("viewBox", "0 0 1 1").split())
    long, short = SHEET
    return max(min(long / broad, short / high), min(short / broad, long / high))
