"""Turns what is wanted of a path into the carriages that it may take, for `must` and for `may`."""

from collections.abc import Callable, Mapping, Sequence
from itertools import repeat

from bioward.threats.carriage import DELETES, SIGNAL, SIGNALS, Carriages, carriages
from bioward.threats.expression import PathSpec
from bioward.threats.nodes import Predicate
from bioward.threats.paths import Reach, Rules, search
from bioward.threats.structure import NOWHERE
from bioward.threats.view import View

Flags = Sequence[bool]
Truths = Callable[[str, bool], Flags]


class Ruler:
    """Works out the rules of paths over one view, each once."""

    def __init__(self, view: View, predicates: Mapping[str, Predicate], truths: Truths) -> None:
        self.view, self.predicates, self.truths = view, predicates, truths

    @property
    def graph(self) -> Carriages:
        return carriages(self.view.structure)

    def rules(self, spec: PathSpec, must: bool) -> Rules:
        """A control that may be there blocks a sure path; one that must be there blocks even a possible one."""
        return self.view.once(("rules", spec, must), lambda: self.make_rules(spec, must))

    def reach(self, start: int, spec: PathSpec, must: bool) -> Reach:
        """All that data from one element can come to."""
        starts = [start] if start != NOWHERE else []
        return self.view.once(("reach", start, spec, must), lambda: search(self.graph, self.rules(spec, must), starts))

    def make_rules(self, spec: PathSpec, must: bool) -> Rules:
        return Rules(
            allowed=self.allowed(spec, must),
            first=self.truths(spec.first, must) if spec.first else None,
            last=self.truths(spec.last, must) if spec.last else None,
            through=tuple(self.truths(name, must) for name in spec.through),
            hops=spec.hops,
        )

    def allowed(self, spec: PathSpec, must: bool) -> Flags:
        """For every carriage: its flow and both its ends are free of controls, and what it takes counts."""
        flows, elements = self.free("flow", spec, must), self.free("element", spec, must)
        carried = self.truths(spec.carrying, must) if spec.carrying else None
        data, signals = self.bearing(must)
        found = []
        for source, flow, target, item in self.graph.all:
            if item == SIGNAL:
                fits = spec.signals and signals[flow]
            else:
                fits = data[flow] and (carried is None or carried[item])
            found.append(fits and flows[flow] and elements[source] and elements[target])
        return found

    def bearing(self, must: bool) -> tuple[Flags, Flags]:
        """For every flow: whether what it names really travels (nothing does along a deletion), and an outcome does."""
        return self.view.once(("bearing", must), lambda: self.make_bearing(must))

    def make_bearing(self, must: bool) -> tuple[Flags, Flags]:
        types = self.view.column("flow", "flow_type")
        if must:
            return [t & DELETES == 0 for t in types], [t & ~SIGNALS == 0 for t in types]
        return [t & ~DELETES != 0 for t in types], [t & SIGNALS != 0 for t in types]

    def free(self, type_: str, spec: PathSpec, must: bool) -> Flags:
        """Where nothing stands that the path must not meet."""
        names = tuple(name for name in spec.avoiding if self.predicates[name].type == type_)
        below = spec.below if type_ == "element" else ("", 0)
        return self.view.once(("free", type_, names, below, must), lambda: self.make_free(type_, names, below, must))

    def make_free(self, type_: str, names: tuple[str, ...], below: tuple[str, int], must: bool) -> Flags:
        found = [True] * (len(self.view.structure.ids[type_]) + 1)
        for name in names:
            found = [f and not t for f, t in zip(found, self.truths(name, not must), strict=True)]
        attribute, mask = below
        values = self.view.column("element", attribute) if attribute else repeat(0, len(found))
        blocked = [v & mask != 0 if must else v != 0 and v & ~mask == 0 for v in values]
        return [f and not b for f, b in zip(found, blocked, strict=True)]
