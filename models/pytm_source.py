"""Where things stand in a Python file: the calls that made them, the names they were given, the words said of them."""

import ast
import builtins
import keyword
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import CodeType

from bioward.models.span import Span

End = tuple[int, int]
Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


@dataclass(frozen=True)
class Place:
    """What stands around an expression.

    target:   the name that its value is given, if any.
    function: the function it stands in; in a module or a class, None.
    looped:   it may run more than once where it stands.
    returned: its value is what the function returns.
    """

    target: str = ""
    function: Function | None = None
    looped: bool = False
    returned: bool = False
    returns: frozenset[str] = frozenset()  # the plain names that the function returns


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

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        todo: list[tuple[ast.AST, Place]] = [(self.tree, Place())]
        while todo:
            node, place = todo.pop()
            self.note(node, place)
            todo.extend(inside(node, place))

    def note(self, node: ast.AST, place: Place) -> None:
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


def inside(node: ast.AST, place: Place) -> Iterator[tuple[ast.AST, Place]]:
    """The parts of a node, each with what stands around it."""
    given = dict(given_names(node))
    around = replace(place, target="", returned=False, looped=place.looped or isinstance(node, LOOPS))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        around = Place(function=node, returns=returned_names(node))
    for child in parts(node):
        target = given.get(child, "")
        if isinstance(node, ast.IfExp) or isinstance(child, ast.keyword):
            target = target or place.target
        here = replace(around, target=target) if target else around
        of_lambda = isinstance(node, ast.Lambda) and child is node.body
        if isinstance(node, ast.Return) or of_lambda or target in place.returns:
            here = replace(here, returned=True)
        yield child, here


def parts(node: ast.AST) -> Iterator[ast.AST]:
    """The children of a node; of `a, b = x, y`, straight away those of the two sides."""
    match node:
        case ast.Assign(targets=[ast.Tuple() as left], value=ast.Tuple() as right):
            yield from (*left.elts, *right.elts)
        case _:
            yield from ast.iter_child_nodes(node)


def given_names(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """The names that a statement or expression gives to the values in it."""
    match node:
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            yield from ((v, name_of(n)) for n, v in zip(names, values, strict=False))
        case ast.Assign(targets=[target, *_], value=value):
            yield value, name_of(target)
        case ast.AnnAssign(target=target, value=ast.expr() as value) | ast.NamedExpr(target=target, value=value):
            yield value, name_of(target)
        case ast.withitem(context_expr=value, optional_vars=ast.expr() as target):
            yield value, name_of(target)
        case ast.Dict(keys=keys, values=values):
            yield from ((v, constant(k)) for k, v in zip(keys, values, strict=True) if k)


def name_of(target: ast.expr) -> str:
    """`db`, `self.db` and `stores["db"]` are all `db`."""
    match target:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return bare(name)
        case ast.Subscript(slice=key):
            return constant(key)
    return ""


def bare(name: str) -> str:
    """`print_` is written for `print`, as is the custom for words that Python has taken."""
    word = name.removesuffix("_")
    return word if keyword.iskeyword(word) or hasattr(builtins, word) else name


def constant(node: ast.expr) -> str:
    """A text that could be an id."""
    text = node.value if isinstance(node, ast.Constant) else None
    return text if isinstance(text, str) and text and not any(c.isspace() for c in text) else ""


def returned_names(function: Function) -> frozenset[str]:
    """The plain names that a function returns."""
    returns = (n.value for n in ast.walk(function) if isinstance(n, ast.Return))
    return frozenset(v.id for v in returns if isinstance(v, ast.Name))


def targets(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def end(node: ast.expr) -> End:
    return (node.end_lineno or 0, node.end_col_offset or 0)


def ends_of(code: CodeType) -> list[End]:
    """Where the expression of each instruction ends; two bytes are one instruction."""
    return [(line or 0, column or 0) for _, line, _, column in code.co_positions()]
