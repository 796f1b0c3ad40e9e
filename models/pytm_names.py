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

Names = Callable[[str], list[str] | None]
"""The names that a module offers; None if the module is not one that we know."""


class Unbound(NamedTuple):
    """A name that does not exist, and the nearest one that does. `module` is where it was looked for, if in one."""

    name: str
    nearest: str
    module: str = ""


def unbound(source: Source, names: Names) -> tuple[list[Unbound], list[Problem]]:
    """Every name that is bound nowhere, and what to say of it."""
    found: list[tuple[Unbound, ast.expr | ast.alias, str]] = list(missing_in_modules(source.tree, names))
    bound = bound_names(source.tree, names)
    if bound is not None:
        known = sorted(bound - set(dir(builtins)) - MODULE_NAMES)
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in bound:
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


def missing_in_modules(tree: ast.Module, names: Names) -> Iterator[tuple[Unbound, ast.expr | ast.alias, str]]:
    """Names that are taken from modules we know, and that are not in them."""
    modules: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {a.asname or a.name: a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            known = names(node.module)
            for alias in node.names:
                if known is not None and alias.name != "*" and alias.name not in known:
                    yield told(alias.name, known, node.module, alias)
                modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            module = modules.get(ast.unparse(node.value)) if isinstance(node.value, ast.Name | ast.Attribute) else None
            known = names(module) if module else None
            if module and known is not None and node.attr not in known:
                yield told(node.attr, known, module, node)


def told(
    name: str, known: list[str], module: str, at: ast.expr | ast.alias
) -> tuple[Unbound, ast.expr | ast.alias, str]:
    public = [k for k in known if not k.startswith("_")]
    return nearest(name, public, module), at, f"there is no '{name}' in {module}"


def bound_names(tree: ast.Module, names: Names) -> set[str] | None:
    """Every name that something in the file gives a meaning, in whatever scope; None if that cannot be known."""
    bound = {*dir(builtins), *MODULE_NAMES}
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                bound.add(name)
            case ast.Name(id=name) if name in DYNAMIC:
                return None
            case ast.arg(arg=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                bound.add(name)
            case ast.ClassDef(name=name) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
                bound.add(name)
            case ast.MatchMapping(rest=str(name)) | ast.ExceptHandler(name=str(name)):
                bound.add(name)
            case ast.Import(names=aliases):
                bound |= {(a.asname or a.name).split(".")[0] for a in aliases}
            case ast.ImportFrom(names=aliases, module=module):
                bound |= {a.asname or a.name for a in aliases}
                if any(a.name == "*" for a in aliases):
                    offered = names(module or "")
                    if offered is None:
                        return None
                    bound |= {n for n in offered if not n.startswith("_")}
    return bound
