"""Names that a model file uses and nobody gives it: found before it runs, so that one run finds every other mistake."""

import ast
import builtins
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bioward.models.problems import Problem, did_you_mean
from bioward.models.pytm_source import Source

DYNAMIC = {"exec", "eval", "globals", "locals", "vars", "__import__"}
"""Whoever calls these can make names that no reader of the file sees."""
MODULE_NAMES = {"__name__", "__file__", "__doc__", "__builtins__", "__spec__", "__loader__", "__package__"}

BINDERS: dict[type[ast.AST], str] = {
    ast.arg: "arg", ast.FunctionDef: "name", ast.AsyncFunctionDef: "name", ast.ClassDef: "name", ast.MatchAs: "name",
    ast.MatchStar: "name", ast.MatchMapping: "rest", ast.ExceptHandler: "name",
}  # fmt: skip
"""The nodes that bind a name, and where they keep it."""

Names = Callable[[str], list[str] | None]
"""The names that a module offers; None if the module is not one that we know."""


class Unbound(NamedTuple):
    """A name that does not exist, and the nearest one that does. `module` is where it was looked for, if in one."""

    name: str
    nearest: str
    module: str = ""


def unbound(source: Source, names: Names) -> tuple[list[Unbound], list[Problem]]:
    """Every name that is bound nowhere, and what to say of it."""
    found: list[tuple[Unbound, ast.expr | ast.alias, str]] = list(missing_in_modules(source, names))
    bound = bound_names(source, names)
    if bound is not None:
        known = sorted(bound - set(dir(builtins)) - MODULE_NAMES)
        for node in source.nodes.get(ast.Name, ()):
            if node.id not in bound:
                found.append((nearest(node.id, known), node, f"there is no '{node.id}'"))
    problems = []
    for missing, at, message in found:
        span = source.span(at)
        hint = f"did you mean '{missing.nearest}'?" if missing.nearest else ""
        problems.append(Problem(message, span, source.lines[span.line - 1], hint))
    return [missing for missing, _, _ in found], problems


def nearest(name: str, known: list[str], module: str = "") -> Unbound:
    hint = did_you_mean(name, known)
    return Unbound(name, hint.split("'")[1] if hint.startswith("did you") else "", module)


def missing_in_modules(source: Source, names: Names) -> Iterator[tuple[Unbound, ast.expr | ast.alias, str]]:
    """Names that are taken from modules we know, and that are not in them."""
    modules: dict[str, str] = {}
    for node in source.nodes.get(ast.Import, ()):
        modules |= {a.asname or a.name: a.name for a in node.names}
    for node in source.nodes.get(ast.ImportFrom, ()):
        known = names(node.module) if node.module and not node.level else None
        for alias in node.names:
            if known is not None and alias.name != "*" and alias.name not in known:
                yield told(alias.name, known, node.module, alias)
            modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in source.nodes.get(ast.Attribute, ()):
        module = modules.get(ast.unparse(node.value)) if isinstance(node.value, ast.Name | ast.Attribute) else None
        known = names(module) if module else None
        if module and known is not None and node.attr not in known:
            yield told(node.attr, known, module, node)


def told(
    name: str, known: list[str], module: str, at: ast.expr | ast.alias
) -> tuple[Unbound, ast.expr | ast.alias, str]:
    public = [k for k in known if not k.startswith("_")]
    return nearest(name, public, module), at, f"there is no '{name}' in {module}"


def bound_names(source: Source, names: Names) -> set[str] | None:
    """Every name that something in the file gives a meaning, in whatever scope; None if that cannot be known."""
    bound = {*dir(builtins), *MODULE_NAMES}
    for node in source.nodes.get(ast.Name, ()):
        if node.id in DYNAMIC:
            return None
        if not isinstance(node.ctx, ast.Load):
            bound.add(node.id)
    for kind, name in BINDERS.items():
        bound |= {getattr(node, name) for node in source.nodes.get(kind, ())} - {None}
    for node in source.nodes.get(ast.Import, ()):
        bound |= {(a.asname or a.name).split(".")[0] for a in node.names}
    for node in source.nodes.get(ast.ImportFrom, ()):
        bound |= {a.asname or a.name for a in node.names}
        if "*" in bound:
            offered = names(node.module or "")
            if offered is None:
                return None
            bound |= {n for n in offered if not n.startswith("_")}
            bound.remove("*")
    return bound
