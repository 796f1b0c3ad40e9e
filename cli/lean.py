"""Plain types for parameters.

Since 0.29 typer has pydantic check each parameter, and importing pydantic takes longer than a whole check of a model.
Our parameters are words, paths and choices, which need no pydantic. Where typer types in another way, it is left alone.
"""

import contextlib
from collections.abc import Callable
from enum import Enum
from math import inf
from pathlib import Path
from typing import Any, get_args

import typer
from typer.core import TyperCommand

from bioward.models.problems import did_you_mean

try:
    from typer._coercion import RuntimeParam
except ImportError:  # pragma: no cover - an older typer, which types without pydantic, or a newer one
    RuntimeParam = object  # type: ignore[assignment,misc]


class PlainParam(RuntimeParam):
    """Types the words of one parameter."""

    def _coerce_value(self, value: Any, param: Any, ctx: Any) -> Any:
        try:
            make = maker(self.annotation)
            return [make(each) for each in value] if isinstance(value, list | tuple) else make(value)
        except ValueError as error:
            raise typer.BadParameter(str(error), ctx=ctx, param=param) from None


class Lean:
    """Mixed into a command: its parameters, that for help included, are typed plainly."""

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            with contextlib.suppress(AttributeError, TypeError):
                described = param.type_descriptor
                maker(described.annotation)
                param._runtime_param = PlainParam(described.parameter_info, described.annotation)
        return params


class LeanCommand(Lean, TyperCommand):
    """A command whose parameters are typed plainly."""


def maker(annotation: Any) -> Callable[[Any], Any]:
    """What makes a value of a type, or of the members of a list; TypeError for a type that we do not use."""
    wanted = next(iter(get_args(annotation)), annotation)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return lambda word: choice(wanted, word)
    if wanted in (int, float):
        return lambda word: number(wanted, word)
    if wanted in (str, bool, Path):
        return wanted  # type: ignore[no-any-return]
    raise TypeError(wanted)


def number(wanted: type[int] | type[float], word: Any) -> float:
    """A number that is not below zero."""
    try:
        found = wanted(word)
    except (ValueError, OverflowError):
        raise ValueError(f"'{word}' is not a {'whole ' if wanted is int else ''}number") from None
    if not 0 <= found < inf:
        raise ValueError(f"'{word}' is not a number of zero or more")
    return found


def choice(options: type[Enum], word: Any) -> Enum:
    """The member that a word names, in capitals or not."""
    known = {member.value: member for member in options}
    found = known.get(word.value if isinstance(word, Enum) else str(word).lower())
    if found is None:
        raise ValueError(f"'{word}' is none of {', '.join(known)}" + hint(str(word), list(known)))
    return found


def hint(word: str, known: list[str]) -> str:
    near = did_you_mean(word, known)
    return f"; {near}" if near.startswith("did you mean") else ""
