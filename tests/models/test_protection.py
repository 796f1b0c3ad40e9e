"""Each control has an order of protection that its own words make up."""

import pytest

from bioward.models.domains import Choice
from bioward.models.protection import AMOUNTS, FURTHER, PROTECTIVE, not_there
from bioward.models.vocabulary import ATTRIBUTES, Holder

ORDERS = [(holder, name, order) for holder, orders in PROTECTIVE.items() for name, order in orders.items()]


@pytest.mark.parametrize(("holder", "name", "order"), ORDERS, ids=lambda p: str(p))
def test_an_order_is_made_of_the_words_of_its_attribute(holder: Holder, name: str, order: tuple[str, ...]) -> None:
    domain = ATTRIBUTES[holder][name].domain
    assert isinstance(domain, Choice)
    assert set(order) <= set(domain.members)
    assert len(set(order)) == len(order) >= 2
    if domain.ordered:
        assert order == domain.members


@pytest.mark.parametrize("holder", [Holder.ELEMENT, Holder.FLOW, Holder.BOUNDARY, Holder.DATA])
def test_every_yes_or_no_that_protects_is_a_control(holder: Holder) -> None:
    for name, attribute in ATTRIBUTES[holder].items():
        if isinstance(attribute.domain, Choice) and attribute.domain.members == ("no", "yes"):
            assert name in PROTECTIVE[holder]
            assert PROTECTIVE[holder][name] == (("no", "yes") if attribute.domain.ordered else ("yes", "no"))


def test_an_order_said_apart_is_of_an_attribute_without_one() -> None:
    for holder, orders in FURTHER.items():
        for name in orders:
            domain = ATTRIBUTES[holder][name].domain
            assert isinstance(domain, Choice)
            assert not domain.ordered


def test_amounts_are_ordered_attributes_and_no_controls() -> None:
    for name in AMOUNTS:
        assert any(getattr(t[name].domain, "ordered", False) for t in ATTRIBUTES.values() if name in t)
        assert not any(name in orders for orders in PROTECTIVE.values())


@pytest.mark.parametrize(
    ("holder", "attribute", "word"),
    [
        (Holder.ELEMENT, "pad", "none"),
        (Holder.ELEMENT, "auth", "none"),
        (Holder.ELEMENT, "zeroize", "no"),
        (Holder.ELEMENT, "score_granularity", None),
        (Holder.ELEMENT, "required_form", None),
        (Holder.ELEMENT, "exposure", None),
        (Holder.ELEMENT, "fmr", None),
        (Holder.EVIDENCE, "explicit", None),
    ],
)
def test_a_control_that_is_not_there_has_a_word_for_it(holder: Holder, attribute: str, word: str | None) -> None:
    assert not_there(holder, attribute) == word


def test_the_forms_of_data_stand_by_how_much_they_tell() -> None:
    form, required = (ATTRIBUTES[h][n].domain for h, n in ((Holder.DATA, "form"), (Holder.ELEMENT, "required_form")))
    assert isinstance(form, Choice)
    assert isinstance(required, Choice)
    assert form.ordered
    assert required.ordered
    assert required.members == ("none", *form.members)
    assert (form.members[0], form.members[-1]) == ("token", "sample")
