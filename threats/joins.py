"""Loops over the whole system: which members count, which share a text with the other side, which a path joins to it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bioward.threats.cellwise import UNKNOWN
from bioward.threats.expression import And, PathSpec
from bioward.threats.paths import Hop, Reach, search
from bioward.threats.plan import Picked
from bioward.threats.program import Supply, compile_condition
from bioward.threats.reaching import reaching
from bioward.threats.rules import Ruler
from bioward.threats.terms import base

Members = Sequence[int]


class Joins:
    """Hands out what planned loops need, each thing worked out once for a view."""

    def __init__(self, ruler: Ruler, supply: Supply) -> None:
        self.ruler, self.view, self.conditions = ruler, ruler.view, supply

    def supply(self, need: tuple[Any, ...]) -> Any:
        match need:
            case ("picked", picked, must):
                return self.picked(picked, must)
            case ("sharing", picked, text, must):
                return self.sharing(picked, text, must)
            case ("joined", picked, spec, at, other, must):
                return self.joined(picked, spec, at, other, must)
            case ("reaching", picked, spec, at, other, text, must):
                return self.reaching(picked, spec, at, other, text, must)
        raise AssertionError(need)

    def picked(self, picked: Picked, must: bool) -> Members:
        """The members for which the conditions of their own hold."""
        return self.view.once(("picked", picked, must), lambda: self.pick(picked, must))

    def pick(self, picked: Picked, must: bool) -> Members:
        everything = self.view.structure.everything(picked.over.name)
        if not picked.own:
            return everything
        program = compile_condition(And(picked.own), (picked.variable,))
        return program.sift(self.conditions, must)(everything)

    # ------------------------------------------------------------------------ texts in common

    def sharing(self, picked: Picked, text: str, must: bool) -> Callable[[Any], Members]:
        """From a text to the members that surely have the same, or can have it."""
        buckets = self.view.once(("buckets", picked, text, must), lambda: self.buckets(picked, text, must))
        everyone, open_ = self.picked(picked, must), buckets.get(None, ())

        def shared(cell: Any) -> Members:
            if must:
                return () if cell is None else buckets.get(cell, ())
            return everyone if type(cell) in UNKNOWN else merged(buckets.get(cell, ()), open_)

        return shared

    def buckets(self, picked: Picked, text: str, must: bool) -> Mapping[Any, Members]:
        """The members by their text; for `may`, those whose text is not known under None."""
        column = self.view.column(picked.over.type, text)
        found: dict[Any, list[int]] = defaultdict(list)
        for member in self.picked(picked, must):
            cell = column[member]
            if cell is not None or not must:
                found[None if not must and type(cell) in UNKNOWN else cell].append(member)
        return found

    # ------------------------------------------------------------------------ paths

    def reach(self, picked: Picked, spec: PathSpec, at: str, must: bool) -> Reach:
        """One search from all members that count, or back from them."""
        return self.view.once(("reach", picked, spec, at, must), lambda: self.make_reach(picked, spec, at, must))

    def make_reach(self, picked: Picked, spec: PathSpec, at: str, must: bool) -> Reach:
        members, rules, graph = self.picked(picked, must), self.ruler.rules(spec, must), self.ruler.graph
        if base(picked.over.type) == "flow":
            return search(graph, rules, (), forward=False, flows=members)
        return search(graph, rules, members, forward=at == "start")

    def joined(self, picked: Picked, spec: PathSpec, at: str, other: str, must: bool) -> Sequence[bool]:
        """For each possible other end, whether a path joins it to some member."""
        reach = self.reach(picked, spec, at, must)
        ends = reach.flows if base(other) == "flow" else reach.elements
        found = [False] * (len(self.view.structure.ids[base(other)]) + 1)
        for end in ends:
            found[end] = True
        return found

    def reaching(
        self, picked: Picked, spec: PathSpec, at: str, other: str, text: str, must: bool
    ) -> Callable[..., Members]:
        """From the other end, and perhaps a text, to the members that a path joins to it and that share the text."""
        members = self.picked(picked, must)
        if base(picked.over.type) == "flow":
            return self.one_by_one(members, spec, other, must)
        elements, flows = self.view.once(
            ("labels", picked, spec, at, must),
            lambda: reaching(self.ruler.graph, self.ruler.rules(spec, must), members, forward=at == "start"),
        )
        joined = flows if base(other) == "flow" else elements
        shared = self.sharing_bits(picked, text, must) if text else None

        def found(end: int, cell: Any = None) -> Members:
            bits = joined.get(end, 0)
            return decoded(bits & shared(cell) if bits and shared else bits, members)

        return found

    def one_by_one(self, flows: Members, spec: PathSpec, start: str, must: bool) -> Callable[..., Members]:
        """Flows as goals are few at a time: those that the one start reaches."""

        def found(end: int, cell: Any = None) -> Members:
            reached = self.ruler.reach(end, spec, must).flows
            return [f for f in flows if f in reached]

        return found

    def sharing_bits(self, picked: Picked, text: str, must: bool) -> Callable[[Any], int]:
        """From a text to the members that share it, as bits of their places."""
        place = {member: i for i, member in enumerate(self.picked(picked, must))}
        shared = self.sharing(picked, text, must)
        known: dict[Any, int] = {}

        def bits(cell: Any) -> int:
            if cell not in known:
                known[cell] = sum(1 << place[member] for member in shared(cell))
            return known[cell]

        return bits

    def nearest(self, picked: Picked, spec: PathSpec, at: str, other: str, end: int, must: bool) -> list[Hop]:
        """The hops of a shortest path between the other end and some member."""
        reach = self.reach(picked, spec, at, must)
        return reach.to_flow(end) if base(other) == "flow" else reach.to_element(end)


def merged(one: Members, other: Members) -> Members:
    return sorted({*one, *other}) if one and other else one or other


def decoded(bits: int, members: Members) -> Members:
    """The members whose places are set, in order."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(members[lowest.bit_length() - 1])
        bits ^= lowest
    return found
