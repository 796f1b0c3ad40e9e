"""Reads the parts of a model from nodes, one after the other, into a draft."""

from collections.abc import Iterator

from bioward.models.draft import (
    DraftBoundary,
    DraftDefault,
    DraftElement,
    DraftHolding,
    DraftItem,
    Saying,
    Word,
)
from bioward.models.draft_reader import word
from bioward.models.remark_reader import RemarkReader
from bioward.models.span import Span
from bioward.models.yaml_nodes import Mapping, Node, Scalar

TOP = (
    "bioward", "system", "description", "defaults", "boundaries", "data", "elements", "flows", "organisations",
    "populations", "activities", "evidence", "own_findings", "assumptions", "out_of_scope",
)  # fmt: skip


class ModelReader(RemarkReader):
    """Walks the nodes of one model and fills a draft; what it does not understand it notes and passes over."""

    def model(self, root: Node | None, versioned: bool) -> None:
        if not isinstance(root, Mapping):
            self.wrong("this is not a model: it begins with 'bioward: 1'", self.draft.span)
            return
        parts = {key.text: value for key, value in self.pairs(root, TOP, "a model")}
        if versioned or "bioward" in parts:
            self.version(parts.get("bioward"), root.span)
        self.system(parts.get("system"))
        if "description" in parts:
            self.draft.description = self.text(parts["description"])
        self.defaults(parts.get("defaults"))
        self.boundaries(parts.get("boundaries"), None)
        for key, node in self.named(parts.get("data"), "data item"):
            self.item(key, node)
        for key, node in self.named(parts.get("elements"), "element"):
            self.element(key, node, None)
        for key, node in self.flow_lines(parts.get("flows")):
            self.flow(key, node)
        self.privacy(parts)
        self.remarks(parts)

    def version(self, node: Node | None, start: Span) -> None:
        if node is None:
            self.wrong("the version is missing", start, "begin the file with 'bioward: 1'")
        else:
            self.known_version(node, "model format", "bioward")

    def system(self, node: Node | None) -> None:
        """`system: Title`, or a mapping with name, description and the attributes of the system."""
        if isinstance(node, Mapping):
            for key, value in self.pairs(node):
                if key.text == "name":
                    self.draft.title = self.text(value)
                elif key.text == "description":
                    self.draft.description = self.text(value)
                else:
                    self.say(self.draft.said, key, value)
        elif node is not None:
            self.draft.title = self.text(node)

    def defaults(self, node: Node | None) -> None:
        for group, value in self.named(node, "group"):
            said: dict[str, Saying] = {}
            for key, said_value in self.pairs(value):
                self.say(said, key, said_value, f"default for {group.text}")
            self.draft.defaults.append(DraftDefault(group=word(group), said=said))

    def boundaries(self, node: Node | None, parent: Word | None) -> None:
        for key, value in self.named(node, "boundary"):
            boundary = DraftBoundary(id=key.text, span=key.span, parent=parent)
            self.draft.boundaries.append(boundary)
            for name, said in self.pairs(value):
                if name.text == "in":
                    boundary.parent = self.place(said, parent)
                elif name.text == "boundaries":
                    self.boundaries(said, word(key))
                elif name.text == "elements":
                    for inner, body in self.named(said, "element"):
                        self.element(inner, body, word(key))
                else:
                    self.label_or_say(boundary, name, said)

    def item(self, key: Scalar, node: Node) -> None:
        item = DraftItem(id=key.text, span=key.span)
        self.draft.items.append(item)
        for name, said in self.pairs(node):
            if name.text == "derived_from":
                item.derived_from = self.words(said)
            elif name.text == "population":
                item.populations = self.words(said)
            else:
                self.label_or_say(item, name, said)

    def element(self, key: Scalar, node: Node, boundary: Word | None) -> None:
        kind: Word | None = None
        element = DraftElement(id=key.text, span=key.span, kind=Word("process", key.span), boundary=boundary)
        self.draft.elements.append(element)
        for name, said in self.pairs(node):
            if name.text == "kind":
                kind = self.one_word(said)
            elif name.text == "in":
                element.boundary = self.place(said, boundary)
            elif name.text == "holds":
                element.holds = list(self.holdings(said))
            else:
                self.label_or_say(element, name, said)
        if kind is None:
            self.wrong(f"element '{key.text}' has no kind", key.span, "say 'kind: process' if none fits")
        else:
            element.kind = kind

    def holdings(self, node: Node) -> Iterator[DraftHolding]:
        """`holds: [a, b]`, or `holds: {a: {retention: 30 days}}`."""
        if not isinstance(node, Mapping):
            yield from (DraftHolding(item=w) for w in self.words(node))
            return
        for key, value in self.pairs(node):
            held = DraftHolding(item=word(key))
            for name, said in self.pairs(value):
                self.say(held.said, name, said)
            yield held
