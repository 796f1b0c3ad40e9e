"""What a model that has run says, as plain data for the process that asked: things, words, places. No judgement."""

import ast
from collections import Counter
from collections.abc import Iterable
from enum import Enum
from typing import Any

from bioward.models.pytm_files import Files
from bioward.models.pytm_record import Missing, Recorder, Trace
from bioward.models.pytm_source import Source
from bioward.models.pytm_values import text_of
from bioward.models.span import Span

LINKS = {"inBoundary", "source", "sink", "data", "returns", "derived_from", "holds", "controls", "name", "description"}
"""Attributes that are told apart from the rest."""

Json = dict[str, Any]


class Snapshot:
    """Turns the objects of a model into plain data. Every thing is named first, then told."""

    def __init__(self, recorder: Recorder, files: Files) -> None:
        self.recorder, self.files, self.pytm = recorder, files, recorder.pytm
        registered = [e for e in self.pytm.TM._elements if e is not recorder.stand_in]
        self.flows = [e for e in registered if isinstance(e, self.pytm.Dataflow)]
        self.boundaries = [e for e in registered if isinstance(e, self.pytm.Boundary)]
        others = (self.pytm.Dataflow, self.pytm.Boundary)
        self.elements = [e for e in registered if not isinstance(e, others)]
        self.data = list(self.pytm.TM._data)
        self.ids: dict[int, str] = {}
        for things in (self.boundaries, self.data, self.elements):
            self.name(things, 0)
        self.name_flows()

    def whole(self) -> Json:
        """The model."""
        known = {type(t) for t in (*self.boundaries, *self.data, *self.elements, *self.flows, *self.recorder.models)}
        fields = {cls.__name__: sorted(cls.model_fields) for cls in {*known, self.pytm.Controls}}
        once = {self.ids[id(d)]: d for d in reversed(self.data) if self.by_text(d)}
        data = [d for d in self.data if not self.by_text(d) or once[self.ids[id(d)]] is d]
        return {
            "models": [self.thing(m) for m in self.recorder.models],
            "boundaries": [self.thing(b) for b in self.boundaries],
            "data": [self.thing(d) for d in data],
            "elements": [self.thing(e) for e in self.elements],
            "flows": [self.flow(f) for f in self.flows],
            "fields": fields,
        }

    # ------------------------------------------------------------------------ ids

    def name(self, things: list[Any], name_at: int) -> None:
        """Ids: the variables the author made, where each names one thing; else the names that were given."""
        names = [self.files.name(self.recorder.trace(t), name_at) for t in things]
        often = Counter(names)
        for thing, name in zip(things, names, strict=True):
            label = thing.description if self.by_text(thing) else thing.name
            self.ids[id(thing)] = name if name and often[name] == 1 else "_".join(label.split()) or "?"

    def name_flows(self) -> None:
        """A flow's id: its variable, else where it leads from and to, with its name if it has one."""
        names = [self.files.name(self.recorder.trace(f), 2) for f in self.flows]
        often = Counter(names)
        for flow, name in zip(self.flows, names, strict=True):
            arrow = f"{self.ids.get(id(flow.source), '?')} -> {self.ids.get(id(flow.sink), '?')}"
            label = " ".join(flow.name.split())
            plain = f"{arrow}: {label}" if label else arrow
            self.ids[id(flow)] = name if name and often[name] == 1 else plain

    def by_text(self, thing: Any) -> bool:
        """Data that pytm made of a mere text; equal texts are one item."""
        indirect = not self.recorder.trace(thing).direct
        return isinstance(thing, self.pytm.Data) and thing.name == "undefined" and indirect

    # ------------------------------------------------------------------------ things

    def thing(self, thing: Any) -> Json:
        trace = self.recorder.trace(thing)
        call = self.files.call(trace.made[0]) if trace.made else None
        place = self.files.place(trace)
        said = {n: v for n, v in self.words(thing, trace) if n not in LINKS}
        told: Json = {
            "id": self.ids.get(id(thing), ""),
            "name": thing.description if self.by_text(thing) else thing.name,
            "description": "" if self.by_text(thing) else thing.description,
            "span": place,
            "made_by": call[0].span(call[1].node.func) if call else place,
            "class": type(thing).__name__,
            "base": next((c.__name__ for c in type(thing).__mro__ if c.__module__.startswith("pytm.")), ""),
            "kind": getattr(type(thing), "bioward_kind", ""),
            "typed": hasattr(type(thing), "bioward_holder"),
            "said": said,
        }
        if controls := getattr(thing, "controls", None):
            told["controls"] = dict(self.words(controls, self.recorder.trace(controls), trace))
        for name in ("inBoundary", "derived_from"):
            told[name] = self.links(thing, trace, name)
        told["holds"] = self.held(thing, trace)
        return told

    def flow(self, flow: Any) -> Json:
        trace = self.recorder.trace(flow)
        carried = sorted(flow.data, key=self.registered)
        ends = {"source": self.links(flow, trace, "source", 0), "sink": self.links(flow, trace, "sink", 1)}
        data = {"data": self.links(flow, trace, "data", value=carried), "returns": self.links(flow, trace, "returns")}
        return self.thing(flow) | ends | data

    def registered(self, item: object) -> int:
        """The order in which data were made."""
        return next((i for i, d in enumerate(self.data) if d is item), len(self.data))

    def words(self, thing: Any, trace: Trace, owner: Trace | None = None) -> Iterable[tuple[str, Json]]:
        """Every attribute that was said, with its text, the place of its value and of its name."""
        for name in sorted(thing.model_fields_set | set(thing.model_extra or ())):
            value = self.text(getattr(thing, name, None))
            if name.startswith("_") or value is None:
                continue
            if owner and not trace.made and name not in trace.set:
                span, key, _, _ = self.files.said(owner, "controls")
            else:
                span, key, _, _ = self.files.said(trace, name)
            yield name, {"value": value, "span": span, "key": key}

    def text(self, value: object) -> str | list[str] | None:
        """A value as text, with ids for the things of the model; None if it says nothing."""
        if isinstance(value, Missing):
            return None
        if id(value) in self.ids:
            return self.ids[id(value)]
        if isinstance(value, list | tuple | set | frozenset):
            texts = [self.text(v) for v in value]
            flat = [t for t in texts if isinstance(t, str)]
            return sorted(flat) if isinstance(value, set | frozenset) else flat
        said = text_of(value.name if isinstance(value, Enum) and not isinstance(value, str) else value)
        return said if said is None or isinstance(said, str) else list(said)

    # ------------------------------------------------------------------------ references

    def links(self, thing: Any, trace: Trace, name: str, position: int = -1, value: object = None) -> list[Json]:
        """The things that an attribute leads to, each with its place."""
        value = getattr(thing, name, None) if value is None else value
        span, _, node, source = self.files.said(trace, "target" if name == "sink" and self.typed(thing) else name, position)
        places = names_in(node, source)
        many = value if isinstance(value, list | tuple | set | frozenset) else [value]
        words = [self.text(v) for v in many if v is not None]
        return [{"text": w, "span": places.get(w, span)} for w in words if isinstance(w, str)]

    def held(self, thing: Any, trace: Trace) -> list[Json] | None:
        """What an element says it holds: a list, or how long each item is kept."""
        value = getattr(thing, "holds", None) if self.typed(thing) else None
        if value is None or isinstance(value, Missing):
            return None
        words = self.links(thing, trace, "holds", value=list(value) if isinstance(value, dict) else value)
        if isinstance(value, dict):
            _, _, node, source = self.files.said(trace, "holds")
            values = dict_values(node, source)
            for word, said in zip(words, value.values(), strict=False):
                span = values.get(word["text"], word["span"])
                sayings = said if isinstance(said, dict) else {"retention": said}
                texts = {n: self.text(v) for n, v in sayings.items()}
                word["said"] = {n: {"value": t, "span": span, "key": span} for n, t in texts.items() if t is not None}
        return words

    def typed(self, thing: Any) -> bool:
        return hasattr(type(thing), "bioward_holder")


def names_in(node: ast.expr | None, source: Source | None) -> dict[str, Span]:
    """The place of each name, or last part of a name, in an expression."""
    if node is None or source is None:
        return {}
    found = {n.attr: source.word(n) for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    return found | {n.id: source.span(n) for n in ast.walk(node) if isinstance(n, ast.Name)}


def dict_values(node: ast.expr | None, source: Source | None) -> dict[str, Span]:
    """The place of each value in a dict that is written out, by the name that is its key."""
    if not isinstance(node, ast.Dict) or source is None:
        return {}
    pairs = zip(node.keys, node.values, strict=True)
    return {k.id: source.span(v) for k, v in pairs if isinstance(k, ast.Name)}
