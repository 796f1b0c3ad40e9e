"""Looks through checked expressions: their parts, the variables they hang on, the attributes that they read."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bioward.threats.expression import (
    Call,
    Count,
    Expression,
    Field,
    Found,
    Path,
    PathSpec,
    People,
    Quantified,
    Ref,
    Sum,
)
from bioward.threats.terms import base

LOOPS = (Quantified, People, Count, Sum)
Reads = frozenset[tuple[str, str]]


class Predicate(NamedTuple):
    """A named condition of the library: its arguments with their types, and what it means for people.

    condition: a Condition, which is defined further up the imports.
    weight: how many parts it comes to, with those of the predicates that it names.
    """

    name: str
    arguments: tuple[tuple[str, str], ...]
    condition: Any
    meaning: str = ""
    weight: int = 1

    @property
    def expression(self) -> Expression:
        found: Expression = self.condition.expression
        return found

    @property
    def program(self) -> Any:
        return self.condition.program

    @property
    def type(self) -> str:
        """The type of its first argument."""
        return base(self.arguments[0][1])


def parts(node: Any) -> Iterator[Any]:
    """A node and all nodes inside it, however deep; the tuples that hold nodes are left out."""
    if hasattr(node, "_fields"):
        yield node
    for value in node:
        if isinstance(value, tuple):
            yield from parts(value)


def free(node: Any) -> frozenset[str]:
    """The variables that a node hangs on: those of its references that no loop inside it names."""
    named, bound, left = set(), set(), [node]
    while left:  # without `parts`: planning loops asks this over and over
        part = left.pop()
        if isinstance(part, Ref):
            named.add(part.variable)
        else:
            bound.update([part.variable] if isinstance(part, LOOPS) else [])
            left += [value for value in part if isinstance(value, tuple)]
    return frozenset(named - bound)


def called(spec: PathSpec) -> tuple[str, ...]:
    """The predicates that a path hangs on."""
    return tuple(filter(None, (*spec.avoiding, *spec.through, spec.carrying, spec.first, spec.last)))


def reads(node: Expression, predicates: Mapping[str, Predicate], known: dict[str, Reads]) -> Reads:
    """The attributes (type, name) that a condition reads, in its predicates and along its paths too.

    known: what predicates read, by name; grows with each that is met.
    """
    found: set[tuple[str, str]] = set()
    for part in parts(node):
        match part:
            case Field(of, name):
                found.add((base(of.type), name))
            case People():
                found.add(("data", "subjects"))
            case Path(_, _, spec):
                found |= {("flow", "flow_type")} | ({("element", spec.below[0])} if spec.below[0] else set())
        for name in named(part):
            if name not in known:
                known[name] = reads(predicates[name].expression, predicates, known)
            found |= known[name]
    return frozenset(found)


def weight(node: Expression, predicates: Mapping[str, Predicate]) -> int:
    """How many parts a condition comes to, with those of its predicates."""
    found = tuple(parts(node))
    names = [name for part in found for name in named(part)]
    return len(found) + sum(predicates[name].weight for name in names if name in predicates)


def named(node: Any) -> tuple[str, ...]:
    """The predicates that one node names."""
    if isinstance(node, Call):
        return (node.name,)
    return called(node.spec) if isinstance(node, Path) else ()


def finds(node: Expression) -> frozenset[str]:
    """The threats that a condition asks about."""
    return frozenset(part.threat for part in parts(node) if isinstance(part, Found))


def roams(node: Expression, predicates: Mapping[str, Predicate]) -> bool:
    """Whether a condition, or a predicate that it asks, loops over the whole system."""
    return any(
        (isinstance(part, LOOPS) and part.over.of is None)
        or (isinstance(part, Call) and roams(predicates[part.name].expression, predicates))
        for part in parts(node)
    )
