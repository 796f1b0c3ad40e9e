"""Reads what is said of the things of a model: their words and values, each with its place, into a draft."""

import re
from collections.abc import Iterator

from bioward.models.draft import Draft, DraftThing, Saying, Word
from bioward.models.node_reader import NodeReader, empty
from bioward.models.yaml_nodes import Node, Scalar, Sequence


class DraftReader(NodeReader):
    """Fills a draft from nodes; what is said of one thing is read alike, whatever the thing."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.sources, draft.problems)
        self.draft = draft

    def label_or_say(self, thing: DraftThing, key: Scalar, node: Node) -> None:
        """`name` and `description` are for people; the rest are attributes."""
        if key.text == "name":
            thing.name = self.text(node)
        elif key.text == "description":
            thing.description = self.text(node)
        else:
            self.say(thing.said, key, node)

    def say(self, said: dict[str, Saying], key: Scalar, node: Node, note: str = "") -> None:
        """One attribute: a scalar, or a list of scalars."""
        if isinstance(node, Scalar):
            said[key.text] = Saying(node.text, node.span, key.span, note)
        elif isinstance(node, Sequence):
            said[key.text] = Saying([w.text for w in self.words(node)], node.span, key.span, note)
        else:
            self.wrong(f"{key.text}: a value is wanted, not a mapping", node.span)

    def place(self, node: Node, nested: Word | None) -> Word | None:
        """The boundary that `in` names; something nested in one cannot name another."""
        where = self.one_word(node)
        if where and nested:
            self.wrong(f"this already stands inside '{nested.text}'", where.span, "leave 'in' out")
        return where or nested

    def words(self, node: Node) -> list[Word]:
        """One word, or a list of words."""
        nodes = node.items if isinstance(node, Sequence) else [node]
        return [w for w in map(self.one_word, nodes) if w]

    def one_word(self, node: Node) -> Word | None:
        text = self.text(node)
        return Word(text, node.span) if text else None

    def named(self, node: Node | None, what: str) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a mapping from ids to what is said of each."""
        if node is None or empty(node):
            return
        for key, value in self.pairs(node):
            if what != "flow" and not re.fullmatch(r"\S+", key.text):
                self.wrong(f"'{key.text}' is not an id: ids have no spaces", key.span, "put the full name in 'name'")
            yield key, value


def word(node: Scalar) -> Word:
    return Word(node.text, node.span)
