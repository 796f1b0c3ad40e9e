"""Path predicates in a condition: `path`, `bpath` and `cut`, with other predicates passed to them by name."""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.expression import Expression, Not, Path, PathSpec
from bioward.threats.scope import PATHS, Mistake, Scope, reference, wants
from bioward.threats.terms import base

KEYWORDS = {"carrying": "data", "avoiding": "", "by": "", "first": "flow", "through": "element"}
"""What can be asked of a path, and the type that the predicate must be about; empty is an element or a flow."""


def path(name: str, node: ast.Call, scope: Scope) -> Expression:
    """`path(start, goal, carrying=p, avoiding=q, …)` with predicates passed by name."""
    if len(node.args) != 2:
        raise Mistake(node, f"{name} wants a start and a goal")
    start, goal = (reference(a, scope) for a in node.args)
    wants(node.args[0], start, "element", name)
    if base(goal.type) not in ("element", "flow"):
        raise Mistake(node.args[1], f"{name} leads to an element or a flow, and '{goal}' is a {goal.type}")
    given = {k.arg: names(k, scope) for k in node.keywords if k.arg}
    spec = PATHS[name]
    avoiding = given.get("by" if name == "cut" else "avoiding", ())
    if name == "cut" and not avoiding:
        raise Mistake(node, "cut wants a control", "write cut(a, b, by=predicate)")
    spec = PathSpec(
        carrying="".join(given.get("carrying", (spec.carrying,))),
        avoiding=avoiding,
        first="".join(given.get("first", ())),
        through="".join(given.get("through", (spec.through,))),
        signals=spec.signals,
    )
    return Not(Path(start, goal, spec)) if name == "cut" else Path(start, goal, spec)


def names(keyword: ast.keyword, scope: Scope) -> tuple[str, ...]:
    """One predicate passed by name, or for controls several in braces."""
    several = isinstance(keyword.value, ast.Set) and keyword.arg in ("by", "avoiding")
    nodes = keyword.value.elts if several and isinstance(keyword.value, ast.Set) else [keyword.value]
    return tuple(predicate_name(keyword, node, scope) for node in nodes)


def predicate_name(keyword: ast.keyword, value: ast.expr, scope: Scope) -> str:
    """A predicate passed by name, of one argument of the right type."""
    if keyword.arg not in KEYWORDS:
        raise Mistake(keyword, f"there is no '{keyword.arg}' here", did_you_mean(keyword.arg or "", KEYWORDS))
    name = value.id if isinstance(value, ast.Name) else ""
    signature = scope.predicates.get(name)
    if signature is None:
        raise Mistake(value, "the name of a predicate is wanted here", did_you_mean(name, scope.predicates))
    wanted = KEYWORDS[keyword.arg]
    types = [base(t) for t in signature.arguments]
    if types not in ([[wanted]] if wanted else [["element"], ["flow"]]):
        raise Mistake(
            keyword.value,
            f"{name} does not fit: {keyword.arg} wants one about {wanted or 'an element or a flow'}",
        )
    return name
