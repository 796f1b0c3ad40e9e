"""What people say beside the drawing: each remark is on something that is there, and says why."""

from dataclasses import replace
from pathlib import Path

import pytest

from bioward.models.build import build
from bioward.models.problems import ModelError
from bioward.models.pytm_reader import read_pytm
from bioward.models.redraft import redraft
from bioward.models.remarks import Assumption, Exclusion, OwnFinding, Target
from bioward.models.scope import Scope
from bioward.models.yaml_reader import parse_yaml
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import model, problems, told

DOOR = """
boundaries: {mall: , vault: {in: mall}}
data: {face: {class: biometric}, card: }
elements:
  door: {kind: capture_device, in: mall}
  faces: {kind: reference_store, in: vault, holds: [face, card]}
  bank: {kind: external_party}
flows:
  - door -> faces: {carries: face, name: enrol}
  - faces -> bank: {carries: [face, card], returns: card}
"""
NIGHT = "own_findings: {night: {title: No guard, severity: high, why: Nobody is there.%s}}\n"


# ---------------------------------------------------------------------------- reading


def test_an_own_finding_says_what_is_wrong_how_bad_it_is_and_why() -> None:
    said = ", on: door, stride: [spoofing], linddun: detecting, references: [a, b], mitigations: [Lock it], by: Ann"
    assert model(DOOR + NIGHT % said).own_findings == {
        "night": OwnFinding(
            id="night",
            title="No guard",
            severity="high",
            why="Nobody is there.",
            on=Target("element", "door"),
            stride=("spoofing",),
            linddun=("detecting",),
            references=("a", "b"),
            mitigations=("Lock it",),
            by="Ann",
        )
    }


def test_it_has_the_place_of_its_id() -> None:
    text = "own_findings:\n  night: {title: No guard, severity: high, why: w}\nout_of_scope:\n  bank: r\n"
    system = model(text + "elements: {bank: {kind: process}}")
    assert (system.own_findings["night"].span.line, system.own_findings["night"].span.column) == (3, 3)
    assert system.out_of_scope[0].span.line == 5


@pytest.mark.parametrize(
    ("word", "target"),
    [
        ("door", Target("element", "door")),
        ("'door -> faces: enrol'", Target("flow", "door -> faces: enrol")),
        ("card", Target("data", "card")),
        ("faces/card", Target("holding", "faces/card")),
        ("vault", Target("boundary", "vault")),
        ("boundary vault", Target("boundary", "vault")),
    ],
)
def test_it_can_be_on_whatever_is_drawn(word: str, target: Target) -> None:
    assert model(DOOR + NIGHT % f", on: {word}").own_findings["night"].on == target


def test_on_nothing_named_it_is_on_the_system() -> None:
    assert model(DOOR + NIGHT % "").own_findings["night"].on == Target("system", "")


def test_a_copy_that_only_flows_show_can_be_named() -> None:
    store = "data: {d: }\nelements: {a: {kind: process}, s: {kind: store}}\nflows: [a -> s: d]\n"
    assert model(store + NIGHT % ", on: s/d").own_findings["night"].on == Target("holding", "s/d")


def test_an_assumption_says_why_it_may_be_made() -> None:
    text = "assumptions: {vetted: {says: Guards are vetted, on: [mall, door], because: the contract asks for it}}"
    on = (Target("boundary", "mall"), Target("element", "door"))
    vetted = Assumption(id="vetted", says="Guards are vetted", because="the contract asks for it", on=on)
    assert model(DOOR + text).assumptions == {"vetted": vetted}


def test_what_is_out_of_scope_has_a_reason() -> None:
    system = model(DOOR + "out_of_scope: {bank: It has an audit., 'door -> faces: enrol': later, card: x, mall: y}")
    assert [(e.on.type, e.reason) for e in system.out_of_scope] == [
        ("element", "It has an audit."), ("flow", "later"), ("data", "x"), ("boundary", "y"),
    ]  # fmt: skip


# ---------------------------------------------------------------------------- mistakes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (NIGHT % ", on: dor", "nothing is called 'dor' (did you mean 'door'?)"),
        (NIGHT % ", on: faces/cards", "nothing is called 'faces/cards' (did you mean 'faces/card'?)"),
        (NIGHT % ", on: element vault", "nothing is called 'element vault'"),
        (NIGHT % ", on: system", "nothing is called 'system' (leave 'on' out: it is then on the whole system)"),
        (NIGHT % ", stride: [spoofed]", "'spoofed' is not a word of STRIDE (did you mean 'spoofing'?)"),
        (NIGHT % ", stride: [spoofing, spoofing]", "'spoofing' stands twice"),
        (NIGHT % ", reason: x", "'reason' is not a part of a finding"),
        (NIGHT.replace("high", "hihg") % "", "'hihg' is not a severity (did you mean 'high'?)"),
        ("own_findings: {n: {title: t, severity: low}}", "finding 'n' has no 'why'"),
        ("own_findings: {n: {severity: low, why: w}}", "finding 'n' has no 'title'"),
        ("own_findings: {n: {title: t, why: w}}", "finding 'n' has no 'severity'"),
        ("own_findings: {n: {title: t, severity: low, why: }}", "a text is wanted here"),
        ("own_findings: {n: , n: }", "'n' is already on line 11"),
        ("own_findings: {a b: {title: t, severity: low, why: w}}", "'a b' is not an id: ids have no spaces"),
        ("assumptions: {a: {because: b}}", "assumption 'a' has no 'says'"),
        ("assumptions: {a: {says: s}}", "assumption 'a' has no 'because'"),
        ("assumptions: {a: {says: s, because: b, on: [door, door]}}", "'door' stands twice"),
        ("assumptions: {a: {says: s, because: b, on: [bnak]}}", "nothing is called 'bnak' (did you mean 'bank'?)"),
        ("out_of_scope: {bnak: x}", "nothing is called 'bnak' (did you mean 'bank'?)"),
        ("out_of_scope: {bank: }", "a text is wanted here"),
        ("out_of_scope: {bank: x, bank: y}", "'bank' is already on line 11"),
        ("out_of_scope: {bank: x, element bank: y}", "'bank' is already out of scope on line 11"),
        ("out_of_scope: {faces/card: x}", "'faces/card' is a copy (name the item or the element that holds it)"),
        ("own_finding: {}", "'own_finding' is not a part of a model (did you mean 'own_findings'?)"),
    ],
)
def test_a_mistake_is_told_with_the_nearest_right_word(text: str, message: str) -> None:
    found = [p.message + (f" ({p.hint})" if p.hint else "") for p in problems(DOOR.lstrip("\n") + text)]
    assert any(each.startswith(message) for each in found), found


def test_all_mistakes_are_told_at_once_and_none_follows_from_another() -> None:
    text = "data: {d: }\nelements: {s: {kind: stor, holds: d}}\n" + NIGHT % ", on: s/d" + "out_of_scope: {x: y}"
    assert told(text) == ["'stor' is not an element kind", "nothing is called 'x'"]


SHARED = "boundaries: {bank: }\nelements: {bank: {kind: process, in: bank}}\n"


def test_an_id_that_two_things_share_asks_which() -> None:
    (problem,) = problems(SHARED + "out_of_scope: {bank: x}")
    assert problem.message == "'bank' is the id of more than one thing: element, boundary"
    assert problem.hint == "say which, such as 'element bank'"


def test_the_type_before_it_tells_which_and_is_written_again() -> None:
    system = model(SHARED + "out_of_scope: {boundary bank: x}\n" + NIGHT % ", on: element bank")
    assert system.out_of_scope == (Exclusion(on=Target("boundary", "bank"), reason="x"),)
    written = write_yaml(system)
    assert "  boundary bank: x\n" in written
    assert "on: element bank" in written
    assert parse_yaml(written) == system


# ---------------------------------------------------------------------------- what is revised


def test_a_remark_on_what_a_change_took_away_goes_with_it() -> None:
    remarks = "assumptions: {a: {says: s, because: b, on: [bank, door]}, b: {says: s, because: b, on: bank}}\n"
    draft = redraft(model(DOOR + NIGHT % ", on: bank" + remarks + "out_of_scope: {bank: x}"))
    draft.elements = [e for e in draft.elements if e.id != "bank"]
    draft.flows = [f for f in draft.flows if f.target.text != "bank"]
    system = build(draft)
    assert (system.own_findings, system.out_of_scope) == ({}, ())
    assert {a.id: a.on for a in system.assumptions.values()} == {"a": (Target("element", "door"),)}


def test_a_model_that_nobody_changed_is_not_forgiven() -> None:
    draft = replace(redraft(model(DOOR + "out_of_scope: {bank: x}")), revised=False)
    draft.elements = [e for e in draft.elements if e.id != "bank"]
    draft.flows = [f for f in draft.flows if f.target.text != "bank"]
    with pytest.raises(ModelError, match="nothing is called 'element bank'"):
        build(draft)


# ---------------------------------------------------------------------------- the scope


REACH = """
boundaries: {out: {jurisdiction: US}, inner: {in: out, jurisdiction: US}, home: {jurisdiction: CN}}
data: {face: {class: biometric}, card: }
elements:
  a: {kind: store, in: home, holds: [face, card]}
  b: {kind: store, in: out, holds: face}
  c: {kind: process, in: inner}
flows:
  - a -> b: {carries: face, returns: card}
  - b -> c: face
  - c -> c
out_of_scope: {%s}
"""


def outside(excluded: str) -> dict[str, str]:
    """All that is out of scope, with the reason."""
    system = model(REACH % excluded)
    scope = Scope(system)
    ids = {
        "boundary": system.boundaries,
        "element": system.elements,
        "data": system.items,
        "flow": system.flows,
        "holding": system.holdings,
        "crossing": scope.crossings,
        "system": {"": None},
    }
    found = {id_: scope.of(type_, id_) for type_, named in ids.items() for id_ in named}
    return {id_: by.reason for id_, by in found.items() if by}


def test_a_boundary_takes_with_it_all_that_lies_wholly_inside() -> None:
    gone = dict.fromkeys(["out", "inner", "b", "c", "b -> c", "c -> c", "b/face"], "x")
    assert outside("out: x") == gone


def test_the_nearest_reason_counts() -> None:
    found = outside("out: far, inner: near, c: own")
    assert (found["b"], found["inner"], found["c"]) == ("far", "near", "own")


def test_an_element_takes_its_copies_and_what_flows_within_it_but_no_flow_into_scope() -> None:
    assert outside("c: x") == {"c": "x", "c -> c": "x"}
    assert outside("a: x") == {"a": "x", "a/face": "x", "a/card": "x"}


def test_a_data_item_takes_its_copies_and_its_crossings_but_no_flow() -> None:
    assert outside("card: x") == {"card": "x", "a/card": "x", "a -> b (answer)": "x"}
    assert outside("face: x") == {"face": "x", "a/face": "x", "b/face": "x", "a -> b": "x"}


def test_a_flow_takes_its_crossings() -> None:
    assert outside("a -> b: x") == {"a -> b": "x", "a -> b (answer)": "x"}


def test_nothing_is_out_of_scope_unless_it_is_said() -> None:
    assert outside("") == {}


# ---------------------------------------------------------------------------- pytm


PYTM = """\
from pytm import TM, Boundary, Dataflow, Datastore, Server
tm = TM("t")
bank = Boundary("Bank")
bank.inScope = False
web = Server("Web", inScope=True)
db = Datastore("DB", inScope=False)
flow = Dataflow(web, db, "query")
"""


def test_what_pytm_says_is_not_in_scope_is_out_of_scope(tmp_path: Path) -> None:
    path = tmp_path / "model.py"
    path.write_text(PYTM, encoding="utf-8")
    system = read_pytm(path)
    found = [(e.on, e.reason, e.span.line) for e in system.out_of_scope]
    reason = "inScope=False in the model"
    assert found == [(Target("boundary", "bank"), reason, 4), (Target("element", "db"), reason, 6)]
    assert not [note for note in system.notes if "inScope" in note]
    assert parse_yaml(write_yaml(system)) == replace(system, notes=())
