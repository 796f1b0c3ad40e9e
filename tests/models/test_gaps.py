"""What a model leaves out is counted."""

import pytest

from bioward.models.gaps import gaps
from tests.models.reading import model

WHOLE = """
boundaries: {office: {owner: x}}
data:
  print: {class: biometric, modality: fingerprint, form: sample}
  card: {class: payment}
elements:
  reader: {kind: capture_device, in: office}
  crm: {kind: enterprise_store, in: office}
flows:
  - reader -> crm: {carries: [print, card]}
"""


def codes(text: str) -> list[tuple[str, str, str]]:
    return [(g.code, g.subject_type.value, g.subject) for g in gaps(model(text))]


def test_a_whole_model_has_none() -> None:
    assert codes(WHOLE) == []


@pytest.mark.parametrize(
    ("said", "instead", "found"),
    [
        ("kind: capture_device", "kind: process", ("plain_kind", "element", "reader")),
        ("{kind: capture_device, in: office}", "{kind: capture_device}", ("no_boundary", "element", "reader")),
        ("flows:", "flows:\n  - crm -> reader", ("empty_flow", "flow", "crm -> reader")),
        ("class: payment", "name: Card", ("no_class", "data", "card")),
        ("class: payment", "class: unknown", ("no_class", "data", "card")),
        (", form: sample", "", ("no_form", "data", "print")),
        ("modality: fingerprint, ", "", ("no_modality", "data", "print")),
        ("data:", "data:\n  spare: {class: other}", ("unused_item", "data", "spare")),
        ("elements:", "elements:\n  disk: {kind: store, in: office}", ("empty_store", "element", "disk")),
    ],
)
def test_what_is_left_out_is_a_gap(said: str, instead: str, found: tuple[str, str, str]) -> None:
    assert found in codes(WHOLE.replace(said, instead, 1))


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("elements:", "elements:\n  disk: {kind: cache, in: office, holds: []}"),  # said to keep nothing
        ("carries: [print, card]", "carries: print, returns: card"),
        ("flows:", "flows:\n  - crm -> reader: {returns: card}"),
        (", form: sample", ", form: sample or template"),
    ],
)
def test_what_is_said_is_no_gap(said: str, instead: str) -> None:
    assert codes(WHOLE.replace(said, instead, 1)) == []


def test_an_item_that_only_stands_in_a_store_is_used() -> None:
    assert codes("boundaries: {b: }\ndata: {a: {class: other}}\nelements: {s: {kind: cache, in: b, holds: a}}") == []


def test_gaps_come_in_the_order_of_the_model_with_their_places() -> None:
    found = gaps(
        model("elements: {b: {kind: process}, a: {kind: store}}\nflows: [b -> a]\ndata: {z: , y: {class: biometric}}")
    )
    assert [(g.code, g.subject) for g in found] == [
        ("plain_kind", "b"), ("no_boundary", "b"), ("plain_kind", "a"), ("no_boundary", "a"), ("empty_store", "a"),
        ("empty_flow", "b -> a"),
        ("no_class", "z"), ("unused_item", "z"), ("no_form", "y"), ("no_modality", "y"), ("unused_item", "y"),
    ]  # fmt: skip
    assert [g.span.line for g in found] == [2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4]
    assert all(g.subject in g.message for g in found)
