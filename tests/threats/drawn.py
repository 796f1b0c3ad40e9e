"""Small random models and conditions over them, with every way in which what a model leaves open may turn out.

A model is a mapping that stands for its YAML. What can be left open is listed in OPEN, so that completions can be
written out: models that say all of it.
"""

import itertools
import json
import math
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES, Holder, carries
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.catalogue import Library
from bioward.threats.condition import parse_condition
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import Expression
from bioward.threats.levels import Levels
from bioward.threats.library import load_library
from bioward.threats.program import Program, compile_condition
from bioward.threats.scope import Scope, Signature, Table
from bioward.threats.view import Level

Model = dict[str, Any]
Words = Mapping[str, tuple[Any, ...]]

WORDS = """
bioward-predicates: 1
predicates:
  drawn_same_place:
    of: {a: element, b: element}
    when: a.boundary == b.boundary and a.audit != append_only
    means: two elements of one place
  drawn_guarded:
    of: {e: element}
    when: drawn_same_place(e, e) or e.auth in strong
    means: a guarded element
  drawn_bundled_for:
    of: {a: activity}
    when: any(c.granularity == bundled for c in evidence(consent, a))
    means: consent that was bundled
  drawn_moved:
    of: {c: crossing}
    when: c.source.country == "KE" and c.target.country != "KE"
    means: data that leave Kenya
"""
TABLES = """
bioward-tables: 1
tables:
  drawn_tier:
    of: {e: element}
    answers: [strict, loose, none]
    rows:
      - {when: e.audit == none, answer: strict}
      - {when: e.auth in strong, answer: none}
      - {when: e.audit == mutable or drawn_guarded(e), answer: loose}
      - {answer: strict}
    means: how strict to be
  drawn_regimes:
    of: {a: activity}
    answers: [CN, EU]
    several: yes
    rows:
      - {when: a.purpose == login, answer: CN}
      - when: any(bio(d) for d in a.data)
        answer: EU
      - {when: drawn_bundled_for(a), answer: CN}
    means: whose law counts
"""


def with_words() -> Library:
    """The built-in library with a few predicates and tables more."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "predicates.yaml").write_text(WORDS, encoding="utf-8")
        (Path(folder) / "tables.yaml").write_text(TABLES, encoding="utf-8")
        return load_library([Path(folder)])


LIBRARY = with_words()
SCOPE = Scope(
    {p.name: Signature(p.name, tuple(t for _, t in p.arguments)) for p in LIBRARY.predicates.values()},
    {"mass_subjects": 10_000},
    tables={
        "drawn_tier": Table("drawn_tier", ("element",), ("strict", "loose", "none"), tuple(
            (f"drawn_tier, row {i}", answer) for i, answer in enumerate(("strict", "none", "loose", "strict"), 1))),
        "drawn_regimes": Table("drawn_regimes", ("activity",), ("CN", "EU"), tuple(
            (f"drawn_regimes, row {i}", answer) for i, answer in enumerate(("CN", "EU", "CN"), 1)), True),
    },
)  # fmt: skip

# ---------------------------------------------------------------------------- models

OPEN: Mapping[str, tuple[Holder, Words]] = {
    "elements": (
        Holder.ELEMENT,
        {
            "attended": ("no", "yes"),
            "pad": ("none", "passive", "active", "hardware"),
            "audit": ("none", "mutable", "append_only"),
            "auth": (
                "none",
                "default",
                "shared",
                "password",
                "otp",
                "mfa",
                "phishing_resistant",
                "mtls",
                "hw_attested",
            ),
            "purpose": (["access"], ["access", "audit"], []),
        },
    ),
    "flows": (
        Holder.FLOW,
        {
            "export_gate": ("no", "yes"),
            "access": ("api", "db_direct", "file", "stream"),
            "flow_type": ("data", "decision", "control", "delete"),
        },
    ),
    "data": (
        Holder.DATA,
        {
            "irreversible": ("no", "yes"),
            "subjects": (1, 9, 120_000),
            "linkage": ([], ["name"], ["national_id", "name"]),
        },
    ),
    "boundaries": (
        Holder.BOUNDARY,
        {"jurisdiction": ("KE", "US", "CN"), "control": ("owner", "third_party"), "trust": (0, 2, 4)},
    ),
    "activities": (Holder.ACTIVITY, {"purpose": ("login", "marketing"), "retention": (1, 400)}),
    "evidence": (
        Holder.EVIDENCE,
        {
            "granularity": ("general", "bundled", "separate", "written"),
            "explicit": ("no", "yes"),
            "status": ("claimed", "evidenced", "refuted", "absent"),
            "valid_to": ("2025-01-01", "no_end"),
        },
    ),
}
"""What a model may leave open, with members of its domain that it may turn out to be."""
SAID_BY_DEFAULT = frozenset({"flow_type", "status", "valid_to", "linkage", "control", "trust"})
"""What has a default where nothing is written: it is left open by `unknown`."""
ELEMENT_KINDS = (
    "capture_device", "comparator", "access_actuator", "gateway", "edge_device", "reference_store", "process",
    "pad_subsystem", "admin_console", "backup_store",
)  # fmt: skip


class Drawing:
    """Draws one model; `free` counts the cells that may still be left open."""

    def __init__(self, draw: st.DrawFn, free: int) -> None:
        self.draw, self.free = draw, free

    def one(self, *of: Any) -> Any:
        return self.draw(st.sampled_from(of))

    def some(self, of: list[str], most: int = 2) -> list[str]:
        return self.draw(st.lists(st.sampled_from(of), max_size=most, unique=True)) if of else []

    def said(self, part: str, kind: str = "") -> Model:
        """Attributes of one thing. Each is said, or left open while that is allowed."""
        holder, attributes = OPEN[part]
        found: Model = {}
        for name, values in attributes.items():
            if kind and not carries(kind, ATTRIBUTES[holder][name]):
                continue
            value = self.draw(st.sampled_from([None, *values]))
            if value is None and self.free <= 0:
                value = values[0]
            if value is None:
                self.free -= 1
                value = "unknown" if name in SAID_BY_DEFAULT else None
            if value is not None:
                found[name] = value
        return found

    def elements(self) -> Model:
        found: Model = {}
        for number in range(self.one(1, 2, 3, 3, 4)):
            kind = self.one(*ELEMENT_KINDS)
            thing = {"kind": kind, **self.said("elements", kind)}
            before = list(found)
            if place := self.one(None, "inner", "outer", "abroad"):
                thing["in"] = place
            if kind.endswith("store"):
                thing["holds"] = self.some(["sample", "template", "file"])
            if before and kind == "process" and self.one(True, False):
                thing["embedded_in"] = self.one(*before)
            if before and kind.endswith("store") and self.one(True, False):
                thing["backup_of"] = self.one(*before)
            found[f"e{number}"] = thing
        return found

    def flows(self, elements: list[str]) -> Model:
        pairs = self.draw(st.lists(st.tuples(*[st.sampled_from(elements)] * 2), max_size=5, unique=True))
        return {
            f"{a} -> {b}": {
                "carries": self.some(["sample", "template", "file"]) or ["sample"],
                **({"returns": ["template"]} if self.one(True, False, False) else {}),
                **self.said("flows"),
            }
            for a, b in pairs
        }

    def model(self) -> Model:
        elements = self.elements()
        flows = self.flows(list(elements))
        named = ["act", "sample", "template", "inner", "acme", *elements]
        return {
            "system": {
                "name": "drawn", "owner": "Acme", "home_jurisdiction": "KE",
                "as_of": self.one("2026-03-01", None), "closed_world": self.one([], ["consent"]),
            },
            "boundaries": {
                "outer": self.said("boundaries"),
                "inner": {"in": "outer", **{n: v for n, v in self.said("boundaries").items() if n == "jurisdiction"}},
                "abroad": self.said("boundaries"),
            },
            "data": {
                "sample": {"class": "biometric", "form": "sample", "modality": "face", "subjects": 7, "linkage": []},
                "template": {
                    "class": "biometric", "form": "template", "derived_from": ["sample"], **self.said("data")
                },
                "file": {"class": "identity", **self.said("data")},
            },
            "elements": elements,
            "flows": flows,
            "organisations": {"acme": {}},
            "activities": {
                "act": {
                    "controller": self.one("acme", None),
                    "data": self.some(["sample", "template"]) or ["sample"],
                    "elements": self.some(list(elements)) or ["e0"],
                    "necessary_data": self.one(None, [], ["sample"]),
                    **self.said("activities"),
                }
            },
            "evidence": {
                f"c{number}": {"kind": "consent", "on": self.some(named), **self.said("evidence", "consent")}
                for number in range(self.one(0, 1, 2))
            },
        }  # fmt: skip


@st.composite
def models(draw: st.DrawFn, free: int = 99) -> Model:
    """A model with cycles, answers, deletions, nested places, elements in none, evidence. At most `free` cells are
    left open, beside what the structure leaves open."""
    return Drawing(draw, free).model()


def system_of(model: Model) -> System:
    """The system that a model stands for. JSON is YAML."""
    text: dict[str, Any] = {"bioward": 1}
    for part, things in model.items():
        kept = {id_: without_nothing(thing) for id_, thing in things.items()} if part != "system" else things
        text[part] = [{i: t} for i, t in kept.items()] if part == "flows" else without_nothing(kept)
    return parse_yaml(json.dumps(text))


def without_nothing(thing: Model) -> Model:
    return {name: value for name, value in thing.items() if value is not None}


# ---------------------------------------------------------------------------- how it may turn out

Cell = tuple[str, str, str]


def gaps(model: Model) -> dict[Cell, tuple[Any, ...]]:
    """The cells that a model leaves open, and what each may be."""
    found: dict[Cell, tuple[Any, ...]] = {}
    for part, (holder, attributes) in OPEN.items():
        for id_, thing in model[part].items():
            for name, values in attributes.items():
                kind = thing.get("kind", "")
                if thing.get(name) in (None, "unknown") and (not kind or carries(kind, ATTRIBUTES[holder][name])):
                    found[part, id_, name] = values
    # The sample is said in full. The inner boundary says its country alone, or has it from the outer one.
    inherits = model["boundaries"]["outer"].get("jurisdiction") is not None
    inner = set() if inherits else {"jurisdiction"}
    return {c: v for c, v in found.items() if c[1] != "sample" and (c[1] != "inner" or c[2] in inner)}


def turned_out(model: Model, cells: Mapping[Cell, Any]) -> Model:
    """The model with cells said."""
    full = {
        part: {i: dict(t) if isinstance(t, dict) else t for i, t in things.items()} for part, things in model.items()
    }
    for (part, id_, name), value in cells.items():
        full[part][id_][name] = value
    return full


def completions(model: Model, most: int = 24) -> Iterator[Model]:
    """Models in which all that was left open is said: every one if they are few, else a spread of them.

    The records that may exist are all listed, and once there is one more; what an activity needs is said; the day is.
    """
    open_ = gaps(model)
    total = math.prod(map(len, open_.values()))
    step = max(1, total // most) | 1
    closings = itertools.cycle(closed(model))
    for number in range(0, total, step):
        values, left = {}, number
        for cell, domain in open_.items():
            left, at = divmod(left, len(domain))
            values[cell] = domain[at]
        yield {**turned_out(model, values), **next(closings)}
        if total == 1:
            yield from ({**turned_out(model, values), **closing} for closing in closings_of(model))


def closings_of(model: Model) -> list[Model]:
    return list(closed(model))[1:]


def closed(model: Model) -> Iterator[Model]:
    """Ways in which what is open beside single cells may turn out."""
    act, system = model["activities"]["act"], model["system"]
    more = {"kind": "consent", "on": [], "granularity": "bundled", "explicit": "no", "status": "evidenced"}
    necessary = act["necessary_data"]
    for number, needed in enumerate((act["data"], act["data"][:1], []) if necessary is None else (necessary,) * 2):
        listed = "consent" in system["closed_world"] or any(covers(r, model) for r in model["evidence"].values())
        yield {
            "system": {**system, "as_of": system["as_of"] or "2026-03-01", "closed_world": ["consent"]},
            "activities": {"act": {**act, "necessary_data": needed}},
            "evidence": model["evidence"] | ({"c9": more} if number % 2 and not listed else {}),
        }


def covers(record: Model, model: Model) -> bool:
    """Whether a record may say that there is none: then one more would contradict it."""
    return record.get("status") in ("absent", "unknown")


# ---------------------------------------------------------------------------- conditions

ATOMS = (
    "$.attended == no", "$.pad in {none, passive}", "$.pad != none", "$.audit <= mutable", "$.kind == comparator",
    "$.auth in strong", "capture($)", "pad($)", "drawn_guarded($)", "drawn_same_place($, $)", "drawn_tier($) == strict",
    "drawn_tier($) in {loose, none}", "drawn_tier($) != loose",
    # texts, words, places
    '$.country == "KE"', '$.country in {"KE", "CN"}', "$.country == system.home_jurisdiction",
    "$.country != $.boundary.parent.jurisdiction", '"audit" in $.purpose', "len($.purpose & $.backup_of.purpose) == 0",
    '"access" in $.backup_of.purpose', "$.boundary == $.embedded_in.boundary", "$.backup_of != $.embedded_in",
    "any(b.control == owner for b in $.boundaries)", "all(b.trust >= 2 for b in $.boundaries)",
    # orders
    "$.auth == $.backup_of.auth", "$.auth < $.backup_of.auth", "$.audit >= $.embedded_in.audit",
    "weaker($, $.backup_of, {auth, audit, trust})",
    # amounts
    "people(d for d in $.handles if bio(d)) >= mass_subjects", "len(x for x in $.hosts if x.audit == none) >= 1",
    "len(f for f in $.outflows if gated(f)) == 1", "sum(d.subjects for d in $.handles if not rec(d)) > 5",
    "$.trust * $.trust >= 4", "any(len(d.linkage & {national_id, name}) >= 2 for d in $.handles)",
    "any(national_id in d.linkage for d in $.handles)", "any(len(d.linkage) > 1 for d in $.holds)",
    "any(h.retention > days(30) for h in $.holdings)", "system.as_of >= date(2026, 1, 1)",
    "sum(a.retention for a in $.activities) > years(1)", "people(d for d in items) != 7",
    # flows and lineage
    "any(gated(f) for f in $.outflows)", "all(f.access == api for f in $.inflows)",
    "any(f.source == $ and f.target.audit == none for f in flows)",
    "any(any(rec(p) for p in d.ancestors) for d in $.handles)", "all(rec(d) for d in items)",
    "any(any(rec(c) for c in d.descendants) for d in $.handles if d.class == biometric)",
    "any(drawn_moved(c) and c.source == $ for c in crossings)", "any(h.element == $ and rec(h.item) for h in holdings)",
    # what may exist unsaid
    "any(c.granularity == bundled for c in evidence(consent, $))",
    "all(c.explicit == yes for c in evidence(consent, $))",
    "len(c for c in evidence(consent, $) if c.explicit == yes) >= 1",
    "any(drawn_bundled_for(a) for a in $.activities)",
    "not any(c.explicit == yes for c in recorded(consent, $))",
    "any(CN in drawn_regimes(a) for a in $.activities)",
    "any(all(bio(d) for d in a.necessary_data) for a in $.activities)",
    "any(any(n.irreversible == no for n in a.necessary_data) for a in activities if a.purpose == login)",
    # paths
    "leads($, $, through=compares)", "bpath($, $)", "path($, $, carrying=rec)", "cut($, $, by=drawn_guarded)",
    "assurance($, $, of=auth) < mfa",
    "any(path($, y, carrying=rec) for y in elements if y.kind == access_actuator)",
    "any(path(y, $, carrying=rec, avoiding={pad, gated}) for y in elements if capture(y))",
    "any(bpath($, y, avoiding=pad) for y in elements)", "any(cut($, y, by={pad, gated}) for y in elements if y != $)",
    "any(leads(y, $, through=(capture, compares), hops=2) for y in elements)",
    "any(leads($, y, first=gated, last=domestic, hops=2) for y in elements if y.audit != none)",
    "any(path($, g, carrying=rec, avoiding=gated) for g in flows)",
    "any(leads($, g, last=gated) for g in flows if gated(g))",
    "any(path(y, $) and y.country == $.country for y in elements)",
    "any(path($, y) and y.country == $.country and y.audit != $.audit for y in elements)",
    "any(y.country == $.country and y.auth < $.auth for y in elements if capture(y))",
    "any(y.country == $.boundary.parent.jurisdiction for y in elements)",
    "any((path($, y) or path(y, $, carrying=rec)) and drawn_tier(y) == strict for y in elements)",
    "any(assurance(y, $, of=auth) < mfa for y in elements if y != $)",
    "any(assurance(y, $, of=auth) < $.auth for y in elements)",
    "any(assurance($, y, of=audit) <= assurance(y, $, of=audit) for y in elements)",
    "all(not path(y, $) for y in elements if y.audit == none)",
)  # fmt: skip
"""Every comparison, loop, count and path of the language, about an element `$`."""


@st.composite
def conditions(draw: st.DrawFn, element: str = "element", depth: int = 2) -> str:
    """A condition about one element, from atoms or with loops over the system around them."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(ATOMS)).replace("$", element)
    inner = conditions(element, depth - 1)
    shape = draw(st.sampled_from(["and", "or", "not", "any", "all", "len"]))
    if shape == "not":
        return f"(not {draw(inner)})"
    if shape in ("and", "or"):
        return f"({draw(inner)} {shape} {draw(inner)})"
    other = f"x{depth}"
    body, where = (draw(conditions(other, depth - 1)) for _ in range(2))
    if shape == "len":
        text = f"len({other} for {other} in elements if {where}) >= 2"
        return (
            text if "len(" not in where and "sum(" not in where and "people(" not in where else where_only(where, other)
        )
    return f"{shape}({body} for {other} in elements if {where})"


def where_only(where: str, other: str) -> str:
    """Nothing is counted inside a count: the filter alone."""
    return f"any({where} for {other} in elements)"


@cache
def read(text: str, type_: str = "element") -> tuple[Expression, Program]:
    expression = parse_condition(text, SCOPE.about({type_: type_}))
    return expression, compile_condition(expression, (type_,))


def stated(model: Model, library: Library = LIBRARY) -> Evaluator:
    """What is stated of a model, for conditions to be asked of."""
    return Levels(system_of(model), library).at(Level.STATED)


Pair = tuple[bool, bool]


def pairs(evaluator: Evaluator, program: Program, type_: str = "element") -> list[Pair]:
    """(must, may) for every object of a type."""
    must, may = (evaluator.truth(program, sure) for sure in (True, False))
    return [(bool(must(i)), bool(may(i))) for i in range(len(evaluator.structure.ids[type_]))]
