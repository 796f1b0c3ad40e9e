"""Arbitrary valid systems over the whole vocabulary, built through drafts and so apart from the YAML they test."""

import re
from collections import Counter
from datetime import date
from itertools import count
from typing import TypedDict

from hypothesis import strategies as st

from bioward.models.build import build
from bioward.models.countries import COUNTRIES
from bioward.models.dates import Date
from bioward.models.domains import Choice, Domain, Subset
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
from bioward.models.problems import ModelError
from bioward.models.quantities import Number, figure
from bioward.models.remarks import SEVERITIES, STRIDE
from bioward.models.said import Said
from bioward.models.span import Span
from bioward.models.system import System, flow_id
from bioward.models.texts import Jurisdiction, Jurisdictions, Ref, Words
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS

HARD = (
    "unknown", "none", "no", "NO", "yes", "true", "null", "~", "on", "1", "1e-4", "0x1F", "1_000", "12:30:00",
    "2026-03-02", ".inf", "<<", "=", "-", "- ", "--", "---", "...", "->", "a->b", "a:", ":a", "a: b", "a#b", "#",
    "a #b", "'", '"', "''", "it's", "{", "}", "[", "]", ",", "a,b", "&a", "*a", "!a", "|", ">", ">=5",
    "%a", "@a", "`", "?", "? a", "\\", "\\n",
    "人脸", "Zürich", "👁", "é", "\ufeff", "\u2028", "\x85", "\xa0", "\x07", "\x00", "\ufffe", "\xad", "long " * 60,
)  # fmt: skip
"""Texts that YAML, or a careless writer of it, could take for something else."""

TEXTS = st.one_of(st.sampled_from(HARD), st.text(max_size=12)).map(str.strip).filter(bool)
PROSE = st.one_of(
    TEXTS, st.lists(TEXTS, min_size=2, max_size=3).map("\n".join), st.sampled_from(["a\n\n  b: c\nd", "x \ny"])
)
IDS = TEXTS.map(lambda t: re.sub(r"[\s/]", "_", t))
FREE = TEXTS.filter(lambda t: t != "unknown")
PLACES = st.sampled_from(["CN", "NO", "HK", "US-IL", *COUNTRIES])


def said(domain: Domain, elements: list[str]) -> st.SearchStrategy[Said]:
    """What an author may write for a value, known, partly known or unknown."""
    match domain:
        case Choice():
            words = st.sampled_from([*domain.words, "unknown"])
            return st.one_of(words, st.lists(words, min_size=2, max_size=3).map(" or ".join))
        case Date():
            return dates(domain)
        case Number():
            return numbers(domain)
        case Subset():
            return st.one_of(st.just("unknown"), st.lists(st.sampled_from(domain.members), max_size=4))
        case Jurisdictions():
            return st.one_of(st.just("unknown"), PLACES, st.lists(PLACES, max_size=3))
        case Words():
            return st.one_of(st.just("unknown"), FREE, st.lists(FREE, max_size=3))
        case Jurisdiction():
            return st.one_of(st.just("unknown"), PLACES)
        case Ref():
            return st.sampled_from(["none", "unknown", *elements])
    return st.one_of(st.just("unknown"), FREE)


def numbers(domain: Number) -> st.SearchStrategy[str]:
    high = min(domain.high, 1e9)
    figures = st.integers(int(domain.low), int(high)) if domain.whole else st.floats(domain.low, high)
    one = st.one_of(figures.map(figure), st.sampled_from([name for name, _ in domain.ends] or [figure(domain.low)]))
    two = st.lists(figures, min_size=2, max_size=2).map(sorted)
    ranges = two.map(lambda ends: f"{figure(ends[0])}..{figure(ends[1])}")
    return st.one_of(
        st.just("unknown"), one, ranges, one.map(">={}".format), one.map("<={}".format), figures.map("{}..".format)
    )


def dates(domain: Date) -> st.SearchStrategy[str]:
    days = st.dates(date.min, date.max)
    one = st.one_of(days.map(date.isoformat), st.sampled_from([name for name, _ in domain.ends] or ["2026-03-02"]))
    two = st.lists(days, min_size=2, max_size=2).map(sorted)
    ranges = two.map(lambda ends: f"{ends[0]}..{ends[1]}")
    return st.one_of(st.just("unknown"), one, ranges, one.map(">={}".format), one.map("<= {}".format))


class Labels(TypedDict):
    """What every part of a draft is called, and where it stands."""

    name: str
    description: str
    span: Span


class Drawing:
    """Draws the parts of one draft. Each saying gets a line of its own, by which a contradiction is found again."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw, self.lines = draw, count(1)
        self.boundaries, self.items, self.elements = (self.names() for _ in range(3))
        self.organisations, self.populations, self.activities = (self.few_names() for _ in range(3))

    def names(self) -> list[str]:
        return self.draw(st.lists(IDS, max_size=4, unique=True))

    def few_names(self) -> list[str]:
        return self.draw(st.lists(IDS, max_size=2, unique=True))

    def some(self, names: list[str]) -> list[Word]:
        chosen = self.draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
        return [self.word(name) for name in chosen]

    def maybe(self, names: list[str]) -> Word | None:
        chosen = self.draw(st.sampled_from([None, *names]))
        return self.word(chosen) if chosen is not None else None

    def word(self, text: str) -> Word:
        return Word(text, self.span())

    def span(self) -> Span:
        return Span("drawn", next(self.lines))

    def said(self, holder: Holder, kind: str = "") -> dict[str, Saying]:
        able = [n for n, a in ATTRIBUTES[holder].items() if not kind or carries(kind, a)]
        names = self.draw(st.lists(st.sampled_from(able), max_size=4, unique=True))
        domains = {name: ATTRIBUTES[holder][name].domain for name in names}
        return {n: Saying(self.draw(said(d, self.elements)), self.span(), self.span()) for n, d in domains.items()}

    def labels(self) -> Labels:
        return {
            "name": self.draw(st.one_of(st.just(""), TEXTS)),
            "description": self.draw(st.one_of(st.just(""), PROSE)),
            "span": self.span(),
        }

    def boundary(self, index: int) -> DraftBoundary:
        parent = self.maybe(self.boundaries[:index])
        return DraftBoundary(id=self.boundaries[index], parent=parent, said=self.said(Holder.BOUNDARY), **self.labels())

    def item(self, index: int) -> DraftItem:
        lineage = self.some(self.items[:index])
        return DraftItem(
            id=self.items[index],
            derived_from=lineage,
            populations=self.some(self.populations),
            said=self.said(Holder.DATA),
            **self.labels(),
        )

    def element(self, name: str) -> DraftElement:
        kind = self.draw(st.sampled_from(list(KINDS)))
        holds = [DraftHolding(item=w, said=self.said(Holder.HOLDING)) for w in self.some(self.items)]
        return DraftElement(
            id=name,
            kind=self.word(kind),
            boundary=self.maybe(self.boundaries),
            holds=self.draw(st.sampled_from([None, holds])),
            said=self.said(Holder.ELEMENT, kind),
            **self.labels(),
        )

    def flow(self) -> DraftFlow:
        source, target = (self.word(self.draw(st.sampled_from(self.elements))) for _ in range(2))
        labels = self.labels()
        written = self.draw(st.one_of(st.just(""), TEXTS))
        return DraftFlow(
            id=written or flow_id(source.text, target.text, labels["name"]),
            source=source,
            target=target,
            carries=self.some(self.items),
            returns=self.some(self.items),
            said=self.said(Holder.FLOW),
            **labels,
        )

    def flows(self) -> list[DraftFlow]:
        drawn = [self.flow() for _ in range(self.draw(st.integers(0, 4)))] if self.elements else []
        return list({flow.id: flow for flow in drawn}.values())

    def plain(self, holder: Holder, names: list[str]) -> list[DraftThing]:
        return [DraftThing(id=name, said=self.said(holder), **self.labels()) for name in names]

    def activity(self, name: str) -> DraftActivity:
        def either(names: list[str]) -> list[Word] | None:
            return self.some(names) if self.draw(st.booleans()) else None

        return DraftActivity(
            id=name,
            controller=self.maybe(self.organisations),
            data=either(self.items),
            elements=either(self.elements),
            necessary_data=either(self.items),
            said=self.said(Holder.ACTIVITY),
            **self.labels(),
        )

    def evidence(self, name: str, flows: list[str]) -> DraftEvidence:
        groups = (
            self.boundaries,
            self.items,
            self.elements,
            self.organisations,
            self.populations,
            self.activities,
            flows,
        )
        times = Counter(id_ for group in groups for id_ in group)
        kind = self.draw(st.sampled_from(list(EVIDENCE_KINDS)))
        return DraftEvidence(
            id=name,
            kind=self.word(kind),
            on=self.some([id_ for id_, n in times.items() if n == 1]),
            said=self.said(Holder.EVIDENCE, kind),
            **self.labels(),
        )


class Remarking(Drawing):
    """Draws what people say beside the drawing. Each thing is named with its type, as ids may be shared."""

    def things(self, flows: list[DraftFlow]) -> list[str]:
        named = {"boundary": self.boundaries, "data": self.items, "element": self.elements}
        return [f"{t} {i}" for t, ids in (*named.items(), ("flow", [f.id for f in flows])) for i in ids]

    def own_finding(self, name: str, things: list[str]) -> DraftOwnFinding:
        texts = st.lists(TEXTS, max_size=2)
        return DraftOwnFinding(
            id=name,
            span=self.span(),
            title=self.draw(TEXTS),
            severity=self.word(self.draw(st.sampled_from(SEVERITIES))),
            why=self.draw(PROSE),
            on=self.maybe(things),
            stride=self.some(list(STRIDE)),
            linddun=self.draw(texts),
            references=self.draw(texts),
            mitigations=self.draw(texts),
            by=self.draw(st.one_of(st.just(""), TEXTS)),
        )

    def assumption(self, name: str, things: list[str]) -> DraftAssumption:
        says, because = self.draw(PROSE), self.draw(PROSE)
        return DraftAssumption(id=name, span=self.span(), says=says, because=because, on=self.some(things))


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft of sound structure, which may still contradict itself."""
    drawing = Remarking(draw)
    flows = drawing.flows()
    things = drawing.things(flows)
    return Draft(
        file="drawn",
        span=Span("drawn", 1),
        sources=Sources({"drawn": ""}),
        title=draw(st.one_of(st.just(""), TEXTS)),
        description=draw(st.one_of(st.just(""), PROSE)),
        said=drawing.said(Holder.SYSTEM),
        boundaries=draw(st.permutations([drawing.boundary(i) for i in range(len(drawing.boundaries))])),
        items=[drawing.item(i) for i in range(len(drawing.items))],
        elements=[drawing.element(name) for name in drawing.elements],
        flows=flows,
        organisations=drawing.plain(Holder.ORGANISATION, drawing.organisations),
        populations=drawing.plain(Holder.POPULATION, drawing.populations),
        activities=[drawing.activity(name) for name in drawing.activities],
        evidence=[drawing.evidence(name, [f.id for f in flows]) for name in drawing.few_names()],
        own_findings=[drawing.own_finding(name, things) for name in drawing.few_names()],
        assumptions=[drawing.assumption(name, things) for name in drawing.few_names()],
        out_of_scope=[DraftExclusion(word, draw(PROSE)) for word in drawing.some(things)],
    )


def systems() -> st.SearchStrategy[System]:
    """Any valid System."""
    return drafts().map(without_contradictions)


def without_contradictions(draft: Draft) -> System:
    """The System of a draft, once the sayings that contradict others are taken out."""
    while True:
        draft.problems.clear()
        try:
            return build(draft)
        except ModelError as error:
            found = error.problems
        assert all(p.message.startswith("contradiction") for p in found), found
        lines = {p.span.line for p in found}
        for thing in (*draft.items, *draft.elements, *draft.flows):
            thing.said = {n: s for n, s in thing.said.items() if s.span.line not in lines}
