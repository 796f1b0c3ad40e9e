"""Writes diagrams: one to where it was asked for, the pages of a large one beside the first."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bioward.cli.lazy import load
from bioward.cli.options import DiagramFormat, Engine
from bioward.cli.output import STDOUT, OutputError, put, tell_error, tell_note
from bioward.cli.text import count

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.reports.drawing import Drawing


def give(
    drawings: "Sequence[Drawing]", output: str, format: DiagramFormat, engine: Engine, fonts: Sequence[Path]
) -> None:
    """Draws pictures and writes them; what their reader should know is told."""
    wanted = drawings[:1] if output == STDOUT else drawings
    artifacts = drawn(wanted, format, engine, fonts)
    for drawing, artifact in zip(wanted, artifacts, strict=True):
        put(artifact.content, beside(output, drawing.name.removeprefix(drawings[0].name)))
    for warning in dict.fromkeys(a.warning for a in artifacts if a.warning):
        tell_error(warning, "warning")
    if len(wanted) < len(drawings):
        tell_note(f"this is the overview; with -o FILE, {count(len(drawings) - 1, 'page')} are written beside it")


def drawn(
    drawings: "Sequence[Drawing]", format: DiagramFormat, engine: Engine, fonts: Sequence[Path]
) -> "list[Artifact]":
    if format is DiagramFormat.DOT:
        return [load("bioward.reports.picture:dot")(drawing) for drawing in drawings]
    try:
        engines = load("bioward.reports.layout:find_engines")(engine.program)
        pictures: list[Artifact] = load("bioward.reports.picture:svgs")(drawings, engines)
        if format is DiagramFormat.PNG:
            pictures = [load("bioward.reports.raster:png")(svg, fonts) for svg in pictures]
    except load("bioward.reports.layout:LayoutError") as error:
        raise OutputError(f"the diagram cannot be drawn: {error}") from None
    return pictures


def beside(output: str, page: str) -> str:
    """Where a page goes: big.svg, big-002.svg."""
    path = Path(output)
    return output if not page else str(path.with_name(f"{path.stem}{page}{path.suffix}"))
