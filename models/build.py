"""From what was said to a System: structure checked, facts worked out, everything frozen. All mistakes at once."""

from collections.abc import Mapping
from typing import Any

from bioward.models.build_privacy import PrivacyFacts, items_of, parts_of
from bioward.models.build_remarks import remarks_of
from bioward.models.defaults import check_defaults
from bioward.models.draft import Draft, DraftElement, DraftFlow
from bioward.models.effective import Effective
from bioward.models.facts import Facts
from bioward.models.parts import common, optional, texts
from bioward.models.problems import ModelError
from bioward.models.span import Span
from bioward.models.structure import check_structure
from bioward.models.structure_privacy import check_privacy
from bioward.models.system import Boundary, Element, Flow, Holding, System
from bioward.models.vocabulary import ATTRIBUTES, STORES, Holder

DELETE = ATTRIBUTES[Holder.FLOW]["flow_type"].domain.parse("delete")


def build(draft: Draft) -> System:
    """The System of a draft.

    Raises ModelError with every problem: the reader's, unknown words, dangling references, equal ids, cycles of
    boundaries or lineage, contradictions, and remarks on what is not there.
    """
    check_defaults(draft)
    check_structure(draft)
    check_privacy(draft)
    sound = not draft.problems
    effective = Effective(draft)
    effective.stating.check_defaults()
    facts = FactsOf(draft, effective, sound)
    held = holdings(draft, facts, effective)
    remarks = remarks_of(draft, held, sound)
    if draft.problems:
        raise ModelError(draft.problems)
    return System(
        title=draft.title.strip(),
        description=draft.description.strip(),
        file=draft.file,
        span=draft.span,
        notes=tuple(draft.notes),
        facts=facts.system,
        boundaries={
            b.id: Boundary(**common(b), facts=facts.boundaries[b.id], parent=optional(b.parent))
            for b in draft.boundaries
        },
        items=items_of(draft, facts.items, facts.privacy),
        elements={e.id: element_of(e, facts.elements[e.id]) for e in draft.elements},
        flows={f.id: Flow(**common(f), facts=facts.flows[f.id], **ends(f)) for f in draft.flows},
        holdings={h.id: h for h in held},
        **parts_of(draft, facts.privacy),
        **remarks,
    )


class FactsOf:
    """The effective facts of every thing in a draft, by id."""

    def __init__(self, draft: Draft, effective: Effective, sound: bool) -> None:
        self.system = effective.system()
        self.boundaries = effective.boundaries(self.system, sound=sound)
        self.items = {i.id: effective.thing(Holder.DATA, i) for i in draft.items}
        self.elements = {e.id: effective.element(e, self.boundaries) for e in draft.elements}
        self.flows = {f.id: effective.thing(Holder.FLOW, f) for f in draft.flows}
        self.privacy = PrivacyFacts(draft, effective)


def holdings(draft: Draft, facts: FactsOf, effective: Effective) -> list[Holding]:
    """What is kept where: as `holds` says, else what the flows of a store show."""
    shown = shown_by_flows(draft, facts.flows)
    kept: list[Holding] = []
    for element in draft.elements:
        for held in element.holds or []:
            of_item = facts.items.get(held.item.text, {})
            of_copy = effective.holding(held.said, of_item, element.kind.text)
            kept.append(holding(element, held.item.text, of_copy, held.item.span, True))
        for item, span in shown.get(element.id, {}).items():
            of_item = facts.items.get(item, {})
            kept.append(holding(element, item, effective.holding({}, of_item, element.kind.text), span, False))
    distinct(draft, kept)
    return kept


def distinct(draft: Draft, kept: list[Holding]) -> None:
    """An id such as `a/b/c` stands for one holding: ids with slashes must not make it stand for two."""
    seen: dict[str, Holding] = {}
    for held in kept:
        first = seen.setdefault(held.id, held)
        if (first.element, first.item) != (held.element, held.item):
            said = f"'{held.item}' in '{held.element}' and '{first.item}' in '{first.element}' are both '{held.id}'"
            draft.wrong(said, held.span, "leave '/' out of ids")


def shown_by_flows(draft: Draft, flow_facts: Mapping[str, Facts]) -> dict[str, dict[str, Span]]:
    """Items that a store without `holds` must keep: what flows bring it, and what leaves it, for it was there."""
    shown: dict[str, dict[str, Span]] = {e.id: {} for e in draft.elements if e.kind.text in STORES and e.holds is None}
    for flow in draft.flows:
        if flow_facts[flow.id]["flow_type"].value != DELETE:
            for end in {flow.target.text, flow.source.text} & shown.keys():
                for word in (*flow.carries, *flow.returns):
                    shown[end].setdefault(word.text, flow.span)
    return shown


def element_of(draft: DraftElement, facts: Facts) -> Element:
    written = draft.holds is not None
    return Element(
        **common(draft), facts=facts, kind=draft.kind.text, boundary=optional(draft.boundary), holds_written=written
    )


def holding(element: DraftElement, item: str, facts: Facts, span: Span, written: bool) -> Holding:
    return Holding(element=element.id, item=item, facts=facts, span=span, written=written)


def ends(flow: DraftFlow) -> dict[str, Any]:
    return {
        "source": flow.source.text,
        "target": flow.target.text,
        "carries": texts(flow.carries),
        "returns": texts(flow.returns),
    }
