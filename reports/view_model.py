"""The part of the view that is the model as it was read: every thing with its facts, their origins and their lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bioward.models.domains import ABSENT
from bioward.models.facts import Fact, Origin
from bioward.models.span import Span
from bioward.models.system import Element, Flow, Holding, Item, System
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder
from bioward.reports.naming import ORIGINS
from bioward.reports.things import HOLDERS, Thing, attributes, nature, ties
from bioward.threats.finding import Assessment

Json = dict[str, Any]
COUNTED = (Origin.STATED, Origin.INHERITED, Origin.IMPLIED, Origin.DEFAULT, Origin.PRESUMED, Origin.UNKNOWN)


def drawn(system: System) -> Iterator[Element | Flow | Item]:
    """What a model is mostly about: its elements, flows and data."""
    yield from system.elements.values()
    yield from system.flows.values()
    yield from system.items.values()


def attributes_of(thing: Thing) -> list[Fact]:
    """The facts of a thing that can be said of it."""
    return [fact for fact in thing.facts.values() if fact.origin is not Origin.ABSENT]


def known(assessment: Assessment) -> list[Json]:
    """How many attributes of each element, flow and data item come from where."""
    return [
        {"type": HOLDERS[type(t)].value, "id": t.id, "name": t.name, **counted(attributes_of(t))}
        for t in drawn(assessment.system)
    ]


def counted(facts: Iterable[Fact]) -> Json:
    found = Counter(fact.origin for fact in facts)
    return {origin.value: found[origin] for origin in COUNTED}


def model(assessment: Assessment) -> list[Json]:
    """Every thing of the system by sort, with what it is, what it is tied to, and its facts."""
    system = assessment.system
    whole = {"id": "", "name": system.title, "nature": "", "description": system.description, "line": 0, "ties": []}
    of_system = {**whole, **facts(system, system.facts, ATTRIBUTES[Holder.SYSTEM])}
    sorts: tuple[tuple[str, Iterable[Thing]], ...] = (
        ("Boundaries", system.boundaries.values()),
        ("Elements", system.elements.values()),
        ("Data", system.items.values()),
        ("Flows", system.flows.values()),
        ("Copies", (h for h in system.holdings.values() if told_apart(h))),
        ("Organisations", system.organisations.values()),
        ("Populations", system.populations.values()),
        ("Activities", system.activities.values()),
        ("Evidence", system.evidence.values()),
    )
    told = [{"title": title, "things": [of_thing(system, t) for t in things]} for title, things in sorts]
    return [{"title": "System", "things": [of_system]}, *(sort for sort in told if sort["things"])]


def of_thing(system: System, thing: Thing) -> Json:
    name, description = ("", "") if isinstance(thing, Holding) else (thing.name, thing.description)
    return {
        "id": thing.id,
        "name": name or thing.id,
        "nature": nature(thing).replace("_", " "),
        "description": description,
        "line": max(thing.span.line, 0),
        "ties": [{"name": name, "to": to} for name, to in (*around(thing), *ties(system, thing)) if to],
        **facts(system, thing.facts, attributes(thing)),
    }


def around(thing: Thing) -> Iterator[tuple[str, str]]:
    """The boundary that something stands in, and the ends of a flow."""
    match thing:
        case Flow():
            yield from (("from", thing.source), ("to", thing.target))
        case Element():
            yield "in", thing.boundary or ""


def facts(system: System, facts: Mapping[str, Fact], table: Mapping[str, Attribute]) -> Json:
    """What is known with its origin, and the names of what is not."""
    told = [fact_part(system, table[name], fact) for name, fact in facts.items() if is_known(fact)]
    return {"facts": told, "unknown": [name for name, fact in facts.items() if fact.origin is Origin.UNKNOWN]}


def is_known(fact: Fact) -> bool:
    return fact.origin not in (Origin.UNKNOWN, Origin.ABSENT)


def fact_part(system: System, attribute: Attribute, fact: Fact) -> Json:
    value = "does not apply" if fact.value == ABSENT else attribute.domain.show(fact.value)  # type: ignore[arg-type]
    origin = ORIGINS[fact.origin.value]
    return {"name": attribute.name, "value": value, "origin": origin, "note": fact.note, "at": at(system, fact.span)}


def at(system: System, span: Span) -> str:
    """The line of something; with its file, if that is not the model's own."""
    if span.line < 1:
        return ""
    return f"line {span.line}" if span.file == system.file else str(span)


def told_apart(holding: Holding) -> bool:
    """Something is known of this copy that its item does not already tell."""
    return any(fact.origin in (Origin.STATED, Origin.IMPLIED) for fact in holding.facts.values())
