"""Reads the examples of the library's named conditions and asks them: `predicate_examples.yaml`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bioward.models.draft import Sources
from bioward.models.node_reader import NodeReader
from bioward.models.problems import Problem
from bioward.models.span import Span
from bioward.models.vocabulary import BOUNDARY_ATTRIBUTES
from bioward.models.yaml_nodes import Mapping as MappingNode
from bioward.models.yaml_nodes import Node, Scalar, compose, read_text
from bioward.models.yaml_reader import read_node
from bioward.threats.catalogue import Library
from bioward.threats.evaluator import Evaluator
from bioward.threats.levels import Levels
from bioward.threats.nodes import Predicate
from bioward.threats.program import Program
from bioward.threats.terms import base
from bioward.threats.view import Level

HOLDS, FAILS, OPEN = "holds", "fails", "open"
OUTCOMES = (HOLDS, FAILS, OPEN)
PARTS = {"data": "data", "element": "elements", "evidence": "evidence", "organisation": "organisations",
         "activity": "activities"}  # fmt: skip
"""Under which part of a model an example that is just attributes belongs; a flow is one between two processes."""
THING, PLACE = "it", "place"


class Example(NamedTuple):
    """What a condition comes to on some objects of a small model; of a decision table, the answers that it gives."""

    name: str
    expected: tuple[str, ...]
    perhaps: tuple[str, ...]
    at: tuple[str, ...]
    model: Node
    span: Span

    def __str__(self) -> str:
        return f"{self.name} {' and '.join(self.expected) or 'nothing'}, line {self.span.line}"


class Excuse(NamedTuple):
    """A clause whose change nothing could notice, and why."""

    name: str
    clause: str
    because: str


class Examples(NamedTuple):
    predicates: list[Example]
    tables: list[Example]
    excuses: list[Excuse]


class ExamplesReader(NodeReader):
    """Reads the file with the examples of predicates and tables."""

    def __init__(self, file: str) -> None:
        super().__init__(Sources(), [])
        self.file = file
        self.found = Examples([], [], [])

    def read(self, root: Node | None, types: Mapping[str, Sequence[str]]) -> list[Problem]:
        parts = {k.text: v for k, v in self.pairs(root or MappingNode(Span(self.file, 1), []))}
        for name, body in self.pairs(parts["predicates"], types, "the library"):
            for part, value in self.pairs(body, (*OUTCOMES, "equivalent"), "an example"):
                if part.text == "equivalent":
                    self.excuses(name.text, value)
                else:
                    examples = (self.example(name.text, (part.text,), n, types) for n in self.sequence(value))
                    self.found.predicates.extend(examples)
        for name, body in self.pairs(parts["tables"], types, "the library"):
            for part, value in self.pairs(body, ("examples", "equivalent"), "a table"):
                if part.text == "equivalent":
                    self.excuses(name.text, value)
                else:
                    self.found.tables.extend(self.answers(name.text, node) for node in self.sequence(value))
        return self.problems

    def answers(self, name: str, node: Node) -> Example:
        """What a table gives: `answers` surely, `may` perhaps."""
        said = {k.text: v for k, v in self.pairs(node, ("answers", "may", "at", "model"), "an example")}
        sure, perhaps, at = (tuple(self.texts(said.get(part))) for part in ("answers", "may", "at"))
        return Example(name, sure, perhaps, at, said["model"], node.span)

    def excuses(self, name: str, node: Node) -> None:
        for one in self.sequence(node):
            said = {k.text: self.text(v) for k, v in self.pairs(one, ("clause", "because"), "an excuse")}
            self.found.excuses.append(Excuse(name, said["clause"], said["because"]))

    def example(self, name: str, expected: tuple[str, ...], node: Node, types: Mapping[str, Sequence[str]]) -> Example:
        said = {k.text: v for k, v in self.pairs(node)}
        if "model" in said:
            return Example(name, expected, (), tuple(self.texts(said["at"])), said["model"], node.span)
        (type_,) = types[name]
        at = "a -> b" if type_ == "flow" else THING
        return Example(name, expected, (), (at,), small(type_, node), node.span)


def small(type_: str, node: Node) -> Node:
    """A model with one thing that has the attributes of a node. Those of a place go to the place it stands in."""
    assert isinstance(node, MappingNode)
    if type_ == "flow":
        ends = mapping(node, {"a": mapping(node, {"kind": word(node, "process")}),
                              "b": mapping(node, {"kind": word(node, "process")})})  # fmt: skip
        return mapping(node, {"elements": ends, "flows": mapping(node, {"a -> b": node})})
    place = {a.name for a in BOUNDARY_ATTRIBUTES} if base(type_) == "element" else set()
    of_place: list[tuple[Node, Node]] = [(k, v) for k, v in node.pairs if isinstance(k, Scalar) and k.text in place]
    own = [pair for pair in node.pairs if pair not in of_place]
    thing = MappingNode(node.span, [*own, (word(node, "in"), word(node, PLACE))] if place else own)
    model = {PARTS[base(type_)]: mapping(node, {THING: thing})}
    if place:
        model["boundaries"] = mapping(node, {PLACE: MappingNode(node.span, of_place)})
    return mapping(node, model)


def mapping(at: Node, pairs: Mapping[str, Node]) -> MappingNode:
    return MappingNode(at.span, [(word(at, key), value) for key, value in pairs.items()])


def word(at: Node, text: str) -> Scalar:
    return Scalar(at.span, text)


def read_examples(path: Path, types: Mapping[str, Sequence[str]]) -> Examples:
    """All examples of a file. It must be sound."""
    reader = ExamplesReader(path.name)
    problems = reader.read(compose(read_text(path, path.name), path.name), types)
    assert not problems, "\n".join(map(str, problems))
    return reader.found


# ---------------------------------------------------------------------------- asking


class Asked(NamedTuple):
    """An example, its model read: the objects that it names by index, and who answers."""

    example: Example
    evaluator: Evaluator
    indices: tuple[int, ...]

    def comes_to(self, program: Program) -> str:
        """What a condition comes to there, with defaults taken, as the engine asks before it presumes anything."""
        must, may = (self.evaluator.truth(program, sure)(*self.indices) for sure in (True, False))
        return HOLDS if must else OPEN if may else FAILS


def asked(example: Example, types: Sequence[str], library: Library) -> Asked:
    levels = Levels(read_node(example.model, Sources(), example.span.file, versioned=False), library)
    evaluator = levels.at(Level.DEFAULT)
    index = [evaluator.structure.index(base(type_)) for type_ in types]
    return Asked(example, evaluator, tuple(where[id_] for where, id_ in zip(index, example.at, strict=True)))


def types_of(predicates: Iterable[Predicate]) -> dict[str, tuple[str, ...]]:
    return {p.name: tuple(type_ for _, type_ in p.arguments) for p in predicates}


def rows(name: str, predicates: Mapping[str, Predicate]) -> Iterator[Predicate]:
    """The rows of a decision table, in order."""
    return (p for p in predicates.values() if p.name.startswith(f"{name}, row "))
