"""Crossings that surely exist: where nobody knows that two countries differ, one may turn out to be none at all."""

from collections.abc import Sequence

from bioward.threats.cellwise import same_may
from bioward.threats.view import View

CROSSING = "crossing"


def surely_crossing(view: View) -> frozenset[int]:
    """The crossings whose two countries are known, and are not the same one."""
    return view.once("surely crossing", lambda: frozenset(make_surely_crossing(view)))


def make_surely_crossing(view: View) -> list[int]:
    countries, structure = view.column("element", "country"), view.structure
    ends = zip(structure.step(CROSSING, "source")[:-1], structure.step(CROSSING, "target")[:-1], strict=True)
    return [i for i, (here, there) in enumerate(ends) if not same_may(countries[here], countries[there])]


def everything(view: View, collection: str, must: bool) -> Sequence[int]:
    """All objects that a collection of the whole system surely has, or may have."""
    found = view.structure.everything(collection)
    if not must or collection != "crossings":
        return found
    sure = surely_crossing(view)
    return [i for i in found if i in sure]


def members(view: View, type_: str, name: str, of: str, must: bool) -> Sequence[Sequence[int]]:
    """The same of a collection that objects have, whose members are of a type."""
    rows = view.structure.members(type_, name)
    if not must or of != CROSSING:
        return rows
    return view.once(("sure members", type_, name), lambda: sure_rows(rows, surely_crossing(view)))


def sure_rows(rows: Sequence[Sequence[int]], sure: frozenset[int]) -> Sequence[Sequence[int]]:
    return [tuple(i for i in row if i in sure) for row in rows]
