"""What would settle an open condition: the attributes that are not known, in the order in which they are met."""

from collections.abc import Iterator

from bioward.threats.cells import Ask, Cells
from bioward.threats.expression import And, Call, Expression, Not, Or, Path, Quantified, SameObject
from bioward.threats.interpret import Env, Truth
from bioward.threats.paths import SIGNAL, Hop


class Asker(Cells):
    """Asks about bound variables, over the view of its evaluator."""

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


def merged(asks: Iterator[dict[Ask, None]]) -> dict[Ask, None]:
    """Several lists of questions as one, each question once."""
    found: dict[Ask, None] = {}
    for asked in asks:
        found |= asked
    return found
