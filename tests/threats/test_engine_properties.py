"""What the engine promises for every condition and every model, on what is stated alone.

Conditions are drawn from the language, models from a small vocabulary in which every completion of what is not said
can be written out and asked. A finding must hold in all of them, and a clear in none.
"""

import itertools
import math
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess, outcomes
from bioward.threats.condition import parse_condition
from bioward.threats.evaluator import Evaluator
from bioward.threats.interpret import Interpreter
from bioward.threats.library import load_library
from bioward.threats.program import compile_condition
from bioward.threats.scope import Scope, Signature
from bioward.threats.threat import Outcome
from bioward.threats.view import Level, View

LIBRARY = load_library()
SCOPE = Scope(
    {p.name: Signature(p.name, tuple(t for _, t in p.arguments)) for p in LIBRARY.predicates.values()},
    {"mass_subjects": 10_000},
    {"element": "element"},
)
ELEMENT = {"attended": ("no", "yes"), "pad": ("none", "passive", "active", "hardware"), "audit": ("none", "mutable")}
FLOW = {"export_gate": ("no", "yes"), "access": ("api", "db_direct", "file", "stream")}
DATA = {"irreversible": ("no", "yes"), "subjects": ("1", "120000")}
KINDS = ("capture_device", "comparator", "access_actuator", "gateway", "edge_device")
Model = dict[str, dict[str, dict[str, str]]]
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# ---------------------------------------------------------------------------- models


@st.composite
def models(draw: st.DrawFn) -> Model:
    """A model of up to four elements and five flows; each attribute is said or left open."""
    count = draw(st.integers(1, 4))
    elements = {f"e{i}": {"kind": draw(st.sampled_from(KINDS)), **draw(said(ELEMENT))} for i in range(count)}
    data = {
        "sample": {"class": "biometric", "form": "sample", "modality": "face", "subjects": "7"},
        "template": {"class": "biometric", "form": "template", "derived_from": "sample", **draw(said(DATA))},
    }
    pairs = draw(st.lists(st.tuples(*[st.sampled_from(sorted(elements))] * 2), max_size=5, unique=True))
    flows = {
        f"{a} -> {b}": {
            "carries": draw(st.sampled_from(["sample", "template", "[sample, template]"])),
            "flow_type": draw(st.sampled_from(["data", "decision"])),
            **draw(said(FLOW)),
        }
        for a, b in pairs
    }
    return {"data": data, "elements": elements, "flows": flows}


def said(attributes: dict[str, tuple[str, ...]]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries({}, optional={n: st.sampled_from(v) for n, v in attributes.items()})


def system_of(model: Model) -> System:
    lines = ["bioward: 1", "system: drawn"]
    for part, things in model.items():
        lines.append(f"{part}:")
        for id_, attributes in things.items():
            body = ", ".join(f"{n}: {v}" for n, v in attributes.items() if applies(things, id_, n))
            lines.append(f"  {id_}: {{{body}}}" if part != "flows" else f"  - {id_}: {{{body}}}")
    return parse_yaml("\n".join(lines) + "\n")


def applies(things: dict[str, dict[str, str]], id_: str, attribute: str) -> bool:
    """Only captures watch and detect."""
    kind = things[id_].get("kind")
    return attribute not in ("attended", "pad") or kind in ("capture_device", "edge_device")


def completions(model: Model) -> Iterator[Model]:
    """Models in which all that was left open is said: every one if they are few, else a spread of them."""
    gaps = [
        (part, id_, name, values)
        for part, attributes in (("elements", ELEMENT), ("flows", FLOW), ("data", DATA))
        for id_, thing in model[part].items()
        for name, values in attributes.items()
        if name not in thing and applies(model[part], id_, name) and id_ != "sample"
    ]
    domains = [values if name != "audit" else (*values, "append_only") for _, _, name, values in gaps]
    total = math.prod(map(len, domains))
    for number in range(0, total, max(1, total // 16) | 1):
        values = [domain[number // math.prod(map(len, domains[:i])) % len(domain)] for i, domain in enumerate(domains)]
        full: Any = {part: {id_: dict(thing) for id_, thing in things.items()} for part, things in model.items()}
        for (part, id_, name, _), value in zip(gaps, values, strict=True):
            full[part][id_][name] = value
        yield full


# ---------------------------------------------------------------------------- conditions


@st.composite
def conditions(draw: st.DrawFn, element: str = "element", depth: int = 3) -> str:
    """A condition about one element."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(ATOMS)).replace("$", element)
    inner = conditions(element, depth - 1)
    shape = draw(st.sampled_from(["and", "or", "not", "any", "all", "flows", "flows_all"]))
    if shape == "not":
        return f"(not {draw(inner)})"
    if shape in ("and", "or"):
        return f"({draw(inner)} {shape} {draw(inner)})"
    if shape in ("any", "all"):
        other = f"x{depth}"
        body, where = (draw(conditions(other, depth - 1)) for _ in range(2))
        return f"{shape}({body} for {other} in elements if {where})"
    quantifier = "any" if shape == "flows" else "all"
    flow = draw(st.sampled_from(FLOW_ATOMS)).replace("$", f"f{depth}")
    return f"{quantifier}({flow} for f{depth} in {element}.outflows)"


ATOMS = [
    "$.attended == no",
    "$.pad in {none, passive}",
    "$.pad != none",
    "$.audit <= mutable",
    "$.kind == comparator",
    "capture($)",
    "pad($)",
    "any(rec(d) and d.subjects >= mass_subjects for d in items)",
    "any(path($, y, carrying=rec) for y in elements if y.kind == access_actuator)",
    "any(bpath($, y, avoiding=pad) for y in elements)",
    "any(cut($, y, by={pad, gated}) for y in elements if y != $)",
    "any(path($, g, carrying=rec, avoiding=gated) for g in flows)",
]
FLOW_ATOMS = ["$.access == db_direct", "gated($)", "any(rec(d) for d in $.data)", "$.target.audit == none"]


def pair(system: System, text: str) -> list[tuple[bool, bool]]:
    """(must, may) for every element."""
    evaluator = Evaluator(View(system, Level.STATED), LIBRARY.predicates)
    program = compile_condition(parse_condition(text, SCOPE), ("element",))
    must, may = evaluator.bind(program)
    return [(bool(must(i)), bool(may(i))) for i in range(len(system.elements))]


# ---------------------------------------------------------------------------- properties


@quick
@given(models(), conditions())
def test_the_compiled_pair_agrees_with_the_plain_interpreter(model: Model, text: str) -> None:
    system = system_of(model)
    interpreter = Interpreter(Evaluator(View(system, Level.STATED), LIBRARY.predicates))
    expression = parse_condition(text, SCOPE)
    told = [tuple(interpreter.truth(expression, {"element": i})) for i in range(len(system.elements))]
    assert pair(system, text) == told


@quick
@given(models(), conditions())
def test_what_must_hold_may_hold(model: Model, text: str) -> None:
    assert all(may or not must for must, may in pair(system_of(model), text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models(), conditions())
def test_no_completion_of_a_model_contradicts_a_finding_or_a_clear(model: Model, text: str) -> None:
    open_pair = pair(system_of(model), text)
    for full in completions(model):
        for (must, may), (must_then, may_then) in zip(open_pair, pair(system_of(full), text), strict=True):
            assert must_then == may_then, "nothing is left open"
            assert not must or must_then
            assert may or not may_then


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models(), st.data())
def test_learning_a_fact_moves_only_questions(model: Model, data: st.DataObject) -> None:
    full = data.draw(st.sampled_from(list(itertools.islice(completions(model), 5))))
    for threat in LIBRARY.threats.values():
        before, after = stated(system_of(model), threat.id), stated(system_of(full), threat.id)
        for subject, outcome in before.items():
            assert outcome is Outcome.QUESTION or after[subject] is outcome, (threat.id, subject)


def stated(system: System, threat_id: str) -> dict[tuple[str, int], Outcome]:
    """Outcomes by limb and subject on what is stated, before defaults and presumptions."""
    found: dict[tuple[str, int], Outcome] = {}
    evaluator = Evaluator(View(system, Level.STATED), LIBRARY.predicates)
    for limb in LIBRARY.threats[threat_id].limbs:
        must, may = evaluator.bind(limb.when.program)
        type_ = {"store": "element"}.get(limb.subject, limb.subject)
        for i in range(len(evaluator.view.ids[type_])):
            outcome = Outcome.FOUND if must(i) else Outcome.QUESTION if may(i) else Outcome.CLEAR
            found[limb.id, i] = outcome
    return found


@quick
@given(models(), st.randoms(use_true_random=False))
def test_the_order_of_writing_changes_nothing(model: Model, random: Any) -> None:
    shuffled: Model = {}
    for part, things in model.items():
        ids = list(things)
        random.shuffle(ids)
        shuffled[part] = {id_: things[id_] for id_ in ids}
    one, other = assess(system_of(model), LIBRARY), assess(system_of(shuffled), LIBRARY)
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]
    assert [(q.subject, q.attribute, q.threats) for q in one.questions] == [
        (q.subject, q.attribute, q.threats) for q in other.questions
    ]


@quick
@given(models())
def test_an_unrelated_element_changes_no_finding(model: Model) -> None:
    more = {**model, "elements": {"aaa": {"kind": "process"}, **model["elements"]}}
    one, other = assess(system_of(model), LIBRARY), assess(system_of(more), LIBRARY)
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]


def test_outcomes_are_the_worst_of_all_limbs() -> None:
    system = system_of(
        {
            "data": {"t": {"class": "biometric", "form": "template"}},
            "elements": {"a": {"kind": "comparator"}, "b": {"kind": "enterprise_store"}},
            "flows": {"a -> b": {"carries": "t", "access": "db_direct"}},
        }
    )
    assert outcomes(system, LIBRARY, LIBRARY.threats["BIO-MAT-06"])["a -> b"] is Outcome.FOUND
