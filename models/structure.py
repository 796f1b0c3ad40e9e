"""Structure of a draft: ids are unique, kinds known, references lead somewhere, nothing contains itself."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from bioward.models.draft import Draft, DraftElement, DraftThing, Saying, Word
from bioward.models.span import Span
from bioward.models.vocabulary import KINDS, Holder


class Identified(Protocol):
    """What has an id of its own, and a place."""

    id: str
    span: Span


T = TypeVar("T", bound=DraftThing)
N = TypeVar("N", bound=Identified)

GROUPS = {
    "boundaries": Holder.BOUNDARY,
    "data": Holder.DATA,
    "elements": Holder.ELEMENT,
    "flows": Holder.FLOW,
    "organisations": Holder.ORGANISATION,
    "populations": Holder.POPULATION,
    "activities": Holder.ACTIVITY,
    "evidence": Holder.EVIDENCE,
}
"""What `defaults` can speak of, beside the element kinds."""


def check_structure(draft: Draft) -> None:
    """Notes every problem of structure in the draft."""
    boundaries = unique(draft, "boundary", draft.boundaries)
    items = unique(draft, "data item", draft.items)
    elements = unique(draft, "element", draft.elements)
    unique(draft, "flow", draft.flows)
    for boundary in draft.boundaries:
        refer(draft, "boundary", [boundary.parent], boundaries)
    for item in draft.items:
        refer(draft, "data item", item.derived_from, items)
    for element in draft.elements:
        check_element(draft, element, boundaries, items, elements)
    for flow in draft.flows:
        refer(draft, "element", [flow.source, flow.target], elements)
        for words in (flow.carries, flow.returns):
            refer(draft, "data item", words, items)
            repeated(draft, words)
    no_cycle(draft, "boundary", {b.id: [b.parent] if b.parent else [] for b in draft.boundaries})
    no_cycle(draft, "data item", {i.id: i.derived_from for i in draft.items})


def check_element(
    draft: Draft, element: DraftElement, boundaries: Mapping[str, T], items: Mapping[str, T], elements: Mapping[str, T]
) -> None:
    kind = element.kind
    if kind.text not in KINDS:
        draft.unknown_word(f"'{kind.text}' is not an element kind", kind.text, kind.span, KINDS)
    refer(draft, "boundary", [element.boundary], boundaries)
    held = [h.item for h in element.holds or []]
    refer(draft, "data item", held, items)
    repeated(draft, held)
    refer_elements(draft, element.said, elements)


def refer_elements(draft: Draft, said: Mapping[str, Saying], elements: Mapping[str, object]) -> None:
    """What is said to stand for another element names one."""
    for name in ("backup_of", "embedded_in"):
        saying = said.get(name)
        if saying and isinstance(saying.value, str) and saying.value not in ("none", "unknown"):
            refer(draft, "element", [Word(saying.value, saying.span)], elements)


def unique(draft: Draft, what: str, things: list[N]) -> dict[str, N]:
    """Things by id; an id that comes again is a problem at its second place."""
    by_id: dict[str, N] = {}
    for thing in things:
        first = by_id.setdefault(thing.id, thing)
        if first is not thing:
            hint = "give one of them a name of its own" if what == "flow" else "ids must differ"
            draft.wrong(f"{what} '{thing.id}' is already on line {first.span.line}", thing.span, hint)
    return by_id


def refer(draft: Draft, what: str, words: Iterable[Word | None], known: Mapping[str, object]) -> None:
    """Each word names a known thing."""
    for word in words:
        if word is not None and word.text not in known:
            draft.unknown_word(f"there is no {what} '{word.text}'", word.text, word.span, known)


def repeated(draft: Draft, words: list[Word]) -> None:
    """No word stands twice in one list."""
    seen: set[str] = set()
    for word in words:
        if word.text in seen:
            draft.wrong(f"'{word.text}' stands twice", word.span)
        seen.add(word.text)


def no_cycle(draft: Draft, what: str, above: Mapping[str, list[Word]]) -> None:
    """Nothing is above itself. Each cycle is told once, at the link that closes it."""
    done: set[str] = set()
    for start in above:
        chain = {start: iter(above[start])} if start not in done else {}
        while chain:
            node, links = next(reversed(chain.items()))
            word = next(links, None)
            if word is None:
                chain.popitem()
                done.add(node)
            elif word.text in chain:
                nodes = list(chain)
                loop = [*nodes[nodes.index(word.text) :], word.text]
                shown = loop if len(loop) <= 10 else [*loop[:4], "…", *loop[-4:]]
                draft.wrong(f"{what} cycle: {' → '.join(shown)}", word.span)
            elif word.text in above and word.text not in done:
                chain[word.text] = iter(above[word.text])
