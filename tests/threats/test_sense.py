"""Conditions that make no sense: each is refused where it is written, through predicates too, and no other is."""

from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.threats.condition import placed_condition
from bioward.threats.library import load_library
from bioward.threats.sense import senseless
from tests.threats.asked import terms
from tests.threats.test_threat_files import SOUND


def told(text: str, type_: str = "element") -> list[str]:
    """`line:column message` of what makes no sense."""
    reader = terms()
    expression, places = placed_condition(text, reader.scope.about({type_: type_}))
    return [f"{m.line}:{m.column} {m.message}" for m in senseless(expression, places, reader.known)]


NEVER = "with what stands before it, this can never be true of"
ONLY = "with what stands before it, this can only be true of"
SENSELESS = [
    # what cannot both be
    ("element.audit == none and element.audit == mutable", f"1:27 {NEVER} 'element.audit'"),
    ("element.audit < mutable and element.audit > mutable", f"1:29 {NEVER} 'element.audit'"),
    ("element.audit == none and not (element.audit == none)", f"1:27 {NEVER} 'element.audit'"),
    ("element.audit == none and (element.audit == mutable or element.audit > mutable)",
     f"1:28 {NEVER} 'element.audit'"),
    ("element.boundary.control == owner and element.boundary.control == public",
     f"1:39 {NEVER} 'element.boundary.control'"),
    ("any(d.class == payment and d.class == health for d in items)", f"1:28 {NEVER} 'd.class'"),
    ("capture(element) or (element.audit == none and element.audit == mutable)", f"1:48 {NEVER} 'element.audit'"),
    ("any(d.class == payment for d in items if d.class == health)", f"1:5 {NEVER} 'd.class'"),
    # through predicates
    ("capture(element) and element.kind == comparator", f"1:22 {NEVER} 'element.kind'"),
    ("capture(element) and compares(element)", f"1:22 {NEVER} 'element.kind'"),
    ("hi(element) and compares(element)", f"1:17 {NEVER} 'element.kind'"),
    ("any(rec(d) and d.class == payment for d in items)", f"1:16 {NEVER} 'd.class'"),
    ("compares(element) and any(capture(x) for x in elements) and eff(element)", f"1:61 {NEVER} 'element.kind'"),
    # what a kind cannot have
    ("element.kind == gateway and element.pad == none", "1:29 gateway cannot have 'pad'"),
    ("element.pad == none and element.kind == gateway", "1:1 gateway cannot have 'pad'"),
    ("element.kind in {gateway, cache} and element.attended == no", "1:38 gateway or cache cannot have 'attended'"),
    ("element.kind == data_subject and not (element.audit == none)", "1:34 data_subject cannot have 'audit'"),
    ("element.kind == gateway and element.fmr > 0.5", "1:29 gateway cannot have 'fmr'"),
    ("broker(element) and element.pad == none", "1:21 gateway cannot have 'pad'"),
    ("any(x.kind == gateway and x.pad == none for x in elements)", "1:27 gateway cannot have 'pad'"),
    # what is always so
    ("element.audit == none or element.audit >= mutable", f"1:26 {ONLY} 'element.audit'"),
    ("element.audit != none or capture(element) or element.audit == none", f"1:46 {ONLY} 'element.audit'"),
]  # fmt: skip
SOUND_TEXTS = [
    "element.audit == none or element.audit == mutable",
    "element.audit <= mutable and element.audit >= mutable",
    "element.audit == none and element.backup_of.audit == mutable",
    "element.audit == none and any(x.audit == mutable for x in elements)",
    "capture(element) and element.pad == none",
    "all(x.audit == none for x in elements if x.audit == mutable)",
    "element.kind in {gateway, capture_device} and element.pad == none",
    "element.kind == process and element.pad == none or element.kind == gateway and element.audit == none",
    "capture(element) or compares(element)",
    "not (capture(element) and element.pad == none) and element.kind == gateway",
    "any(capture(x) and any(compares(y) for y in elements) for x in elements)",
    "element.embedded_in.audit == none and element.embedded_in.kind == gateway",
]


@pytest.mark.parametrize(("text", "expected"), SENSELESS)
def test_what_makes_no_sense_is_told_where_it_is_written(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", SOUND_TEXTS)
def test_what_can_be_so_or_not_is_let_pass(text: str) -> None:
    assert told(text) == []


def test_a_part_of_an_or_is_judged_by_itself() -> None:
    assert told("element.audit == none or element.kind == gateway and element.pad == none") == [
        "1:54 gateway cannot have 'pad'"
    ]


def test_a_threat_file_that_makes_no_sense_is_refused_at_the_place(tmp_path: Path) -> None:
    """Its conditions are looked at through the predicates of the library."""
    text = SOUND.replace("store.audit == none\n", "store.audit == none and store.audit == mutable\n")
    text = text.replace("any(bio(d) for d", "any(bio(d) and d.class == payment for d")
    (tmp_path / "BIO-TST-01-made-up.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ThreatError) as caught:
        load_library([tmp_path])
    assert [(p.span.line, p.span.column) for p in caught.value.problems] == [(12, 31), (13, 26)]


def test_no_condition_of_the_library_is_refused() -> None:
    """Each was read with the predicates at hand; here each is looked at again, alone."""
    library, reader = load_library(), terms()
    conditions = [(limb.when, limb.subject) for t in library.threats.values() for limb in t.limbs]
    conditions += [(m.when, limb.subject) for t in library.threats.values() for limb in t.limbs for m in limb.modifiers]
    for condition, subject in conditions:
        expression, places = placed_condition(condition.text, reader.scope.about({subject: subject}, judging=True))
        assert [m.message for m in senseless(expression, places, library.predicates)] == [], condition.text
