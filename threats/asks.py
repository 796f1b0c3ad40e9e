"""What would settle an open condition: the attributes that are not known, in the order in which they are met."""

from collections.abc import Iterable, Iterator
from itertools import islice

from bioward.models.dates import FIRST, LAST
from bioward.threats.binding import Env
from bioward.threats.carriage import SIGNAL
from bioward.threats.cells import Ask, Cells
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
    People,
    Quantified,
    SameObject,
    Sum,
)
from bioward.threats.interpret import Truth
from bioward.threats.nodes import called
from bioward.threats.paths import Hop
from bioward.threats.plan import Plan
from bioward.threats.terms import LOOSE, base

STANDING = ("status", "valid_from", "valid_to")
"""What a record counts by, together with the day of the model."""
MOST = 8
"""So many members of a loop are asked about: to settle those leaves fewer of the others open."""


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
                return self.open_loop(self.loop(node)[0], env)
            case Call(name, arguments):
                return self.asks(self.evaluator.predicates[name].expression, self.called(name, arguments, env))
            case Path(start, goal, spec):
                ends = self.resolve(start, env), self.resolve(goal, env)
                return self.open_hops(spec, self.evaluator.witness(spec, False, *ends, goal.type))
            case SameObject() | Found():
                return {}
        return self.open_comparison(node, env)

    def is_open(self, node: Expression, env: Env) -> bool:
        truth = self.truth(node, env)
        return truth.may and not truth.must

    def open_comparison(self, node: Expression, env: Env) -> dict[Ask, None]:
        """The cells of a comparison, and what leaves open whether something counts at all."""
        asked = {self.ask(*cell): None for cell in self.cells(node, env) if self.unknown(*cell)}
        for amount in (node.left, node.right) if isinstance(node, Compare) else ():
            if isinstance(amount, Count | Sum | People):
                for member in self.counted(amount, env)[1][:MOST] if amount.where else ():
                    asked |= self.asks(amount.where, {**env, amount.variable: member})  # type: ignore[arg-type]
        return asked

    # ------------------------------------------------------------------------ loops

    def open_loop(self, node: Quantified, env: Env) -> dict[Ask, None]:
        """What is open about the members of an `any`, and whether there are members that nobody mentions."""
        if node.over.of is None:
            found = islice(self.candidates(node, env, False), MOST)
            return merged(self.open_plan(plan, inner, hops) for inner, plan, hops in found)
        asked = merged(self.open_member(node, *member) for member in islice(self.members(node, env), 4 * MOST))
        return asked | (self.doubts(node, env) if node.over.name in LOOSE else {})

    def doubts(self, node: Quantified, env: Env) -> dict[Ask, None]:
        """Whether there is more than anybody mentions, and whether what is mentioned counts."""
        assert node.over.of is not None
        if self.more(node.over, env):
            return {self.mention(node.over, env): None}
        doubtful = [inner[node.variable] for inner, where, body in self.members(node, env)
                    if where.may and not where.must and body.may]  # fmt: skip
        if node.over.name == "necessary_data":
            return {self.mention(node.over, env): None} if doubtful else {}
        asked = {self.ask("evidence", i, name): None for i in doubtful for name in STANDING
                 if self.unknown("evidence", i, name)}  # fmt: skip
        dated = any(map(self.dated, doubtful)) and self.unknown("system", 0, "as_of")
        return asked | ({self.ask("system", 0, "as_of"): None} if dated else {})

    def dated(self, record: int) -> bool:
        """Whether a record counts from some day or to some day, and not always."""
        begins, ends = (self.view.value("evidence", name, record) for name in ("valid_from", "valid_to"))
        return (begins, ends) != ((FIRST, FIRST), (LAST, LAST))

    def mention(self, over: Collection, env: Env) -> Ask:
        """That a record of some kind may exist, or what else belongs to a collection, asked of what it is of."""
        assert over.of is not None
        type_ = base(over.of.type)
        return Ask(type_, self.structure.ids[type_][self.resolve(over.of, env)], over.kind or over.name)

    def open_plan(self, plan: Plan, env: Env, hops: list[Hop]) -> dict[Ask, None]:
        """What is open about one member of a planned loop that could count."""
        asked = merged(self.asks(part, env) for part in (*plan.outer, *plan.picked.own))
        if plan.path:
            asked |= self.open_hops(plan.path.spec, hops) if hops else self.asks(plan.path, env)
        return asked | merged(self.asks(part, env) for part in (*((plan.match,) if plan.match else ()), *plan.rest))

    def open_member(self, node: Quantified, env: Env, where: Truth, body: Truth) -> dict[Ask, None]:
        """What is open about one member, if it could count at all."""
        if not where.may or not body.may:
            return {}
        asked = self.asks(node.where, env) if node.where else {}
        return asked | self.asks(node.body, env)

    # ------------------------------------------------------------------------ paths

    def open_hops(self, spec: PathSpec, hops: list[Hop]) -> dict[Ask, None]:
        """A path asks only about the unknown hops of its shortest possible way."""
        if not hops:
            return {}
        elements, flows = [hops[0].source, *(h.target for h in hops)], [h.flow for h in hops]
        places = {"element": elements, "flow": flows, "data": [h.item for h in hops if h.item != SIGNAL]}
        asked = merged(self.named(name, self.where(name, spec, places)) for name in called(spec))
        asked |= self.unsaid("element", elements, spec.below[0]) if spec.below[0] else {}
        return asked or self.unsaid("flow", flows, "flow_type")

    def where(self, name: str, spec: PathSpec, places: dict[str, list[int]]) -> Iterable[int]:
        """The places on the way of which a predicate is asked."""
        at = places[self.evaluator.predicates[name].type]
        return at[:1] if name == spec.first else at[-1:] if name == spec.last else at

    def named(self, name: str, places: Iterable[int]) -> dict[Ask, None]:
        predicate = self.evaluator.predicates[name]
        variable = predicate.arguments[0][0]
        return merged(self.asks(predicate.expression, {variable: index}) for index in places)

    def unsaid(self, type_: str, places: Iterable[int], attribute: str) -> dict[Ask, None]:
        return {self.ask(type_, i, attribute): None for i in places if self.unknown(type_, i, attribute)}


def merged(asks: Iterable[dict[Ask, None]] | Iterator[dict[Ask, None]]) -> dict[Ask, None]:
    """Several lists of questions as one, each question once."""
    found: dict[Ask, None] = {}
    for asked in asks:
        found |= asked
    return found
