"""The cells that a condition reads, an attribute of a thing each: as facts to tell, and as questions to ask."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bioward.models.domains import ABSENT, Value
from bioward.models.facts import Origin
from bioward.models.span import Span
from bioward.models.vocabulary import ATTRIBUTES
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import (
    Among,
    Amount,
    Call,
    Compare,
    Contains,
    Count,
    Expression,
    Field,
    Not,
    People,
    Product,
    Quantified,
    Ranked,
    SameMember,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.interpret import Env, Interpreter, Truth
from bioward.threats.nodes import free, roams
from bioward.threats.paths import Hop
from bioward.threats.plan import Picked, Plan, member_field, other_field, plans
from bioward.threats.program import Program, compile_condition
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


class Cells(Interpreter):
    """An interpreter that can say which cells decide a comparison, and which members of a loop are worth a look."""

    def __init__(self, evaluator: Evaluator) -> None:
        super().__init__(evaluator)
        self.known: dict[tuple[int, tuple[int, ...]], Truth] = {}
        self.counts: dict[int, tuple[Expression, tuple[str, ...], Program]] = {}
        self.loops: dict[int, tuple[Quantified, Quantified, tuple[Plan, ...]]] = {}

    def truth(self, node: Expression, env: Env) -> Truth:
        """As the interpreter answers, but each thing is worked out once, and predicates in their compiled form."""
        key = id(node), tuple(env.values())
        if key not in self.known:
            self.known[key] = self.worked_out(node, env)
        return self.known[key]

    def worked_out(self, node: Expression, env: Env) -> Truth:
        if isinstance(node, Call):
            return self.called_truth(node, env)
        if isinstance(node, Compare) and roams(node, self.evaluator.predicates):
            return self.compiled_truth(node, env)
        return super().truth(node, env)

    def compiled_truth(self, node: Expression, env: Env) -> Truth:
        """A count over the whole system, run as its compiled form is; the node is kept with it, as loops are."""
        if id(node) not in self.counts:
            names = tuple(name for name in sorted(free(node)) if name != "system")
            self.counts[id(node)] = node, names, compile_condition(node, names)
        _, names, program = self.counts[id(node)]
        arguments = [env[name] for name in names]
        return Truth(*(bool(self.evaluator.truth(program, must)(*arguments)) for must in (True, False)))

    def quantified(self, node: Quantified, env: Env) -> Truth:
        """A loop over a whole system is run as its compiled form is, or else it would not end."""
        if node.over.of is not None:
            return super().quantified(node, env)
        truth = Truth(*(any(True for _ in self.candidates(node, env, must)) for must in (True, False)))
        return Truth(not truth.may, not truth.must) if node.every else truth

    def counted(self, amount: People | Count | Sum, env: Env) -> tuple[Sequence[int], Sequence[int]]:
        """The members that surely count, and those that may; over the whole system, by their compiled filter."""
        if amount.over.of is not None:
            return super().counted(amount, env)
        own = () if amount.where is None else (amount.where,)
        alone = free(own) <= {amount.variable, "system"}
        picked, joins = Picked(amount.variable, amount.over, own if alone else ()), self.evaluator.joins
        sure, possible = joins.picked(picked, True), joins.picked(picked, False)
        if alone or amount.where is None:
            return sure, possible
        where, variable = amount.where, amount.variable
        return (
            [member for member in sure if self.compiled_truth(where, {**env, variable: member}).must],
            [member for member in possible if self.compiled_truth(where, {**env, variable: member}).may],
        )

    # ------------------------------------------------------------------------ loops

    def loop(self, node: Quantified) -> tuple[Quantified, tuple[Plan, ...]]:
        """A loop as an `any`, and its plans; the loop itself is kept, so that its name in memory stays its own."""
        if id(node) not in self.loops:
            some = Quantified(False, *node[1:4], Not(node.body)) if node.every else node
            self.loops[id(node)] = node, some, plans(some) if node.over.of is None else ()
        return self.loops[id(node)][1:]

    def candidates(self, node: Quantified, env: Env, must: bool) -> Iterator[tuple[Env, Plan, list[Hop]]]:
        """The members of a loop over the system that make it true as an `any`, with the path that joins them, if it
        was found on the way."""
        for plan in self.loop(node)[1]:
            outer = (self.truth(part, env) for part in plan.outer)
            if not all(t.must if must else t.may for t in outer):
                continue
            for member, hops in self.members_of(plan, env, must):
                inner = {**env, plan.picked.variable: member}
                if all((t.must if must else t.may) for t in (self.truth(part, inner) for part in plan.rest)):
                    yield inner, plan, hops

    def members_of(self, plan: Plan, env: Env, must: bool) -> Iterator[tuple[int, list[Hop]]]:
        """The members that a plan leads to before its rest is asked: the nearest one, if a path is all there is."""
        if plan.path and plan.joined:
            other, joins = self.resolve(plan.other, env), self.evaluator.joins
            if hops := joins.nearest(plan.picked, plan.path.spec, plan.at, plan.other.type, other, must):
                yield end_of(hops, plan), hops
        else:
            yield from ((member, []) for member in self.joined_members(plan, env, must))

    def joined_members(self, plan: Plan, env: Env, must: bool) -> Sequence[int]:
        """All members of a loop that its path and its shared text lead to."""
        joins, picked = self.evaluator.joins, plan.picked
        cells = (self.cell(other_field(plan.match, picked.variable), env),) if plan.match else ()
        text = member_field(plan.match, picked.variable).name if plan.match else ""
        if plan.path:
            joined = joins.reaching(picked, plan.path.spec, plan.at, plan.other.type, text, must)
            unlike = self.resolve(plan.unlike, env) if plan.unlike else NOWHERE
            return joined.every(self.resolve(plan.other, env), cells[0] if cells else None, unlike)
        if plan.same:
            return joins.only(picked, must)(self.resolve(plan.same, env))
        return joins.sharing(picked, text, must)(*cells) if text else joins.picked(picked, must)

    def called_truth(self, node: Call, env: Env) -> Truth:
        arguments = [self.resolve(a, env) for a in node.arguments]
        if len(arguments) == 1:
            return Truth(*(self.evaluator.truths(node.name, must)[arguments[0]] for must in (True, False)))
        program = self.evaluator.predicates[node.name].program
        return Truth(*(bool(self.evaluator.truth(program, must)(*arguments)) for must in (True, False)))

    def members(self, node: Quantified, env: Env) -> Iterator[tuple[Env, Truth, Truth]]:
        """Each member with what its filter and its body come to; the body of one that cannot pass is not looked at."""
        for member in self.bindings(node.variable, node.over, env):
            where = self.passes(node.where, member)
            yield member.env, where, self.truth(node.body, member.env) if where.may else Truth(False, False)

    # ------------------------------------------------------------------------ cells

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


def end_of(hops: list[Hop], plan: Plan) -> int:
    """The member of a loop at which a path begins or ends: an element, or the last flow."""
    if plan.at == "start":
        return hops[0].source
    return hops[-1].flow if base(plan.picked.over.type) == "flow" else hops[-1].target
