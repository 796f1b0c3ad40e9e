"""Reads what a command is given, the model and the threats, and tells all that is wrong with either at once."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bioward.cli.lazy import load
from bioward.models.problems import InputError, Problem, did_you_mean
from bioward.models.pytm_start import Reading, start
from bioward.models.span import Span

if TYPE_CHECKING:
    from bioward.models.system import System
    from bioward.threats.finding import Assessment
    from bioward.threats.library import Library

T = TypeVar("T")
ENDINGS = {".yaml": "yaml", ".yml": "yaml", ".py": "pytm"}


def assess_model(model: Path, folders: Sequence[Path] | None, begun: Reading | None) -> "Assessment":
    """The assessment of a model against the built-in threats and those of further folders.

    A pytm model is read by another process; this one loads the threats meanwhile.
    """
    problems: list[Problem] = []
    with reading(model, begun) as finish:
        library = attempt(lambda: load_threats(folders), problems)
        system = attempt(finish, problems)
    if system is None or library is None:
        raise InputError(problems)
    assessment: Assessment = load("bioward.threats.assess:assess")(system, library)
    return assessment


def read_model(model: Path, begun: Reading | None) -> "System":
    """The System of a model file."""
    with reading(model, begun) as finish:
        return finish()


def load_threats(folders: Sequence[Path] | None, *, examples: bool = False) -> "Library":
    """The built-in threats with those of further folders."""
    if wrong := [problem for folder in folders or () if (problem := wrong_folder(folder))]:
        raise InputError(wrong)
    library: Library = load("bioward.threats.library:load_library")(folders or (), examples=examples)
    return library


@contextmanager
def reading(model: Path, begun: Reading | None) -> "Iterator[Callable[[], System]]":
    """Begins to read a model, if that was not begun ahead, and offers what finishes it.

    Whatever happens, nothing is left running.
    """
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
