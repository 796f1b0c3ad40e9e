"""The cells that a condition reads, an attribute of a thing each: as facts to tell, and as questions to ask."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.domains import ABSENT, Value
from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.binding import Env
from bioward.threats.expression import (
    Among,
    Amount,
    Compare,
    Contains,
    Expression,
    Field,
    People,
    Product,
    Ranked,
    SameMember,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.loops import Loops
from bioward.threats.structure import NOWHERE
from bioward.threats.terms import TYPES, attributes, base
from bioward.threats.view import Level

Cell = tuple[str, int, str]
"""An attribute of an object: type, index, name."""


class Because(NamedTuple):
    """One fact that made a condition true."""

    type: str
    id: str
    attribute: str
    value: str
    origin: Origin
    span: Span
    note: str


class Ask(NamedTuple):
    """One attribute whose value would settle a condition."""

    type: str
    id: str
    attribute: str


class Cells(Loops):
    """Can say which cells decide a comparison, as facts to tell and as questions to ask."""

    def cells(self, node: Expression, env: Env) -> Iterator[Cell]:
        """The attributes that a comparison reads; what stands nowhere has none."""
        return (cell for cell in self.read(node, env) if cell[1] != NOWHERE)

    def read(self, node: Expression, env: Env) -> Iterator[Cell]:
        match node:
            case Among(field) | Contains(field) | TextIs(field) | WordIs(field):
                yield self.place(field, env)
            case SameText(left, right) | SameMember(left, right) | Ranked(left, right):
                yield self.place(left, env)
                yield self.place(right, env)
            case Compare(left, _, right):
                yield from self.amount_cells(left, env)
                yield from self.amount_cells(right, env)

    def amount_cells(self, amount: Amount, env: Env) -> Iterator[Cell]:
        """The attributes that an amount is made of."""
        match amount:
            case Field():
                yield self.place(amount, env)
            case Shared(field, other):
                yield self.place(field, env)
                if isinstance(other, Field):
                    yield self.place(other, env)
            case Product(left, right):
                yield from self.amount_cells(left, env)
                yield from self.amount_cells(right, env)
            case People():
                for item in self.counted(amount, env)[1]:
                    yield "data", item, "subjects"
            case Sum(variable, _, _, field):
                for member in self.counted(amount, env)[1]:
                    yield self.place(field, {**env, variable: member})

    def place(self, field: Field, env: Env) -> Cell:
        return base(field.of.type), self.resolve(field.of, env), field.name

    def because(self, type_: str, index: int, attribute: str) -> Because:
        """A cell as a fact to be told."""
        fact, value = self.view.fact(type_, attribute, index), self.view.value(type_, attribute, index)
        filled = self.view.level is Level.PRESUMED and value != fact.value
        origin = Origin.PRESUMED if filled else fact.origin
        thing = self.structure.thing(type_, index)
        span = fact.span if fact.span.line else thing.span
        id_ = self.structure.ids[type_][index]
        return Because(type_, id_, attribute, shown(type_, attribute, value), origin, span, fact.note)

    def ask(self, type_: str, index: int, attribute: str) -> Ask:
        """A cell as a question. What an element has from its place is asked of the boundary around it."""
        name = "jurisdiction" if attribute == "country" else attribute
        id_ = self.structure.ids[type_][index]
        around = self.structure.system.elements[id_].boundary if type_ == "element" else None
        if around is not None and name in ATTRIBUTES[TYPES["boundary"]]:
            return Ask("boundary", around, name)
        return Ask(type_, id_, name)

    def unknown(self, type_: str, index: int, attribute: str) -> bool:
        domain = attributes(type_)[attribute]
        return not domain.known(self.view.value(type_, attribute, index))  # type: ignore[arg-type]


def shown(type_: str, attribute: str, value: Value) -> str:
    """A value in the words of its attribute."""
    domain = attributes(type_)[attribute]
    return "does not apply" if value is ABSENT else domain.show(value)  # type: ignore[arg-type]
