"""Runs a layout engine as a program of its own, with a time limit: one that dies or hangs takes nothing with it."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from collections.abc import Sequence

BUNDLED, SYSTEM = "graphviz-pure", "dot"
SECONDS = 60.0


class LayoutError(Exception):
    """No engine made a picture; `engine` is the last that was tried."""

    def __init__(self, message: str, engine: str = "") -> None:
        super().__init__(message)
        self.engine = engine


def lay_out(source: str, engines: Sequence[str] | None = None, seconds: float = SECONDS) -> ET.Element:
    """The SVG that the first engine makes of a DOT text. Raises LayoutError, with every engine's failure."""
    failures: list[LayoutError] = []
    for engine in find_engines() if engines is None else engines:
        try:
            return run(engine, source, seconds)
        except LayoutError as failure:
            failures.append(failure)
    if not failures:
        raise LayoutError(f"there is no layout engine: install {BUNDLED} (pip) or Graphviz")
    raise LayoutError("; ".join(map(str, failures)), failures[-1].engine)


def find_engines() -> list[str]:
    """The engine that was installed with this Python, then those on the PATH."""
    beside = [os.path.dirname(sys.executable), sysconfig.get_path("scripts")]
    found = [*(shutil.which(BUNDLED, path=p) for p in beside), shutil.which(BUNDLED), shutil.which(SYSTEM)]
    return list(dict.fromkeys(f for f in found if f))


def run(engine: str, source: str, seconds: float) -> ET.Element:
    """One engine on one graph."""
    name = os.path.basename(engine)
    try:
        child = subprocess.Popen(
            [engine, "-Tsvg"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise LayoutError(f"{name} cannot be started: {error.strerror}", engine) from error
    with child:
        try:
            output, errors = child.communicate(source.encode(), timeout=seconds)
        except subprocess.TimeoutExpired:
            end(child)
            raise LayoutError(f"{name} did not come to an end in {seconds:g} seconds", engine) from None
        except BaseException:
            end(child)
            raise
    if child.returncode != 0:
        raise LayoutError(f"{name} failed ({exit_words(child.returncode)}){complaint(errors)}", engine)
    return parsed(output, name, engine)


def end(child: subprocess.Popen[bytes]) -> None:
    """Ends an engine with everything that it started."""
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()


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


def complaint(errors: bytes) -> str:
    """What the engine called an error, or what it said last."""
    lines = errors.decode("utf-8", "replace").strip().splitlines()
    said = next((line for line in lines if line.startswith("Error")), lines[-1] if lines else "")
    return f": {said[:200]}" if said else ""
