"""The threats that `threats test` and `threats lint` look at: what paths name, a team's own, or the built-in ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bioward.cli.inputs import neighbour, read_threats, wrong_folder
from bioward.cli.settings import settings
from bioward.cli.wanted import Wanted
from bioward.models.problems import InputError, Problem
from bioward.models.span import Span
from bioward.threats.catalogue import BUILT_IN, Library
from bioward.threats.library import path_of
from bioward.threats.selection import Choice
from bioward.threats.selftest import Case, cases
from bioward.threats.threat import Threat


class Checked(NamedTuple):
    """The library with everything that the threats need, those to look at, and whether these are the built-in ones."""

    library: Library
    threats: tuple[Threat, ...]
    built_in: bool


def checked(paths: Sequence[Path], wanted: Wanted) -> Checked:
    """The threats that paths name (files or folders); of a call without paths, the team's own, else the built-in ones.

    What is off is looked at too, unless the call itself selects.
    """
    if wrong := [problem for path in (*paths, *(wanted.threats or ())) if (problem := wrong_path(path))]:
        raise InputError(wrong)
    found = settings(wanted, None)
    places = [path.resolve() for path in (*paths, *([] if paths else found.folders))] or [BUILT_IN]
    found = found._replace(folders=(*found.folders, *paths), choice=own_choice(wanted))
    library = read_threats(found, examples=True)
    inside = [t for t in library.threats.values() if any(path_of(t).is_relative_to(place) for place in places)]
    return Checked(library, tuple(sorted(inside, key=lambda t: t.id)), places == [BUILT_IN])


def prepared(threats: tuple[Threat, ...], library: Library) -> dict[str, list[Case]]:
    """The examples of each threat, read. Raises InputError with all that is wrong in any."""
    found: dict[str, list[Case]] = {}
    problems: list[Problem] = []
    for threat in threats:
        try:
            found[threat.id] = cases(threat, library)
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(problems)
    return found


def own_choice(wanted: Wanted) -> Choice | None:
    """What the call itself selects; None if it selects nothing."""
    said = wanted.select or wanted.extend_select or wanted.ignore
    return settings(wanted._replace(no_config=True), None).choice if said else None


def wrong_path(path: Path) -> Problem | None:
    """Why a path has no threats."""
    if not path.exists():
        return Problem("there is no such file or folder", Span(str(path), 0), "", neighbour(path))
    if path.is_dir():
        return wrong_folder(path)
    if path.suffix not in (".yaml", ".yml"):
        return Problem("a threat file is called .yaml or .yml", Span(str(path), 0))
    return None
