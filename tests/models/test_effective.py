"""Facts: what is stated, inherited, implied and taken by default."""

import pytest

from bioward.models.facts import Fact, Origin
from bioward.models.vocabulary import Holder
from tests.models.reading import model, problems, shown, told


def element(text: str) -> dict[str, Fact]:
    return dict(next(iter(model(text).elements.values())).facts)


def of(holder: Holder, facts: dict[str, Fact], name: str) -> tuple[str, str]:
    return shown(holder, facts, name), str(facts[name].origin)


# ---------------------------------------------------------------------------- contradictions and implications


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("elements: {a: {kind: store, auth: none, authz: coarse}}", 48,
         "contradiction: authz is coarse, but auth none means authz none (line 2)"),
        ("elements: {a: {kind: store, public_access: yes, exposure: internal}}", 59,
         "contradiction: exposure is internal, but public_access yes means exposure internet (line 2)"),
        ("data: {a: {form: sample, renewable: yes}}", 37,
         "contradiction: renewable is yes, but form sample means renewable no (line 2)"),
        ("elements: {a: {kind: process}}\nflows: [{a -> a: {encryption: mtls, peer_auth: one_way}}]", 48,
         "contradiction: peer_auth is one_way, but encryption mtls means peer_auth mutual (line 3)"),
        ("elements: {a: {kind: store, public_access: yes, authz: coarse}}", 56,
         "contradiction: authz is coarse, but auth none means authz none (line 2)"),
    ],
)  # fmt: skip
def test_a_contradiction_is_an_error_at_its_place(text: str, column: int, said: str) -> None:
    (problem,) = problems(text)
    assert (problem.message, problem.span.column) == (said, column)


@pytest.mark.parametrize(
    ("said", "name", "follows"),
    [
        ("auth: none", "authz", "none"),
        ("public_access: yes", "exposure", "internet"),
        ("public_access: yes", "authz", "none"),
        ("authz: coarse", "public_access", "no"),
        ("exposure: internal", "public_access", "no"),
        ("auth: password", "public_access", "no"),
    ],
)
def test_implications_hold_both_ways(said: str, name: str, follows: str) -> None:
    assert of(Holder.ELEMENT, element(f"elements: {{a: {{kind: store, {said}}}}}"), name) == (follows, "implied")


def test_what_cannot_follow_narrows_what_is_known_in_part() -> None:
    facts = element("elements: {a: {kind: store, auth: none or password, authz: coarse}}")
    assert of(Holder.ELEMENT, facts, "auth") == ("password", "stated")
    items = model("data: {a: {form: sample or template, renewable: yes}}").items
    assert of(Holder.DATA, dict(items["a"].facts), "form") == ("template", "stated")
    flows = model("elements: {a: {kind: process}}\nflows: [{a -> a: {peer_auth: one_way}}]").flows
    assert of(Holder.FLOW, dict(flows["a -> a"].facts), "encryption") == ("none or weak or tls or e2e", "implied")


def test_an_implied_fact_points_at_what_implies_it() -> None:
    fact = element("elements:\n  a:\n    kind: store\n    auth: none\n")["authz"]
    assert (fact.span.line, fact.note, fact.firm) == (5, "auth none means authz none", True)


def test_nothing_is_implied_by_what_is_only_possible() -> None:
    assert of(Holder.ELEMENT, element("elements: {a: {kind: store, auth: none or mfa}}"), "authz") == (
        "unknown",
        "unknown",
    )


def test_a_written_template_is_taken_as_unprotected_but_not_firmly() -> None:
    items = model("data: {a: {form: template}, b: {form: template, protection: encrypted}, c: }").items
    assert of(Holder.DATA, dict(items["a"].facts), "protection") == ("none", "default")
    assert not items["a"].facts["protection"].firm
    assert of(Holder.DATA, dict(items["b"].facts), "protection") == ("encrypted", "stated")
    assert of(Holder.DATA, dict(items["c"].facts), "protection") == ("unknown", "unknown")


# ---------------------------------------------------------------------------- inheritance

NESTED = """
system: {owner: us}
boundaries:
  site: {jurisdiction: NO, physical: controlled, trust: 3}
  room: {in: site, physical: secure, net_zone: unknown}
elements:
  inner: {kind: process, in: room}
  outer: {kind: process, in: site}
  lost: {kind: process}
"""


@pytest.mark.parametrize(
    ("name", "fact", "note"),
    [
        ("jurisdiction", ("NO", "inherited"), "from site"),
        ("physical", ("secure", "inherited"), "from room"),
        ("owner", ("us", "inherited"), "from the system"),
        ("trust", ("3", "inherited"), "from site"),
        ("control", ("owner", "default"), "from room"),
        ("net_zone", ("unknown", "inherited"), "from room"),
        ("supervised", ("unknown", "unknown"), ""),
    ],
)
def test_an_element_inherits_from_the_nearest_boundary_that_says_it(
    name: str, fact: tuple[str, str], note: str
) -> None:
    facts = dict(model(NESTED).elements["inner"].facts)
    assert of(Holder.BOUNDARY, facts, name) == fact
    assert facts[name].note == note


def test_a_boundary_keeps_its_own_and_inherits_the_rest() -> None:
    facts = dict(model(NESTED).boundaries["room"].facts)
    assert of(Holder.BOUNDARY, facts, "physical") == ("secure", "stated")
    assert of(Holder.BOUNDARY, facts, "jurisdiction") == ("NO", "inherited")
    assert facts["jurisdiction"].span.line == 4


def test_what_stands_in_no_boundary_knows_nothing_of_its_place() -> None:
    facts = dict(model(NESTED).elements["lost"].facts)
    assert of(Holder.BOUNDARY, facts, "control") == ("unknown", "unknown")
    assert of(Holder.BOUNDARY, facts, "owner") == ("unknown", "unknown")


def test_who_uses_a_client_controls_its_device_unless_the_model_says_otherwise() -> None:
    system = model(
        "boundaries: {plain: {}, ours: {control: owner}}\n"
        "elements: {a: {kind: client_app, in: plain}, b: {kind: client_app}, c: {kind: browser_client, in: ours},"
        " d: {kind: process, in: plain}}"
    )
    control = {id_: of(Holder.BOUNDARY, dict(e.facts), "control") for id_, e in system.elements.items()}
    assert control == {
        "a": ("subject", "default"), "b": ("subject", "default"), "c": ("owner", "inherited"),
        "d": ("owner", "default"),
    }  # fmt: skip


def test_an_attribute_that_a_kind_cannot_have_is_absent() -> None:
    facts = element("elements: {a: {kind: store}}")
    assert of(Holder.ELEMENT, facts, "attended") == ("does not apply", "absent")


def test_unknown_that_is_stated_stays_unknown_against_defaults() -> None:
    system = model("elements: {a: {kind: process}}\nflows: [{a -> a: {medium: unknown}}]")
    assert of(Holder.FLOW, dict(system.flows["a -> a"].facts), "medium") == ("unknown", "stated")
    assert not model("elements: {a: {kind: process}}\nflows: [a -> a]").flows["a -> a"].facts["medium"].firm


# ---------------------------------------------------------------------------- defaults

DEFAULTS = """
defaults:
  elements: {audit: none, attended: yes}
  comparator: {audit: append_only}
  flows: {encryption: tls}
  data: {class: biometric}
  boundaries: {trust: 4}
boundaries: {b: }
data: {d: , e: {class: other}}
elements:
  own: {kind: comparator, audit: mutable}
  kind: {kind: comparator}
  group: {kind: capture_device}
flows: [own -> kind]
"""


def test_what_a_thing_says_goes_before_its_kind_and_that_before_the_group() -> None:
    system = model(DEFAULTS)
    audits = [of(Holder.ELEMENT, dict(e.facts), "audit") for e in system.elements.values()]
    assert audits == [("mutable", "stated"), ("append_only", "stated"), ("none", "stated")]
    assert system.elements["group"].facts["audit"].note == "default for elements"
    assert of(Holder.ELEMENT, dict(system.elements["kind"].facts), "attended") == ("does not apply", "absent")
    assert of(Holder.FLOW, dict(system.flows["own -> kind"].facts), "encryption") == ("tls", "stated")
    assert [shown(Holder.DATA, dict(i.facts), "class") for i in system.items.values()] == ["biometric", "other"]
    assert of(Holder.BOUNDARY, dict(system.boundaries["b"].facts), "trust") == ("4", "stated")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("defaults: {element: {audit: none}}", "'element' is not a group or an element kind"),
        ("defaults: {elements: {adit: none}}", "'adit' is not an attribute here"),
        ("defaults: {elements: {audit: nine}}", "audit: 'nine' is not a value"),
        ("defaults: {elements: {audit: nine}}\nelements: {a: {kind: store}}", "audit: 'nine' is not a value"),
        ("defaults: {operator: {audit: none}}", "elements of kind 'operator' cannot have 'audit'"),
    ],
)
def test_a_wrong_default_is_told_once_even_if_nothing_takes_it(text: str, message: str) -> None:
    assert told(text) == [message]


def test_facts_of_the_system() -> None:
    facts = dict(model("system: {name: x, factors_declared: 2}").facts)
    assert facts["factors_declared"].origin is Origin.STATED
    assert of(Holder.SYSTEM, facts, "alternative_required") == ("yes", "default")
