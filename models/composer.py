"""From the events of libyaml to nodes; nesting, aliases and size are bounded here."""

import sys
from collections.abc import Callable
from typing import NamedTuple

import yaml

from bioward.models.nodes import Mapping, Node, Scalar, Sequence
from bioward.models.span import Span

MAX_DEPTH = 40
MAX_NODES = 4_000_000
"""Limits of a text: nesting, and nodes once every alias is followed."""


class Refused(Exception):
    """The YAML is sound, but asks for something that a model has no use for."""

    def __init__(self, said: str, event: yaml.Event) -> None:
        super().__init__(said)
        mark = event.start_mark
        self.said, self.line, self.column = said, mark.line if mark else 0, mark.column if mark else 0


class Open(NamedTuple):
    """A collection that has begun: its children are added as they come."""

    anchor: str | None
    span: Span
    children: list[Node]
    make: Callable[[Span, list[Node], int], Node]


class Composer:
    """Turns a YAML text into nodes, event by event.

    Nine of ten nodes are scalars, and a big model has a million of them, so three things are less plain here than they
    could be. All places on a line share one number, and equal words share one text: that saves a third of the memory.
    `tuple.__new__` makes the same Span or Scalar as calling its class, in half the time.
    """

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        # Python breaks lines wherever libyaml does, and at a few more characters: there are numbers enough.
        self.lines = list(range(1, len(text.splitlines()) + 3))
        self.anchors: dict[str, Node | None] = {}
        self.nodes = 0

    def root(self) -> Node | None:
        """The root node. Collections wait on a stack until they end; `children` are those of the innermost."""
        waiting: list[Open] = []
        roots: list[Node] = []
        children = roots
        for event in iter(yaml.CSafeLoader(self.text).get_event, None):
            if isinstance(event, yaml.ScalarEvent):
                children.append(self.scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                waiting.append(self.collection(event, len(waiting)))
                children = waiting[-1].children
            elif isinstance(event, yaml.CollectionEndEvent):
                node = self.ended(waiting.pop())
                children = waiting[-1].children if waiting else roots
                children.append(node)
            elif isinstance(event, yaml.AliasEvent):
                children.append(self.alias(event))
            elif isinstance(event, yaml.DocumentStartEvent) and roots:
                raise Refused("a second document starts here; one file holds one document", event)
        return roots[0] if roots else None

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        node = tuple.__new__(Scalar, (self.span(event), sys.intern(event.value), event.style or "", 1))
        if event.tag is not None:
            untagged(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = node
        self.count(1, event)
        return node

    def collection(self, event: yaml.CollectionStartEvent, depth: int) -> Open:
        untagged(event)
        self.count(1, event)
        if depth >= MAX_DEPTH:
            raise Refused("nested too deeply", event)
        if event.anchor:
            self.anchors[event.anchor] = None
        make = sequence if isinstance(event, yaml.SequenceStartEvent) else mapping
        return Open(event.anchor, self.span(event), [], make)

    def ended(self, collection: Open) -> Node:
        """A collection with all its children; its size counts theirs."""
        anchor, span, children, make = collection
        node = make(span, children, sum([c.size for c in children]) + 1)
        if anchor:
            self.anchors[anchor] = node
        return node

    def alias(self, event: yaml.AliasEvent) -> Node:
        """The node an alias stands for; its size counts again."""
        node = self.anchors.get(event.anchor or "")
        if node is None:
            known = "its anchor stands around it" if event.anchor in self.anchors else "no such anchor stands before it"
            raise Refused(f"the alias *{event.anchor} cannot be followed: {known}", event)
        self.count(node.size, event)
        return node

    def count(self, nodes: int, event: yaml.Event) -> None:
        self.nodes += nodes
        if self.nodes > MAX_NODES:
            raise Refused(f"more than {MAX_NODES:,} nodes once aliases are followed", event)

    def span(self, event: yaml.Event) -> Span:
        start, end, lines = event.start_mark, event.end_mark, self.lines
        assert start
        assert end
        return tuple.__new__(Span, (self.file, lines[start.line], start.column + 1, lines[end.line], end.column + 1))


def untagged(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    """Explicit tags (`!!python/object`, `!!int`) have no use here."""
    if event.tag not in (None, "!"):
        raise Refused(f"the tag {event.tag} has no meaning here", event)


def sequence(span: Span, children: list[Node], size: int) -> Node:
    return Sequence(span, children, size)


def mapping(span: Span, children: list[Node], size: int) -> Node:
    return Mapping(span, list(zip(children[::2], children[1::2], strict=True)), size)
