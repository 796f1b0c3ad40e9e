"""Diagrams as files: the data-flow diagram of an assessment as SVG and as DOT, and what the other views draw."""

from bioward.models.gaps import gaps
from bioward.models.system import System
from bioward.reports import data_flow, picture
from bioward.reports.artifact import Artifact
from bioward.threats.catalogue import Library
from bioward.threats.finding import Assessment


def render(assessment: Assessment) -> Artifact:
    """The data-flow diagram as SVG. Raises LayoutError if no layout engine comes to an end."""
    return picture.svg(data_flow.draw(assessment))


def dot(assessment: Assessment) -> Artifact:
    """The data-flow diagram as text for any layout engine that reads DOT."""
    return picture.dot(data_flow.draw(assessment))


def render_system(system: System) -> Artifact:
    """The diagram of a system that nobody has assessed."""
    return render(Assessment(system, Library({}, {}, ()), (), (), (), {}, gaps(system)))
