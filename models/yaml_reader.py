"""Reads a model from YAML. The format is told in docs/model-format.md; its JSON Schema in schema.py."""

import re
from collections.abc import Iterator
from pathlib import Path

from bioward.models.build import build
from bioward.models.draft import (
    Draft,
    DraftBoundary,
    DraftDefault,
    DraftElement,
    DraftFlow,
    DraftHolding,
    DraftItem,
    Saying,
    Sources,
    Word,
)
from bioward.models.node_reader import NodeReader, empty
from bioward.models.problems import InputError, ModelError
from bioward.models.span import Span
from bioward.models.system import System, flow_id
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence, compose, read_text

TOP = ("bioward", "system", "description", "defaults", "boundaries", "data", "elements", "flows")
ARROW = re.compile(r"\s*(\S+)\s*->\s*(\S+)\s*")


def read_yaml(path: str | Path) -> System:
    """The System of a YAML file. Raises ModelError with every problem in it."""
    file = str(path)
    try:
        text = read_text(Path(path), file)
    except InputError as error:
        raise ModelError(error.problems) from None
    return parse_yaml(text, file)


def parse_yaml(text: str, file: str = "model.yaml") -> System:
    """The System of a YAML text. Raises ModelError with every problem in it."""
    try:
        root = compose(text, file)
    except InputError as error:
        raise ModelError(error.problems) from None
    return read_node(root, Sources({file: text}), file)


def read_node(root: Node | None, sources: Sources, file: str, *, versioned: bool = True) -> System:
    """The System of a composed model. One that stands inside another document has its version from there."""
    span = root.span if root else Span(file, 1)
    reader = YamlReader(Draft(file=file, span=span, sources=sources))
    reader.model(root, versioned)
    return build(reader.draft)


class YamlReader(NodeReader):
    """Walks the nodes of one model and fills a draft; what it does not understand it notes and passes over."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.sources, draft.problems)
        self.draft = draft

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

    def flow_lines(self, node: Node | None) -> Iterator[tuple[Scalar, Node]]:
        """Each `a -> b` with what is said of it, from a list of lines or from a mapping."""
        if isinstance(node, Sequence):
            for line in node.items:
                if isinstance(line, Scalar):
                    yield line, Scalar(line.span, "")
                elif isinstance(line, Mapping) and len(line.pairs) == 1 and isinstance(line.pairs[0][0], Scalar):
                    yield line.pairs[0][0], line.pairs[0][1]
                else:
                    self.wrong("this is not a flow", line.span, "write '- source -> target: {carries: item}'")
        elif node is not None and not empty(node):
            yield from self.named(node, "flow")

    def flow(self, key: Scalar, node: Node) -> None:
        """One arrow. Its id is the one written, else `source -> target: name`, else `source -> target`."""
        arrow = ARROW.fullmatch(key.text)
        if not arrow:
            self.wrong(f"'{key.text}' is not a flow", key.span, "write 'source -> target'")
            return
        source, target = (inside(key, arrow.start(i), arrow.group(i)) for i in (1, 2))
        flow = DraftFlow(id="", span=key.span, source=source, target=target)
        self.draft.flows.append(flow)
        if not isinstance(node, Mapping):
            flow.carries = [] if empty(node) else self.words(node)
        else:
            for name, said in self.pairs(node):
                if name.text == "carries":
                    flow.carries = self.words(said)
                elif name.text == "returns":
                    flow.returns = self.words(said)
                elif name.text == "id":
                    flow.id = self.text(said)
                else:
                    self.label_or_say(flow, name, said)
        flow.id = flow.id or flow_id(source.text, target.text, flow.name)

    # ------------------------------------------------------------------------ words and values

    def label_or_say(
        self, thing: DraftBoundary | DraftItem | DraftElement | DraftFlow, key: Scalar, node: Node
    ) -> None:
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


def inside(key: Scalar, start: int, text: str) -> Word:
    """A word inside a one-line scalar, with its own place; quotes around the scalar count."""
    quoted = key.span.end_column - key.span.column > len(key.text)
    line, column = key.span.line, key.span.column + start + quoted
    return Word(text, Span(key.span.file, line, column, line, column + len(text)))
