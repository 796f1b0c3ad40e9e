"""The names that a condition can use, and the mistakes that can be made with them."""

import ast
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bioward.threats.expression import PathSpec
from bioward.threats.terms import COLLECTIONS

PATHS = {
    "path": PathSpec(),
    "leads": PathSpec(signals=True),
    "bpath": PathSpec(carrying="compared", through=("compares",), signals=True),
    "cut": PathSpec(carrying="compared", through=("compares",), signals=True),
    "assurance": PathSpec(signals=True),
}
"""`path`: by data alone. `leads`: along decisions and control too. `bpath`: so, through a comparison to its effect.
`cut`: every such path has an element or flow for which `by` holds. `assurance`: the most that the weakest way asks."""
LOOPS = ("any", "all", "people", "len", "sum")
UNITS = {"days": 1, "weeks": 7, "years": 365}
"""Lengths of time in days; a year is taken as 365 of them."""
BUILTINS = (*LOOPS, *PATHS, *UNITS, "date", "weaker", "evidence", "recorded", "found")
TRUE_OR_FALSE = ("any", "all", "path", "leads", "bpath", "cut", "weaker")
"""What can be asked beside the predicates of the library."""
SYSTEM = "system"
"""The variable that every condition has."""


class Signature(NamedTuple):
    """What a named predicate takes: its arguments' types, in order."""

    name: str
    arguments: tuple[str, ...]


class Table(NamedTuple):
    """A decision table: rows in order, each a predicate and the value that it gives.

    several: every row that holds gives its value, not only the first.
    """

    name: str
    arguments: tuple[str, ...]
    values: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    several: bool = False


class Scope(NamedTuple):
    """The names that a condition can use.

    judging: whether it may ask what else is found, as modifiers of severity may.
    """

    predicates: Mapping[str, Signature] = MappingProxyType({})
    parameters: Mapping[str, float] = MappingProxyType({})
    variables: Mapping[str, str] = MappingProxyType({SYSTEM: SYSTEM})
    tables: Mapping[str, Table] = MappingProxyType({})
    judging: bool = False

    def having(self, variable: str, type_: str) -> "Scope":
        return self._replace(variables={**self.variables, variable: type_})

    def about(self, variables: Mapping[str, str], *, judging: bool = False) -> "Scope":
        """The scope of a condition over some variables; the system is always one of them."""
        return self._replace(variables={SYSTEM: SYSTEM, **variables}, judging=judging)

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.variables, *self.predicates, *self.parameters, *self.tables, *COLLECTIONS, *BUILTINS)


class Mistake(Exception):
    """A mistake in a condition: message, hint, and line and column inside its text (from 1)."""

    def __init__(self, node: ast.AST | tuple[int, int], message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
        if isinstance(node, ast.AST):
            self.line, self.column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0) + 1
        else:
            self.line, self.column = node


class Mistakes(Exception):
    """Several mistakes of one condition."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(m.message for m in mistakes))
        self.mistakes = mistakes
