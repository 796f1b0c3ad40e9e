"""The arguments that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Model = Annotated[
    Path,
    typer.Argument(metavar="MODEL", help="The model: a .yaml or .yml file, or a .py file on pytm.", show_default=False),
]
Budget = Annotated[
    float, typer.Option("--budget", metavar="SECONDS", help="How long changes may be tried on the model.")
]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="The day whose law and records count, whatever the model says."),
]


class Threshold(StrEnum):
    """From which severity on findings make `check` fail."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"
    NONE = "none"


class CheckFormat(StrEnum):
    """How `check` answers."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    SHORT = "md-short"


class AnswerFormat(StrEnum):
    """How `explain` and `advise` answer."""

    TEXT = "text"
    JSON = "json"


class ShowFormat(StrEnum):
    """How `show` answers."""

    TEXT = "text"
    YAML = "yaml"


class DiagramFormat(StrEnum):
    """How a diagram is written."""

    SVG = "svg"
    PNG = "png"
    DOT = "dot"
    MMD = "mmd"


class View(StrEnum):
    """What a diagram shows."""

    DATA_FLOW = "data-flow"
    LEVELS = "levels"
    TRANSFERS = "transfers"
    LIFECYCLE = "lifecycle"


class Engine(StrEnum):
    """Which layout engine is tried first."""

    BUNDLED = "bundled"
    DOT = "dot"

    @property
    def program(self) -> str:
        """The name of its program."""
        return {"bundled": "graphviz-pure"}.get(self.value, self.value)
