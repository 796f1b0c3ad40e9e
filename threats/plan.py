"""How a loop over the whole system is run without asking everything of everything.

`any(A(x) and B(x, y) and path(x, y) for x in elements)`, asked of every y, is taken apart: what speaks of x alone is
worked out once for every x; a path between x and y comes from one search for all y; and where only that is left,
nothing is looped over at all. A text that x and y must share leads straight to the few x that have it.
"""

from typing import Any, NamedTuple

from bioward.threats.expression import And, Collection, Expression, Not, Or, Path, Quantified, Ref, SameObject, SameText
from bioward.threats.nodes import free, parts

NO_PATH = ""
MOST = 16
"""So many loops may one come to."""


class Picked(NamedTuple):
    """Members of a collection of the whole system for which conditions of their own hold."""

    variable: str
    over: Collection
    own: tuple[Expression, ...]


class Plan(NamedTuple):
    """One loop, taken apart.

    outer: what does not speak of the member at all, and is asked once.
    path: joins a member (its `start` or `goal`, as `at` says) with something outside the loop.
    match: a text of the member itself is the same as one outside the loop.
    same: the one object that the member must be; then there is nothing to loop over.
    unlike: an object of its type that the member must not be.
    rest: what remains to be asked of each member.
    """

    picked: Picked
    outer: tuple[Expression, ...]
    path: Path | None
    at: str
    match: SameText | None
    same: Ref | None
    unlike: Ref | None
    rest: tuple[Expression, ...]

    @property
    def joined(self) -> bool:
        """Whether a path alone decides, so that one search does for all."""
        return self.path is not None and not (self.match or self.unlike or self.rest)

    @property
    def other(self) -> Ref:
        """The end of the path outside the loop."""
        assert self.path is not None
        return self.path.goal if self.at == "start" else self.path.start


def plans(node: Quantified) -> tuple[Plan, ...]:
    """The loops that an `any` over the whole system comes to: one for each way in which a path may join the two."""
    return tuple(plan(node, conjuncts) for conjuncts in alternatives(flat(node.where) + flat(node.body)))


def flat(node: Expression | None) -> list[Expression]:
    """The conjuncts of a condition; a cut that is denied is a path."""
    match node:
        case None:
            return []
        case And(inner):
            return [conjunct for part in inner for conjunct in flat(part)]
        case Not(Not(inner)):
            return flat(inner)
    return [node]


def alternatives(conjuncts: list[Expression], most: int = MOST) -> list[list[Expression]]:
    """Several lists of conjuncts, of which one must hold: an `or` between paths is drawn out of the loop, unless that
    came to too many loops."""
    for i, node in enumerate(conjuncts):
        if isinstance(node, Or) and len(node.parts) <= most and any(isinstance(part, Path) for part in parts(node)):
            others, left = conjuncts[:i] + conjuncts[i + 1 :], most // max(len(node.parts), 1)
            return [found for part in node.parts for found in alternatives(flat(part) + others, left)]
    return [conjuncts]


def plan(node: Quantified, conjuncts: list[Expression]) -> Plan:
    variable = node.variable
    own: list[Expression] = []
    outer: list[Expression] = []
    rest: list[Expression] = []
    for conjunct in conjuncts:
        speaks = free(conjunct)
        (own if speaks <= {variable, "system"} else rest if variable in speaks else outer).append(conjunct)
    path = next((c for c in rest if isinstance(c, Path) and joins(c, variable)), None)
    if path is not None:
        rest.remove(path)
    match = next((c for c in rest if isinstance(c, SameText) and matches(c, variable)), None)
    if match is not None:
        rest.remove(match)
    same = next((c for c in rest if same_member(c, variable)), None) if not path and not match else None
    if same is not None:
        rest.remove(same)
    unlike = next((c for c in rest if unlike_member(c, variable)), None) if path else None
    if unlike is not None:
        rest.remove(unlike)
    at = NO_PATH if path is None else "start" if path.start.variable == variable else "goal"
    picked = Picked(variable, node.over, tuple(own))
    return Plan(
        picked, tuple(outer), path, at, match, same_member(same, variable), unlike_member(unlike, variable), tuple(rest)
    )


def same_member(node: Expression | None, variable: str) -> Ref | None:
    """What the member of a loop must be, if that is all that a condition says."""
    match node:
        case SameObject(left, right) if variable in (left.variable, right.variable):
            own, other = (left, right) if left.variable == variable else (right, left)
            return other if not own.steps and other.variable != variable else None
    return None


def unlike_member(node: Expression | None, variable: str) -> Ref | None:
    """What the member of a loop must not be, if that is all that a condition says."""
    return same_member(node.inner, variable) if isinstance(node, Not) else None


def joins(node: Path, variable: str) -> bool:
    """Whether this is a path between the member of a loop and something outside it."""
    member, other = (node.start, node.goal) if node.start.variable == variable else (node.goal, node.start)
    return member.variable == variable and not member.steps and other.variable != variable


def matches(node: SameText, variable: str) -> bool:
    """Whether this compares a text of the member itself with one outside the loop."""
    ends = {node.left.of.variable, node.right.of.variable}
    return variable in ends and len(ends) == 2 and not member_field(node, variable).of.steps


def member_field(node: SameText, variable: str) -> Any:
    """The side of a comparison that is the member's."""
    return node.left if node.left.of.variable == variable else node.right


def other_field(node: SameText, variable: str) -> Any:
    """The side of a comparison that is not the member's."""
    return node.right if node.left.of.variable == variable else node.left
