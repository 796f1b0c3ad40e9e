"""A drawing becomes a picture: laid out by an engine, in the direction that prints larger, and finished as SVG."""

import os
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

from bioward.reports.artifact import Artifact
from bioward.reports.drawing import Drawing
from bioward.reports.layout import SECONDS, LayoutError, find_engines, try_engines
from bioward.reports.svg import finish

AT_ONCE = 8
"""So many layout engines may run at the same time, if there are processors for them."""
PATIENCE = 2
"""An engine that came to no end so often is not tried again."""
KIND = "image/svg+xml"
SHEET = (770.0, 525.0)
"""What there is to print on, on A4 with margins, in points."""


def svg(drawing: Drawing, engines: Sequence[str] | None = None) -> Artifact:
    """The picture as SVG. Raises LayoutError if no layout engine comes to an end."""
    return whole(attempts([drawing], engines))[0]


def svgs(drawings: Iterable[Drawing], engines: Sequence[str] | None = None) -> list[Artifact]:
    """Pictures as SVG. Raises LayoutError if one of them failed."""
    return whole(attempts(drawings, engines))


def attempts(drawings: Iterable[Drawing], engines: Sequence[str] | None = None) -> list[Artifact]:
    """Pictures as SVG, some at the same time, and the first while the next are still being thought of.

    One that failed has no content, and a warning that says why.
    """
    batch = Batch(find_engines() if engines is None else engines)
    with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
        return list(pool.map(batch.attempt, drawings))


class Batch:
    """Pictures that are drawn by the same engines. One that hangs is not waited for again and again."""

    def __init__(self, engines: Sequence[str]) -> None:
        self.engines = engines
        self.hung: Counter[str] = Counter()

    def attempt(self, drawing: Drawing) -> Artifact:
        name = f"{drawing.name}.svg"
        try:
            root, warning = self.laid_out(drawing)
        except LayoutError as error:
            self.hung.update(error.hung)
            return Artifact(name, KIND, b"", str(error))
        return Artifact(name, KIND, finish(root, drawing), warning)

    def laid_out(self, drawing: Drawing) -> tuple[ET.Element, str]:
        """The layout that prints larger, and a word on the engines that failed."""
        tried = [try_engines(source, self.left(), SECONDS) for source in drawing.sources]
        failures = [failure for _, found in tried for failure in found]
        self.hung.update(engine for failure in failures for engine in failure.hung)
        said = "; ".join(dict.fromkeys(map(str, failures)))
        warning = f"{said}; another layout engine drew the picture" if said else ""
        return max((root for root, _ in tried), key=scale), warning

    def left(self) -> list[str]:
        """The engines that are still tried. Raises LayoutError if there were some."""
        found = [engine for engine in self.engines if self.hung[engine] < PATIENCE]
        if self.engines and not found:
            raise LayoutError("the layout engines came to no end with others", self.engines[-1])
        return found


def whole(pictures: Sequence[Artifact]) -> list[Artifact]:
    """Pictures of which none has failed. Raises LayoutError otherwise."""
    if failed := next((each for each in pictures if not each.content), None):
        raise LayoutError(failed.warning)
    return list(pictures)


def dot(drawing: Drawing) -> Artifact:
    """The picture as text for any layout engine that reads DOT, from left to right."""
    return Artifact(f"{drawing.name}.dot", "text/vnd.graphviz", drawing.sources[0].encode())


def scale(root: ET.Element) -> float:
    """How large a picture can be printed, on a sheet that is turned as it fits."""
    *_, broad, high = (float(number) for number in root.get("viewBox", "0 0 1 1").split())
    long, short = SHEET
    return max(min(long / broad, short / high), min(short / broad, long / high))
