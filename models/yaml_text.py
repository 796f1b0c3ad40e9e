"""Trees of words as YAML that reads well: short things on one line, and quotes only where a text needs them.

libyaml writes the text, so nothing that a name contains can break it. A text that some reader of YAML would take
for a number, a date or a yes or no stands in quotes, whichever version of YAML that reader follows.
"""

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import yaml

WIDTH = 110
"""Columns that a thing on one line may take."""


class Bare(str):
    """A word of the vocabulary or a number, which a reader may type as it likes."""


Tree: TypeAlias = "str | Sequence[Tree] | Mapping[str, Tree]"

TYPED = {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "inf", "nan"}
"""Words that one version of YAML or another does not take for text."""


def yaml_text(tree: Tree, opened: int) -> str:
    """The YAML of a tree, whose outermost levels (`opened` of them) take a line for each entry."""
    out = io.StringIO()
    dumper = yaml.CSafeDumper(out, width=2**31 - 1, allow_unicode=True)
    try:
        for event in document(tree, opened):
            dumper.emit(event)
    finally:
        dumper.dispose()
    return out.getvalue()


def block(key: str, text: str) -> str:
    """A YAML text as the value of a key, moved to the right. Only literal texts span lines, and they may move."""
    return f"{key}:\n" + re.sub(r"(?m)^(?=.)", "  ", text)


def document(tree: Tree, opened: int) -> Iterator[yaml.Event]:
    yield yaml.StreamStartEvent()
    yield yaml.DocumentStartEvent(explicit=False)
    yield from events(tree, 0, 0, opened)
    yield yaml.DocumentEndEvent(explicit=False)
    yield yaml.StreamEndEvent()


def events(tree: Tree, start: int, indent: int, opened: int, flow: bool = False) -> Iterator[yaml.Event]:
    """The events of a tree that begins at a column; if it does not fit there, its entries stand at the indent."""
    flow = flow or (opened <= 0 and start + width(tree) <= WIDTH)
    if isinstance(tree, str):
        yield scalar(tree, literal=not flow)
    elif isinstance(tree, Mapping):
        yield yaml.MappingStartEvent(None, None, True, flow_style=flow)
        for key, value in tree.items():
            yield scalar(key)
            yield from events(value, indent + len(key) + 2, indent + 2, opened - 1, flow)
        yield yaml.MappingEndEvent()
    else:
        yield yaml.SequenceStartEvent(None, None, True, flow_style=flow)
        for value in tree:
            yield from events(value, indent + 2, indent + 2, opened - 1, flow)
        yield yaml.SequenceEndEvent()


def width(tree: Tree) -> int:
    """About how many columns a tree takes on one line; a text of several lines is too wide for any."""
    if isinstance(tree, str):
        return len(tree) + 2 * (not plain(tree)) + 10_000 * ("\n" in tree)
    if isinstance(tree, Mapping):
        return sum(len(key) + width(value) + 4 for key, value in tree.items())
    return sum(width(value) + 2 for value in tree)


def scalar(text: str, literal: bool = False) -> yaml.ScalarEvent:
    """One text in the lightest style that keeps it."""
    style = "|" if literal and fits_literal(text) else None if plain(text) else '"'
    return yaml.ScalarEvent(None, None, (True, True), str(text), style=style)


def plain(text: str) -> bool:
    """Whether a text may stand without quotes, if libyaml finds nothing special in it."""
    if isinstance(text, Bare):
        return True
    return text[:1].isalpha() and text.isprintable() and text.casefold() not in TYPED


def fits_literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is."""
    lines = text.split("\n")
    whole = text == text.strip() and all(line.isprintable() and line == line.rstrip() for line in lines)
    return whole and len(lines) > 1
