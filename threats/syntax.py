"""A condition's text as Python's own syntax tree, with the places of its mistakes."""

import ast
import re
import warnings
from collections.abc import Iterator
from itertools import count

from bioward.threats.scope import Mistake

TOKEN = re.compile(r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\#[^\n]*)|\.class\b|[()\[\]{}]|[^\n\t -~]""")
"""What is looked at before Python reads a text: quotes and comments, `.class`, brackets, and what is not ASCII."""
CLOSES = {")": "(", "]": "[", "}": "{"}
MAX_LEVELS = 200
"""So deep may Python's own tree be; a condition has three or four of its levels for each of ours."""


def syntax(text: str) -> ast.expr:
    """Python's own tree of the text, its columns counted in characters. `class` is a keyword there, so it is read
    under a name of its length that the text does not use."""
    check_characters(text)
    other = next(name for number in count() if (name := f"k{number:04}") not in text)
    renamed = TOKEN.sub(lambda found: f".{other}" if found[0] == ".class" else found[0], text)
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(f"({renamed}\n)", mode="eval").body
    except SyntaxError as error:
        raise Mistake(syntax_place(text, error), f"not a condition: {error.msg}") from None
    except (RecursionError, MemoryError):
        raise Mistake((1, 1), "nested too deeply") from None
    except ValueError:
        raise Mistake((1, 1), "not a condition: it holds characters that cannot be read") from None
    lines = renamed.split("\n")
    for node in walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == other:
            node.attr = "class"
        if isinstance(node, ast.expr | ast.keyword):
            node.col_offset = characters(lines[node.lineno - 1], node.col_offset - (node.lineno == 1))
    return tree


def walk(tree: ast.expr) -> Iterator[ast.AST]:
    """All nodes of a tree that is not too deep to be looked through, as chains of attributes or of `*` may be."""
    level: list[ast.AST] = [tree]
    for _ in range(MAX_LEVELS):
        if not level:
            return
        yield from level
        level = [child for node in level for child in ast.iter_child_nodes(node)]
    raise Mistake((1, 1), "nested too deeply")


def check_characters(text: str) -> None:
    """Tells a bracket without its other half, and a character that only looks like one of ours."""
    opened: list[re.Match[str]] = []
    for found in TOKEN.finditer(text):
        token = found[0]
        if token in CLOSES.values():
            opened.append(found)
        elif token in CLOSES and (not opened or opened.pop()[0] != CLOSES[token]):
            raise Mistake(place(text, found.start()), f"'{token}' closes nothing")
        elif len(token) == 1 and not " " <= token <= "~":
            raise Mistake(place(text, found.start()), f"{token!r} can stand in a quoted text only")
    if opened:
        raise Mistake(place(text, opened[-1].start()), f"'{opened[-1][0]}' is never closed")


def place(text: str, index: int) -> tuple[int, int]:
    """The line and column of a character."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def syntax_place(text: str, error: SyntaxError) -> tuple[int, int]:
    """Where Python stumbled, without the bracket put before the text; behind its end if something is missing there."""
    line, column = error.lineno or 1, error.offset or 1
    if line > len(text.rstrip().split("\n")):
        return place(text, len(text.rstrip()))
    return line, max(column - (line == 1), 1)


def characters(line: str, size: int) -> int:
    """How many characters the first bytes of a line are."""
    return max(size, 0) if line.isascii() else len(line.encode()[: max(size, 0)].decode(errors="ignore"))
