"""A System at one level of knowledge, as columns of possibilities that compiled conditions read.

The same condition is asked up to three times: of what is stated (and drawn), with defaults taken too, and with the
library's presumptions filled in. A view is immutable; everything derived from it is made once, when first asked for.
"""

import math
from collections.abc import Callable
from enum import IntEnum

from bioward.models.domains import Choice, Subset, Value
from bioward.models.facts import Fact, Origin
from bioward.models.quantities import Number
from bioward.models.system import System
from bioward.threats.structure import Column, Structure
from bioward.threats.terms import KIND, attributes, base

ABSENT_NUMBER = (math.nan, math.nan)
ABSENT_MEMBERS = (0, 0)


class Level(IntEnum):
    """How much is taken to be known."""

    STATED = 0
    DEFAULT = 1
    PRESUMED = 2


Fill = Callable[[str, str, int], Value | None]
"""What is presumed of an attribute: (type, attribute, index of the object) to a value, or None."""


class View(Structure):
    """The structure, and the attributes of its objects as columns."""

    def __init__(self, system: System, level: Level, fill: Fill | None = None) -> None:
        super().__init__(system)
        self.level, self.fill = level, fill

    def fact(self, type_: str, attribute: str, index: int) -> Fact:
        """The fact behind a cell of a column; kind and country are facts of the drawing."""
        thing = self.things(base(type_))[self.ids[base(type_)][index]]
        if attribute == "kind":
            return Fact(KIND.bits[thing.kind], Origin.STATED, True, thing.span)  # type: ignore[attr-defined]
        if attribute == "country":
            fact = thing.facts["jurisdiction"]
            known = isinstance(fact.value, str)
            return Fact(str(fact.value)[:2] if known else None, fact.origin, fact.firm, fact.span, fact.note)
        return thing.facts[attribute]

    def value(self, type_: str, attribute: str, index: int) -> Value:
        """The possibilities at this level of knowledge."""
        fact = self.fact(type_, attribute, index)
        if not fact.firm and self.level is Level.STATED:
            return attributes(type_)[attribute].unknown
        if self.fill is not None and fact.value == attributes(type_)[attribute].unknown:
            filled = self.fill(type_, attribute, index)
            return fact.value if filled is None else filled
        return fact.value

    def column(self, type_: str, attribute: str) -> Column:
        """The possibilities of one attribute for every object of a type."""
        return self.once((base(type_), attribute), lambda: self.make_column(base(type_), attribute))

    def make_column(self, type_: str, attribute: str) -> Column:
        domain = attributes(type_)[attribute]
        values = [self.value(type_, attribute, i) for i in range(len(self.ids[type_]))]
        absent = {Number: ABSENT_NUMBER, Subset: ABSENT_MEMBERS}.get(type(domain))
        if isinstance(domain, Choice) or absent is None:
            return values
        return [v if isinstance(v, tuple) else absent for v in values]
