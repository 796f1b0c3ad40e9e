"""Turns what is wanted of a path into the carriages that it may take, for `must` and for `may`."""

from collections.abc import Callable, Mapping, Sequence

from bioward.threats.carriage import DELETES, SIGNAL, SIGNALS, Carriages, Spread, carriages
from bioward.threats.expression import PathSpec
from bioward.threats.nodes import Predicate
from bioward.threats.paths import Reach, Rules, search
from bioward.threats.reached import elements_reached
from bioward.threats.structure import NOWHERE
from bioward.threats.view import View

Flags = Sequence[bool]
Flagging = Callable[[str, bool], Flags]
DENIED = bytes((1, 0)).ljust(256, b"\0")
"""Translates flags into their opposites."""


class Ruler:
    """Works out the rules of paths over one view, each once."""

    def __init__(self, view: View, predicates: Mapping[str, Predicate], flags: Flagging) -> None:
        self.view, self.predicates, self.flags = view, predicates, flags

    @property
    def graph(self) -> Carriages:
        return carriages(self.view.structure)

    def rules(self, spec: PathSpec, must: bool) -> Rules:
        """A control that may be there blocks a sure path; one that must be there blocks even a possible one."""
        return self.view.once(("rules", spec, must), lambda: self.make_rules(spec, must))

    def reach(self, start: int, spec: PathSpec, must: bool) -> Reach:
        """All that data from one element can come to."""
        return self.view.once(("reach", start, spec, must), lambda: self.search((start,), spec, must))

    def search(
        self, ends: Sequence[int], spec: PathSpec, must: bool, forward: bool = True, flows: Sequence[int] | None = None
    ) -> Reach:
        """A search under the rules. Levels of knowledge whose rules and ends are the same share it."""
        rules, known = self.rules(spec, must), [end for end in ends if end != NOWHERE]
        key = ("search", rules.key, tuple(ends), forward, None if flows is None else tuple(flows))
        return self.view.structure.once(key, lambda: search(self.graph, rules, known, forward=forward, flows=flows))

    def elements_reached(
        self, ends: Sequence[int], spec: PathSpec, must: bool, forward: bool, flows: Sequence[int] | None = None
    ) -> frozenset[int]:
        """The elements at the other ends of paths under the rules, shared as searches are."""
        rules = self.rules(spec, must)
        key = ("reached", rules.key, tuple(ends), forward, None if flows is None else tuple(flows))
        return self.view.structure.once(
            key, lambda: elements_reached(self.graph, rules, ends, forward=forward, flows=flows)
        )

    def make_rules(self, spec: PathSpec, must: bool) -> Rules:
        return Rules(
            allowed=self.allowed(spec, must),
            first=self.flags(spec.first, must) if spec.first else None,
            last=self.flags(spec.last, must) if spec.last else None,
            through=tuple(self.flags(name, must) for name in spec.through),
            hops=spec.hops,
        )

    def allowed(self, spec: PathSpec, must: bool) -> bytes:
        """For every carriage: its flow and both its ends are free of controls, and what it takes counts."""
        graph = self.graph
        flags = [self.bearing(spec.signals, must)]
        if spec.carrying:
            flags.append(self.carried(spec.carrying, must))
        for type_, spreads in (("flow", (graph.by_flow,)), ("element", (graph.by_source, graph.by_target))):
            names, below = self.met(type_, spec)
            if names or below[0]:
                flags += [self.free(type_, names, below, must, spread) for spread in spreads]
        return together(flags)

    def bearing(self, signals: bool, must: bool) -> bytes:
        """For every carriage: whether what it takes really travels.

        Nothing does along a deletion; an outcome does along flows of decision and control.
        """
        return self.view.once(("bearing", signals, must), lambda: self.make_bearing(signals, must))

    def make_bearing(self, signals: bool, must: bool) -> bytes:
        types, graph = self.view.column("flow", "flow_type"), self.graph
        if must:
            data, outcome = [t & DELETES == 0 for t in types], [signals and t & ~SIGNALS == 0 for t in types]
        else:
            data, outcome = [t & ~DELETES != 0 for t in types], [signals and t & SIGNALS != 0 for t in types]
        return either(graph.signals, graph.by_flow(outcome), graph.by_flow(data))

    def carried(self, name: str, must: bool) -> bytes:
        """For every carriage: whether its item counts; an outcome does whatever items are wanted."""
        counts = [*self.flags(name, must)]
        counts[SIGNAL] = True
        return self.view.once(("carried", name, must), lambda: self.graph.by_item(counts))

    def met(self, type_: str, spec: PathSpec) -> tuple[tuple[str, ...], tuple[str, int]]:
        """What a path must not meet among the objects of a type."""
        names = tuple(name for name in spec.avoiding if self.predicates[name].type == type_)
        return names, spec.below if type_ == "element" else ("", 0)

    def free(self, type_: str, names: tuple[str, ...], below: tuple[str, int], must: bool, spread: Spread) -> bytes:
        """For every carriage: whether nothing stands there that the path must not meet. Many paths ask the same."""
        free = self.view.once(("free", type_, names, below, must), lambda: self.make_free(type_, names, below, must))
        return self.view.once(("spread", type_, names, below, must, spread), lambda: spread(free))

    def make_free(self, type_: str, names: tuple[str, ...], below: tuple[str, int], must: bool) -> bytes:
        flags = [bytes(self.flags(name, not must)).translate(DENIED) for name in names]
        attribute, mask = below
        if attribute:
            values = self.view.column("element", attribute)
            flags.append(bytes(v & mask == 0 if must else v == 0 or v & ~mask != 0 for v in values))
        return together(flags)


def together(flags: Sequence[bytes]) -> bytes:
    """Where all flags are set: as whole numbers of many bytes, which is far quicker than one by one."""
    first, *others = flags
    found = int.from_bytes(first, "little")
    for other in others:
        found &= int.from_bytes(other, "little")
    return found.to_bytes(len(first), "little")


def either(which: bytes, one: bytes, other: bytes) -> bytes:
    """The flags of one where a flag is set, and those of another elsewhere."""
    chosen, left, right = (int.from_bytes(flags, "little") for flags in (which, one, other))
    return (left & chosen | right & ~chosen).to_bytes(len(which), "little")
