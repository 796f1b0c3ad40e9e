"""A System as a draft again: as it was said, so that something can be said otherwise and the System built anew."""

from collections.abc import Iterable, Mapping
from typing import Any

from bioward.models.draft import (
    Draft,
    DraftActivity,
    DraftAssumption,
    DraftBoundary,
    DraftElement,
    DraftEvidence,
    DraftExclusion,
    DraftFlow,
    DraftHolding,
    DraftItem,
    DraftOwnFinding,
    DraftThing,
    Saying,
    Sources,
    Word,
)
from bioward.models.facts import Fact, Origin
from bioward.models.remarks import THE_SYSTEM, OwnFinding
from bioward.models.span import Span
from bioward.models.system import Activity, Holding, System, Thing
from bioward.models.targets import exact
from bioward.models.vocabulary import ATTRIBUTES, Holder


def redraft(system: System) -> Draft:
    """The draft of a system. Building it gives an equal System, with every place as it was."""
    kept: dict[str, list[Holding]] = {}
    for holding in system.holdings.values():
        kept.setdefault(holding.element, []).append(holding)
    return Draft(
        file=system.file,
        span=system.span,
        sources=Sources(),
        title=system.title,
        description=system.description,
        said=said(Holder.SYSTEM, system.facts),
        notes=list(system.notes),
        boundaries=[
            DraftBoundary(**common(b, Holder.BOUNDARY), parent=word(b.parent, b.span))
            for b in system.boundaries.values()
        ],
        items=[
            DraftItem(
                **common(i, Holder.DATA),
                derived_from=words(i.derived_from, i.span),
                populations=words(i.populations, i.span),
            )
            for i in system.items.values()
        ],
        elements=[
            DraftElement(
                **common(e, Holder.ELEMENT),
                kind=Word(e.kind, e.span),
                boundary=word(e.boundary, e.span),
                holds=holds(kept.get(e.id, ())) if e.holds_written else None,
            )
            for e in system.elements.values()
        ],
        flows=[
            DraftFlow(
                **common(f, Holder.FLOW),
                source=Word(f.source, f.span),
                target=Word(f.target, f.span),
                carries=words(f.carries, f.span),
                returns=words(f.returns, f.span),
            )
            for f in system.flows.values()
        ],
        **privacy(system),
        **remarks(system),
        revised=True,
    )


def privacy(system: System) -> dict[str, Any]:
    """Organisations, populations, activities and records. The activity that stands for the whole system is not said."""
    return {
        "organisations": [DraftThing(**common(o, Holder.ORGANISATION)) for o in system.organisations.values()],
        "populations": [DraftThing(**common(p, Holder.POPULATION)) for p in system.populations.values()],
        "activities": [activity(a) for a in system.activities.values() if a.written],
        "evidence": [
            DraftEvidence(**common(e, Holder.EVIDENCE), kind=Word(e.kind, e.span), on=words(e.on, e.span))
            for e in system.evidence.values()
        ],
    }


def remarks(system: System) -> dict[str, Any]:
    """What people say beside the drawing; each thing is named so that nothing new can be taken for it."""
    return {
        "own_findings": [own_finding(f) for f in system.own_findings.values()],
        "assumptions": [
            DraftAssumption(id=a.id, span=a.span, says=a.says, because=a.because, on=words(map(exact, a.on), a.span))
            for a in system.assumptions.values()
        ],
        "out_of_scope": [DraftExclusion(Word(exact(e.on), e.span), e.reason) for e in system.out_of_scope],
    }


def own_finding(found: OwnFinding) -> DraftOwnFinding:
    return DraftOwnFinding(
        id=found.id,
        span=found.span,
        title=found.title,
        severity=Word(found.severity, found.span),
        why=found.why,
        on=None if found.on == THE_SYSTEM else Word(exact(found.on), found.span),
        stride=words(found.stride, found.span),
        linddun=list(found.linddun),
        references=list(found.references),
        mitigations=list(found.mitigations),
        by=found.by,
    )


def activity(thing: Activity) -> DraftActivity:
    """An activity; what it did not say stands for all there is, also for what is added."""
    necessary = thing.necessary_data
    return DraftActivity(
        **common(thing, Holder.ACTIVITY),
        controller=word(thing.controller, thing.span),
        data=words(thing.data, thing.span) if thing.data_written else None,
        elements=words(thing.elements, thing.span) if thing.elements_written else None,
        necessary_data=None if necessary is None else words(necessary, thing.span),
    )


def common(thing: Thing, holder: Holder) -> dict[str, Any]:
    """What every thing has; a name that is only the id was not written."""
    name = "" if thing.name == thing.id else thing.name
    about = {"id": thing.id, "span": thing.span, "name": name, "description": thing.description}
    return {**about, "said": said(holder, thing.facts)}


def said(holder: Holder, facts: Mapping[str, Fact]) -> dict[str, Saying]:
    """What was said of a thing: only that, for the rest follows again."""
    return {
        name: Saying(attribute.domain.write(facts[name].value), facts[name].span, facts[name].span, facts[name].note)  # type: ignore[arg-type]
        for name, attribute in ATTRIBUTES[holder].items()
        if name in facts and facts[name].origin is Origin.STATED
    }


def holds(kept: Iterable[Holding]) -> list[DraftHolding]:
    """What an element keeps, as its `holds` says it."""
    return [DraftHolding(item=Word(h.item, h.span), said=said(Holder.HOLDING, h.facts)) for h in kept]


def words(ids: Iterable[str], span: Span) -> list[Word]:
    return [Word(id_, span) for id_ in ids]


def word(id_: str | None, span: Span) -> Word | None:
    return Word(id_, span) if id_ is not None else None
