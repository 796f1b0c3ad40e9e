"""A condition taken apart into its clauses, each with what it comes to here and the facts that make it so."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from bioward.threats.cells import Because, Cells
from bioward.threats.expression import And, Call, Expression, Not, Or, Path, Quantified, SameObject
from bioward.threats.finding import Step
from bioward.threats.interpret import Env, Member, Truth
from bioward.threats.path_clauses import PathTeller
from bioward.threats.reasons import Reasoner
from bioward.threats.tell import step, subject_at
from bioward.threats.wording import words

MOST = 3
"""So many members of a collection are told apart; the rest are counted."""


class State(StrEnum):
    """What a clause comes to."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"


class Clause(NamedTuple):
    """One clause of a condition here.

    text:  the clause as a condition; of one member of a collection its variable and id.
    said:  what no fact can tell, such as "none of the 3 elements".
    facts: the attributes that it reads.
    path:  the hops that show it.
    parts: the clauses inside it that decide.
    conjunction: its parts could as well stand in its place.
    """

    text: str
    state: State
    said: str = ""
    facts: tuple[Because, ...] = ()
    path: tuple[Step, ...] = ()
    parts: tuple["Clause", ...] = ()
    conjunction: bool = False


def state(truth: Truth) -> State:
    return State.HOLDS if truth.must else State.OPEN if truth.may else State.FAILS


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
                return Clause(words(node), came, predicate.meaning, parts=parts_of(inside))
            case Path():
                return self.path_clause(node, env, came)
            case SameObject(left, right):
                named = [subject_at(self.view, r.type, self.resolve(r, env)).id for r in (left, right)]
                return Clause(words(node), came, f"{named[0]} and {named[1]}")
        return Clause(words(node), came, facts=self.facts(node, env))

    def facts(self, node: Expression, env: Env) -> tuple[Because, ...]:
        """The attributes that a comparison reads; a step that leads nowhere has none."""
        return tuple(self.because(*cell) for cell in dict.fromkeys(self.cells(node, env)) if cell[1] >= 0)

    # ------------------------------------------------------------------------ and, or, not

    def deciding(self, parts: Sequence[Expression], env: Env, came: State, every: bool) -> list[Expression]:
        """The parts that make it what it is: all that it took, or the first that was enough."""
        same = [p for p in parts if state(self.truth(p, env)) is came]
        enough = State.FAILS if every else State.HOLDS
        return same[:1] if came is enough else same

    def joined(self, node: And | Or, deciding: list[Expression], env: Env) -> Clause:
        came = state(self.truth(node, env))
        inside = tuple(self.clause(p, env) for p in deciding)
        if len(inside) == 1:
            return inside[0]
        return Clause(words(node), came, parts=inside, conjunction=isinstance(node, And))

    def denied(self, node: Not, inside: Clause, came: State) -> Clause:
        """A comparison is told as its opposite; of anything else, why it does or does not hold."""
        if inside.parts or inside.path:
            return Clause(words(node), came, parts=(inside,))
        return inside._replace(text=words(node), state=came)

    # ------------------------------------------------------------------------ any and all

    def quantified_clause(self, node: Quantified, env: Env) -> Clause:
        """An example decides; where there is none, those members that come nearest are told."""
        came = state(self.truth(node, env))
        members = list(self.members(node, env))
        passed = [m for m in members if m[1].may]
        decisive = (came is State.FAILS) if node.every else (came is State.HOLDS)
        if decisive:
            inner = next(e for e, where, body in passed if where.must and (body.may is not node.every or body.must))
            return Clause(words(node), came, parts=(self.member_clause(node, inner, whole=True),))
        if came is State.OPEN:
            open_ = [e for e, where, body in passed if not (where.must and body.must if node.every else not body.may)]
            told = tuple(self.member_clause(node, e) for e in self.undecided(node, open_)[:MOST])
            return Clause(words(node), came, more(len(open_), "could"), parts=told)
        nearest = self.nearest(node, [e for e, _, _ in passed])
        told = tuple(self.member_clause(node, e) for e in nearest[:MOST])
        return Clause(words(node), came, self.tally(node, len(members), len(passed)), parts=told)

    def undecided(self, node: Quantified, members: list[Env]) -> list[Env]:
        return [e for e in members if state(self.member(node, Member(e, True))) is State.OPEN] or members

    def tally(self, node: Quantified, all_: int, passed: int) -> str:
        """How many there are, and how many come into question."""
        over = node.over
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
        came = [sum(1 for p in parts if self.truth(p, e).may) for e in members]
        return [e for e, n in zip(members, came, strict=True) if n == max(came)]

    def member_clause(self, node: Quantified, env: Env, *, whole: bool = False) -> Clause:
        """One member: what it is, and what it comes to; with `whole`, also why it comes into question at all."""
        id_ = subject_at(self.view, node.over.type, env[node.variable]).id
        inside = [self.clause(node.body, env)]
        if node.where is not None and (whole or not self.truth(node.where, env).must):
            inside.insert(0, self.clause(node.where, env))
        parts = tuple(p for c in inside for p in parts_of(c))
        return Clause(f"{node.variable} = {id_}", state(self.member(node, Member(env, True))), parts=parts)

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


def parts_of(clause: Clause) -> tuple[Clause, ...]:
    """The parts of a conjunction; anything else is its own only part."""
    return clause.parts if clause.conjunction else (clause,)


def more(number: int, verb: str) -> str:
    return f"{number} {verb}" if number > MOST else ""
