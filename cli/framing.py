"""What stands around an assessment in a report: what threats are traced to, a team's letterhead, its own pages."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bioward.cli.clock import until
from bioward.cli.formats import FORMATS, beside
from bioward.cli.inputs import neighbour
from bioward.cli.lazy import load
from bioward.cli.memory import bounded
from bioward.cli.settings import settings
from bioward.cli.wanted import Wanted
from bioward.models.problems import InputError, Problem
from bioward.models.span import Span

if TYPE_CHECKING:
    from bioward.reports.artifact import Artifact
    from bioward.reports.beside import Beside, Letterhead
    from bioward.threats.finding import Assessment

SECONDS = 20.0
MEMORY = 1024 * 1024 * 1024
"""So long may a team's template run, and so much more memory may it take."""


class Framed(NamedTuple):
    """An assessment that knows what its threats are traced to, and what its reports show beside it."""

    assessment: "Assessment"
    beside: "Beside"


def framed(assessment: "Assessment", wanted: Wanted, model: Path) -> Framed:
    """What a configuration adds to a report. Raises InputError."""
    found = settings(wanted, model)
    frameworks = load("bioward.threats.framework_file:load_frameworks")(found.folders)
    head: Letterhead = load("bioward.cli.letterhead:letterhead")(found.head)
    return Framed(replace(assessment, frameworks=frameworks), beside(head))


def pages(templates: Iterable[Path], found: Framed, folder: Path, formats: Iterable[str]) -> "list[Artifact]":
    """The pages that a team's templates make, beside formats. Raises InputError before anything is written."""
    named = list(templates)
    if wrong := [problem for path in named if (problem := wrong_template(path))]:
        raise InputError(wrong)
    made = [page(path, found) for path in named]
    taken = Counter([*(each.name for each in made), *(FORMATS[name].file for name in formats)])
    if twice := [path for path, each in zip(named, made, strict=True) if taken[each.name] > 1]:
        said = "its page would be called as another file of this call: give it another name"
        raise InputError(Problem(said, Span(str(path), 0)) for path in twice)
    if over := [path for path, each in zip(named, made, strict=True) if same(path, folder / each.name)]:
        said = "its page would be written over it: choose another folder, or call it NAME.jinja"
        raise InputError(Problem(said, Span(str(path), 0)) for path in over)
    return made


def same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def page(template: Path, found: Framed) -> "Artifact":
    """The page of a template. Its time begins when the diagram is drawn: that is no doing of its own."""
    render = load("bioward.reports.team_page:render")
    if found.beside.draw:
        found.beside.draw(found.assessment, load("bioward.reports.view_diagram:MOST_PAGES"))
    with bounded(MEMORY):
        made: Artifact = render(template, found.assessment, found.beside, until(SECONDS))
    return made


def wrong_template(path: Path) -> Problem | None:
    """Why a path cannot be a template."""
    if path.is_file():
        return None
    said = "this is no file" if path.exists() else "there is no such file"
    return Problem(said, Span(str(path), 0), "", "" if path.exists() else neighbour(path))
