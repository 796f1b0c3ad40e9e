"""The shape of a generated system: boundaries, items, elements and flows, and what leads where.

A system of N elements has 2N flows, N/10 nested boundaries and about N data items; each flow carries three of them.
Its cells hang together as places do: upwards, along a site, and now and then far away. In a `mesh` they do not: any
gate calls any other, every second time with a decision, and all share one site, so that from nearly everywhere a path
leads to nearly everywhere. That is the worst that paths can be asked of.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

from bench.cells import CELLS, CHAIN, Cell, Line

CELL = 10
"""Elements of a cell."""
SITE = 10
"""Cells of a site. They share people, tokens, policies and a gallery."""
KEEPERS = ("cache", "model_artifact", "key_management")
"""Kinds that stand with the stores."""
DECISION = Line("gate", "gate", ("decision", "@token", "receipt"), "decision")
DATA = Line("gate", "gate", ("events", "@token", "receipt"), "data")
"""What passes from cell to cell."""


class Boundary(NamedTuple):
    """A trust boundary and the one around it."""

    id: str
    parent: str


class Item(NamedTuple):
    """A data item; `word` is what it is called in its cell."""

    id: str
    word: str
    derived_from: tuple[str, ...]


class Element(NamedTuple):
    """An element and the boundary it stands in."""

    id: str
    word: str
    kind: str
    boundary: str


class Flow(NamedTuple):
    """A flow, what it carries and what it brings back."""

    name: str
    source: str
    target: str
    carries: tuple[str, ...]
    returns: tuple[str, ...]
    type: str


class Shape(NamedTuple):
    """A whole system, without any attribute."""

    boundaries: list[Boundary]
    items: list[Item]
    elements: list[Element]
    flows: list[Flow]


class Plan(NamedTuple):
    """How many cells there are, and how many of them share a site."""

    cells: int
    site: int

    def home(self, at: int) -> int:
        """The first cell of the site that a cell belongs to."""
        return at - at % self.site

    def named(self, word: str, at: int) -> str:
        """The id of an item of a cell, or with `@` of its site."""
        return f"{word[1:]}_s{at // self.site}" if word.startswith("@") else f"{word}{at}"


def shape(elements: int, seed: int, *, mesh: bool = False) -> Shape:
    """The shape of so many elements, a multiple of a hundred; the same seed gives the same shape."""
    if elements < CELL * SITE or elements % (CELL * SITE):
        raise ValueError(f"a multiple of {CELL * SITE} elements is wanted, and {elements} is none")
    chance = random.Random(f"shape {seed}")
    places = range(elements // CELL)
    plan = Plan(len(places), len(places) if mesh else SITE)
    between = meshed if mesh else outer
    return Shape(
        boundaries=[Boundary(f"b{at}", f"b{around(at)}" if at else "") for at in places],
        items=items(plan),
        elements=[
            Element(f"{w}{at}", w, kind, stands(kind, at)) for at in places for w, kind in cell_at(at).elements.items()
        ],
        flows=[flow for at in places for flow in (*inner(plan, at), *between(plan, at, chance))],
    )


def cell_at(at: int) -> Cell:
    """What kind of cell stands at a place."""
    return CELLS[at % len(CELLS)]


def stands(kind: str, at: int) -> str:
    """The boundary of an element. Two cells share two: what keeps data stands behind, the rest in front."""
    behind = kind.endswith("_store") or kind in KEEPERS
    return f"b{at - at % 2 + behind}"


def around(at: int) -> int:
    """The cell around a cell: its own number, with 0 for the last digit that is not 0 already."""
    unit = 10
    while at % unit == 0:
        unit *= 10
    return at - at % unit


# ---------------------------------------------------------------------------- flows


def inner(plan: Plan, at: int) -> Iterator[Flow]:
    """The flows inside a cell."""
    for number, line in enumerate(cell_at(at).flows):
        there = tuple(plan.named(word, at) for word in line.items if not word.startswith("<"))
        back = tuple(plan.named(word[1:], at) for word in line.items if word.startswith("<"))
        yield Flow(f"f{number}", f"{line.source}{at}", f"{line.target}{at}", there, back, line.type)


def outer(plan: Plan, at: int, chance: random.Random) -> Iterator[Flow]:
    """Two flows from gate to gate: up to the cell around, and down from it, along the site, or far away."""
    up = around(at) if at else 1
    yield call(plan, f"up{at}", at, up, DECISION)
    roll = chance.random()
    if roll < 0.5:
        yield call(plan, f"down{at}", up, at, DATA)
    elif roll < 0.9:
        yield call(plan, f"along{at}", at, plan.home(at) + (at + 1) % SITE, DATA)
    else:
        yield call(plan, f"far{at}", at, elsewhere(plan, at, chance), DATA)


def meshed(plan: Plan, at: int, chance: random.Random) -> Iterator[Flow]:
    """Two flows from a gate to any others."""
    yield call(plan, f"decide{at}", at, elsewhere(plan, at, chance), DECISION)
    yield call(plan, f"tell{at}", at, elsewhere(plan, at, chance), DATA)


def elsewhere(plan: Plan, at: int, chance: random.Random) -> int:
    """Any cell but this one."""
    return (at + chance.randrange(1, plan.cells)) % plan.cells


def call(plan: Plan, name: str, start: int, end: int, line: Line) -> Flow:
    """A flow from the gate of one cell to the gate of another."""
    carried = tuple(plan.named(word, start) for word in line.items)
    return Flow(name, f"gate{start}", f"gate{end}", carried, (), line.type)


# ---------------------------------------------------------------------------- items


def items(plan: Plan) -> list[Item]:
    """Every item that a flow names, and all that it was made of, each before what is made of it."""
    found: dict[str, Item] = {}
    for at in range(plan.cells):
        for line in (*cell_at(at).flows, DECISION, DATA):
            for word in line.items:
                add(plan, found, word.lstrip("<"), at)
    return list(found.values())


def add(plan: Plan, found: dict[str, Item], word: str, at: int) -> None:
    """Adds an item behind what it was made of; what a site shares was made in its first cell."""
    id_, plain = plan.named(word, at), word.lstrip("@")
    if id_ not in found:
        home = at if plain == word else plan.home(at)
        made_of = CHAIN.get(plain, ())
        for other in made_of:
            add(plan, found, other, home)
        found[id_] = Item(id_, plain, tuple(plan.named(other, home) for other in made_of))
