"""Writes any System back as a model file that people can read: only what was stated, for the rest follows again."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from bioward.models.facts import Fact, Origin
from bioward.models.remarks import THE_SYSTEM, Assumption, OwnFinding
from bioward.models.system import (
    Activity,
    Boundary,
    Element,
    Evidence,
    Flow,
    Holding,
    Item,
    Organisation,
    Population,
    System,
    Thing,
    flow_id,
)
from bioward.models.targets import Targets, targets
from bioward.models.texts import Text, Words
from bioward.models.vocabulary import ATTRIBUTES, Attribute, Holder
from bioward.models.yaml_text import Bare, Tree, block, yaml_text

Entry = dict[str, Tree]


def write_yaml(system: System) -> str:
    """The text of a model file. Reading it gives an equal System; the same System gives the same text."""
    kept = written_holdings(system.holdings.values())
    flows = yaml_text([flow_line(f) for f in system.flows.values()], opened=2)
    parts = [
        yaml_text({"bioward": Bare("1"), **about(system)}, opened=2),
        section("boundaries", {b.id: boundary(b) for b in system.boundaries.values()}),
        section("data", {i.id: item(i) for i in system.items.values()}),
        section("elements", {e.id: element(e, kept.get(e.id, [])) for e in system.elements.values()}),
        block("flows", flows) if system.flows else "",
        section("organisations", {o.id: plain(Holder.ORGANISATION, o) for o in system.organisations.values()}),
        section("populations", {p.id: plain(Holder.POPULATION, p) for p in system.populations.values()}),
        section("activities", {a.id: activity(a) for a in system.activities.values() if a.written}),
        section("evidence", {e.id: evidence(e) for e in system.evidence.values()}),
        *remarks(system),
    ]
    return "\n".join(p for p in parts if p)


def section(name: str, entries: Entry) -> str:
    """One part of the file, a line for each thing that fits on one."""
    return yaml_text({name: entries}, opened=2) if entries else ""


# ---------------------------------------------------------------------------- what is said of each


def about(system: System) -> Entry:
    """`system: Title`, or a mapping if more is said."""
    name = {"name": system.title} if system.title else {}
    described = {"description": system.description} if system.description else {}
    more = {**described, **stated(Holder.SYSTEM, system.facts)}
    if more:
        return {"system": {**name, **more}}
    return {"system": system.title} if name else {}


def boundary(thing: Boundary) -> Entry:
    place: Entry = {"in": thing.parent} if thing.parent else {}
    return {**place, **label(thing), **stated(Holder.BOUNDARY, thing.facts)}


def item(thing: Item) -> Entry:
    lineage = {"derived_from": one_or_more(thing.derived_from)} if thing.derived_from else {}
    people = {"population": one_or_more(thing.populations)} if thing.populations else {}
    return {**label(thing), **stated(Holder.DATA, thing.facts), **lineage, **people}


def element(thing: Element, kept: list[Holding]) -> Entry:
    place: Entry = {"in": thing.boundary} if thing.boundary else {}
    holds: Entry = {"holds": holdings(kept)} if thing.holds_written else {}
    return {"kind": Bare(thing.kind), **place, **label(thing), **stated(Holder.ELEMENT, thing.facts), **holds}


def holdings(kept: list[Holding]) -> Tree:
    """A list of items, or a mapping if something is said of a copy."""
    said = {h.item: stated(Holder.HOLDING, h.facts) for h in kept}
    return dict(said) if any(said.values()) else one_or_more(said)


def flow_line(flow: Flow) -> Tree:
    """One arrow. Its id is written only if it does not follow from its ends and its name."""
    named = label(flow)
    derived = flow_id(flow.source, flow.target, flow.name if named.get("name") else "")
    own: Entry = {"id": flow.id} if flow.id != derived else {}
    carried: Entry = {k: one_or_more(v) for k, v in (("carries", flow.carries), ("returns", flow.returns)) if v}
    body = {**own, **named, **carried, **stated(Holder.FLOW, flow.facts)}
    arrow = flow_id(flow.source, flow.target)
    return {arrow: body} if body else arrow


def plain(holder: Holder, thing: Organisation | Population) -> Entry:
    """What has labels and attributes only."""
    return {**label(thing), **stated(holder, thing.facts)}


def activity(thing: Activity) -> Entry:
    """An activity. Data and elements are written if the model wrote them, else they are all there are."""
    parts: Entry = {"controller": thing.controller} if thing.controller is not None else {}
    data: Entry = {"data": one_or_more(thing.data)} if thing.data_written else {}
    elements: Entry = {"elements": one_or_more(thing.elements)} if thing.elements_written else {}
    needed: Entry = {} if thing.necessary_data is None else {"necessary_data": one_or_more(thing.necessary_data)}
    return {**label(thing), **parts, **data, **elements, **needed, **stated(Holder.ACTIVITY, thing.facts)}


def evidence(thing: Evidence) -> Entry:
    covered: Entry = {Bare("on"): one_or_more(thing.on)} if thing.on else {}
    return {"kind": Bare(thing.kind), **covered, **label(thing), **stated(Holder.EVIDENCE, thing.facts)}


# ---------------------------------------------------------------------------- what people say beside it


def remarks(system: System) -> list[str]:
    """Own findings, assumptions, and what is out of scope."""
    if not (system.own_findings or system.assumptions or system.out_of_scope):
        return []
    known = targets(system)
    return [
        section("own_findings", {f.id: own_finding(f, known) for f in system.own_findings.values()}),
        section("assumptions", {a.id: assumption(a, known) for a in system.assumptions.values()}),
        section("out_of_scope", {known.word(e.on): e.reason for e in system.out_of_scope}),
    ]


def own_finding(found: OwnFinding, known: Targets) -> Entry:
    where: Entry = {} if found.on == THE_SYSTEM else {Bare("on"): known.word(found.on)}
    stride: Entry = {"stride": [Bare(word) for word in found.stride]} if found.stride else {}
    lists = {"linddun": found.linddun, "references": found.references, "mitigations": found.mitigations}
    more: Entry = {name: one_or_more(words) for name, words in lists.items() if words}
    by: Entry = {"by": found.by} if found.by else {}
    return {"title": found.title, **where, "severity": Bare(found.severity), "why": found.why, **stride, **more, **by}


def assumption(thing: Assumption, known: Targets) -> Entry:
    where: Entry = {Bare("on"): one_or_more(map(known.word, thing.on))} if thing.on else {}
    return {"says": thing.says, **where, "because": thing.because}


# ---------------------------------------------------------------------------- pieces


def label(thing: Thing) -> Entry:
    """Name and description, if written: a name that was not is the id."""
    name = {"name": thing.name} if thing.name != thing.id else {}
    return {**name, **({"description": thing.description} if thing.description else {})}


def stated(holder: Holder, facts: Mapping[str, Fact]) -> Entry:
    """The attributes that the author gave, in the order of the vocabulary."""
    said = ((a, facts[name]) for name, a in ATTRIBUTES[holder].items())
    return {a.name: value(a, fact) for a, fact in said if fact.origin is Origin.STATED}


def value(attribute: Attribute, fact: Fact) -> Tree:
    """What to write for a fact: words of the vocabulary and numbers stand bare, free words as text."""
    written: str | list[str] = attribute.domain.write(fact.value)  # type: ignore[arg-type]
    if isinstance(attribute.domain, Text | Words):
        return written if isinstance(written, str) else one_or_more(written)
    return Bare(written) if isinstance(written, str) else [Bare(word) for word in written]


def one_or_more(words: Iterable[str]) -> Tree:
    """A word that stands alone, or a list."""
    several = list(words)
    return several[0] if len(several) == 1 else list(several)


def written_holdings(kept: Iterable[Holding]) -> dict[str, list[Holding]]:
    """The holdings that the model itself names, by element."""
    named = sorted((h for h in kept if h.written), key=lambda h: h.element)
    return {element_id: list(group) for element_id, group in groupby(named, key=lambda h: h.element)}
