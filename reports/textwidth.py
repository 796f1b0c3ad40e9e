"""How much room text takes, and how it is broken into lines: layout engines know no glyphs but Latin ones."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

GLYPHS = {
    0.24: "'ijl",
    0.30: " !,-./:;I[\\]ft|",
    0.36: '"()`r{}',
    0.42: "*",
    0.53: "Jcksvxyz^",
    0.59: "#$0123456789?L_abdeghnopqu",
    0.62: "+<=>~",
    0.66: "FTZ",
    0.71: "&ABEKPSVXY",
    0.77: "CDHNRUw",
    0.83: "GOQ",
    0.89: "Mm",
    1.0: "%W",
    1.08: "@",
}
"""Latin glyphs by their width in ems: Helvetica's, and a little more for its relatives."""
WIDTHS = {glyph: ems for ems, glyphs in GLYPHS.items() for glyph in glyphs}
ELLIPSIS = "…"
MOST_CHARS = 8
"""No more characters for one em are looked at: accents can be stacked without end."""


@lru_cache(4096)
def char_width(character: str) -> float:
    """The width of a character in ems, rather too much than too little."""
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.05 if ord(character) < 0x1F000 else 1.35
    return WIDTHS.get(character, 0.75)


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line of text in points."""
    return sum(map(char_width, text)) * size * (1.07 if bold else 1.0)


def wrap(text: str, ems: float, lines: int) -> list[str]:
    """Text in at most so many lines of at most so many ems; what does not fit is cut, which an ellipsis shows."""
    wrapped: list[str] = []
    for line in broken(text[: int(ems * lines * MOST_CHARS)], ems):
        if len(wrapped) == lines:
            wrapped[-1] = cut(wrapped[-1], ems)
            break
        wrapped.append(line)
    return wrapped or [""]


def broken(text: str, ems: float) -> Iterator[str]:
    """Lines broken at spaces, or within a word that is longer than a line."""
    line = ""
    for piece in pieces(text, ems):
        if line and width(line + piece.rstrip(), 1) > ems:
            yield line.rstrip()
            line = ""
        line += piece
    if line.strip():
        yield line.rstrip()


def pieces(text: str, ems: float) -> Iterator[str]:
    """Words with the space behind them; long words and ideographs in parts."""
    for word in re.findall(r"\S+\s*", text):
        part = ""
        for character in word:
            if part and not is_mark(character) and ends(part, character, ems):
                yield part
                part = ""
            part += character
        yield part


def ends(part: str, character: str, ems: float) -> bool:
    """A line may end between a part and the next character."""
    return is_ideograph(character) or is_ideograph(part[-1]) or width(part + character, 1) > ems


def is_ideograph(character: str) -> bool:
    """A line may break before and behind it."""
    return unicodedata.east_asian_width(character) == "W" and not unicodedata.category(character).startswith("P")


def is_mark(character: str) -> bool:
    """It stays with what stands before it: an accent, a joiner, a full stop, a space."""
    return char_width(character) == 0.0 or unicodedata.category(character)[0] in "PZ"


def cut(line: str, ems: float) -> str:
    """A line with an ellipsis at its end, no longer than before."""
    while line and width(line + ELLIPSIS, 1) > ems:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
