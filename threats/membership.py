"""The collections that objects of a system have, as rows of indices: one function a collection."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Rows = list[tuple[int, ...]]
Table = Any  # a Structure, which is built on this


def fields(type_: str, name: str, of: str) -> Callable[[Table], Rows]:
    """A field that lists ids of objects of a type."""
    return lambda t: [t.indices(of, getattr(thing, name) or ()) for thing in t.things[type_].values()]


def grouped(count: int, pairs: Iterable[tuple[int, int]]) -> Rows:
    """The second of each pair under the first."""
    rows: list[list[int]] = [[] for _ in range(count)]
    for row, member in pairs:
        rows[row].append(member)
    return [tuple(dict.fromkeys(row)) for row in rows]


def flow_data(t: Table) -> Rows:
    """What a flow carries and what it returns."""
    return [t.indices("data", dict.fromkeys((*f.carries, *f.returns))) for f in t.system.flows.values()]


def holdings(t: Table) -> Rows:
    return grouped(len(t.ids["element"]), ((e, i) for i, e in enumerate(t.step("holding", "element")[:-1])))


def holds(t: Table) -> Rows:
    items = t.step("holding", "item")
    return [tuple(items[h] for h in row) for row in t.members("element", "holdings")[:-1]]


def item_holdings(t: Table) -> Rows:
    return grouped(len(t.ids["data"]), ((d, i) for i, d in enumerate(t.step("holding", "item")[:-1])))


def moving(type_: str) -> Callable[[Table], Rows]:
    """The flows or crossings that move an item."""
    return lambda t: grouped(
        len(t.ids["data"]), ((d, f) for f, row in enumerate(t.members(type_, "data")[:-1]) for d in row)
    )


def inflows(t: Table) -> Rows:
    return grouped(len(t.ids["element"]), ((e, f) for f, e in enumerate(t.step("flow", "target")[:-1])))


def outflows(t: Table) -> Rows:
    return grouped(len(t.ids["element"]), ((e, f) for f, e in enumerate(t.step("flow", "source")[:-1])))


def handles(t: Table) -> Rows:
    """What an element holds, and what flows bring it or take from it."""
    data, ins, outs = t.members("flow", "data"), t.members("element", "inflows"), t.members("element", "outflows")
    held = t.members("element", "holds")
    return [
        tuple(dict.fromkeys((*held[e], *(d for f in (*ins[e], *outs[e]) for d in data[f]))))
        for e in range(len(t.ids["element"]))
    ]


def hosts(t: Table) -> Rows:
    inside = t.step("element", "embedded_in")[:-1]
    return grouped(len(t.ids["element"]), ((host, e) for e, host in enumerate(inside) if host >= 0))


def around(t: Table) -> Rows:
    """The boundaries around a boundary, innermost first."""
    return [t.indices("boundary", t.system.around(b.parent)) for b in t.system.boundaries.values()]


def element_boundaries(t: Table) -> Rows:
    own, outer = t.step("element", "boundary")[:-1], t.members("boundary", "boundaries")
    return [(b, *outer[b]) if b >= 0 else () for b in own]


def boundary_elements(t: Table) -> Rows:
    """Everything inside a boundary, however deep."""
    rows = t.members("element", "boundaries")
    return grouped(len(t.ids["boundary"]), ((b, e) for e, row in enumerate(rows[:-1]) for b in row))


def ancestors(t: Table) -> Rows:
    """What each item was made of, near and far."""
    above = [t.indices("data", item.derived_from) for item in t.system.items.values()]
    return [closure(i, above) for i in range(len(above))]


def descendants(t: Table) -> Rows:
    """What was made of each item, near and far."""
    above = t.members("data", "ancestors")[:-1]
    return grouped(len(above), ((a, i) for i, row in enumerate(above) for a in row))


def activity_populations(t: Table) -> Rows:
    people = t.members("data", "populations")
    return [tuple(dict.fromkeys(p for d in row for p in people[d])) for row in t.members("activity", "data")[:-1]]


def acting(type_: str, of: str) -> Callable[[Table], Rows]:
    """The activities that name an object."""
    return lambda t: grouped(
        len(t.ids[type_]), ((m, a) for a, row in enumerate(t.members("activity", of)[:-1]) for m in row)
    )


def acting_through(type_: str, data: Callable[[Table], Sequence[Sequence[int]]]) -> Callable[[Table], Rows]:
    """The activities that name some of the data of an object."""

    def rows(t: Table) -> Rows:
        of_item = t.members("data", "activities")
        return [tuple(dict.fromkeys(a for d in row for a in of_item[d])) for row in data(t)]

    return rows


MEMBERSHIPS: Mapping[tuple[str, str], Callable[[Table], Rows]] = {
    ("element", "holds"): holds,
    ("element", "holdings"): holdings,
    ("element", "handles"): handles,
    ("element", "inflows"): inflows,
    ("element", "outflows"): outflows,
    ("element", "hosts"): hosts,
    ("element", "boundaries"): element_boundaries,
    ("boundary", "boundaries"): around,
    ("boundary", "elements"): boundary_elements,
    ("flow", "data"): flow_data,
    ("flow", "carries"): fields("flow", "carries", "data"),
    ("flow", "returns"): fields("flow", "returns", "data"),
    ("crossing", "data"): fields("crossing", "data", "data"),
    ("data", "ancestors"): ancestors,
    ("data", "descendants"): descendants,
    ("data", "holdings"): item_holdings,
    ("data", "flows"): moving("flow"),
    ("data", "crossings"): moving("crossing"),
    ("data", "populations"): fields("data", "populations", "population"),
    ("activity", "data"): fields("activity", "data", "data"),
    ("activity", "elements"): fields("activity", "elements", "element"),
    ("activity", "necessary_data"): fields("activity", "necessary_data", "data"),
    ("activity", "populations"): activity_populations,
    ("element", "activities"): acting("element", "elements"),
    ("data", "activities"): acting("data", "data"),
    ("flow", "activities"): acting_through("flow", lambda t: t.members("flow", "data")[:-1]),
    ("crossing", "activities"): acting_through("crossing", lambda t: t.members("crossing", "data")[:-1]),
    ("holding", "activities"): acting_through("holding", lambda t: [(d,) for d in t.step("holding", "item")[:-1]]),
}


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
