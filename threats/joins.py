"""Loops over the whole system: which members count, which share a text with the other side, which a path joins."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from bioward.models.domains import ABSENT
from bioward.threats.cellwise import UNKNOWN
from bioward.threats.existing import everything
from bioward.threats.expression import And, PathSpec
from bioward.threats.paths import Hop, Reach, Rules
from bioward.threats.plan import Picked
from bioward.threats.program import Program, Supply, compile_condition
from bioward.threats.reaching import Bits, elements_reaching, reaching
from bioward.threats.rules import Ruler
from bioward.threats.terms import base
from bioward.threats.two_ends import two_ends

Members = Sequence[int]


class Joins:
    """Hands out what planned loops need, each thing worked out once for a view."""

    def __init__(self, ruler: Ruler, supply: Supply) -> None:
        self.ruler, self.view, self.conditions = ruler, ruler.view, supply

    def supply(self, need: tuple[Any, ...]) -> Any:
        match need:
            case ("picked", picked, must):
                return self.picked(picked, must)
            case ("only", picked, must):
                return self.only(picked, must)
            case ("sharing", picked, text, must):
                return self.sharing(picked, text, must)
            case ("joined", picked, spec, at, other, must):
                return self.joined(picked, spec, at, other, must)
            case ("apart", picked, spec, at, other, must):
                return self.apart(picked, spec, at, other, must)
            case ("reaching", way, picked, spec, at, other, text, must):
                return getattr(self.reaching(picked, spec, at, other, text, must), way)
        raise AssertionError(need)

    def picked(self, picked: Picked, must: bool) -> Members:
        """The members for which the conditions of their own hold."""
        return self.view.once(("picked", picked, must), lambda: self.pick(picked, must))

    def pick(self, picked: Picked, must: bool) -> Members:
        every = everything(self.view, picked.over.name, must)
        if not picked.own:
            return every
        program = self.view.structure.once(("own", picked), lambda: own_program(picked))
        return program.sift(self.conditions, must)(every)

    def only(self, picked: Picked, must: bool) -> Callable[[int], Members]:
        """From an object to itself, if it is one of the members."""
        members = frozenset(self.picked(picked, must))
        return lambda index: (index,) if index in members else ()

    # ------------------------------------------------------------------------ texts in common

    def sharing(self, picked: Picked, text: str, must: bool) -> Callable[[Any], Members]:
        """From a text to the members that surely have the same, or can have it."""
        buckets = self.view.once(("buckets", picked, text, must), lambda: self.buckets(picked, text, must))
        everyone, open_ = self.picked(picked, must), buckets.get(None, ())

        def shared(cell: Any) -> Members:
            if cell is ABSENT:
                return ()
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
        members = self.picked(picked, must)
        if base(picked.over.type) == "flow":
            return self.ruler.search((), spec, must, False, members)
        return self.ruler.search(members, spec, must, at == "start")

    def joined(self, picked: Picked, spec: PathSpec, at: str, other: str, must: bool) -> Sequence[bool]:
        """For each possible other end, whether a path joins it to some member."""
        key = "joined", picked, spec, at, base(other), must
        return self.view.once(key, lambda: self.make_joined(picked, spec, at, other, must))

    def make_joined(self, picked: Picked, spec: PathSpec, at: str, other: str, must: bool) -> Sequence[bool]:
        ends = self.ends(picked, spec, at, other, must)
        found = [False] * (len(self.view.structure.ids[base(other)]) + 1)
        for end in ends:
            found[end] = True
        return found

    def ends(self, picked: Picked, spec: PathSpec, at: str, other: str, must: bool) -> Iterable[int]:
        """The other ends of paths from or to members. Elements are found without the ways to them, which is quicker."""
        closing = spec.last if at == "start" else spec.first
        if base(other) == "flow" or closing:
            reach = self.reach(picked, spec, at, must)
            return reach.flows if base(other) == "flow" else reach.elements
        members = self.picked(picked, must)
        if base(picked.over.type) == "flow":
            return self.ruler.elements_reached((), spec, must, False, members)
        return self.ruler.elements_reached(members, spec, must, at == "start")

    def reaching(self, picked: Picked, spec: PathSpec, at: str, other: str, text: str, must: bool) -> "Reaching":
        """The members that a path joins to each other end, perhaps only those that share a text with it."""
        members = self.picked(picked, must)
        shared = self.sharing(picked, text, must) if text else None
        joined = self.view.once(
            ("labels", picked, spec, at, base(other), must), lambda: self.labels(picked, members, spec, at, other, must)
        )
        return Reaching(members, joined, shared)

    def labels(
        self, picked: Picked, members: Members, spec: PathSpec, at: str, other: str, must: bool
    ) -> Callable[[int], int]:
        """From the other end to the members that reach it, as bits of their places."""
        if base(picked.over.type) == "flow":
            return lambda end: bits_of(members, self.ruler.reach(end, spec, must).flows)
        rules, forward = self.ruler.rules(spec, must), at == "start"
        sets = self.view.structure.once(
            ("labels", rules.key, tuple(members), forward, base(other)),
            lambda: self.joined_sets(rules, members, forward, other),
        )
        return lambda end: sets.get(end, 0)

    def joined_sets(self, rules: Rules, members: Members, forward: bool, other: str) -> Bits:
        if base(other) == "flow":
            return reaching(self.ruler.graph, rules, members, forward=forward)[1]
        return elements_reaching(self.ruler.graph, rules, members, forward=forward)

    def apart(self, picked: Picked, spec: PathSpec, at: str, other: str, must: bool) -> Callable[[int, int], bool]:
        """Whether a path joins a member to an end that is not a certain one.

        Mostly that one is no member at all, and then it is enough to know that there is a path.
        """
        joined, members = self.joined(picked, spec, at, other, must), frozenset(self.picked(picked, must))

        def found(end: int, unlike: int) -> bool:
            if not joined[end] or unlike not in members:
                return joined[end]
            two = self.two(picked, spec, at, must) if base(other) == "element" else None
            if two is None:
                return self.reaching(picked, spec, at, other, "", must).some(end, None, unlike)
            return any(member != unlike for member in two.get(end, ()))

        return found

    def two(self, picked: Picked, spec: PathSpec, at: str, must: bool) -> Mapping[int, tuple[int, ...]] | None:
        """For each element one or two members that a path joins to it: two always tell whether there is another one."""
        rules, members, forward = self.ruler.rules(spec, must), tuple(self.picked(picked, must)), at == "start"
        return self.view.structure.once(
            ("two ends", rules.key, members, forward),
            lambda: two_ends(self.ruler.graph, rules, members, forward=forward),
        )

    def nearest(self, picked: Picked, spec: PathSpec, at: str, other: str, end: int, must: bool) -> list[Hop]:
        """The hops of a shortest path between the other end and some member."""
        reach = self.reach(picked, spec, at, must)
        return reach.to_flow(end) if base(other) == "flow" else reach.to_element(end)


def own_program(picked: Picked) -> Program:
    """What must hold of the members by themselves, written once for all levels of knowledge."""
    return compile_condition(And(picked.own) if len(picked.own) > 1 else picked.own[0], (picked.variable,))


class Reaching:
    """Which members a path joins to an end: all of them, or whether there are any."""

    def __init__(self, members: Members, joined: Callable[[int], int], shared: Callable[[Any], Members] | None) -> None:
        self.members, self.joined, self.shared = members, joined, shared
        self.place = {member: i for i, member in enumerate(members)}
        self.known: dict[Any, int] = {}

    def bits(self, end: int, cell: Any, unlike: int) -> int:
        """The places of the members that are joined to an end, share a text with it, and are not one of them."""
        found = self.joined(end)
        if found and self.shared:
            found &= self.sharing(cell, self.shared)
        return found & ~(1 << self.place[unlike]) if found and unlike in self.place else found

    def sharing(self, cell: Any, shared: Callable[[Any], Members]) -> int:
        if cell not in self.known:
            self.known[cell] = sum(1 << self.place[member] for member in shared(cell))
        return self.known[cell]

    def some(self, end: int, cell: Any, unlike: int) -> bool:
        """Whether any member is joined."""
        return self.bits(end, cell, unlike) != 0

    def every(self, end: int, cell: Any, unlike: int) -> Members:
        """The members that are joined, in order."""
        bits, found = self.bits(end, cell, unlike), []
        while bits:
            lowest = bits & -bits
            found.append(self.members[lowest.bit_length() - 1])
            bits ^= lowest
        return found

    def count(self, end: int, cell: Any, unlike: int) -> int:
        """How many members are joined."""
        return self.bits(end, cell, unlike).bit_count()


def bits_of(members: Members, some: Mapping[int, Any]) -> int:
    """The places of those members that are among some objects."""
    return sum(1 << i for i, member in enumerate(members) if member in some)


def merged(one: Members, other: Members) -> Members:
    return sorted({*one, *other}) if one and other else one or other
