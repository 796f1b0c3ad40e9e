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
    DOT = "dot"
    MMD = "mmd"
