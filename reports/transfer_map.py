"""The transfer map: who holds what in which country, and an arrow with its basis for each data item that goes on."""

from collections.abc import Container, Mapping, Sequence

from bioward.models.system import Element, System
from bioward.models.vocabulary import Holder, Shape
from bioward.reports import canvas
from bioward.reports.canvas import Graph, Look
from bioward.reports.drawing import Drawing
from bioward.reports.legend import Entry, grid, line_sample
from bioward.reports.markup import Line, rows, table
from bioward.reports.nested import band_label
from bioward.reports.nesting import Band
from bioward.reports.order import Edge, against
from bioward.reports.palette import ACCENT, BAND_EDGE, INK, LINE, QUIET, WHITE
from bioward.reports.scene import identifier
from bioward.reports.shapes import NARROW, card, outlined, special_lines
from bioward.reports.textwidth import wrap
from bioward.reports.transfers import Place, Transfer, place, transfers
from bioward.reports.words import biometric, count, listed, one_line, value
from bioward.threats.finding import Assessment

NOT_SAID = "basis not said"
MOST = 6
"""So many elements are named in a place; the rest are counted."""


def draw(assessment: Assessment) -> Drawing:
    """The map of an assessed system."""
    system = assessment.system
    found = transfers(system)
    title = one_line(system.title)

    def fill(graph: Graph) -> None:
        add_countries(graph, system, found)

    sources = canvas.page("transfers", canvas.headline(title, summary(found)), legend(found), fill)
    return Drawing("transfers", title, f"{summary(found)}.", sources, {}, names(system, found))


def summary(found: Sequence[Transfer]) -> str:
    """3 data items leave a country, 1 of them with no basis said."""
    abroad = [t for t in found if t.abroad]
    unknown = [t for t in found if t.abroad is None]
    bare = sum(not t.basis for t in abroad)
    said = f"Transfer map: {count(len(found), 'arrow')}, {len(abroad) or 'none'} across a border"
    said += f" ({bare} with no basis said)" if bare else ""
    return said + (f", {len(unknown)} where a country is not said" if unknown else "")


# ---------------------------------------------------------------------------- places


def add_countries(graph: Graph, system: System, found: Sequence[Transfer]) -> None:
    """Owners in the bands of their countries, with what goes from one to another within; last, what goes abroad."""
    places = places_of(system)
    edges = [Edge(transfer_id(t), node_id(t.source), node_id(t.target)) for t in found]
    back = against(map(node_id, places), edges)
    for country in dict.fromkeys(here.country for here in places):
        text, known = band_label(Band(country)), country is not None
        with canvas.band(graph, identifier("band", country or ""), text, known) as cluster:
            for here, elements in places.items():
                if here.country == country:
                    canvas.node(cluster, node_id(here), owner_label(here, elements, system))
            add_transfers(cluster, [t for t in found if t.source.country == t.target.country == country], system, back)
    add_transfers(graph, [t for t in found if t.source.country != t.target.country], system, back)


def places_of(system: System) -> dict[Place, list[Element]]:
    """What stands in each place, in the order of the model."""
    found: dict[Place, list[Element]] = {}
    for element in system.elements.values():
        found.setdefault(place(element), []).append(element)
    return found


def node_id(here: Place) -> str:
    return identifier("place", f"{here.country or ''}/{here.owner or ''}")


def owner_label(here: Place, elements: Sequence[Element], system: System) -> str:
    """Who it is, what stands there, and the biometric items that are kept there."""
    inside = {e.id for e in elements}
    kept = dict.fromkeys(h.item for h in system.holdings.values() if h.element in inside)
    items = [system.items[i] for i in kept if biometric(system.items[i])]
    lines = [Line(text, 12, INK, True) for text in wrap(one_line(here.owner or "Owner not said"), 15, 3)]
    more = [f"{len(elements) - MOST} more"] if elements[MOST:] else []
    shown = listed([*(one_line(e.name) for e in elements[:MOST]), *more])
    lines += [Line(text, 9, QUIET) for text in wrap(shown, 24, 5)]
    if items:
        names = listed(one_line(i.name) for i in items)
        lines += [Line(text, 9, ACCENT, True) for text in wrap(f"keeps {names}", 22, 4)]
    return outlined(Shape.EXTERNAL, lines, bool(items))


# ---------------------------------------------------------------------------- arrows


def add_transfers(graph: Graph, found: Sequence[Transfer], system: System, back: Container[str]) -> None:
    for transfer in found:
        id_, ends = transfer_id(transfer), (node_id(transfer.source), node_id(transfer.target))
        canvas.arrow(graph, id_, ends, transfer_label(transfer, system), look(transfer), back=id_ in back)


def transfer_id(transfer: Transfer) -> str:
    return identifier("transfer", "/".join((node_id(transfer.source), node_id(transfer.target), transfer.item.id)))


def look(transfer: Transfer) -> Look:
    """Broad if a border is crossed, dashed if nothing says what permits it, dotted if nobody says where."""
    color = ACCENT if biometric(transfer.item) else LINE
    if transfer.abroad is None:
        return {"style": "dotted", "color": color, "penwidth": "2"}
    if not transfer.abroad:
        return {"style": "solid", "color": color, "penwidth": "1.2"}
    return {"style": "solid" if transfer.basis else "dashed", "color": color, "penwidth": "2.6"}


def transfer_label(transfer: Transfer, system: System) -> str:
    """The item with its form, about how many people, by which flows, and on which basis."""
    item = transfer.item
    named = [Line(text, 9, INK, True) for text in wrap(one_line(item.name), NARROW, 2)]
    lines = special_lines(item) if biometric(item) else named
    people = value(Holder.DATA, "subjects", item.facts["subjects"])
    lines += [Line(f"about {people} people", 9, INK)] if people not in ("not said", "") else []
    told = ", ".join(one_line(system.flows[f].name) for f in transfer.flows if system.flows[f].name != f)
    lines += [Line(text, 8, QUIET) for text in (wrap(f"by {told}", 20, 2) if told else ())]
    return card([*lines, *basis_lines(transfer)])


def basis_lines(transfer: Transfer) -> list[Line]:
    """What permits it; nothing is asked of what stays in its country."""
    if transfer.abroad is False:
        return [Line("stays in the country", 8, QUIET)]
    if not transfer.basis:
        return [Line(NOT_SAID, 9, WHITE, True, BAND_EDGE)]
    return [Line(text, 9, INK, True) for text in wrap(f"basis: {listed(map(one_line, transfer.basis))}", NARROW, 4)]


def legend(found: Sequence[Transfer]) -> str:
    """What the lines mean, of those that occur."""
    occurring = {(look(t)["style"], bool(t.abroad)) for t in found}
    words = {
        ("solid", True): "leaves the country on a basis that is said",
        ("dashed", True): "leaves the country, basis not said",
        ("dotted", False): "a country is not said",
        ("solid", False): "to another party in the country",
    }
    entries: list[Entry] = [(line_sample(k[0], LINE, "B", 2), word) for k, word in words.items() if k in occurring]
    return grid(entries, 2) if entries else table(rows([Line("Nothing leaves its place.", 9, QUIET)]))


def names(system: System, found: Sequence[Transfer]) -> Mapping[str, Mapping[str, str]]:
    """The data attributes: a place has its country and its owner, an arrow its item and its flows."""
    told: dict[str, dict[str, str]] = {}
    for here in map(place, system.elements.values()):
        told[node_id(here)] = {"data-country": here.country or "", "data-owner": here.owner or ""}
    for transfer in found:
        for end in ("", "-begin", "-end"):
            flows = " ".join(identifier("flow", flow) for flow in transfer.flows)
            told[transfer_id(transfer) + end] = {"data-item": transfer.item.id, "data-flows": flows}
    return told
