"""Colours: how the styles of our lines look on a terminal. The only place that knows rich."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.status import Status
from rich.text import Text

from bioward.cli.text import Line, clean

STYLES = {
    "critical": "bold white on red",
    "high": "bold red",
    "medium": "bold yellow",
    "low": "bold cyan",
    "error": "bold red",
    "good": "bold green",
    "strong": "bold",
    "place": "blue",
    "gutter": "bold blue",
    "caret": "bold red",
    "label": "bold",
    "dim": "dim",
}


def paint(lines: Iterable[Line], stream: TextIO) -> None:
    """Prints lines in colour; they are wrapped already."""
    console = Console(file=stream, force_terminal=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
    for line in lines:
        console.print(painted(line))


def painted(line: Line) -> Text:
    return Text.assemble(*((clean(part.text), STYLES.get(part.style, "")) for part in line))


def status(stream: TextIO) -> Status:
    """A line that moves while something takes long, and leaves nothing behind."""
    return Status("", console=Console(file=stream, force_terminal=True, highlight=False, markup=False, emoji=False))
