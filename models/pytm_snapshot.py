"""What a model that has run says, as plain data for the process that asked: things, words, places. No judgement."""

import ast
from collections.abc import Iterable
from typing import Any

from bioward.models.pytm_files import Files
from bioward.models.pytm_ids import by_text, ids_of
from bioward.models.pytm_places import bare
from bioward.models.pytm_record import Recorder
from bioward.models.pytm_source import Source
from bioward.models.pytm_traces import Missing, Trace
from bioward.models.pytm_values import text_of
from bioward.models.span import Span

LINKS = {"inBoundary", "source", "sink", "data", "controls", "name", "description"}
"""Attributes of pytm's that are told apart from the rest, as are the links of our own classes."""

Json = dict[str, Any]


class Snapshot:
    """Turns the objects of a model into plain data."""

    def __init__(self, recorder: Recorder, files: Files) -> None:
        self.recorder, self.files = recorder, files
        self.ids = ids_of(recorder, files)
        self.order = {id(item): at for at, item in enumerate(recorder.pytm.TM._data)}

    def whole(self) -> Json:
        """The model."""
        pytm = self.recorder.pytm
        told = [e for e in pytm.TM._elements if id(e) in self.ids]
        data = {self.ids[id(d)] if by_text(self.recorder, d) else id(d): d for d in reversed(pytm.TM._data)}
        classes = {type(t) for t in (*told, *pytm.TM._data, *self.recorder.models)}
        return {
            "models": [self.thing(m) for m in self.recorder.models],
            "boundaries": [self.thing(e) for e in told if isinstance(e, pytm.Boundary)],
            "data": [self.thing(d) for d in reversed(data.values())],
            "elements": [self.thing(e) for e in told if not isinstance(e, pytm.Boundary | pytm.Dataflow)],
            "flows": [self.flow(e) for e in told if isinstance(e, pytm.Dataflow)],
            "fields": {str(cls): sorted({*cls.model_fields, *links_of(cls)}) for cls in classes},
            "controls": sorted(pytm.Controls.model_fields),
        }

    # ------------------------------------------------------------------------ things

    def thing(self, thing: Any) -> Json:
        trace = self.recorder.trace(thing)
        call = self.files.call(trace.made[0]) if trace.made else None
        place = self.files.place(trace)
        apart = {*LINKS, *links_of(type(thing))}
        plain = by_text(self.recorder, thing)
        said = {} if plain else {n: v for n, v in self.words(thing, trace) if n not in apart}
        told: Json = {
            "id": self.ids.get(id(thing), ""),
            "name": thing.description if plain else thing.name,
            "description": "" if plain else thing.description,
            "span": place,
            "made_by": call[0].span(call[1].node.func) if call else place,
            "class": type(thing).__name__,
            "type": str(type(thing)),
            "base": next((c.__name__ for c in type(thing).__mro__ if c.__module__.startswith("pytm.")), ""),
            "kind": getattr(type(thing), "bioward_kind", ""),
            "typed": typed(thing),
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
        carried = sorted(flow.data, key=lambda d: self.order.get(id(d), len(self.order)))
        ends = {"source": self.links(flow, trace, "source", 0), "sink": self.links(flow, trace, "sink", 1)}
        data = {"data": self.links(flow, trace, "data", value=carried), "returns": self.links(flow, trace, "returns")}
        return self.thing(flow) | ends | data

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
        said = text_of(value)
        return said if said is None or isinstance(said, str) else list(said)

    # ------------------------------------------------------------------------ references

    def links(self, thing: Any, trace: Trace, name: str, position: int = -1, value: object = None) -> list[Json]:
        """The things that an attribute leads to, each with its place."""
        value = getattr(thing, name, None) if value is None else value
        if value is None or value == []:
            return []
        span, _, node, source = self.files.said(trace, "target" if name == "sink" and typed(thing) else name, position)
        places = names_in(node, source)
        many = value if isinstance(value, list | tuple | set | frozenset) else [value]
        words = [self.text(v) for v in many]
        return [{"text": w, "span": places.get(w, span)} for w in words if isinstance(w, str)]

    def held(self, thing: Any, trace: Trace) -> list[Json] | None:
        """What an element says it holds: a list, or how long each item is kept."""
        value = getattr(thing, "holds", None) if typed(thing) else None
        if value is None or isinstance(value, Missing):
            return None
        if not isinstance(value, dict):
            return self.links(thing, trace, "holds")
        _, _, node, source = self.files.said(trace, "holds")
        places = dict_values(node, source)
        held = []
        for item, said in value.items():
            for word in self.links(thing, trace, "holds", value=[item]):
                span = places.get(word["text"], word["span"])
                texts = {n: self.text(v) for n, v in (said if isinstance(said, dict) else {"retention": said}).items()}
                sayings = {n: {"value": t, "span": span, "key": span} for n, t in texts.items() if t is not None}
                held.append(word | {"said": sayings})
        return held


def typed(thing: Any) -> bool:
    """Its class is one of ours."""
    return hasattr(type(thing), "bioward_holder")


def links_of(cls: type[Any]) -> tuple[str, ...]:
    """The words of a class of ours that lead to other objects."""
    return getattr(cls, "bioward_links", ())


def names_in(node: ast.expr | None, source: Source | None) -> dict[str, Span]:
    """The place of each name, or last part of a name, in an expression."""
    if node is None or source is None:
        return {}
    found = {bare(n.attr): source.word(n) for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    return found | {bare(n.id): source.span(n) for n in ast.walk(node) if isinstance(n, ast.Name)}


def dict_values(node: ast.expr | None, source: Source | None) -> dict[str, Span]:
    """The place of each value in a dict that is written out, by the name that is its key."""
    if not isinstance(node, ast.Dict) or source is None:
        return {}
    pairs = zip(node.keys, node.values, strict=True)
    return {bare(k.id): source.span(v) for k, v in pairs if isinstance(k, ast.Name)}
