"""Reads what a command is given: the model and the threats, and all that is wrong with either at once."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from bioward.cli.lazy import load
from bioward.models.problems import InputError, Problem
from bioward.models.span import Span

if TYPE_CHECKING:
    from bioward.models.system import System
    from bioward.threats.finding import Assessment
    from bioward.threats.library import Library

READERS = {".yaml": "yaml", ".yml": "yaml", ".py": "pytm"}


def read_model(model: Path) -> "System":
    """The System of a model file."""
    return begin(model)()


def begin(model: Path) -> "Callable[[], System]":
    """Begins to read a model; what it returns finishes. A pytm file runs in a process of its own meanwhile."""
    if wrong := wrong_file(model):
        raise InputError([wrong])
    if READERS[model.suffix.lower()] == "pytm":
        reading = load("bioward.models.pytm_reader:start")(model)
        finish: Callable[[], System] = lambda: load("bioward.models.pytm_reader:finish")(reading)  # noqa: E731
        return finish
    return lambda: load("bioward.models.yaml_reader:read_yaml")(model)


def wrong_file(model: Path) -> Problem | None:
    """Why a path cannot be a model at all."""
    if model.suffix.lower() not in READERS:
        hint = "a model is a .yaml or .yml file, or a .py file on pytm"
        return Problem(f"'{model.suffix}' is not the ending of a model", Span(str(model), 0), "", hint)
    if not model.exists():
        return Problem("there is no such file", Span(str(model), 0), "", neighbour(model))
    if model.is_dir():
        return Problem("this is a folder; a model is one file", Span(str(model), 0))
    return None if os.access(model, os.R_OK) else Problem("this file may not be read", Span(str(model), 0))


def assess_model(model: Path, folders: Iterable[Path]) -> "Assessment":
    """The assessment of a model against the built-in threats and those of further folders."""
    found: list[Problem] = []
    assessment = None
    return assessment
