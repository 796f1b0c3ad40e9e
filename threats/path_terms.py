"""Path predicates in a condition: `path`, `bpath` and `cut`, with other predicates passed to them by name."""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.expression import Expression, Not, Path, PathSpec
from bioward.threats.scope import PATHS, Mistake, Scope, a, reference, wants
from bioward.threats.terms import base

KEYWORDS = {"carrying": "data", "avoiding": "", "by": "", "first": "flow", "through": "element"}
"""What can be asked of a path, and the type that the predicate must be about; empty is an element or a flow."""


def path(name: str, node: ast.Call, scope: Scope) -> Expression:
    """`path(start, goal, carrying=p, avoiding=q, …)` with predicates passed by name."""
    if len(node.args) != 2:
        raise Mistake(node, f"{name} wants a start and a goal")
    start, goal = (reference(end, scope) for end in node.args)
    wants(node.args[0], start, "element", name)
    if base(goal.type) not in ("element", "flow"):
        raise Mistake(node.args[1], f"{name} leads to an element or a flow, and '{goal}' is {a(goal.type)}")
    given: dict[str, tuple[str, ...]] = {}
    for keyword in node.keywords:
        word = asked(name, keyword)
        if word in given:
            raise Mistake(keyword, f"'{word}' is already said")
        given[word] = names(keyword, word, scope)
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


def asked(name: str, keyword: ast.keyword) -> str:
    """What a keyword asks of a path. A `cut` is by its controls, the others avoid them."""
    known = [word for word in KEYWORDS if word != ("avoiding" if name == "cut" else "by")]
    if keyword.arg is None:
        raise Mistake(keyword, "** has no meaning here", f"one of: {', '.join(known)}")
    if keyword.arg not in known:
        raise Mistake(keyword, f"there is no '{keyword.arg}' here", did_you_mean(keyword.arg, known))
    return keyword.arg


def names(keyword: ast.keyword, word: str, scope: Scope) -> tuple[str, ...]:
    """One predicate passed by name, or for controls several in braces."""
    several = isinstance(keyword.value, ast.Set) and word in ("by", "avoiding")
    nodes = keyword.value.elts if several and isinstance(keyword.value, ast.Set) else [keyword.value]
    return tuple(predicate_name(node, word, scope) for node in nodes)


def predicate_name(value: ast.expr, word: str, scope: Scope) -> str:
    """A predicate passed by name, of one argument of the right type."""
    name = value.id if isinstance(value, ast.Name) else ""
    signature = scope.predicates.get(name)
    if signature is None:
        raise Mistake(value, "the name of a predicate is wanted here", did_you_mean(name, scope.predicates))
    wanted = KEYWORDS[word]
    types = [base(t) for t in signature.arguments]
    if types not in ([[wanted]] if wanted else [["element"], ["flow"]]):
        raise Mistake(value, f"{name} does not fit: {word} wants one about {wanted or 'an element or a flow'}")
    return name
