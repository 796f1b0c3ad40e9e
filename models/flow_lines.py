"""Reads the arrows of a model: `source -> target`, and what is said of each."""

import re
from collections.abc import Iterator

from bioward.models.draft import DraftFlow, Word
from bioward.models.draft_reader import DraftReader
from bioward.models.node_reader import empty
from bioward.models.span import Span
from bioward.models.system import flow_id
from bioward.models.yaml_nodes import Mapping, Node, Scalar, Sequence

ARROW = re.compile(r"\s*(\S+)\s*->\s*(\S+)\s*")


class FlowReader(DraftReader):
    """Reads flows, from a list of lines or from a mapping."""

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


def inside(key: Scalar, start: int, text: str) -> Word:
    """A word inside a one-line scalar, with its own place; quotes around the scalar count."""
    quoted = key.span.end_column - key.span.column > len(key.text)
    line, column = key.span.line, key.span.column + start + quoted
    return Word(text, Span(key.span.file, line, column, line, column + len(text)))
