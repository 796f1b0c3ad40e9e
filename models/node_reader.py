"""Reads YAML nodes part by part; every mistake is noted with its place and passed over."""

from collections.abc import Iterable, Iterator

from bioward.models.draft import Sources
from bioward.models.problems import Problem, did_you_mean
from bioward.models.span import Span
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence

VERSION = "1"
"""The version of every file format there is so far."""


class NodeReader:
    """The parts of a document, as words and lists of words with their places."""

    def __init__(self, sources: Sources, problems: list[Problem]) -> None:
        self.sources, self.problems = sources, problems

    def wrong(self, message: str, span: Span, hint: str = "") -> None:
        """Notes a problem at a place."""
        self.problems.append(Problem(message, span, self.sources.line(span), hint))

    def pairs(self, node: Node, known: Iterable[str] = (), what: str = "") -> Iterator[tuple[Scalar, Node]]:
        """Keys and values of a mapping; a key that comes again, or is not known, is noted and passed over."""
        if not isinstance(node, Mapping):
            if not empty(node):
                self.wrong("a mapping is wanted here ('key: value')", node.span)
            return
        seen: dict[str, Span] = {}
        for key, value in node.pairs:
            if not isinstance(key, Scalar):
                self.wrong("a key must be a word", key.span)
            elif key.text in seen:
                self.wrong(f"'{key.text}' is already on line {seen[key.text].line}", key.span)
            elif known and key.text not in known:
                self.wrong(f"'{key.text}' is not a part of {what}", key.span, did_you_mean(key.text, known))
            else:
                seen[key.text] = key.span
                yield key, value

    def sequence(self, node: Node | None) -> list[Node]:
        """The items of a list; nothing is an empty one."""
        if isinstance(node, Sequence):
            return node.items
        if node is not None and not empty(node):
            self.wrong("a list is wanted here", node.span)
        return []

    def texts(self, node: Node | None) -> list[str]:
        """The texts of a list of scalars, or of one scalar."""
        if node is None:
            return []
        nodes = node.items if isinstance(node, Sequence) else [node]
        return [t for t in map(self.text, nodes) if t]

    def text(self, node: Node) -> str:
        """The text of a scalar; anything else, and nothing, is noted."""
        if isinstance(node, Scalar) and node.text.strip():
            return node.text.strip()
        self.wrong("a text is wanted here", node.span)
        return ""

    def known_version(self, node: Node, of: str, key: str) -> None:
        """Notes a version that is not the one we know."""
        if not isinstance(node, Scalar) or node.text != VERSION:
            self.wrong(f"this version of the {of} is not known", node.span, f"write '{key}: {VERSION}'")

    def one_of(self, node: Node, known: Iterable[str]) -> str:
        """A text out of a few; the first of them if it is none."""
        text, words = self.text(node), list(known)
        if text and text not in words:
            self.wrong(f"'{text}' is not a value here", node.span, did_you_mean(text, words))
        return text if text in words else words[0]


def empty(node: Node) -> bool:
    """Whether nothing is written: `key:` with no value."""
    return isinstance(node, Scalar) and not node.text
