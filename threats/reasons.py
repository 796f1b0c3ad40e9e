"""Why a condition holds: the facts and the path that settle it."""

from dataclasses import dataclass, field

from bioward.models.facts import Origin
from bioward.threats.cells import Because, Cells
from bioward.threats.expression import And, Call, Expression, Not, Or, Path, PathSpec, Quantified, SameObject
from bioward.threats.interpret import Env
from bioward.threats.paths import Hop

MOST = 8
"""So many facts of one kind are told; more of the same would not be read."""


@dataclass(eq=False, repr=False)
class Reasons:
    """Facts in the order in which they matter, the hops of paths, and the objects that variables stand for."""

    facts: dict[Because, None] = field(default_factory=dict)
    hops: list[Hop] = field(default_factory=list)
    bound: dict[str, tuple[str, int]] = field(default_factory=dict)


class Reasoner(Cells):
    """Tells why, for bound variables, over the view of its evaluator."""

    def why(self, node: Expression, env: Env) -> Reasons:
        """Why a condition that must hold does."""
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
                self.settled_quantifier(node, env, holds, reasons)
            case Call(name, arguments):
                self.settled(
                    self.evaluator.predicates[name].expression, self.called(name, arguments, env), holds, reasons
                )
            case Path(start, goal, spec):
                if holds and not reasons.hops:
                    ends = self.resolve(start, env), self.resolve(goal, env)
                    reasons.hops += self.evaluator.witness(spec, True, *ends, goal.type)
                    self.unguarded(spec, ends[0], reasons)
            case SameObject():
                pass
            case _:
                for type_, index, attribute in self.cells(node, env):
                    reasons.facts.setdefault(self.because(type_, index, attribute))

    def unguarded(self, spec: PathSpec, start: int, reasons: Reasons) -> None:
        """That the controls a path must not meet are not on it: told of each place that could have them."""
        places = {"element": [start, *(h.target for h in reasons.hops)], "flow": [h.flow for h in reasons.hops]}
        for name in spec.avoiding:
            predicate = self.evaluator.predicates[name]
            missing = Reasons()
            for place in places[predicate.type]:
                self.settled(predicate.expression, {predicate.arguments[0][0]: place}, False, missing)
            for fact in missing.facts:
                if fact.attribute != "kind" and fact.origin is not Origin.ABSENT:
                    reasons.facts.setdefault(fact)

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
