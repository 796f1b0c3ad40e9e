"""Runs a layout engine as a program of its own, with a time limit: one that dies or hangs takes nothing with it."""

import os
import shutil
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

from bioward.reports.program import EndlessError, ProgramError, output_of

BUNDLED, SYSTEM = "graphviz-pure", "dot"
SECONDS = 60.0


class LayoutError(Exception):
    """No engine made a picture; `engine` is the last that was tried, `hung` has those that came to no end."""

    def __init__(self, message: str, engine: str = "", hung: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.engine, self.hung = engine, tuple(hung)


def lay_out(source: str, engines: Sequence[str] | None = None, seconds: float = SECONDS) -> ET.Element:
    """The SVG that the first engine makes of a DOT text. Raises LayoutError, with every engine's failure."""
    return try_engines(source, find_engines() if engines is None else engines, seconds)[0]


def try_engines(source: str, engines: Sequence[str], seconds: float = SECONDS) -> tuple[ET.Element, list[LayoutError]]:
    """The SVG of the first engine that makes one, and what was wrong with those before it."""
    failures: list[LayoutError] = []
    for engine in engines:
        try:
            return run(engine, source, seconds), failures
        except LayoutError as failure:
            failures.append(failure)
    if not failures:
        raise LayoutError(f"there is no layout engine: install {BUNDLED} (pip) or Graphviz")
    hung = (engine for failure in failures for engine in failure.hung)
    raise LayoutError("; ".join(map(str, failures)), failures[-1].engine, hung)


def find_engines(first: str = BUNDLED) -> list[str]:
    """The engine that was installed with this Python, then those on the PATH; all of one name may come first."""
    beside = [os.path.dirname(sys.executable), sysconfig.get_path("scripts")]
    found = [*(shutil.which(BUNDLED, path=p) for p in beside), shutil.which(BUNDLED), shutil.which(SYSTEM)]
    engines = dict.fromkeys(f for f in found if f)
    return sorted(engines, key=lambda path: os.path.basename(path).split(".")[0] != first)


def run(engine: str, source: str, seconds: float) -> ET.Element:
    """One engine on one graph."""
    name = os.path.basename(engine)
    try:
        output = output_of([engine, "-Tsvg"], source.encode(), seconds, name)
    except ProgramError as error:
        raise LayoutError(str(error), engine, [engine] if isinstance(error, EndlessError) else ()) from error
    if output.code != 0:
        raise LayoutError(f"{name} failed ({exit_words(output.code)}){complaint(output.said)}", engine)
    return parsed(output.content, name, engine)


def parsed(output: bytes, name: str, engine: str) -> ET.Element:
    try:
        root = ET.fromstring(output)
    except ET.ParseError:
        raise LayoutError(f"{name} wrote no picture", engine) from None
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise LayoutError(f"{name} wrote no picture", engine)
    return root


def exit_words(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def complaint(said: str) -> str:
    """What the engine called an error, or what it said last."""
    lines = said.strip().splitlines()
    found = next((line for line in lines if line.startswith("Error")), lines[-1] if lines else "")
    return f": {found[:200]}" if found else ""
