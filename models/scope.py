"""What is out of scope: what a model says to leave out, and all that lies wholly within it."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from bioward.models.crossings import Crossing, crossings
from bioward.models.remarks import Exclusion, Target
from bioward.models.system import System


class Scope:
    """Tells what leaves a thing out of scope.

    Whatever stands in a boundary goes with it. A flow goes if both its ends do: with one end in scope, it is in scope.
    A copy goes with its item or its element, a crossing with its flow or with all the data that cross.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        self.named: Mapping[Target, Exclusion] = {e.on: e for e in system.out_of_scope}

    def __bool__(self) -> bool:
        """Whether anything is out of scope."""
        return bool(self.named)

    def of(self, type_: str, id_: str) -> Exclusion | None:
        """What leaves this thing out, the nearest first; None if it is in scope."""
        if not self.named:
            return None
        return self.named.get(Target(type_, id_)) or self.around(type_, id_)

    def around(self, type_: str, id_: str) -> Exclusion | None:
        system = self.system
        match type_:
            case "boundary":
                return self.any_("boundary", system.around(id_))
            case "element":
                return self.any_("boundary", system.around(system.elements[id_].boundary))
            case "flow":
                flow = system.flows[id_]
                return self.all_("element", (flow.source, flow.target))
            case "holding":
                held = system.holdings[id_]
                return self.of("element", held.element) or self.of("data", held.item)
            case "crossing":
                crossing = self.crossings[id_]
                return self.of("flow", crossing.flow) or self.all_("data", crossing.data)
        return None

    def any_(self, type_: str, ids: Iterable[str]) -> Exclusion | None:
        return next((found for id_ in ids if (found := self.named.get(Target(type_, id_)))), None)

    def all_(self, type_: str, ids: Iterable[str]) -> Exclusion | None:
        found = [self.of(type_, id_) for id_ in ids]
        return found[0] if all(found) else None

    @cached_property
    def crossings(self) -> Mapping[str, Crossing]:
        return crossings(self.system)
