"""Where a thing was said."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a source file. Lines and columns count from 1; the end column is exclusive."""

    file: str
    line: int
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Span("", 0, 0)
"""The place of what no line says: defaults and derived objects of a System made in memory."""
