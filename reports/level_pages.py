"""Which pages a system that is too large for one picture is drawn on: an overview, then one for each closed box."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bioward.models.system import Flow, System
from bioward.models.vocabulary import Holder
from bioward.reports.collapsing import BOX, OWN, Closing, box, ends, is_box, standing
from bioward.reports.marks import Place
from bioward.reports.words import one_line

LARGEST_ELEMENTS, LARGEST_FLOWS = 40, 60
"""A system with more of either is drawn in levels, unless it is asked for as one picture."""
ROOM = 20
"""Boundaries are opened as long as no more than so many boxes stand on a page."""


@dataclass(frozen=True)
class Page:
    """One picture: the box that it opens (None: the overview), the elements in it, and what is closed on it.

    within: the number of the page that its box is on; 0 for the overview.
    """

    box: str | None
    inside: tuple[str, ...]
    closing: Closing
    within: int = 0


def too_large(system: System) -> bool:
    """Whether one picture of a system could not be read."""
    return len(system.elements) > LARGEST_ELEMENTS or len(system.flows) > LARGEST_FLOWS


def plan(system: System) -> list[Page]:
    """The pages, each before those of the boxes on it; they are numbered from 1."""
    overview = tuple(system.elements)
    pages = [Page(None, overview, opening(system, None, overview))]
    for number, page in enumerate(pages, 1):
        pages += [opened(box, ids, system, number) for box, ids in boxes(page, system).items()]
    return pages


def boxes(page: Page, system: System) -> dict[str, tuple[str, ...]]:
    """The boxes on a page that are not only beside it, with the elements in each."""
    found: dict[str, list[str]] = {}
    for id_ in page.inside:
        found.setdefault(standing(system.elements[id_], system, page.closing), []).append(id_)
    return {box: tuple(ids) for box, ids in found.items() if is_box(box)}


def opened(box: str, inside: tuple[str, ...], system: System, within: int) -> Page:
    """The page of a box."""
    boundary = box[len(BOX) :] or None
    if box.startswith(OWN):
        return Page(box, inside, Closing(frozenset(system.around(boundary))), within)
    return Page(box, inside, opening(system, boundary, inside), within)


def opening(system: System, focus: str | None, inside: Sequence[str]) -> Closing:
    """What is open on a page: the boundaries around it, then those within, level by level, as long as there is room.

    A page with a single box on it would say nothing: that box is opened. If there is still too much on a page, what is
    directly in a boundary stands in a box of its own beside the others.
    """
    closing, level = Closing(frozenset(system.around(focus))), [focus]
    while True:
        level = [id_ for id_, b in system.boundaries.items() if b.parent in level]
        further = Closing(closing.opened | {id_ for id_ in level if id_ is not None})
        if not level or (len(drawn(system, inside, closing)) > 1 and len(drawn(system, inside, further)) > ROOM):
            break
        closing = further
    shown = drawn(system, inside, closing)
    if len(shown) <= ROOM or not any(map(is_box, shown)):
        return closing
    own = [system.elements[id_].boundary for id_ in shown if not is_box(id_)]
    return replace(closing, own=frozenset(b for b in own if own.count(b) > 1))


def drawn(system: System, elements: Sequence[str], closing: Closing) -> set[str]:
    """What elements are drawn as."""
    return {standing(system.elements[id_], system, closing) for id_ in elements}


# ---------------------------------------------------------------------------- what a page is called, and what is on it


def title(page: Page, system: System) -> str:
    """The name of what a page shows."""
    return "Overview" if page.box is None else one_line(box(page.box, system).name)


def numbers(pages: Iterable[Page]) -> dict[str | None, int]:
    """The number of the page that opens each box."""
    return {page.box: number for number, page in enumerate(pages, 1)}


def page_of(box: str, system: System, places: Mapping[str | None, int]) -> int:
    """The page that opens a box, or one around it."""
    around = [f"{BOX}{b}" for b in system.around(box[len(BOX) :] or None)]
    return next((places[b] for b in (box, *around) if b in places), places[None])


def homes(pages: Sequence[Page], system: System) -> dict[Place, int]:
    """The page on which each element, boundary and flow is not in any box."""
    found: dict[Place, int] = {}
    for number, page in enumerate(pages, 1):
        for place in opened_on(page, system):
            found.setdefault(place, number)
    return found | {(Holder.FLOW, f.id): home_of(f, found, pages, system) for f in system.flows.values()}


def opened_on(page: Page, system: System) -> Iterator[Place]:
    """The elements and boundaries of a page that are not closed up."""
    for id_ in page.inside:
        if standing(system.elements[id_], system, page.closing) == id_:
            yield Holder.ELEMENT, id_
    yield from ((Holder.BOUNDARY, id_) for id_ in sorted(page.closing.opened))


def home_of(flow: Flow, homes: Mapping[Place, int], pages: Sequence[Page], system: System) -> int:
    """The page of one of its ends, on which the other is open as well if there is such a page."""
    near = [homes[Holder.ELEMENT, end] for end in ends(flow)]

    def closed(number: int) -> int:
        return sum(is_box(standing(system.elements[e], system, pages[number - 1].closing)) for e in ends(flow))

    return min(near, key=closed)
