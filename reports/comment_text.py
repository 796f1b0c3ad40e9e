"""Text from a model made safe for a comment on GitHub: short, and without a mention, a reference or a link."""

import re
from urllib.parse import quote

from bioward.models.span import Span
from bioward.reports.markdown_text import Markdown, code, escaped
from bioward.reports.words import one_line

LONGEST = 160
APART = "&#8203;"
"""A space without width: what stands on both its sides is no longer one word to GitHub."""
CALLS = re.compile(r"[@#](?=\w)|\b[Gg][Hh](?=-\d)")
"""What begins a mention or a reference; a reference rings a bell in the other issue, too."""


def cell(text: str) -> Markdown:
    """One short line that shows as it is and calls nobody."""
    return Markdown(CALLS.sub(rf"\g<0>{APART}", escaped(short(text))))


def code_cell(text: str) -> Markdown:
    """A short line as code, in which GitHub looks for no mentions; as text, if code could not hold it."""
    shown = code(short(text))
    return shown if shown.startswith("`") else cell(text)


def place(span: Span) -> str:
    return code_cell(f"{span.file}:{span.line}") if span.line > 0 else "no line of the model"


def short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def marker(file: str) -> str:
    """A line that nobody sees, by which a comment on this model is found again."""
    return f"<!-- bioward {quote(one_line(file)[-LONGEST:]).replace('--', '-%2D')} -->"
