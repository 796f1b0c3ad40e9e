"""Why a condition holds, does not hold, or cannot be told: the facts and the path that settle it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.expression import (
    Among,
    And,
    Call,
    Compare,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Path,
    People,
    Quantified,
    SameObject,
    SameText,
    TextIs,
)
from bioward.threats.interpret import Env, Interpreter, Truth
from bioward.threats.paths import SIGNAL, Hop
from bioward.threats.terms import KIND, TYPES, attributes, base
from bioward.threats.view import Level

MOST = 8
"""So many facts of one kind are told; more of the same would not be read."""


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


@dataclass(eq=False, repr=False)
class Reasons:
    """Facts in the order in which they matter, the hops of paths, and the objects that variables stand for."""

    facts: dict[Because, None] = field(default_factory=dict)
    hops: list[Hop] = field(default_factory=list)
    bound: dict[str, tuple[str, int]] = field(default_factory=dict)


class Reasoner(Interpreter):
    """Tells why, for bound variables, over the view of its evaluator."""

    def why(self, node: Expression, env: Env) -> Reasons:
        """Why a condition that must hold does."""
        reasons = Reasons()
        self.settled(node, env, True, reasons)
        return reasons

    def why_not(self, node: Expression, env: Env) -> Reasons:
        """Why a condition that cannot hold does not."""
        reasons = Reasons()
        self.settled(node, env, False, reasons)
        return reasons

    def settled(self, node: Expression, env: Env, holds: bool, reasons: Reasons) -> None:
        """Gathers what makes the condition surely true, or surely false."""
        match node:
            case And(parts) | Or(parts):
                for part in self.telling(parts, env, holds, isinstance(node, And)):
                    self.settled(part, env, holds, reasons)
            case Not(inner):
                self.settled(inner, env, not holds, reasons)
            case Quantified():
                self.settled_quantifier(node, env, holds, reasons)
            case Call(name, arguments):
                self.settled(
                    self.evaluator.predicates[name].expression, self.called(name, arguments, env), holds, reasons
                )
            case Path(start, goal, spec):
                if holds and not reasons.hops:
                    ends = self.resolve(start, env), self.resolve(goal, env)
                    reasons.hops += self.evaluator.witness(spec, True, *ends, goal.type)
            case SameObject():
                pass
            case _:
                for type_, index, attribute in self.cells(node, env):
                    reasons.facts.setdefault(self.because(type_, index, attribute))

    def telling(self, parts: tuple[Expression, ...], env: Env, holds: bool, every: bool) -> list[Expression]:
        """The parts that settle an and/or: all of them if all are needed, else the first that is enough."""
        settled = [p for p in parts if (self.truth(p, env).must if holds else not self.truth(p, env).may)]
        return settled if holds == every else settled[:1]

    def settled_quantifier(self, node: Quantified, env: Env, holds: bool, reasons: Reasons) -> None:
        """An `any` that holds, or an `all` that does not, is shown by its first example; else each member is told."""
        told = 0
        for inner, where, body in self.members(node, env):
            if node.every != holds:
                if where.must and (body.must if holds else not body.may):
                    self.example(node, inner, holds, reasons)
                    return
            elif told < MOST:
                told += 1
                if node.where is not None and not where.may:
                    self.settled(node.where, inner, False, reasons)
                else:
                    self.settled(node.body, inner, holds, reasons)

    def example(self, node: Quantified, env: Env, holds: bool, reasons: Reasons) -> None:
        """One member that settles a quantifier; its name can be used in messages."""
        reasons.bound.setdefault(node.variable, (node.over.type, env[node.variable]))
        if node.where is not None:
            self.settled(node.where, env, True, reasons)
        self.settled(node.body, env, holds, reasons)

    def members(self, node: Quantified, env: Env) -> Iterator[tuple[Env, Truth, Truth]]:
        for inner in self.bindings(node.variable, node.over, env):
            where = self.truth(node.where, inner) if node.where else Truth(True, True)
            yield inner, where, self.truth(node.body, inner)

    # ------------------------------------------------------------------------ what would settle it

    def asks(self, node: Expression, env: Env) -> dict[Ask, None]:
        """The unknown attributes that leave a condition open, in the order in which they are met."""
        if not self.is_open(node, env):
            return {}
        match node:
            case And(parts) | Or(parts):
                return merged(self.asks(p, env) for p in parts)
            case Not(inner):
                return self.asks(inner, env)
            case Quantified():
                return merged(self.open_member(node, *member) for member in self.members(node, env))
            case Call(name, arguments):
                return self.asks(self.evaluator.predicates[name].expression, self.called(name, arguments, env))
            case Path(start, goal, spec):
                ends = self.resolve(start, env), self.resolve(goal, env)
                return self.open_hops(node, self.evaluator.witness(spec, False, *ends, goal.type), ends[0])
            case SameObject():
                return {}
        return {self.ask(*cell): None for cell in self.cells(node, env) if self.unknown(*cell)}

    def is_open(self, node: Expression, env: Env) -> bool:
        truth = self.truth(node, env)
        return truth.may and not truth.must

    def open_member(self, node: Quantified, env: Env, where: Truth, body: Truth) -> dict[Ask, None]:
        """What is open about one member, if it could count at all."""
        if not where.may or (not body.may if not node.every else body.must):
            return {}
        asked = self.asks(node.where, env) if node.where else {}
        return asked | self.asks(node.body, env)

    def open_hops(self, node: Path, hops: list[Hop], start: int) -> dict[Ask, None]:
        """A path asks only about the unknown hops of its shortest possible way."""
        asked: dict[Ask, None] = {}
        elements = [start, *(h.target for h in hops)]
        flows = [h.flow for h in hops]
        items = [h.item for h in hops if h.item != SIGNAL]
        for name in filter(None, (*node.spec.avoiding, node.spec.carrying, node.spec.first, node.spec.through)):
            predicate = self.evaluator.predicates[name]
            variable = predicate.arguments[0][0]
            for index in {"element": elements, "flow": flows, "data": items}[predicate.type]:
                asked |= self.asks(predicate.expression, {variable: index})
        return asked or {self.ask("flow", f, "flow_type"): None for f in flows if self.unknown("flow", f, "flow_type")}

    # ------------------------------------------------------------------------ cells

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


def merged(asks: Iterator[dict[Ask, None]]) -> dict[Ask, None]:
    """Several lists of questions as one, each question once."""
    found: dict[Ask, None] = {}
    for asked in asks:
        found |= asked
    return found
