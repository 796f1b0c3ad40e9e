"""The structure of a System: ids, references, nesting, holdings."""

import pytest
from hypothesis import given

from bioward.models.draft import Draft, DraftElement, Word
from bioward.models.span import Span
from tests.models.reading import model, problems, told
from tests.models.strategies import drafts, without_contradictions

STORE = """
data: {{a: {{class: other, retention: 90 days}}, b: {{class: other}}, c: {{class: other}}}}
elements:
  app: {{kind: process}}
  db: {{kind: store{holds}}}
flows:
{flows}
"""


# ---------------------------------------------------------------------------- ids


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("data: {a: , a: }", "'a' is already on line 2"),
        ("boundaries: {a: {boundaries: {b: }}, b: }", "boundary 'b' is already on line 2"),
        (
            "boundaries: {a: {elements: {e: {kind: process}}}}\nelements: {e: {kind: process}}",
            "element 'e' is already on line 2",
        ),
        ("elements: {e: {kind: process}}\nelements: {f: {kind: process}}", "'elements' is already on line 2"),
        ("elements: {e: {kind: process, kind: store}}", "'kind' is already on line 2"),
    ],
)
def test_an_id_or_key_stands_once(text: str, message: str) -> None:
    assert told(text) == [message]


def test_one_id_may_be_a_boundary_an_item_and_an_element() -> None:
    system = model("boundaries: {a: }\ndata: {a: }\nelements: {a: {kind: process, in: a, holds: a}}")
    assert system.elements["a"].boundary == "a"


def test_equal_flow_ids_ask_for_a_name() -> None:
    (problem,) = problems("elements: {a: {kind: process}}\nflows:\n  - a -> a\n  - a -> a\n")
    assert problem.message == "flow 'a -> a' is already on line 4"
    assert (problem.span.line, problem.hint) == (5, "give one of them a name of its own")


def test_a_flow_is_called_by_its_id_else_by_its_name_else_by_its_ends() -> None:
    flows = "[a -> a, {a -> a: {name: n}}, {a -> a: {name: n, id: i}}, {'a  ->a': {name: m}}]"
    system = model(f"elements: {{a: {{kind: process}}}}\nflows: {flows}")
    assert [*system.flows] == ["a -> a", "a -> a: n", "i", "a -> a: m"]


def test_two_copies_never_share_an_id() -> None:
    found = told("data: {c: , b/c: }\nelements: {a: {kind: store, holds: b/c}, a/b: {kind: store, holds: c}}")
    assert found == ["'c' in 'a/b' and 'b/c' in 'a' are both 'a/b/c'"]


@given(drafts())
def test_adding_a_thing_changes_no_other(draft: Draft) -> None:
    before = without_contradictions(draft)
    there = Span("drawn", 0)
    draft.elements.insert(0, DraftElement(id="added later", span=there, kind=Word("process", there)))
    after = without_contradictions(draft)
    assert {k: v for k, v in after.elements.items() if k != "added later"} == before.elements
    assert (after.flows, after.items, after.boundaries, after.holdings) == (
        before.flows, before.items, before.boundaries, before.holdings,
    )  # fmt: skip


# ---------------------------------------------------------------------------- references


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("boundaries: {a: {in: x}}", "there is no boundary 'x'"),
        ("data: {a: {derived_from: [x]}}", "there is no data item 'x'"),
        ("elements: {a: {kind: process, in: x}}", "there is no boundary 'x'"),
        ("elements: {a: {kind: process, holds: x}}", "there is no data item 'x'"),
        ("elements: {a: {kind: store, backup_of: x}}", "there is no element 'x'"),
        ("elements: {a: {kind: third_party_sdk, embedded_in: x}}", "there is no element 'x'"),
        ("elements: {a: {kind: process}}\nflows: [a -> x]", "there is no element 'x'"),
        ("elements: {a: {kind: process}}\nflows: [x -> a]", "there is no element 'x'"),
        ("elements: {a: {kind: process}}\nflows: [{a -> a: {carries: x}}]", "there is no data item 'x'"),
        ("elements: {a: {kind: process}}\nflows: [{a -> a: {returns: x}}]", "there is no data item 'x'"),
        ("elements: {a: {kind: store}}\ndefaults: {store: {backup_of: x}}", "there is no element 'x'"),
        ("data: {d: }\nelements: {a: {kind: process, holds: [d, d]}}", "'d' stands twice"),
    ],
)
def test_a_reference_leads_somewhere(text: str, message: str) -> None:
    assert told(text) == [message]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("boundaries: {a: {in: b}, b: {in: c}, c: {in: a}}", "boundary cycle: a → b → c → a"),
        ("boundaries: {a: {in: a}}", "boundary cycle: a → a"),
        ("data: {x: {derived_from: a}, a: {derived_from: b}, b: {derived_from: [a]}}", "data item cycle: a → b → a"),
    ],
)
def test_a_cycle_is_told_once(text: str, message: str) -> None:
    assert told(text) == [message]


def test_a_long_cycle_is_told_in_short() -> None:
    chain = ", ".join(f"i{i}: {{derived_from: i{(i + 1) % 500}}}" for i in range(500))
    assert told(f"data: {{{chain}}}") == ["data item cycle: i0 → i1 → i2 → i3 → … → i497 → i498 → i499 → i0"]


def test_all_mistakes_are_told_at_once() -> None:
    boundaries, data = "boundaries: {a: {in: a, trust: 9}}", "data: {d: {derived_from: x}}"
    assert len(told(f"{boundaries}\n{data}\nelements: {{e: {{kind: y, in: z}}}}\nfoo: 1")) == 6


# ---------------------------------------------------------------------------- nesting


def test_boundaries_nest_in_place_or_by_name() -> None:
    system = model("boundaries: {a: {boundaries: {b: {elements: {e: {kind: process}}}}}, c: {in: b}}")
    assert system.around("c") == ("c", "b", "a")
    assert system.elements["e"].boundary == "b"
    assert system.around(None) == ()


# ---------------------------------------------------------------------------- holdings


def holdings(flows: str, holds: str = "") -> dict[str, bool]:
    lines = "".join(f"  - {line}\n" for line in flows.splitlines())
    system = model(STORE.format(flows=lines, holds=holds))
    return {h.id: h.written for h in system.holdings.values()}


def test_a_store_holds_what_flows_bring_it() -> None:
    assert holdings("app -> db: {carries: [a, b]}") == {"db/a": False, "db/b": False}


def test_a_store_holds_what_flows_take_from_it() -> None:
    assert holdings("app -> db: {returns: a}\ndb -> app: b") == {"db/a": False, "db/b": False}


def test_what_is_deleted_is_not_held_for_its_sake() -> None:
    assert holdings("app -> db: {carries: a, flow_type: delete}") == {}


def test_written_holds_is_all_there_is() -> None:
    assert holdings("app -> db: a", ", holds: [b]") == {"db/b": True}
    assert holdings("app -> db: a", ", holds: []") == {}


def test_holds_that_is_written_empty_is_not_the_same_as_none() -> None:
    written, silent = (model(STORE.format(flows="  - app -> db", holds=h)) for h in (", holds: []", ""))
    assert (written.elements["db"].holds_written, silent.elements["db"].holds_written) == (True, False)
    assert written != silent


def test_only_stores_hold_what_passes() -> None:
    assert not [h for h in holdings("db -> app: a") if h.startswith("app/")]


@pytest.mark.parametrize(
    ("holds", "kept", "origin"),
    [
        ("[a]", (90, 90), "inherited"),
        ("{a: {retention: 30 days}}", (30, 30), "stated"),
        ("{a: }", (90, 90), "inherited"),
        ("[b]", (1, float("inf")), "implied"),
    ],
)
def test_a_copy_is_kept_as_long_as_it_says_or_its_item_says(holds: str, kept: tuple[float, float], origin: str) -> None:
    (copy,) = model(STORE.format(flows="  - app -> db", holds=f", holds: {holds}")).holdings.values()
    assert (copy.facts["retention"].value, copy.facts["retention"].origin) == (kept, origin)
