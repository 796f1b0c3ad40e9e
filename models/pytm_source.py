"""Where things stand in a Python file: the calls that made them, the names they were given, the words said of them."""

import ast
from dataclasses import dataclass, field
from types import CodeType
from typing import Any

from bioward.models.pytm_places import Function, Place, inside
from bioward.models.span import Span

End = tuple[int, int]


@dataclass(frozen=True)
class Call:
    """A call, and what stands around it."""

    node: ast.Call
    place: Place

    def argument(self, position: int, name: str) -> ast.expr | None:
        """What is passed for a parameter, if it can be seen."""
        for given in self.node.keywords:
            if given.arg == name:
                return given.value
        return self.node.args[position] if position < len(self.node.args) else None

    def one_of_a_kind(self, name_at: int) -> bool:
        """It makes the same thing whenever it runs: in a function, only if the name it gives is written out."""
        function, name = self.place.function, self.argument(name_at, "name")
        if self.place.looped or function is None:
            return not self.place.looped
        return (name is None or isinstance(name, ast.Constant)) and not self.of_parameters(function, name_at)

    def of_parameters(self, function: Function, count: int) -> bool:
        """One of its first arguments is a parameter of the function around it."""
        arguments = function.args
        parameters = {a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
        return any(isinstance(a, ast.Name) and a.id in parameters for a in self.node.args[:count])


@dataclass
class Source:
    """One parsed file. Calls and assigned attributes are found by where they end, as code objects know them."""

    file: str
    text: str
    tree: ast.Module
    calls: dict[End, Call] = field(default_factory=dict)
    stores: dict[End, tuple[ast.Attribute, ast.expr | None]] = field(default_factory=dict)
    nodes: dict[type[ast.AST], list[Any]] = field(default_factory=dict)  # every node, by what it is

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        todo: list[tuple[ast.AST, Place]] = [(self.tree, Place())]
        while todo:
            node, place = todo.pop()
            self.note(node, place)
            todo.extend(inside(node, place))

    def note(self, node: ast.AST, place: Place) -> None:
        self.nodes.setdefault(type(node), []).append(node)
        if isinstance(node, ast.Call):
            self.calls[end(node)] = Call(node, place)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            for target in targets(node):
                if isinstance(target, ast.Attribute):
                    self.stores[end(target)] = (target, node.value)

    def span(self, node: ast.expr | ast.keyword | ast.stmt | ast.alias) -> Span:
        """The place of a node, in characters from 1."""
        last = node.end_lineno or node.lineno
        stop = self.column(last, node.end_col_offset or 0)
        return Span(self.file, node.lineno, self.column(node.lineno, node.col_offset), last, stop)

    def column(self, line: int, offset: int) -> int:
        """A column that Python counts in bytes, in characters from 1."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return offset + 1 if text.isascii() else len(text.encode()[:offset].decode(errors="ignore")) + 1

    def word(self, node: ast.keyword | ast.Attribute) -> Span:
        """The place of the attribute's name in `name=value` or in `thing.name`."""
        if isinstance(node, ast.keyword):
            whole, length = self.span(node), len(node.arg or "**")
            return whole._replace(end_line=whole.line, end_column=whole.column + length)
        whole = self.span(node)
        start = whole.end_column - len(node.attr)
        return whole._replace(line=whole.end_line, column=start)


def targets(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def end(node: ast.expr) -> End:
    return (node.end_lineno or 0, node.end_col_offset or 0)


def ends_of(code: CodeType) -> list[End]:
    """Where the expression of each instruction ends; two bytes are one instruction."""
    return [(line or 0, column or 0) for _, line, _, column in code.co_positions()]
