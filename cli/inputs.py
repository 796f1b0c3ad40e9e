"""Reads what a command is given, the model and the threats, and tells all that is wrong with either at once."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bioward.cli.lazy import load
from bioward.cli.paths import here
from bioward.models.problems import InputError, Problem, did_you_mean
from bioward.models.pytm_start import Reading, start
from bioward.models.span import Span

if TYPE_CHECKING:
    from bioward.cli.settings import Settings
    from bioward.cli.wanted import Wanted
    from bioward.models.system import System
    from bioward.threats.catalogue import Library
    from bioward.threats.finding import Assessment

T = TypeVar("T")
ENDINGS = {".yaml": "yaml", ".yml": "yaml", ".py": "pytm"}


def assess_model(model: Path, wanted: "Wanted", begun: Reading | None, as_of: str | None = None) -> "Assessment":
    """The assessment of a model against the threats that a call and a configuration ask for.

    A pytm model is read by another process; this one loads the threats meanwhile.
    as_of: the day that counts, in place of what the model says.
    """
    day = None if as_of is None else load("bioward.cli.days:day")(as_of)
    problems: list[Problem] = []
    with reading(model, begun) as finish:
        library = attempt(lambda: load_threats(wanted, model), problems)
        system = attempt(finish, problems)
    if system is None or library is None:
        raise InputError(problems)
    if day is not None:
        system = load("bioward.cli.days:dated")(system, day)
    assessment: Assessment = load("bioward.threats.assess:assess")(system, library)
    return assessment


def read_model(model: Path, begun: Reading | None) -> "System":
    """The System of a model file."""
    with reading(model, begun) as finish:
        return finish()


def load_threats(wanted: "Wanted", model: Path | None = None, *, examples: bool = False) -> "Library":
    """The threats that a call and a configuration ask for; the configuration stands with the model, or above it."""
    if wrong := [problem for folder in wanted.threats or () if (problem := wrong_folder(folder))]:
        raise InputError(wrong)
    return read_threats(load("bioward.cli.settings:settings")(wanted, model), examples=examples)


def read_threats(settings: "Settings", *, examples: bool = False) -> "Library":
    """The library that settings describe; with examples, which are not cached, always from its files."""
    if not examples:
        cached: Library = load("bioward.cli.cache:cached_library")(settings)
        return cached
    library: Library = load("bioward.threats.library:load_library")(
        settings.folders,
        examples=True,
        replace=settings.replace,
        settings=settings.parameters,
        choice=settings.choice,
    )
    return library


@contextmanager
def reading(model: Path, begun: Reading | None) -> "Iterator[Callable[[], System]]":
    """Begins to read a model, if that was not begun ahead, and offers what finishes it.

    Whatever happens, nothing is left running.
    """
    model = here(model)
    if wrong := wrong_file(model):
        yield refusal(wrong)
    elif ENDINGS[model.suffix.lower()] == "yaml":
        yield lambda: load("bioward.models.yaml_reader:read_yaml")(model)
    else:
        under_way = begun if begun and begun.file == str(model) else start(model)
        try:
            yield lambda: load("bioward.models.pytm_reader:finish")(under_way)
        finally:
            under_way.stop()


def refusal(problem: Problem) -> "Callable[[], System]":
    def refuse() -> "System":
        raise InputError([problem])

    return refuse


def attempt(action: Callable[[], T], problems: list[Problem]) -> T | None:
    """What an action returns; None, with its problems noted, if its input is wrong."""
    try:
        return action()
    except InputError as error:
        problems.extend(error.problems)
        return None


# ---------------------------------------------------------------------------- paths


def wrong_file(model: Path) -> Problem | None:
    """Why a path cannot be a model at all."""
    whole = Span(str(model), 0)
    if model.is_dir():
        return Problem("this is a folder; a model is one file", whole)
    if model.suffix.lower() not in ENDINGS:
        said = f"'{model.suffix}' is not the ending of a model" if model.suffix else "a model's name has an ending"
        return Problem(said, whole, "", "a model is a .yaml or .yml file, or a .py file on pytm")
    if not model.exists():
        return Problem("there is no such file", whole, "", neighbour(model))
    if not model.is_file():
        return Problem("this is no plain file", whole)
    return None if os.access(model, os.R_OK) else Problem("this file may not be read", whole)


def wrong_folder(folder: Path) -> Problem | None:
    """Why a path cannot be a folder of threats."""
    whole = Span(str(folder), 0)
    if not folder.is_dir():
        said = "this is no folder; threats are given as one" if folder.exists() else "there is no such folder"
        return Problem(said, whole, "", neighbour(folder) if not folder.exists() else "")
    if next(folder.rglob("*.yaml"), None) is None:
        return Problem("no threat file (*.yaml) is in this folder", whole)
    return None


def neighbour(path: Path) -> str:
    """The hint for a misspelt path: what is called nearly so, in the same folder."""
    try:
        names: Iterable[str] = sorted(os.listdir(path.parent))
    except OSError:
        return ""
    hint = did_you_mean(path.name, names)
    return hint if hint.startswith("did you mean") else ""
