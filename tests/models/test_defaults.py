"""What `defaults` say: it counts for many things, and what is wrong with it is told once."""

import pytest

from bioward.models.facts import Origin
from tests.models.reading import model, problems, told

STORES = "".join(f"  s{number}: {{kind: store}}\n" for number in range(150))


def test_a_default_is_stated_at_its_place_for_each_thing_that_does_not_say_it_itself() -> None:
    system = model("""
        defaults: {store: {auth: mfa}, elements: {auth: password, authz: coarse}}
        elements:
          a: {kind: store}
          b: {kind: store, auth: otp}
          c: {kind: process}
    """)
    places = {e.id: (e.facts["auth"].origin, e.facts["auth"].span.line, e.facts["auth"].span.column)
              for e in system.elements.values()}  # fmt: skip
    assert places == {
        "a": (Origin.STATED, 2, 26),
        "b": (Origin.STATED, 5, 26),
        "c": (Origin.STATED, 2, 49),
    }


def test_a_default_for_all_elements_passes_by_those_that_cannot_have_it() -> None:
    system = model("defaults: {elements: {backup_of: none}}\nelements: {a: {kind: store}, b: {kind: person}}")
    origins = [e.facts["backup_of"].origin for e in system.elements.values()]
    assert origins == [Origin.STATED, Origin.ABSENT]


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("auth: strnog", "auth: 'strnog' is not a value"),
        ("backup_of: nowhere", "there is no element 'nowhere'"),
        ("auth: none, authz: coarse", "contradiction: authz is coarse, but auth none means authz none (line 2)"),
    ],
)
def test_a_wrong_default_is_told_once_however_many_take_it(said: str, message: str) -> None:
    assert told(f"defaults: {{store: {{{said}}}}}\nelements:\n{STORES}") == [message]


def test_a_reference_in_a_default_leads_somewhere_even_if_nothing_takes_it() -> None:
    (problem,) = problems("defaults: {store: {backup_of: refs}}\nelements: {ref: {kind: process}}")
    assert (problem.span.line, problem.span.column) == (2, 31)
    assert (problem.message, problem.hint) == ("there is no element 'refs'", "did you mean 'ref'?")


def test_a_hint_names_the_attributes_of_a_kind_in_the_order_of_the_vocabulary() -> None:
    (problem,) = problems("evidence: {e: {kind: consent, xyzzy: yes}}")
    assert problem.hint.startswith("one of: status, valid_from, valid_to, regime")
