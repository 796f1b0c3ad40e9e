"""The structure of a System as columns: objects of each type by index, and where each of them leads."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from bioward.models.system import System, Thing
from bioward.threats.terms import base

T = TypeVar("T")
Column = Sequence[Any]


class Structure:
    """Objects of each type by index, and their steps and collections, each made once, when first asked for."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.ids: dict[str, tuple[str, ...]] = {
            "element": tuple(system.elements),
            "flow": tuple(system.flows),
            "data": tuple(system.items),
            "holding": tuple(system.holdings),
            "boundary": tuple(system.boundaries),
            "system": ("",),
        }
        self.cache: dict[Any, Any] = {}

    def index(self, type_: str) -> Mapping[str, int]:
        """Positions by id."""
        return self.once(("index", type_), lambda: {id_: i for i, id_ in enumerate(self.ids[type_])})

    def things(self, type_: str) -> Mapping[str, Thing]:
        """The objects of a type, which are also what findings speak of."""
        system = self.system
        found: dict[str, Mapping[str, Any]] = {
            "element": system.elements,
            "flow": system.flows,
            "data": system.items,
            "holding": system.holdings,
            "boundary": system.boundaries,
            "system": {"": system},
        }
        return found[type_]

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
        targets = self.index({"boundary": "boundary", "item": "data"}.get(name, "element"))
        return [targets.get(getattr(thing, name), -1) for thing in self.things(type_).values()]

    def members(self, type_: str, name: str) -> Column:
        """What a collection of an object holds, for every object of a type."""
        return self.once(("members", type_, name), lambda: self.make_members(base(type_), name))

    def make_members(self, type_: str, name: str) -> Column:
        if name in ("ancestors", "descendants"):
            return self.ancestors if name == "ancestors" else self.descendants
        if type_ == "flow":
            items = self.index("data")
            return [
                tuple(dict.fromkeys(items[i] for i in (*f.carries, *f.returns))) for f in self.system.flows.values()
            ]
        rows: list[list[int]] = [[] for _ in self.ids["element"]]
        elements = self.index("element")
        if name in ("inflows", "outflows"):
            for i, flow in enumerate(self.system.flows.values()):
                rows[elements[flow.target if name == "inflows" else flow.source]].append(i)
        else:
            items = self.index("data")
            for i, holding in enumerate(self.system.holdings.values()):
                rows[elements[holding.element]].append(i if name == "holdings" else items[holding.item])
        return [tuple(row) for row in rows]

    def everything(self, collection: str) -> Sequence[int]:
        """All objects that a collection of the whole system runs over."""
        if collection == "stores":
            return self.stores
        type_ = {"elements": "element", "flows": "flow", "items": "data", "holdings": "holding"}[collection]
        return range(len(self.ids[type_]))

    @cached_property
    def stores(self) -> tuple[int, ...]:
        """Elements that keep something."""
        return tuple(i for i, held in enumerate(self.members("element", "holdings")) if held)

    @cached_property
    def ancestors(self) -> tuple[tuple[int, ...], ...]:
        """What each item was made of, near and far."""
        items = self.index("data")
        above = [[items[p] for p in item.derived_from] for item in self.system.items.values()]
        return tuple(closure(i, above) for i in range(len(above)))

    @cached_property
    def descendants(self) -> tuple[tuple[int, ...], ...]:
        """What was made of each item, near and far."""
        below: list[list[int]] = [[] for _ in self.ids["data"]]
        items = self.index("data")
        for i, item in enumerate(self.system.items.values()):
            for parent in item.derived_from:
                below[items[parent]].append(i)
        return tuple(closure(i, below) for i in range(len(below)))


def closure(start: int, links: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Everything that links lead to from one place, the place itself left out."""
    found: dict[int, None] = {}
    stack = list(links[start])
    while stack:
        node = stack.pop()
        if node not in found:
            found[node] = None
            stack.extend(links[node])
    return tuple(sorted(found))
