"""The structure of a System as columns: objects of each type by index, and where each of them leads.

Every column has one entry more than there are objects: what stands at -1, where a step that leads nowhere points.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from bioward.models.crossings import crossings
from bioward.models.system import System
from bioward.threats.membership import MEMBERSHIPS
from bioward.threats.terms import COLLECTIONS, STEPS

T = TypeVar("T")
Column = Sequence[Any]
NOWHERE = -1


class Structure:
    """Objects of each type by index, and their steps and collections, each made once, when first asked for."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.things: Mapping[str, Mapping[str, Any]] = {
            "element": system.elements,
            "flow": system.flows,
            "data": system.items,
            "holding": system.holdings,
            "boundary": system.boundaries,
            "crossing": crossings(system),
            "organisation": system.organisations,
            "population": system.populations,
            "activity": system.activities,
            "evidence": system.evidence,
            "system": {"": system},
        }
        self.ids: dict[str, tuple[str, ...]] = {type_: tuple(things) for type_, things in self.things.items()}
        self.cache: dict[Any, Any] = {}

    def thing(self, type_: str, index: int) -> Any:
        """The object at an index."""
        return self.things[type_][self.ids[type_][index]]

    def index(self, type_: str) -> Mapping[str, int]:
        """Positions by id."""
        return self.once(("index", type_), lambda: {id_: i for i, id_ in enumerate(self.ids[type_])})

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` returns, made at the first asking."""
        if key not in self.cache:
            self.cache[key] = make()
        found: T = self.cache[key]
        return found

    def step(self, type_: str, name: str) -> Column:
        """Where a step leads from every object of a type; -1 leads nowhere."""
        return self.once(("step", type_, name), lambda: self.make_step(type_, name))

    def make_step(self, type_: str, name: str) -> Column:
        targets = self.index(STEPS[type_, name])
        return [*(targets.get(led(thing, name), NOWHERE) for thing in self.things[type_].values()), NOWHERE]

    def members(self, type_: str, name: str) -> Sequence[Sequence[int]]:
        """What a collection of an object holds, for every object of a type."""
        return self.once(("members", type_, name), lambda: [*MEMBERSHIPS[type_, name](self), ()])

    def everything(self, collection: str) -> Sequence[int]:
        """All objects that a collection of the whole system runs over."""
        return self.stores if collection == "stores" else range(len(self.ids[COLLECTIONS[collection]]))

    @property
    def stores(self) -> Sequence[int]:
        """Elements that keep something."""
        return self.once(
            "stores", lambda: tuple(i for i, held in enumerate(self.members("element", "holdings")) if held)
        )

    def indices(self, type_: str, ids: Iterable[str]) -> tuple[int, ...]:
        """The positions of ids."""
        index = self.index(type_)
        return tuple(index[id_] for id_ in ids)


def led(thing: Any, name: str) -> str:
    """The id that a step leads to: a field of the object, or one of its attributes that names another."""
    found = getattr(thing, name, None) if hasattr(thing, name) else thing.facts[name].value
    return found if isinstance(found, str) else ""
