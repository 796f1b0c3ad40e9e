"""Structure of the privacy part of a draft: who decides, about whom, what for, and what each record covers."""

from collections.abc import Mapping, Sequence

from bioward.models.draft import Draft, DraftActivity, DraftEvidence, DraftThing, Word
from bioward.models.structure import refer, repeated, unique
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS


def check_privacy(draft: Draft) -> None:
    """Notes every problem of structure in the privacy part of the draft."""
    organisations = unique(draft, "organisation", draft.organisations)
    populations = unique(draft, "population", draft.populations)
    unique(draft, "activity", draft.activities)
    unique(draft, "evidence", draft.evidence)
    for item in draft.items:
        refer(draft, "population", item.populations, populations)
        repeated(draft, item.populations)
    items, elements = {i.id: i for i in draft.items}, {e.id: e for e in draft.elements}
    for activity in draft.activities:
        refer(draft, "organisation", [activity.controller], organisations)
        check_activity(draft, activity, items, elements)
    known = covered(draft)
    for evidence in draft.evidence:
        check_evidence(draft, evidence, known)


def check_activity(
    draft: Draft, activity: DraftActivity, items: Mapping[str, DraftThing], elements: Mapping[str, DraftThing]
) -> None:
    """The data and elements of an activity exist, and none stands twice."""
    for words in (activity.data or [], activity.necessary_data or []):
        refer(draft, "data item", words, items)
        repeated(draft, words)
    refer(draft, "element", activity.elements or [], elements)
    repeated(draft, activity.elements or [])


def covered(draft: Draft) -> dict[str, list[str]]:
    """What evidence can be on: each id, with every kind of thing that it is the id of."""
    things: dict[str, Sequence[DraftThing]] = {
        "activity": draft.activities,
        "data item": draft.items,
        "flow": draft.flows,
        "element": draft.elements,
        "population": draft.populations,
        "organisation": draft.organisations,
        "boundary": draft.boundaries,
    }
    known: dict[str, list[str]] = {}
    for what, named in things.items():
        for id_ in dict.fromkeys(thing.id for thing in named):
            known.setdefault(id_, []).append(what)
    return known


def check_evidence(draft: Draft, evidence: DraftEvidence, known: Mapping[str, list[str]]) -> None:
    """The kind is known, and each word of `on` is the id of one thing."""
    kind = evidence.kind
    if kind.text not in EVIDENCE_KINDS:
        draft.unknown_word(f"'{kind.text}' is not a kind of evidence", kind.text, kind.span, EVIDENCE_KINDS)
    repeated(draft, evidence.on)
    for word in evidence.on:
        check_covered(draft, word, known)


def check_covered(draft: Draft, word: Word, known: Mapping[str, list[str]]) -> None:
    found = known.get(word.text, [])
    if not found and word.text == "system":
        draft.wrong("nothing is called 'system'", word.span, "leave 'on' out: the record is then on the whole system")
    elif not found:
        draft.unknown_word(f"nothing is called '{word.text}'", word.text, word.span, known)
    elif len(found) > 1:
        said = f"'{word.text}' is the id of more than one thing: {', '.join(found)}"
        draft.wrong(said, word.span, "give all but one of them another id")
