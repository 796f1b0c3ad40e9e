"""Ids for the objects of a model: the author's own variable names, wherever they name one thing."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bioward.models.pytm_files import Files
from bioward.models.pytm_record import Recorder


def ids_of(recorder: Recorder, files: Files) -> dict[int, str]:
    """The id of every registered object, by its identity."""
    pytm = recorder.pytm
    registered = [e for e in pytm.TM._elements if e is not recorder.stand_in]
    flows = [e for e in registered if isinstance(e, pytm.Dataflow)]
    boundaries = [e for e in registered if isinstance(e, pytm.Boundary)]
    elements = [e for e in registered if not isinstance(e, pytm.Dataflow | pytm.Boundary)]
    ids: dict[int, str] = {}
    for things in (boundaries, list(pytm.TM._data), elements):
        names = variables(recorder, files, things, 0)
        for thing in things:
            label = thing.description if by_text(recorder, thing) else thing.name
            ids[id(thing)] = names.get(id(thing)) or "_".join(label.split()) or "?"
    names = variables(recorder, files, flows, 2)
    for flow in flows:
        ids[id(flow)] = names.get(id(flow)) or arrow(flow, ids)
    return ids


def variables(recorder: Recorder, files: Files, things: list[Any], name_at: int) -> dict[int, str]:
    """The variable of each thing that has one to itself."""
    names = {id(t): files.name(recorder.trace(t), name_at) for t in things}
    often = Counter(names.values())
    return {key: name for key, name in names.items() if name and often[name] == 1}


def arrow(flow: Any, ids: Mapping[int, str]) -> str:
    """Where a flow leads from and to, with its name if it has one."""
    ends = f"{ids.get(id(flow.source), '?')} -> {ids.get(id(flow.sink), '?')}"
    name = " ".join(flow.name.split())
    return f"{ends}: {name}" if name else ends


def by_text(recorder: Recorder, thing: Any) -> bool:
    """Data that pytm made of a mere text, as its older models do; equal texts are one item."""
    made = isinstance(thing, recorder.pytm.Data) and thing.name == "undefined"
    return made and not recorder.trace(thing).direct
