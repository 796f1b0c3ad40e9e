"""What stands around each expression of a Python file: its function, whether it loops, the name it is given."""

import ast
import builtins
import keyword
from collections.abc import Iterator
from dataclasses import dataclass, replace

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
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


def inside(node: ast.AST, place: Place) -> Iterator[tuple[ast.AST, Place]]:
    """The parts of a node, each with what stands around it."""
    given = dict(given_names(node))
    around = place
    if place.target or place.returned or isinstance(node, LOOPS):
        around = replace(place, target="", returned=False, looped=place.looped or isinstance(node, LOOPS))
    if isinstance(node, FUNCTIONS):
        around = Place(function=node, returns=returned_names(node))
    for child in parts(node):
        if isinstance(child, ast.expr_context):
            continue
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
