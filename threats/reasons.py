"""Why a condition holds: the facts and the path that settle it."""

from dataclasses import dataclass, field

from bioward.models.facts import Origin
from bioward.threats.binding import Env
from bioward.threats.cells import Because, Cells
from bioward.threats.evidence import Records, loose
from bioward.threats.expression import (
    And,
    Call,
    Collection,
    Compare,
    Count,
    Expression,
    Found,
    Not,
    Or,
    Path,
    PathSpec,
    Quantified,
    SameObject,
)
from bioward.threats.paths import Hop
from bioward.threats.plan import Plan
from bioward.threats.terms import base

MOST = 8
"""So many facts of one kind are told; more of the same would not be read."""


@dataclass(eq=False, repr=False)
class Reasons:
    """Facts in the order in which they matter, the hops of paths, and the objects that variables stand for.

    others: so many more members of the loop that joins a path would make it true as well.
    """

    others: int = 0
    facts: dict[Because, None] = field(default_factory=dict)
    hops: list[Hop] = field(default_factory=list)
    bound: dict[str, tuple[str, int]] = field(default_factory=dict)


class Reasoner(Cells):
    """Tells why, for bound variables, over the view of its evaluator."""

    def why(self, node: Expression, env: Env) -> Reasons:
        """Why a condition that must hold does."""
        self.known.clear()
        reasons = Reasons()
        self.settled(node, env, True, reasons)
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
                self.settled_loop(self.loop(node)[0], env, holds != node.every, reasons)
            case Call(name, arguments):
                self.settled(
                    self.evaluator.predicates[name].expression, self.called(name, arguments, env), holds, reasons
                )
            case Path():
                if holds and not reasons.hops:
                    self.led(node, env, [], reasons)
            case SameObject() | Found():
                pass
            case _:
                self.settled_comparison(node, env, reasons)

    def settled_comparison(self, node: Expression, env: Env, reasons: Reasons) -> None:
        for type_, index, attribute in self.cells(node, env):
            reasons.facts.setdefault(self.because(type_, index, attribute))
        for amount in (node.left, node.right) if isinstance(node, Compare) else ():
            if isinstance(amount, Count) and amount.where is not None:
                for member in self.counted(amount, env)[0][:MOST]:
                    self.settled(amount.where, {**env, amount.variable: member}, True, reasons)

    def telling(self, parts: tuple[Expression, ...], env: Env, holds: bool, every: bool) -> list[Expression]:
        """The parts that settle an and/or: all of them if all are needed, else the first that is enough."""
        settled = (p for p in parts if (self.truth(p, env).must if holds else not self.truth(p, env).may))
        if holds == every:
            return list(settled)
        first = next(settled, None)
        return [] if first is None else [first]

    # ------------------------------------------------------------------------ paths

    def led(self, node: Path, env: Env, hops: list[Hop], reasons: Reasons) -> None:
        """That a path leads somewhere: its hops, and that nothing stands on it that it must not meet."""
        start, goal = self.resolve(node.start, env), self.resolve(node.goal, env)
        reasons.hops += hops or self.evaluator.witness(node.spec, True, start, goal, node.goal.type)
        self.unguarded(node.spec, start, reasons)

    def unguarded(self, spec: PathSpec, start: int, reasons: Reasons) -> None:
        """That the controls a path must not meet are not on it: told of each place that could have them."""
        places = {"element": [start, *(h.target for h in reasons.hops)], "flow": [h.flow for h in reasons.hops]}
        missing = Reasons()
        for name in spec.avoiding:
            predicate = self.evaluator.predicates[name]
            for place in places[predicate.type]:
                self.settled(predicate.expression, {predicate.arguments[0][0]: place}, False, missing)
        facts = [*missing.facts]
        if spec.below[0]:
            facts += [self.because("element", place, spec.below[0]) for place in places["element"]]
        for fact in facts:
            if fact.attribute != "kind" and fact.origin is not Origin.ABSENT:
                reasons.facts.setdefault(fact)

    # ------------------------------------------------------------------------ loops

    def settled_loop(self, node: Quantified, env: Env, holds: bool, reasons: Reasons) -> None:
        """An `any` that holds is shown by its first example; one that does not, by its members, or some of them."""
        if not holds:
            self.without(node, env, reasons)
        elif node.over.of is None:
            for inner, plan, hops in self.candidates(node, env, True):
                if plan.path and not reasons.hops:
                    reasons.others = self.ends(plan, env) - 1
                self.planned_example(plan, inner, hops, reasons)
                return
        else:
            for inner, where, body in self.members(node, env):
                if where.must and body.must:
                    self.example(node, inner, reasons)
                    return

    def without(self, node: Quantified, env: Env, reasons: Reasons) -> None:
        """That no member makes an `any` true: each fails the filter or the body, and nobody hides any more."""
        if node.over.name == "evidence":
            self.unevidenced(node.over, env, reasons)
        for told, (inner, where, _) in enumerate(self.members(node, env)):
            if told == MOST:
                return
            if node.where is not None and not where.may:
                self.settled(node.where, inner, False, reasons)
            else:
                self.settled(node.body, inner, False, reasons)

    def unevidenced(self, over: Collection, env: Env, reasons: Reasons) -> None:
        """That there is no record but those that are mentioned: one says so, or the model lists them all."""
        assert over.of is not None
        records = loose(self.view, base(over.of.type), over.name, over.kind)
        if isinstance(records, Records):
            denying = records.denying(self.resolve(over.of, env))
            facts = [self.because("evidence", i, "status") for i in denying[:1]]
            for fact in facts or [self.because("system", 0, "closed_world")]:
                reasons.facts.setdefault(fact)

    def ends(self, plan: Plan, env: Env) -> int:
        """How many members a path joins to what stands outside a loop."""
        return sum(
            all(self.truth(part, {**env, plan.picked.variable: member}).must for part in plan.rest)
            for member in self.joined_members(plan, env, True)
        )

    def planned_example(self, plan: Plan, env: Env, hops: list[Hop], reasons: Reasons) -> None:
        """One member of a planned loop, part by part; its name can be used in messages."""
        picked = plan.picked
        reasons.bound.setdefault(picked.variable, (picked.over.type, env[picked.variable]))
        for part in (*plan.outer, *picked.own):
            self.settled(part, env, True, reasons)
        if plan.path and not reasons.hops:
            self.led(plan.path, env, hops, reasons)
        for part in (*((plan.match,) if plan.match else ()), *plan.rest):
            self.settled(part, env, True, reasons)

    def example(self, node: Quantified, env: Env, reasons: Reasons) -> None:
        """One member that makes an `any` true; its name can be used in messages."""
        reasons.bound.setdefault(node.variable, (node.over.type, env[node.variable]))
        if node.where is not None:
            self.settled(node.where, env, True, reasons)
        self.settled(node.body, env, True, reasons)
