"""The place of something in a file, the way compilers show it: file:line:column, the line, and a mark under it."""

from collections.abc import Iterator

from bioward.cli.text import BLANK, Line, Part, cells, count, line, wrapped
from bioward.models.draft import Sources
from bioward.models.problems import Problem
from bioward.models.span import Span

TAB = 4
CUT = " …"
AROUND = 20
"""So many columns of a line that is too long are shown before what is marked."""


def place(span: Span) -> str:
    """`file:line:column`; of a file as a whole only its name."""
    return str(span) if span.line else span.file


def frame(span: Span, text: str, width: int) -> Iterator[Line]:
    """Where it is and, if the line is known, the line with a mark under the span."""
    gutter = len(str(span.line))
    yield line(Part(" " * gutter + "--> ", "gutter"), Part(place(span), "place"))
    if not text.strip():
        return
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line in (0, span.line) else len(text.rstrip())
    before, marked = text[:start].expandtabs(TAB), text[start : max(end, start + 1)]
    shown, before = window(before, text.expandtabs(TAB), width - gutter - 4)
    room = cells(shown.removesuffix(CUT)) - cells(before)
    mark = "^" * max(1, min(cells(marked.expandtabs(TAB).rstrip()), room))
    yield line(Part(" " * gutter + " |", "gutter"))
    yield line(Part(f"{span.line} | ", "gutter"), shown)
    yield line(Part(" " * gutter + " | ", "gutter"), " " * cells(before), Part(mark, "caret"))


def window(before: str, text: str, room: int) -> tuple[str, str]:
    """The part of a long line that can be shown, and what of it stands before the mark."""
    if cells(text) <= room:
        return text, before
    cut = max(0, len(before) - AROUND) if cells(before) > room // 2 else 0
    lead = "… " if cut else ""
    shown = lead + text[cut:]
    while cells(shown) > room - cells(CUT):
        shown = shown[:-1]
    return shown + (CUT if lead + text[cut:] != shown else ""), lead + before[cut:]


def told(problems: tuple[Problem, ...], end: str, width: int) -> Iterator[Line]:
    """Every problem with its place and its hint, and how many there are."""
    sources = Sources()
    for problem in problems:
        span = problem.span
        yield line(Part("error", "error"), Part(f": {problem.message}", "strong"))
        yield from frame(span, problem.line or (sources.line(span) if span.line else ""), width)
        if problem.hint:
            lead = " " * len(str(span.line)) + " = help: "
            yield from wrapped(problem.hint, width, " " * len(lead), lead)
        yield BLANK
    yield line(Part(count(len(problems), "error"), "error"), f"; {end}")
