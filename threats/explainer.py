"""Takes conditions apart into clauses: which of them decide here, and why."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from math import inf

from bioward.models.quantities import Number
from bioward.threats.binding import Env
from bioward.threats.cells import Cells
from bioward.threats.clauses import Clause, State, parts_of, state
from bioward.threats.expression import (
    And,
    Call,
    Compare,
    Expression,
    Field,
    Not,
    Or,
    Path,
    Quantified,
    Ref,
    SameObject,
    SameText,
)
from bioward.threats.nodes import parts
from bioward.threats.path_clauses import PathTeller
from bioward.threats.reasons import Reasoner
from bioward.threats.tell import step, subject_at
from bioward.threats.wording import amount, words

MOST = 3
"""So many members of a collection are told apart; the rest are counted."""
WIDE = 12
"""So many parts of one condition are told."""
LOOKED = 200
"""So many members are looked at for those that come nearest."""
INTERVAL = Number(low=-inf, whole=False)


class Explainer(Cells):
    """Takes conditions apart for bound variables, over the view of its evaluator. Only what decides is kept."""

    def clause(self, node: Expression, env: Env) -> Clause:
        came = state(self.truth(node, env))
        match node:
            case And(parts) | Or(parts):
                return self.joined(node, self.deciding(parts, env, came, isinstance(node, And)), env)
            case Not(inner):
                return self.denied(node, self.clause(inner, env), came)
            case Quantified():
                return self.quantified_clause(node, env)
            case Call(name, arguments):
                predicate = self.evaluator.predicates[name]
                inside = self.clause(predicate.expression, self.called(name, arguments, env))
                told = parts_of(inside)
                return Clause(words(node), came, predicate.meaning or ("" if told else "in any case"), parts=told)
            case Path():
                return self.path_clause(node, env, came)
            case SameObject(left, right):
                return Clause(words(node), came, f"{self.named(left, env)} and {self.named(right, env)}")
        facts = tuple(self.because(*cell) for cell in dict.fromkeys(self.cells(node, env)))
        said = self.reckoned(node, env) or ("" if facts else self.leads_nowhere(node, env))
        return Clause(words(node), came, said, facts)

    def leads_nowhere(self, node: Expression, env: Env) -> str:
        """The references of a comparison that are nothing here, so that nothing can be said of them."""
        refs = dict.fromkeys(n for n in parts(node) if isinstance(n, Ref))
        nowhere = [str(ref) for ref in refs if ref.variable in env and self.resolve(ref, env) < 0]
        return f"{' and '.join(nowhere)} is nothing here" if nowhere else ""

    def named(self, ref: Ref, env: Env) -> str:
        """The id of what a reference leads to."""
        index = self.resolve(ref, env)
        return subject_at(self.view, ref.type, index).id if index >= 0 else "nothing"

    def reckoned(self, node: Expression, env: Env) -> str:
        """What the amounts of a comparison come to, where they have to be reckoned."""
        if isinstance(node, SameText) and self.truth(node, env).must:
            unsaid = [cell for cell in self.cells(node, env) if self.unknown(*cell)]
            return "both stand in one place, which has one, though nobody says which" if len(unsaid) == 2 else ""
        if not isinstance(node, Compare):
            return ""
        sides = ((node.left, node.right), (node.right, node.left))
        return ", ".join(
            f"{amount(side, other)} is {INTERVAL.show(self.amount(side, env))}"
            for side, other in sides
            if not isinstance(side, Field | float)
        )

    # ------------------------------------------------------------------------ and, or, not

    def deciding(self, parts: Sequence[Expression], env: Env, came: State, every: bool) -> list[Expression]:
        """The parts that make it what it is: all that it took, or the first that was enough."""
        same = [p for p in parts if state(self.truth(p, env)) is came]
        enough = State.FAILS if every else State.HOLDS
        return same[:1] if came is enough else same

    def joined(self, node: And | Or, deciding: list[Expression], env: Env) -> Clause:
        came = state(self.truth(node, env))
        asking = [p for p in deciding if not isinstance(p, And | Or) or p.parts]
        inside = tuple(self.clause(p, env) for p in asking[:WIDE])
        if len(inside) == 1:
            return inside[0]
        said = f"and so {came} each of the {len(asking) - WIDE} others" if len(asking) > WIDE else ""
        return Clause(words(node), came, said, parts=inside, conjunction=isinstance(node, And))

    def denied(self, node: Not, inside: Clause, came: State) -> Clause:
        """A comparison is told as its opposite; of anything else, why it does or does not hold."""
        if inside.parts or inside.path:
            return Clause(words(node), came, parts=(inside,))
        return inside._replace(text=words(node), state=came)

    # ------------------------------------------------------------------------ any and all

    def quantified_clause(self, node: Quantified, env: Env) -> Clause:
        """An example decides; where there is none, those members that come nearest are told."""
        came = state(self.truth(node, env))
        if came is (State.FAILS if node.every else State.HOLDS):
            inner = next(self.deciders(node, env, must=True))
            return Clause(words(node), came, parts=(self.member_clause(node, inner, whole=True),))
        if came is State.OPEN:
            told = [self.member_clause(node, e) for e in islice(self.deciders(node, env, must=False), MOST)]
            said = "nobody says that there are no others" if self.more(node.over, env) else ""
            return Clause(words(node), came, said, parts=tuple(told))
        passed = [e for e, where, _ in islice(self.members(node, env), LOOKED) if where.may]
        told = [self.member_clause(node, e) for e in self.nearest(node, passed)[:MOST]]
        return Clause(words(node), came, self.tally(node, env, len(passed)), parts=tuple(told))

    def deciders(self, node: Quantified, env: Env, *, must: bool) -> Iterator[Env]:
        """The members that settle a loop, or of one that is open those that could."""
        if node.over.of is None:
            yield from (inner for inner, _, _ in self.candidates(node, env, must))
            return
        for inner, where, body in self.members(node, env):
            settled = not body.may if node.every else body.must
            possible = not body.must if node.every else body.may
            if (where.must and settled) if must else (where.may and possible):
                yield inner

    def tally(self, node: Quantified, env: Env, passed: int) -> str:
        """How many there are, and how many come into question."""
        over = node.over
        all_ = sum(1 for _ in self.bindings(node.variable, over, env))
        those = f"{all_} {over.name}" if over.of is None else f"{all_} in {over.of}.{over.name}"
        if not all_:
            return f"there are no {over.name}" if over.of is None else f"there is nothing in {over.of}.{over.name}"
        if node.where is not None and not passed:
            return f"none of the {those} comes into question: {words(node.where)}"
        some = f" ({passed} in question: {words(node.where)})" if node.where is not None else ""
        return f"every one of the {those}{some}" if node.every else f"none of the {those}{some}"

    def nearest(self, node: Quantified, members: list[Env]) -> list[Env]:
        """The members that come furthest through the clauses before one fails: what fails at once tells least."""
        if node.every or not isinstance(node.body, And):
            return members
        parts = node.body.parts
        came = [sum(1 for _ in takewhile(lambda p: self.truth(p, e).may, parts)) for e in members]  # noqa: B023
        return [e for e, n in zip(members, came, strict=True) if n == max(came)]

    def member_clause(self, node: Quantified, env: Env, *, whole: bool = False) -> Clause:
        """One member: what it is, and what it comes to; with `whole`, also why it comes into question at all."""
        id_ = subject_at(self.view, node.over.type, env[node.variable]).id
        inside = [self.clause(node.body, env)]
        if node.where is not None and (whole or not self.truth(node.where, env).must):
            inside.insert(0, self.clause(node.where, env))
        parts = tuple(p for c in inside for p in parts_of(c))
        held = [p.state for p in parts]
        came = State.FAILS if State.FAILS in held else State.OPEN if State.OPEN in held else State.HOLDS
        return Clause(f"{node.variable} = {id_}", came, parts=parts)

    # ------------------------------------------------------------------------ paths

    def path_clause(self, node: Path, env: Env, came: State) -> Clause:
        """The way that there is or may be; else what keeps every way from counting."""
        ends = self.resolve(node.start, env), self.resolve(node.goal, env)
        if came is State.HOLDS:
            reasons = Reasoner(self.evaluator).why(node, env)
            hops = tuple(step(self.view, hop) for hop in reasons.hops)
            return Clause(words(node), came, facts=tuple(reasons.facts), path=hops)
        teller = PathTeller(self.evaluator)
        told = teller.perhaps(node, *ends) if came is State.OPEN else teller.why_not(node, *ends)
        inside = tuple(self.clause(p.expression, {p.arguments[0][0]: at}) for p, at in told.controls[:MOST])
        return Clause(words(node), came, told.said, path=told.way, parts=inside)
