"""Path predicates in a condition: path, leads, bpath, cut, with other predicates passed to them by name."""

import ast

from bioward.models.problems import did_you_mean
from bioward.threats.expression import MAX_HOPS, Expression, Not, Path, PathSpec, Ref
from bioward.threats.references import a, reference, wants
from bioward.threats.scope import PATHS, Mistake, Scope
from bioward.threats.terms import base

PLACE = "an element or a flow"
KEYWORDS = {"carrying": "data", "avoiding": PLACE, "by": PLACE, "first": "flow", "last": "flow", "through": "element"}
"""What can be asked of a path by a predicate, and what the predicate must be about."""


def path(name: str, node: ast.Call, scope: Scope) -> Expression:
    """`path(start, goal, carrying=p, avoiding=q, …)` with predicates passed by name."""
    start, goal = ends(name, node, scope)
    keywords = said(name, node)
    given = {word: names(keyword, word, scope) for word, keyword in keywords.items() if word in KEYWORDS}
    avoiding = given.get("by" if name == "cut" else "avoiding", ())
    if name == "cut" and not avoiding:
        raise Mistake(node, "cut wants a control", "write cut(a, b, by=predicate)")
    spec = PATHS[name]
    spec = PathSpec(
        carrying="".join(given.get("carrying", (spec.carrying,))),
        avoiding=avoiding,
        first="".join(given.get("first", ())),
        last="".join(given.get("last", ())),
        through=given.get("through", spec.through),
        hops=hops(keywords["hops"]) if "hops" in keywords else 1,
        signals=spec.signals,
    )
    return Not(Path(start, goal, spec)) if name == "cut" else Path(start, goal, spec)


def ends(name: str, node: ast.Call, scope: Scope) -> tuple[Ref, Ref]:
    """The two ends of a path: an element, and an element or flow."""
    if len(node.args) != 2:
        raise Mistake(node, f"{name} wants a start and a goal")
    start, goal = (reference(end, scope) for end in node.args)
    wants(node.args[0], start, "element", name)
    if base(goal.type) not in ("element", "flow"):
        raise Mistake(node.args[1], f"{name} leads to an element or a flow, and '{goal}' is {a(goal.type)}")
    return start, goal


def said(name: str, node: ast.Call) -> dict[str, ast.keyword]:
    """What is asked of a path, each thing once. A `cut` is by its controls, the others avoid them."""
    known = [word for word in KEYWORDS if word != ("avoiding" if name == "cut" else "by")]
    known += ["of"] if name == "assurance" else ["hops"]
    found: dict[str, ast.keyword] = {}
    for keyword in node.keywords:
        if keyword.arg is None:
            raise Mistake(keyword, "** has no meaning here", f"one of: {', '.join(known)}")
        if keyword.arg not in known:
            raise Mistake(keyword, f"there is no '{keyword.arg}' here", did_you_mean(keyword.arg, known))
        if keyword.arg in found:
            raise Mistake(keyword, f"'{keyword.arg}' is already said")
        found[keyword.arg] = keyword
    return found


def hops(keyword: ast.keyword) -> int:
    match keyword.value:
        case ast.Constant(value=int() as value) if not isinstance(value, bool) and 1 <= value <= MAX_HOPS:
            return value
    raise Mistake(keyword.value, f"a number of flows from 1 to {MAX_HOPS} is wanted here")


def names(keyword: ast.keyword, word: str, scope: Scope) -> tuple[str, ...]:
    """One predicate passed by name; several controls in braces, several elements on the way in order."""
    match keyword.value:
        case ast.Set(elts=nodes) if word in ("by", "avoiding"):
            pass
        case ast.Tuple(elts=nodes) if word == "through" and 0 < len(nodes) <= MAX_HOPS:
            pass
        case _:
            nodes = [keyword.value]
    return tuple(predicate_name(node, word, scope) for node in nodes)


def predicate_name(value: ast.expr, word: str, scope: Scope) -> str:
    """A predicate passed by name, of one argument of the right type."""
    name = value.id if isinstance(value, ast.Name) else ""
    signature = scope.predicates.get(name)
    if signature is None:
        raise Mistake(value, "the name of a predicate is wanted here", did_you_mean(name, scope.predicates))
    wanted = KEYWORDS[word]
    types = [base(t) for t in signature.arguments]
    if types not in ([["element"], ["flow"]] if wanted is PLACE else [[wanted]]):
        raise Mistake(value, f"{name} does not fit: {word} wants one about {wanted}")
    return name
