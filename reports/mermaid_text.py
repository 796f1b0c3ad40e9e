"""Text from a model made safe for Mermaid, which reads Markdown, HTML, icons and settings of its own in any label."""

import re
import unicodedata
from collections.abc import Iterable

from bioward.reports.words import one_line

HARMLESS = frozenset(" ,()'·◉⇠▲◆●○†–…")
"""Signs that mean nothing to Mermaid within quotation marks; letters, digits and accents do not either."""
JOINED = re.compile(r"(?<=\w)[-/](?=\w)|(?<=\d)\.(?=\d)")
"""A hyphen or a stroke within a word, the point of a number."""
COMMAND = re.compile(r"(?i)d(?=irection\s)")
"""The one word that Mermaid obeys wherever it stands, even within quotation marks."""
READ_BACK = "ﬂ°¶ß"
"""What Mermaid itself puts in place of the marks of a character's number, and turns back in the picture."""


def safe(text: str) -> str:
    """One line of text that a label shows as it is: every other sign is written as the number of its character."""
    line = one_line(text)
    joined, commands = ({found.start() for found in sign.finditer(line)} for sign in (JOINED, COMMAND))
    kept = (i in joined or (plain(c) and i not in commands) for i, c in enumerate(line))
    return "".join(c if keep else f"#{ord(c)};" for c, keep in zip(line, kept, strict=True))


def plain(character: str) -> bool:
    return character in HARMLESS or (unicodedata.category(character)[0] in "LMN" and character not in READ_BACK)


def label(lines: Iterable[str], name: Iterable[str] = ()) -> str:
    """A name in bold and lines below it, in quotation marks: what stands within is no word of Mermaid's language."""
    bold = [f"<b>{safe(line)}</b>" for line in name if line]
    return f'"{"<br/>".join([*bold, *map(safe, lines)])}"'


def identifier(type_: str, id_: str) -> str:
    """A name that is no word of Mermaid's language; the same thing keeps it, whatever is added to the model."""
    return f"{type_}_{''.join(c if c.isascii() and c.isalnum() else f'_{ord(c):x}_' for c in id_)}"
