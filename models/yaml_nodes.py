"""YAML as a tree of nodes with places. Scalars stay text: the vocabulary types them, never YAML.

PyYAML's own types bite exactly in this field: `NO` is Norway, not false; `on`, `1e-4` and `2026-03-02` mean what
their place means. So the events of libyaml are composed here (composer.py), and every way they can fail gets a place.
"""

import re
from pathlib import Path

import yaml

from bioward.models.composer import Composer, Refused
from bioward.models.nodes import Mapping, Node, Scalar, Sequence
from bioward.models.problems import InputError, Problem
from bioward.models.span import Span

__all__ = ["MAX_BYTES", "Mapping", "Node", "Scalar", "Sequence", "compose", "read_text"]

MAX_BYTES = 64 * 1024 * 1024
"""The most bytes of an input file."""


def read_text(path: Path, file: str) -> str:
    """The text of a file, or InputError if it is missing, too large or not UTF-8."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError([Problem(f"cannot be read: {error.strerror}", Span(file, 1))]) from None
    if len(data) > MAX_BYTES:
        raise InputError([Problem(f"larger than {MAX_BYTES // 1024 // 1024} MB", Span(file, 1))])
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError([Problem("not UTF-8 text", Span(file, line))]) from None


def compose(text: str, file: str) -> Node | None:
    """The tree of a YAML text; None if it is empty. Raises InputError with the place of what is wrong."""
    try:
        return Composer(text, file).root()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(filter(None, (error.context, error.problem)))
        problem = at_line(f"not YAML: {said}", text, file, mark.line if mark else 0, mark.column if mark else 0)
    except yaml.YAMLError as error:
        at = getattr(error, "position", 0) or 0
        reason = getattr(error, "reason", "it cannot be read")
        problem = at_line(f"not YAML: {reason}", text, file, text.count("\n", 0, at))
    except UnicodeEncodeError as error:
        problem = at_line("not text: half a character stands here", text, file, text.count("\n", 0, error.start))
    except Refused as refused:
        problem = at_line(refused.said, text, file, refused.line, refused.column)
    raise InputError([problem])


def at_line(said: str, text: str, file: str, line: int, column: int = 0) -> Problem:
    lines = text.split("\n")
    quoted = lines[line] if line < len(lines) else ""
    hint = "a value that begins with '>=' stands in quotes: '>=10000'" if re.search(r"[:,\[-]\s*>=", quoted) else ""
    return Problem(said, Span(file, line + 1, column + 1), quoted, hint)
