"""The cells that a condition reads, an attribute of a thing each: as facts to tell, and as questions to ask."""

from collections.abc import Iterator
from typing import NamedTuple

from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import (
    Among,
    Call,
    Compare,
    Contains,
    Expression,
    Field,
    People,
    Quantified,
    SameText,
    TextIs,
)
from bioward.threats.interpret import Env, Interpreter, Truth
from bioward.threats.terms import KIND, TYPES, attributes, base
from bioward.threats.view import Level


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


class Cells(Interpreter):
    """An interpreter that can say which cells decide a comparison."""

    def __init__(self, evaluator: Evaluator) -> None:
        super().__init__(evaluator)
        self.known: dict[tuple[int, tuple[int, ...]], Truth] = {}

    def truth(self, node: Expression, env: Env) -> Truth:
        """As the interpreter answers, but each thing is worked out once, and predicates in their compiled form."""
        key = id(node), tuple(env.values())
        if key not in self.known:
            self.known[key] = self.called_truth(node, env) if isinstance(node, Call) else super().truth(node, env)
        return self.known[key]

    def called_truth(self, node: Call, env: Env) -> Truth:
        must, may = self.evaluator.bind(self.evaluator.predicates[node.name].program)
        arguments = [self.resolve(a, env) for a in node.arguments]
        return Truth(bool(must(*arguments)), bool(may(*arguments)))

    def members(self, node: Quantified, env: Env) -> Iterator[tuple[Env, Truth, Truth]]:
        """Each member with what its filter and its body come to; the body of one that cannot pass is not looked at."""
        for inner in self.bindings(node.variable, node.over, env):
            where = self.truth(node.where, inner) if node.where else Truth(True, True)
            yield inner, where, self.truth(node.body, inner) if where.may else Truth(False, False)

    def cells(self, node: Expression, env: Env) -> Iterator[tuple[str, int, str]]:
        """The attributes that a comparison reads: (type, index, attribute)."""
        match node:
            case Among(field) | Contains(field) | TextIs(field):
                yield self.place(field, env)
            case SameText(left, right):
                yield self.place(left, env)
                yield self.place(right, env)
            case Compare(left, _, right):
                for amount in (left, right):
                    if isinstance(amount, Field):
                        yield self.place(amount, env)
                    elif isinstance(amount, People):
                        for item in self.counted(amount, env)[1]:
                            yield "data", item, "subjects"

    def place(self, field: Field, env: Env) -> tuple[str, int, str]:
        return base(field.of.type), self.resolve(field.of, env), field.name

    def because(self, type_: str, index: int, attribute: str) -> Because:
        """A cell as a fact to be told."""
        fact, value = self.view.fact(type_, attribute, index), self.view.value(type_, attribute, index)
        domain = KIND if attribute == "kind" else attributes(type_)[attribute]
        filled = self.view.level is Level.PRESUMED and value != fact.value
        origin = Origin.PRESUMED if filled else fact.origin
        thing = self.view.things(type_)[self.view.ids[type_][index]]
        span = fact.span if fact.span.line else thing.span
        return Because(type_, thing.id, attribute, domain.show(value), origin, span, fact.note)  # type: ignore[arg-type]

    def ask(self, type_: str, index: int, attribute: str) -> Ask:
        """A cell as a question. What an element has from its place is asked of the boundary around it."""
        name = "jurisdiction" if attribute == "country" else attribute
        id_ = self.view.ids[type_][index]
        around = self.view.system.elements[id_].boundary if type_ == "element" else None
        if around is not None and name in ATTRIBUTES[TYPES["boundary"]]:
            return Ask("boundary", around, name)
        return Ask(type_, id_, name)

    def unknown(self, type_: str, index: int, attribute: str) -> bool:
        domain = attributes(type_)[attribute]
        return not domain.known(self.view.value(type_, attribute, index))  # type: ignore[arg-type]
