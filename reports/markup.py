"""HTML-like labels for a layout engine, built from parts. Whatever comes from a model passes through `escape`."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape as escape_html

from bioward.reports.palette import FONT, INK
from bioward.reports.textwidth import width

JOINT = "\N{WORD JOINER}"


@dataclass(frozen=True)
class Line:
    """One line of text in a label, with how it looks."""

    text: str
    size: int = 10
    color: str = INK
    bold: bool = False
    fill: str = ""


def escape(text: str) -> str:
    """Text that a label shows as it is. Engines put names in place of `\\N` and the like, even here: a joint, which
    nobody sees and the finished picture does not have, keeps them from it."""
    return escape_html(text.replace("\\", f"\\{JOINT}"), quote=True)


def font(line: Line) -> str:
    """The text of a line; engines want at least a space."""
    face = {"FACE": f"{FONT}-Bold"} if line.bold else {}
    return tag("FONT", escape(line.text) or " ", **{"POINT-SIZE": line.size, "COLOR": line.color}, **face)


def cell(line: Line, **more: object) -> str:
    """A table cell that is as wide as its text, whatever the engine thinks of the glyphs."""
    return tag("TD", font(line), ALIGN="LEFT", WIDTH=room(line), HEIGHT=line.size + 4, **more)


def room(line: Line) -> int:
    """How broad a line is, with a margin if it is filled."""
    return round(width(line.text, line.size, line.bold)) + (8 if line.fill else 0)


def row(*cells: str) -> str:
    return tag("TR", "".join(cells))


def rows(lines: Iterable[Line]) -> str:
    """Lines below each other; a filled one is only as broad as its text."""
    broadest = max(map(room, lines := list(lines)), default=0)
    return "".join(GAP + row(tag("TD", filled(line, broadest))) if line.fill else row(cell(line)) for line in lines)


def filled(line: Line, broadest: int) -> str:
    """A line on a ground of its own, at the left of a column."""
    return fixed(row(ground(line), tag("TD", "", WIDTH=broadest - room(line))), WIDTH=broadest, HEIGHT=line.size + 7)


def chip(line: Line) -> str:
    """A line on a ground of its own."""
    return fixed(row(ground(line)), WIDTH=room(line), HEIGHT=line.size + 6)


def ground(line: Line) -> str:
    fill = {"BGCOLOR": line.fill} if line.fill else {}
    return tag("TD", font(line), ALIGN="LEFT", CELLPADDING=3, WIDTH=room(line), HEIGHT=line.size + 5, **fill)


def fixed(inner: str, **attributes: object) -> str:
    """A table that does not grow with the room around it."""
    return table(inner, FIXEDSIZE="TRUE", **attributes)


def table(inner: str, **attributes: object) -> str:
    """A table without lines, unless its attributes say otherwise."""
    return tag("TABLE", inner, **{"BORDER": 0, "CELLBORDER": 0, "CELLSPACING": 0, "CELLPADDING": 0} | attributes)


def tag(name: str, inner: str, **attributes: object) -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>"


GAP = row(tag("TD", "", HEIGHT=2))
"""Between two grounds."""


def label(inner: str) -> str:
    """An HTML-like label, as DOT marks it."""
    return f"<{inner}>"
