"""HTML-like labels for a layout engine, built from parts. Whatever comes from a model passes through `escape`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape as escape_html

from bioward.reports.palette import FONT, INK
from bioward.reports.signs import EMS, JOINT, SMALLER
from bioward.reports.textwidth import width


@dataclass(frozen=True)
class Line:
    """One line of text in a label, with how it looks."""

    text: str
    size: int = 10
    color: str = INK
    bold: bool = False
    fill: str = ""
    sign: str = ""

    @property
    def plain(self) -> str:
        """The line as text alone, its sign before it."""
        return f"{self.sign} {self.text}" if self.sign else self.text


def escape(text: str) -> str:
    """Text that a label shows as it is. Engines put names in place of `\\N` and the like, even here: a joint, which
    nobody sees and the finished picture does not have, keeps them from it."""
    return escape_html(text.replace("\\", f"\\{JOINT}"), quote=True)


def font(line: Line) -> str:
    """The text of a line; engines want at least a space."""
    return written(line, escape(line.text) or " ")


def parts(line: Line) -> str:
    """The cells of a line: its sign, if it has one, and its text."""
    text = tag("TD", font(line), ALIGN="LEFT", WIDTH=text_room(line), HEIGHT=line.size + 4)
    return sign_cell(line) + text if line.sign else text


def sign_cell(line: Line) -> str:
    """A cell that is as broad as its sign. The character is small: it fits, whatever an engine thinks of it."""
    size = {"FIXEDSIZE": "TRUE", "WIDTH": sign_room(line), "HEIGHT": line.size + 4}
    small = replace(line, size=line.size // SMALLER)
    return tag("TD", written(small, JOINT + line.sign), ALIGN="LEFT", **size)


def written(line: Line, text: str) -> str:
    face = {"FACE": f"{FONT}-Bold"} if line.bold else {}
    return tag("FONT", text, **{"POINT-SIZE": line.size, "COLOR": line.color}, **face)


def cell(line: Line) -> str:
    """A table cell that is as wide as its text, whatever the engine thinks of the glyphs."""
    return tag("TD", font(line), ALIGN="LEFT", WIDTH=room(line), HEIGHT=line.size + 4)


def room(line: Line) -> int:
    """How broad a line is, with a margin if it is filled."""
    return text_room(line) + sign_room(line) + (2 * PADDING if line.fill else 0)


def text_room(line: Line) -> int:
    return round(width(line.text, line.size, line.bold))


def sign_room(line: Line) -> int:
    return round(EMS * line.size) if line.sign else 0


def row(*cells: str) -> str:
    return tag("TR", "".join(cells))


def rows(lines: Iterable[Line]) -> str:
    """Lines below each other; a filled one is only as broad as its text."""
    broadest = max(map(room, lines := list(lines)), default=0)
    return "".join(GAP + whole(line, broadest) if line.fill else whole(line, broadest) for line in lines)


def whole(line: Line, broadest: int) -> str:
    """A line at the left of a column."""
    if not line.fill and not line.sign:
        return row(cell(line))
    body = tag("TD", chip(line)) if line.fill else parts(line)
    rest = tag("TD", "", WIDTH=broadest - room(line)) if broadest > room(line) else ""
    return row(tag("TD", fixed(row(body + rest), WIDTH=broadest, HEIGHT=height(line)), ALIGN="LEFT"))


def height(line: Line) -> int:
    return line.size + (7 if line.fill else 4)


def chip(line: Line) -> str:
    """A line on a ground of its own."""
    space = tag("TD", "", WIDTH=PADDING)
    look = {"BGCOLOR": line.fill} if line.fill else {}
    return fixed(row(space, parts(line), space), WIDTH=room(line), HEIGHT=line.size + 5, **look)


def fixed(inner: str, **attributes: object) -> str:
    """A table that does not grow with the room around it."""
    return table(inner, FIXEDSIZE="TRUE", **attributes)


def table(inner: str, **attributes: object) -> str:
    """A table without lines, unless its attributes say otherwise."""
    return tag("TABLE", inner, **{"BORDER": 0, "CELLBORDER": 0, "CELLSPACING": 0, "CELLPADDING": 0} | attributes)


def tag(name: str, inner: str, **attributes: object) -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>"


PADDING = 4
"""Points beside text that stands on a ground of its own."""
GAP = row(tag("TD", "", HEIGHT=2))
"""Between two grounds."""


def label(inner: str) -> str:
    """An HTML-like label, as DOT marks it."""
    return f"<{inner}>"
