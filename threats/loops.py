"""Walks a condition on a big system without asking everything of everything: loops by their plans, each thing once."""

from collections.abc import Iterator, Sequence

from bioward.threats.binding import Env
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import Call, Compare, Count, Expression, Not, People, Quantified, Sum
from bioward.threats.interpret import Interpreter, Truth
from bioward.threats.nodes import free, roams
from bioward.threats.paths import Hop
from bioward.threats.plan import Picked, Plan, member_field, other_field, plans
from bioward.threats.program import Program, compile_condition
from bioward.threats.sieve import FEW
from bioward.threats.structure import NOWHERE
from bioward.threats.terms import base


class Loops(Interpreter):
    """An interpreter that runs loops over a whole system by their plans, and remembers what it worked out."""

    def __init__(self, evaluator: Evaluator) -> None:
        super().__init__(evaluator)
        self.known: dict[tuple[int, tuple[int, ...]], Truth] = {}
        self.programs: dict[int, tuple[Expression, tuple[str, ...], Program]] = {}
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
        names, program = self.compiled(node)
        arguments = [env[name] for name in names]
        return Truth(*(bool(self.evaluator.truth(program, must)(*arguments)) for must in (True, False)))

    def compiled(self, node: Expression) -> tuple[tuple[str, ...], Program]:
        """The variables that a condition hangs on, and its program over them."""
        if id(node) not in self.programs:
            names = tuple(name for name in sorted(free(node)) if name != "system")
            self.programs[id(node)] = node, names, compile_condition(node, names)
        return self.programs[id(node)][1:]

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
                yield {**env, plan.picked.variable: member}, plan, hops

    def members_of(self, plan: Plan, env: Env, must: bool) -> Iterator[tuple[int, list[Hop]]]:
        """The members for which a plan holds: the nearest one, if a path is all there is."""
        if plan.path and plan.joined:
            other, joins = self.resolve(plan.other, env), self.evaluator.joins
            if hops := joins.nearest(plan.picked, plan.path.spec, plan.at, plan.other.type, other, must):
                yield end_of(hops, plan), hops
        else:
            members = self.joined_members(plan, env, must)
            holding = self.of_many if len(members) > FEW else self.of_few
            yield from ((member, []) for member in holding(plan, env, members, must))

    def of_few(self, plan: Plan, env: Env, members: Sequence[int], must: bool) -> Iterator[int]:
        """Those for which the rest of a plan holds, asked part by part."""
        for member in members:
            inner = {**env, plan.picked.variable: member}
            if all((t.must if must else t.may) for t in (self.truth(part, inner) for part in plan.rest)):
                yield member

    def of_many(self, plan: Plan, env: Env, members: Sequence[int], must: bool) -> Iterator[int]:
        """The same with the parts compiled, which pays where there are many."""
        for part in plan.rest:
            names, program = self.compiled(part)
            asked = self.evaluator.truth(program, must)
            arguments = [env.get(name, 0) for name in names]
            at = names.index(plan.picked.variable)
            before, after = arguments[:at], arguments[at + 1 :]
            members = [member for member in members if asked(*before, member, *after)]
        yield from members

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


def end_of(hops: list[Hop], plan: Plan) -> int:
    """The member of a loop at which a path begins or ends: an element, or the last flow."""
    if plan.at == "start":
        return hops[0].source
    return hops[-1].flow if base(plan.picked.over.type) == "flow" else hops[-1].target
