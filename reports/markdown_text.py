"""Text from a model made safe for Markdown: it can neither end a table cell, nor become a link, a heading or HTML."""

import re

from bioward.reports.words import one_line

SPECIAL = re.compile(r"[\\`*\[\]|~$]|(?<![^\W_])_|_(?![^\W_])")
OPENING = re.compile(r"^([#+=-]|\d+(?=[.)]))")
HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
LINKS = re.compile(r"(?i)(?<=\w)(:)(?=//)|(?<=\bwww)(\.)")


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escaped(text: object) -> Markdown:
    """Text as one line that shows as it is; what is Markdown already stays so."""
    if isinstance(text, Markdown):
        return text
    safe = SPECIAL.sub(r"\\\g<0>", one_line(str(text)))
    safe = "".join(HTML.get(character, character) for character in safe)
    return Markdown(LINKS.sub(r"\\\g<0>", opening(safe)))


def opening(text: str) -> str:
    """What would begin a heading or a list at the beginning of a line does not."""
    mark = OPENING.match(text)
    if not mark:
        return text
    return f"\\{text}" if not mark[0].isdigit() else f"{mark[0]}\\{text[mark.end() :]}"


def code(text: object) -> Markdown:
    """An id or a value as code, unless code could not hold it."""
    line = one_line(str(text))
    return Markdown(f"`{line}`") if line and not re.search(r"[`|]", line) else escaped(line)
