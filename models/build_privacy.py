"""The privacy part of a System: organisations, populations, activities and evidence, and whom the data are about."""

from collections.abc import Mapping
from typing import Any

from bioward.models.draft import Draft, DraftActivity, DraftItem, DraftThing
from bioward.models.effective import Effective
from bioward.models.facts import Fact, Facts, Origin
from bioward.models.parts import common, optional, texts
from bioward.models.quantities import Interval
from bioward.models.span import NOWHERE, Span
from bioward.models.system import IMPLICIT_ACTIVITY, Activity, Evidence, Item, Organisation, Population
from bioward.models.vocabulary import ATTRIBUTES, Holder


class PrivacyFacts:
    """The effective facts of every organisation, population, activity and record of a draft, by id."""

    def __init__(self, draft: Draft, effective: Effective) -> None:
        self.organisations = {o.id: effective.thing(Holder.ORGANISATION, o) for o in draft.organisations}
        self.populations = {p.id: effective.thing(Holder.POPULATION, p) for p in draft.populations}
        self.activities = {a.id: effective.thing(Holder.ACTIVITY, a) for a in draft.activities}
        self.evidence = {e.id: effective.evidence(e) for e in draft.evidence}
        self.silent = effective.thing(Holder.ACTIVITY, DraftThing(id=IMPLICIT_ACTIVITY, span=NOWHERE))


def items_of(draft: Draft, facts: Mapping[str, Facts], privacy: PrivacyFacts) -> dict[str, Item]:
    """The data items; how many people one is about follows from its populations, if it does not say it itself."""
    return {
        i.id: Item(
            **common(i),
            facts=with_people(i, facts[i.id], privacy.populations),
            derived_from=texts(i.derived_from),
            populations=texts(i.populations),
        )
        for i in draft.items
    }


def with_people(item: DraftItem, facts: Facts, populations: Mapping[str, Facts]) -> Facts:
    """Facts with the number of people: one population may lie within another, so at least the largest, at most all."""
    counts = [populations[p.text]["count"] for p in item.populations]
    known = [c for c in counts if c.origin is not Origin.UNKNOWN and isinstance(c.value, Interval)]
    if not known or facts["subjects"].origin is not Origin.UNKNOWN:
        return facts
    intervals = [c.value for c in counts if isinstance(c.value, Interval)]
    people = Interval(max(i.low for i in intervals), sum(i.high for i in intervals))
    if people == ATTRIBUTES[Holder.DATA]["subjects"].domain.unknown:
        return facts
    note = f"from population {', '.join(p.text for p in item.populations)}"
    return facts | {"subjects": Fact(people, Origin.IMPLIED, True, known[0].span, note)}


def parts_of(draft: Draft, facts: PrivacyFacts) -> dict[str, Any]:
    """The privacy parts of the System by name."""
    organisations = {o.id: Organisation(**common(o), facts=facts.organisations[o.id]) for o in draft.organisations}
    populations = {p.id: Population(**common(p), facts=facts.populations[p.id]) for p in draft.populations}
    activities = {a.id: activity_of(draft, a, facts.activities[a.id]) for a in draft.activities}
    evidence = {
        e.id: Evidence(**common(e), facts=facts.evidence[e.id], kind=e.kind.text, on=texts(e.on))
        for e in draft.evidence
    }
    if not activities and (organisations or populations or evidence):
        first = next(iter([*draft.organisations, *draft.populations, *draft.evidence]))
        activities = {IMPLICIT_ACTIVITY: implicit(draft, facts.silent, first.span)}
    return {
        "organisations": organisations,
        "populations": populations,
        "activities": activities,
        "evidence": evidence,
    }


def activity_of(draft: Draft, activity: DraftActivity, facts: Facts) -> Activity:
    """An activity; one that does not say which data or elements it takes, takes all of them."""
    necessary = activity.necessary_data
    return Activity(
        **common(activity),
        facts=facts,
        controller=optional(activity.controller),
        data=everything(draft.items) if activity.data is None else texts(activity.data),
        elements=everything(draft.elements) if activity.elements is None else texts(activity.elements),
        necessary_data=None if necessary is None else texts(necessary),
        data_written=activity.data is not None,
        elements_written=activity.elements is not None,
    )


def implicit(draft: Draft, facts: Facts, span: Span) -> Activity:
    """The one activity of a model that speaks of privacy and writes none: the whole system.

    span: where the model begins to speak of privacy.
    """
    return Activity(
        id=IMPLICIT_ACTIVITY,
        name=draft.title.strip() or IMPLICIT_ACTIVITY,
        facts=facts,
        span=span,
        data=everything(draft.items),
        elements=everything(draft.elements),
        data_written=False,
        elements_written=False,
        written=False,
    )


def everything(things: list[Any]) -> tuple[str, ...]:
    return tuple(thing.id for thing in things)
