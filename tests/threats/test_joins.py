"""Loops over a whole system, and how they are taken apart: what joins their members to what stands outside."""

import pytest

from bioward.threats.expression import And, Count, Or, Path, People, Quantified
from bioward.threats.plan import MOST, plans
from tests.threats.asked import NO, OPEN, YES, asked, read

PLACES = """
boundaries: {home: {jurisdiction: KE}, away: {jurisdiction: US}, somewhere: {}}
data: {face: {class: biometric, form: sample, subjects: 9}}
elements:
  cam: {kind: capture_device, in: home, pad: none, audit: none, auth: mfa}
  hub: {kind: gateway, in: home, audit: mutable, auth: none}
  lab: {kind: comparator, in: away, audit: none}
  dark: {kind: process, in: somewhere, audit: append_only, auth: otp}
  none: {kind: process, audit: append_only}
flows: [cam -> hub: face, hub -> lab: face, lab -> cam: {flow_type: decision}]
"""


def loop(text: str) -> Quantified:
    found = read(text)
    assert isinstance(found, Quantified)
    return found


# ---------------------------------------------------------------------------- plans


def test_a_loop_is_taken_apart_into_what_is_asked_once_and_what_joins() -> None:
    text = "any(path(x, element, carrying=rec) and x.country == element.country and x.auth < element.auth"
    (plan,) = plans(loop(f"{text} for x in elements if capture(x) and x.pad == none)"))
    assert [type(part).__name__ for part in plan.picked.own] == ["Call", "Among"]
    assert isinstance(plan.path, Path)
    assert (plan.at, str(plan.other)) == ("start", "element")
    assert plan.match is not None
    assert [type(part).__name__ for part in plan.rest] == ["Ranked"]


def test_an_or_between_paths_comes_to_one_loop_for_each() -> None:
    found = plans(loop("any((path(x, element) or leads(element, x)) and capture(x) for x in elements)"))
    assert [(plan.at, len(plan.picked.own)) for plan in found] == [("start", 1), ("goal", 1)]


def test_many_ors_between_paths_do_not_come_to_ever_more_loops() -> None:
    text = " and ".join(["(path(x, element) or path(element, x))"] * 60)
    assert len(plans(loop(f"any({text} for x in elements)"))) <= MOST
    assert asked(f"any({text} for x in elements)", PLACES)["cam"] == YES


def test_what_speaks_of_two_loops_stays_in_the_inner_one() -> None:
    text = "any(any(path(x, y) and y.auth == x.auth for y in elements) and path(x, element) for x in elements)"
    assert asked(text, PLACES) == {"cam": NO, "hub": OPEN, "lab": OPEN, "dark": NO, "none": NO}


# ---------------------------------------------------------------------------- what is kept is kept apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("not (x.audit == mutable and x.auth == mfa)", "not (x.audit == mutable or x.auth == mfa)"),
        ("not (x.audit == none or x.pad == none)", "not (x.audit == none and x.pad == none)"),
        ("len(d for d in items) > 3", "people(d for d in items) > 3"),
        ("x.audit <= mutable", "x.audit < mutable"),
        ("x.auth < x.backup_of.auth", "x.auth <= x.backup_of.auth"),
    ],
)
def test_conditions_that_are_built_alike_are_not_taken_for_each_other(one: str, other: str) -> None:
    """What a loop picks is kept under its condition: an `and` is no `or`, and a count of items none of people."""
    loops = [f"any({text} for x in elements if x.audit != append_only)" for text in (one, other)]
    first, second = (asked(text, PLACES) for text in loops)
    worst = {id_: min(first[id_], second[id_], key=[NO, OPEN, YES].index) for id_ in first}
    assert asked(" and ".join(loops), PLACES) == worst
    assert asked(" and ".join(loops[::-1]), PLACES) == worst


def test_nodes_equal_only_nodes_of_their_own_class() -> None:
    def equal(one: object, other: object) -> bool:
        """By `==`; `!=` and a set must say the same."""
        same = one == other
        assert (one != other) is not same
        assert (other in {one}) is same
        return same

    part = read("element.audit == none")
    assert equal(And((part,)), And((part,)))
    assert not equal(And((part,)), Or((part,)))
    over = loop("any(capture(x) for x in elements)").over
    assert equal(Count("x", over, None), Count("x", over, None))
    assert not equal(Count("x", over, None), People("x", over, None))


# ---------------------------------------------------------------------------- texts in common


def test_a_shared_text_joins_those_that_have_it() -> None:
    text = "any(x.country == element.country for x in elements if x != element)"
    assert asked(text, PLACES) == {"cam": YES, "hub": YES, "lab": OPEN, "dark": OPEN, "none": OPEN}


def test_a_text_that_nobody_wrote_is_the_same_within_one_place() -> None:
    text = "any(x.country == element.country and x.kind == gateway for x in elements)"
    of = """
boundaries: {b: {}, c: {}}
elements: {g: {kind: gateway, in: b}, p: {kind: process, in: b}, q: {kind: process, in: c}}
"""
    assert asked(text, of) == {"g": YES, "p": YES, "q": OPEN}


def test_what_stands_nowhere_shares_no_text() -> None:
    """No boundary has no jurisdiction: not one that might be that of someone else."""
    text = "any(x.country == element.boundary.jurisdiction for x in elements)"
    assert asked(text, PLACES) == {"cam": YES, "hub": YES, "lab": YES, "dark": OPEN, "none": NO}


def test_a_shared_text_and_a_path_are_asked_of_the_same_member() -> None:
    text = "any(path(x, element) and x.country == element.country for x in elements)"
    assert asked(text, PLACES) == {"cam": NO, "hub": YES, "lab": NO, "dark": NO, "none": NO}


# ---------------------------------------------------------------------------- paths


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("any(path(x, element) for x in elements if capture(x))", {"hub", "lab"}),
        ("any(path(element, x) for x in elements if x.kind == comparator)", {"cam", "hub"}),
        ("any(path(element, f) for f in flows if f.target.kind == comparator)", {"cam", "hub"}),
        ("any(leads(x, element, hops=3) and x.audit == element.audit for x in elements)", {"cam"}),
        ("all(not leads(x, element) for x in elements if compares(x))", {"hub", "lab", "dark", "none"}),
        ("any(path(x, x) for x in elements)", set()),
        ("any(leads(x, x, through=compares) for x in elements)", {"cam", "hub", "lab", "dark", "none"}),
    ],
)
def test_a_path_joins_a_member_to_what_stands_outside(text: str, yes: set[str]) -> None:
    assert {id_ for id_, said in asked(text, PLACES).items() if said == YES} == yes


@pytest.mark.parametrize(
    ("others", "expected"),
    [("", "no"), (", cam2: {kind: capture_device}", "no"), (", cam2: {kind: capture_device, tied: x}", "yes")],
)
def test_a_way_round_to_itself_is_not_a_way_from_another(others: str, expected: str) -> None:
    flows = "[cam -> hub: face, hub -> cam: face" + (", cam2 -> hub: face" if "tied" in others else "") + "]"
    model = f"""
data: {{face: {{class: biometric, form: sample}}}}
elements: {{cam: {{kind: capture_device}}, hub: {{kind: gateway}}{others.replace(", tied: x", "")}}}
flows: {flows}
"""
    text = "any(path(x, element) for x in elements if capture(x) and x != element)"
    assert asked(text, model)["cam"] == expected
