"""What an assessment knows about threats once they are read and checked, and where the built-in ones stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bioward.models.span import Span
from bioward.threats.nodes import Predicate
from bioward.threats.threat import Presumption, Threat

BUILT_IN = Path(__file__).resolve().parent / "library"
TERM_FILES = ("parameters.yaml", "predicates.yaml", "tables.yaml", "presumptions.yaml", "predicate_examples.yaml")
"""What stands at the top of a library folder and is no threat."""
FRAMEWORKS = "frameworks"
"""The folder in a library folder that holds what threats are traced to, and no threats."""


class Parameter(NamedTuple):
    """A number that conditions use, with where it comes from.

    set_in: where a team set it (`bioward.toml, line 3`); empty if the library's own number, `default`, holds.
    """

    name: str
    value: float
    meaning: str
    source: str
    default: float
    set_in: str = ""


class Setting(NamedTuple):
    """A number that a team gives a parameter, and where."""

    value: float
    span: Span


@dataclass(frozen=True, eq=False, repr=False)
class Library:
    """Everything that an assessment needs to know about threats.

    off: why threats are not looked for, by id; `resting` has them.
    """

    threats: Mapping[str, Threat]
    predicates: Mapping[str, Predicate]
    presumptions: tuple[Presumption, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    off: Mapping[str, str] = field(default_factory=dict)
    resting: Mapping[str, Threat] = field(default_factory=dict)

    @property
    def everything(self) -> dict[str, Threat]:
        """All threats by id, also those that are off."""
        return {**self.threats, **self.resting}


def shown(path: Path) -> str:
    """A built-in file is named from the library down, so that no machine's folders appear in what we write."""
    return f"library/{path.relative_to(BUILT_IN).as_posix()}" if path.is_relative_to(BUILT_IN) else str(path)
