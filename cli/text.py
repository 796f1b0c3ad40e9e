"""Lines of text for people: parts with a style, wrapped to a width, safe to show on a terminal."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

WIDTH = 100
"""The width where nobody says how wide the terminal is."""

HARMFUL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that could move the cursor, change colours or turn the reading order: models may come from strangers."""


class Part(NamedTuple):
    """Some text in one style."""

    text: str
    style: str = ""


Line = tuple[Part, ...]


def line(*parts: str | Part) -> Line:
    """A line of parts; a bare string has no style."""
    return tuple(Part(p) if isinstance(p, str) else p for p in parts)


BLANK: Line = ()


def plain(lines: Iterable[Line]) -> str:
    """Lines as text without colours."""
    return "".join("".join(clean(p.text) for p in each).rstrip() + "\n" for each in lines)


def clean(text: str) -> str:
    """Text that a terminal only shows: what could steer it stands there by name."""
    return HARMFUL.sub(escaped, text)


def escaped(found: re.Match[str]) -> str:
    return " " if found[0] == "\n" else found[0].encode("unicode_escape").decode("ascii")


def cells(text: str) -> int:
    """How many columns a text takes: East Asian characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrapped(text: str, width: int, indent: str = "", first: str | None = None, style: str = "") -> Iterator[Line]:
    """A paragraph in lines of at most `width`; `first` stands before its first line. Words are never cut."""
    lead, room = indent if first is None else first, max(width - cells(indent), 20)
    for row in rows(text, room):
        yield line(lead, Part(row, style))
        lead = indent


def rows(text: str, room: int) -> Iterator[str]:
    """The text in rows of at most `room` columns; longer words stand alone."""
    row = ""
    for piece in pieces(text):
        if row.strip() and cells(row) + cells(piece.rstrip()) > room:
            yield row.rstrip()
            row = ""
        row += piece
    if row.strip():
        yield row.rstrip()


def pieces(text: str) -> Iterator[str]:
    """Where a line may break: after spaces, and between East Asian characters."""
    for word in re.findall(r"\S+\s*", text):
        if word.isascii():
            yield word
            continue
        start = 0
        for i in range(1, len(word)):
            if wide(word[i - 1]) and wide(word[i]):
                yield word[start:i]
                start = i
        yield word[start:]


def wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" and unicodedata.category(character)[0] != "P"


def table(grid: Iterable[tuple[str, ...]], indent: str = "") -> Iterator[str]:
    """Rows whose columns stand under each other; the last column is as long as it is."""
    found = list(grid)
    widths = [max(map(cells, column)) for column in zip(*found, strict=True)]
    for row in found:
        padded = [c + " " * (w - cells(c)) for c, w in zip(row, widths, strict=True)]
        yield (indent + "  ".join(padded)).rstrip()


def count(number: int, word: str, many: str = "") -> str:
    """`1 finding`, `2 findings`, `no findings`."""
    return f"{number or 'no'} {word if number == 1 else many or word + 's'}"
