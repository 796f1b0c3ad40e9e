"""The assurance of a path in a condition: how much the weakest way from one place to another asks of whoever takes it.

Whoever attacks takes the way on which the strongest control is weakest. "At most password" is then a path that meets
no element with more than a password, so every comparison comes to paths that stay below a level.
"""

import ast
from typing import NamedTuple

from bioward.models.domains import Choice
from bioward.models.problems import did_you_mean
from bioward.threats.expression import Among, And, Expression, Field, Not, Or, Path, PathSpec, Ref
from bioward.threats.path_terms import KEYWORDS, ends, names, said
from bioward.threats.references import attribute
from bioward.threats.scope import PATHS, Mistake, Scope
from bioward.threats.terms import attributes


class Assurance(NamedTuple):
    """The most that the weakest way from a start to a goal asks: the highest member of an attribute on it."""

    start: Ref
    goal: Ref
    spec: PathSpec
    attribute: str
    domain: Choice

    def at_most(self, level: int) -> Expression:
        """Some way asks for no more than a member: it meets no element that may have a higher one."""
        if level == len(self.domain.members) - 1:
            return Path(self.start, self.goal, self.spec)
        higher = sum(self.domain.bits[m] for m in self.domain.members[level + 1 :])
        return Path(self.start, self.goal, self.spec._replace(below=(self.attribute, higher)))


def assurance(node: ast.Call, scope: Scope) -> Assurance:
    """`assurance(a, b, of=auth)`: of an ordered attribute that elements have."""
    start, goal = ends("assurance", node, scope)
    keywords = said("assurance", node)
    of = keywords["of"].value if "of" in keywords else None
    name = of.id if isinstance(of, ast.Name) else ""
    domain = attributes("element").get(name)
    if not isinstance(domain, Choice) or not domain.ordered:
        ordered = [n for n, d in attributes("element").items() if isinstance(d, Choice) and d.ordered]
        raise Mistake(of or node, "assurance wants an ordered attribute: of=auth", did_you_mean(name, ordered))
    given = {word: names(keyword, word, scope) for word, keyword in keywords.items() if word in KEYWORDS}
    spec = PATHS["assurance"]._replace(
        carrying="".join(given.get("carrying", ())),
        avoiding=given.get("avoiding", ()),
        first="".join(given.get("first", ())),
        last="".join(given.get("last", ())),
        through=given.get("through", ()),
    )
    return Assurance(start, goal, spec, name, domain)


def is_assurance(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "assurance"


def assurances(left: ast.expr, operator: str, right: ast.expr, scope: Scope) -> Expression:
    """An assurance is below a member, an attribute of the same scale, or another assurance; or at most so high."""
    if operator not in ("<", "<="):
        raise Mistake(left, "an assurance is compared with < or <=", "turn the sides round")
    assert isinstance(left, ast.Call)
    one = assurance(left, scope)
    return Or(tuple(And((one.at_most(i), bar)) for i, bar in bars(one, operator, right, scope)))


def bars(one: Assurance, operator: str, right: ast.expr, scope: Scope) -> list[tuple[int, Expression]]:
    """For each level that may be asked at most, that the right side stands above it."""
    members, levels = one.domain.members, range(len(one.domain.members))
    strict = operator == "<"
    if isinstance(right, ast.Name):
        if right.id not in members:
            raise Mistake(right, f"'{right.id}' is not a value of '{one.attribute}'", did_you_mean(right.id, members))
        top = members.index(right.id) - strict
        if top < 0:
            raise Mistake(right, f"nothing is below {right.id}")
        return [(top, And(()))]
    if is_assurance(right):
        assert isinstance(right, ast.Call)
        other = assurance(right, scope)
        if other.domain is not one.domain:
            raise Mistake(right, "these two are not on one scale")
        way = Path(other.start, other.goal, other.spec)
        lower = levels[:-1] if strict else levels  # nothing is above the last
        return [(i, And((way, Not(other.at_most(i - (not strict))))) if i or strict else way) for i in lower]
    field = attribute(right, scope)
    if field.domain is not one.domain:
        raise Mistake(right, f"'{field}' is not on the scale of {one.attribute}")
    return [(i, above(field, one.domain, i + strict)) for i in levels if i + strict < len(members)]


def above(field: Field, domain: Choice, level: int) -> Expression:
    """That an attribute stands at a level or higher."""
    return Among(field, sum(domain.bits[m] for m in domain.members[level:]))
