"""Changes to what there is and where it stands: an element in the way of flows, a store split, a place of one's own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bioward.models.draft import DraftBoundary, DraftElement, DraftFlow
from bioward.models.system import flow_id
from bioward.threats.desk import Desk, DoesNotFit, fresh, saying, to
from bioward.threats.patch_data import take


def insert(desk: Desk, flows: Sequence[str], kind: str, said: Iterable[tuple[str, str]], beside: str) -> None:
    """One element in the way of each flow. The flow keeps its id and ends there; a new one goes on from it."""
    for id_ in flows:
        flow = desk.flows[id_]
        end = flow.source if beside == "source" else flow.target
        element = DraftElement(
            id=fresh(kind, desk.elements),
            span=flow.span,
            kind=to(kind),
            boundary=desk.elements[end.text].boundary,
            said={name: saying(value) for name, value in said},
        )
        desk.add(element)
        onward = another(desk, flow, element.id, flow.target.text)
        onward.carries, onward.returns = list(flow.carries), list(flow.returns)
        flow.target = to(element.id)


def another(desk: Desk, flow: DraftFlow, source: str, target: str) -> DraftFlow:
    """A flow between other ends of which the same is said; it carries nothing yet."""
    id_ = fresh(flow_id(source, target, flow.name), desk.flows)
    made = replace(flow, id=id_, source=to(source), target=to(target), said=dict(flow.said), carries=[], returns=[])
    desk.add(made)
    return made


def move(desk: Desk, id_: str) -> None:
    """An element moves into a boundary of its own, inside the one it stands in: same place, other credentials."""
    element = desk.elements[id_]
    realms = {str(s.value) for b in desk.draft.boundaries for n, s in b.said.items() if n == "credential_domain"}
    own = fresh(f"{id_}-realm", desk.boundaries.keys() | realms)
    said = {"credential_domain": saying(own)}
    desk.add(DraftBoundary(id=own, span=element.span, parent=element.boundary, said=said))
    element.boundary = to(own)


def move_items(desk: Desk, type_: str, id_: str, items: Sequence[str]) -> None:
    """Items of a store move, with the flows that bring and take them, to a store like it in a place of its own."""
    store = desk.elements[id_]
    kept = [h.item for h in desk.system.holdings.values() if h.element == id_]
    if set(items) == set(kept):
        raise DoesNotFit(f"'{id_}' keeps nothing else")
    other = replace(store, id=fresh(id_, desk.elements), said=dict(store.said), holds=None)
    if store.holds is not None:
        other.holds = [h for h in store.holds if h.item.text in items]
        store.holds = [h for h in store.holds if h.item.text not in items]
    desk.add(other)
    move(desk, other.id)
    for flow in [f for f in desk.draft.flows if id_ in (f.source.text, f.target.text)]:
        divide(desk, flow, id_, other.id, items)


def divide(desk: Desk, flow: DraftFlow, old: str, new: str, items: Sequence[str]) -> None:
    """What a flow brings or takes of the items goes to or from the new store, the rest as before."""
    carries = [w for w in flow.carries if w.text in items]
    returns = [w for w in flow.returns if w.text in items]
    if not carries and not returns:
        return
    source, target = (new if end == old else end for end in (flow.source.text, flow.target.text))
    if len(carries) == len(flow.carries) and len(returns) == len(flow.returns):
        flow.source, flow.target = to(source), to(target)
        return
    moved = another(desk, flow, source, target)
    moved.carries, moved.returns = carries, returns
    take(flow, items)
