"""Diagrams as files: which views there are, and the data-flow diagram of an assessment as SVG, PNG and DOT."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bioward.models.gaps import gaps
from bioward.models.system import System
from bioward.reports import data_flow, finding_path, levels, lifecycle, picture, raster, transfer_map
from bioward.reports.artifact import Artifact
from bioward.reports.beside import NOTHING, Beside
from bioward.reports.drawing import Drawing
from bioward.reports.level_pages import too_large
from bioward.reports.words import Numbered
from bioward.threats.catalogue import Library
from bioward.threats.finding import Assessment

VIEWS = ("data-flow", "levels", "transfers", "lifecycle")


def drawings(
    assessment: Assessment, view: str = "", item: str | None = None, finding: Numbered | None = None
) -> list[Drawing]:
    """What a view draws. Without one, it is the data-flow diagram, or its levels if that could not be read.

    item: the id of the data item whose life is told; finding: the one whose path is lit.
    """
    if finding is not None:
        return [finding_path.draw(assessment, finding)]
    if view == "transfers":
        return [transfer_map.draw(assessment)]
    if view == "lifecycle" and item is not None:
        return [lifecycle.draw(assessment, item)]
    if view == "levels":
        return list(levels.draw(assessment))
    return list(as_fits(assessment)) if not view else [data_flow.draw(assessment)]


def as_fits(assessment: Assessment) -> Iterator[Drawing]:
    """The data-flow diagram, in one picture if it can be read."""
    if not too_large(assessment.system):
        yield data_flow.draw(assessment)
        return
    for drawing in levels.draw(assessment):
        yield replace(drawing, name=drawing.name.replace("levels", "data-flow", 1))


def attempts(assessment: Assessment, most: int | None = None) -> list[Artifact]:
    """The data-flow diagram as SVG, in as many pages as it takes; a page that failed has no content, but a warning.

    most: only so many pages, if there are more.
    """
    return picture.attempts(islice(as_fits(assessment), most))


def pictures(assessment: Assessment, beside: Beside = NOTHING) -> list[Artifact]:
    """The data-flow diagram as SVG, in as many pages as it takes. Raises LayoutError if one of them failed."""
    return picture.whole((beside.draw or attempts)(assessment, None))


def images(assessment: Assessment, beside: Beside = NOTHING) -> list[Artifact]:
    """The same as PNG."""
    return [raster.png(svg) for svg in pictures(assessment, beside)]


def texts(assessment: Assessment) -> list[Artifact]:
    """The same as text for any layout engine that reads DOT."""
    return [picture.dot(drawing) for drawing in as_fits(assessment)]


def render(assessment: Assessment, engines: Sequence[str] | None = None) -> Artifact:
    """The data-flow diagram in one picture, as SVG. Raises LayoutError if no layout engine comes to an end."""
    return picture.svg(data_flow.draw(assessment), engines)


def dot(assessment: Assessment) -> Artifact:
    """The data-flow diagram in one picture, as DOT."""
    return picture.dot(data_flow.draw(assessment))


def render_system(system: System) -> Artifact:
    """The diagram of a system that nobody has assessed."""
    return render(Assessment(system, Library({}, {}, ()), (), (), (), {}, gaps(system)))
