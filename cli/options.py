"""The arguments that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

Model = Annotated[
    Path,
    typer.Argument(metavar="MODEL", help="The model: a .yaml or .yml file, or a .py file on pytm.", show_default=False),
]
Threats = Annotated[
    list[Path] | None,
    typer.Option("--threats", metavar="DIR", help="A folder with more threat files; may be given several times."),
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


class ShowFormat(StrEnum):
    """How `show` answers."""

    TEXT = "text"
    YAML = "yaml"


class DiagramFormat(StrEnum):
    """How a diagram is written."""

    SVG = "svg"
    DOT = "dot"
