"""A System at one level of knowledge, as columns of possibilities that compiled conditions read.

The same condition is asked up to three times: of what is stated (and drawn), with defaults taken too, and with the
library's presumptions filled in. A view is immutable; everything derived from it is made once, when first asked for.
"""

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from enum import IntEnum
from typing import Any, NamedTuple, TypeVar

from bioward.models.domains import ABSENT, Domain, Subset, Value
from bioward.models.facts import Fact, Origin
from bioward.models.quantities import Number
from bioward.models.texts import Text
from bioward.models.vocabulary import BOUNDARY_ATTRIBUTES
from bioward.threats.structure import NOWHERE, Column, Structure
from bioward.threats.terms import KIND, attributes, base

T = TypeVar("T")
ABSENT_NUMBER = (math.nan, math.nan)
ABSENT_MEMBERS = (0, 0)
OF_THE_PLACE = frozenset({a.name for a in BOUNDARY_ATTRIBUTES} | {"country"})
OWNER = "owner"
WORKED_OUT = ("kind", "country")


class Level(IntEnum):
    """How much is taken to be known."""

    STATED = 0
    DEFAULT = 1
    PRESUMED = 2


class Unsaid(NamedTuple):
    """A text that nobody wrote, but that is the same for everything in one place."""

    attribute: str
    place: str


Filler = Callable[[int], Value | None]
Fill = Callable[[str, str], Filler | None]
"""What is presumed of an attribute (type, attribute): nothing, or for each object by index a value or None."""


class View:
    """The attributes of a system's objects as columns, over its structure, which all levels share."""

    def __init__(self, structure: Structure, level: Level, fill: Fill | None = None) -> None:
        self.structure, self.level, self.fill = structure, level, fill
        self.cache: dict[Any, Any] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` returns, made at the first asking."""
        if key not in self.cache:
            self.cache[key] = make()
        found: T = self.cache[key]
        return found

    @property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the objects of each type, by index."""
        return self.structure.ids

    # ------------------------------------------------------------------------ one cell

    def fact(self, type_: str, attribute: str, index: int) -> Fact:
        """The fact behind a cell of a column; kind and country are facts of the drawing."""
        if index == NOWHERE:
            return Fact(ABSENT, Origin.ABSENT)
        return fact_of(self.structure.thing(base(type_), index), attribute)

    def value(self, type_: str, attribute: str, index: int) -> Value:
        """The possibilities at this level of knowledge."""
        fact = self.fact(type_, attribute, index)
        if not fact.firm and self.level is Level.STATED:
            return attributes(type_)[attribute].unknown
        filler = self.fill(base(type_), attribute) if self.fill and index != NOWHERE else None
        if filler and fact.value == attributes(type_)[attribute].unknown:
            filled = filler(index)
            return fact.value if filled is None else filled
        return fact.value

    # ------------------------------------------------------------------------ a whole column

    def column(self, type_: str, attribute: str) -> Column:
        """The possibilities of one attribute for every object of a type."""
        return self.once((base(type_), attribute), lambda: self.make_column(base(type_), attribute))

    def make_column(self, type_: str, attribute: str) -> Column:
        filler = self.fill(type_, attribute) if self.fill else None
        if filler:
            rows = range(len(self.structure.ids[type_]))
            return finished(attributes(type_)[attribute], [self.value(type_, attribute, i) for i in rows])
        level = min(self.level, Level.DEFAULT)
        if level is Level.DEFAULT and attribute != OWNER and settled(self.structure, type_, attribute):
            level = Level.STATED
        return self.structure.once(
            ("column", type_, attribute, level), lambda: said_column(self.structure, type_, attribute, level)
        )


def fact_of(thing: Any, attribute: str) -> Fact:
    if attribute == "kind":
        return Fact(KIND.bits[thing.kind], Origin.STATED, True, thing.span)
    if attribute == "country":
        fact = thing.facts["jurisdiction"]
        known = isinstance(fact.value, str)
        return Fact(str(fact.value)[:2] if known else None, fact.origin, fact.firm, fact.span, fact.note)
    found: Fact = thing.facts[attribute]
    return found


def settled(structure: Structure, type_: str, attribute: str) -> bool:
    """Whether everything that is known of an attribute was said or drawn, so that defaults add nothing."""
    return structure.once(
        ("settled", type_, attribute),
        lambda: all(fact.firm for fact in facts_of(structure, type_, attribute)),
    )


def facts_of(structure: Structure, type_: str, attribute: str) -> list[Fact]:
    """The facts behind a column."""
    return structure.once(("facts", type_, attribute), lambda: make_facts(structure, type_, attribute))


def make_facts(structure: Structure, type_: str, attribute: str) -> list[Fact]:
    """Most attributes are simply kept under their names."""
    things = structure.things[type_].values()
    if attribute in WORKED_OUT:
        return [fact_of(thing, attribute) for thing in things]
    return [thing.facts[attribute] for thing in things]


def said_column(structure: Structure, type_: str, attribute: str, level: Level) -> Column:
    """The column of an attribute by what was said, with defaults at their level."""
    domain = attributes(type_)[attribute]
    things = structure.things[type_].values()
    facts = facts_of(structure, type_, attribute)
    unknown = domain.unknown
    values = [f.value if f.firm or level else unknown for f in facts]
    if isinstance(domain, Text) and type_ in ("element", "boundary", "system") and attribute in OF_THE_PLACE:
        values = [v if v is not None else unsaid(t, attribute, level) for v, t in zip(values, things, strict=True)]
    return finished(domain, values)


def unsaid(thing: Any, attribute: str, level: Level) -> Any:
    """Stands for a text that nobody wrote: the same for all in one boundary, and None for what stands in none.

    Who owns what nobody else is said to own is, by default, the owner of the system.
    """
    place = thing.boundary if hasattr(thing, "boundary") else getattr(thing, "id", "")
    if place is None:
        return None
    return Unsaid(attribute, "") if attribute == OWNER and level else Unsaid(attribute, f"in {place}")


def finished(domain: Domain, values: Sequence[Any]) -> Column:
    """A column with absent cells in the form of its domain, and what stands nowhere at its end."""
    nothing = absent_cell(domain)
    if isinstance(domain, Number | Subset):
        return [*(v if isinstance(v, tuple) else nothing for v in values), nothing]
    return [*values, nothing]


def absent_cell(domain: Domain) -> Any:
    """The same as it stands in a column."""
    if isinstance(domain, Number):
        return ABSENT_NUMBER
    return ABSENT_MEMBERS if isinstance(domain, Subset) else ABSENT
