"""Who decides, about whom, what for, and what shows it: the privacy part of a model."""

import pytest

from bioward.models.facts import Origin
from bioward.models.system import Activity, System
from bioward.models.vocabulary import ATTRIBUTES, Holder, carries
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS
from bioward.models.yaml_reader import parse_yaml
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import as_editors_read, model, problems, shown, told

WHOLE = """
data:
  print: {population: customers}
  template: {derived_from: print}
elements: {reader: {kind: capture_device}, hub: {kind: process}, lab: {kind: external_party}}
flows: [hub -> lab: template, {hub -> lab: {name: nightly}}]
organisations:
  acme: {name: Acme Ltd, established_in: [CN], sector: private}
populations:
  customers: {count: 120000, residence: [CN], relation: customer, minors: none}
activities:
  paying: {purpose: payment_auth, controller: acme, data: [print], elements: [reader], basis: consent,
           conditional_service: yes, necessary_data: [template]}
  other:
evidence:
  asked: {kind: consent, on: paying, status: evidenced, granularity: separate, refusal_consequence: none}
  scc: {kind: transfer_mechanism, on: [hub -> lab, 'hub -> lab: nightly'], regime: CN, type: cn_standard_contract,
        valid_from: 2026-01-01, valid_to: 2029-01-01}
"""


def activities(text: str) -> dict[str, Activity]:
    return dict(model(text).activities)


def people(system: System, item: str) -> tuple[str, Origin]:
    facts = dict(system.items[item].facts)
    return shown(Holder.DATA, facts, "subjects"), facts["subjects"].origin


# ---------------------------------------------------------------------------- what is read


def test_the_parts_are_read() -> None:
    system = model(WHOLE)
    paying = system.activities["paying"]
    assert (paying.controller, paying.data, paying.elements) == ("acme", ("print",), ("reader",))
    assert paying.necessary_data == ("template",)
    assert shown(Holder.ACTIVITY, dict(paying.facts), "purpose") == "payment_auth"
    assert (system.organisations["acme"].name, system.items["print"].populations) == ("Acme Ltd", ("customers",))
    assert shown(Holder.ORGANISATION, dict(system.organisations["acme"].facts), "established_in") == "CN"
    scc = system.evidence["scc"]
    assert (scc.kind, scc.on) == ("transfer_mechanism", ("hub -> lab", "hub -> lab: nightly"))
    assert shown(Holder.EVIDENCE, dict(scc.facts), "valid_to") == "2029-01-01"


def test_an_activity_that_names_no_data_takes_all_and_stays_so_when_written() -> None:
    other = activities(WHOLE)["other"]
    assert (other.data, other.elements) == (("print", "template"), ("reader", "hub", "lab"))
    assert (other.data_written, other.elements_written, other.necessary_data, other.written) == (
        False, False, None, True,
    )  # fmt: skip
    written = write_yaml(model(WHOLE))
    assert "  other: {}\n" in written
    assert parse_yaml(written) == model(WHOLE)


def test_needing_nothing_is_not_the_same_as_not_saying_what_is_needed() -> None:
    found = activities("activities: {a: {necessary_data: []}, b: }")
    assert (found["a"].necessary_data, found["b"].necessary_data) == ((), None)


def test_a_record_that_says_no_more_is_claimed_and_never_runs_out() -> None:
    (record,) = model("evidence: {a: {kind: notice}}").evidence.values()
    facts = dict(record.facts)
    assert record.on == ()
    assert [shown(Holder.EVIDENCE, facts, n) for n in ("status", "valid_from", "valid_to")] == [
        "claimed", "always", "no_end",
    ]  # fmt: skip
    assert all(facts[n].firm for n in ("status", "valid_from", "valid_to"))


def test_the_kinds_that_are_told_in_full_are_none_unless_said() -> None:
    facts = dict(model("").facts)
    assert shown(Holder.SYSTEM, facts, "closed_world") == "none"
    assert facts["closed_world"].firm
    assert shown(Holder.SYSTEM, dict(model("system: {closed_world: consent}").facts), "closed_world") == "consent"


# ---------------------------------------------------------------------------- the activity that nobody wrote


@pytest.mark.parametrize("said", ["organisations: {o: }", "populations: {p: }", "evidence: {e: {kind: notice}}"])
def test_one_activity_stands_for_the_whole_system_where_none_is_written(said: str) -> None:
    text = f"data: {{d: }}\nelements: {{e1: {{kind: process}}}}\n{said}"
    (activity,) = activities(text).values()
    assert (activity.id, activity.written, activity.data, activity.elements) == ("system", False, ("d",), ("e1",))
    assert activity.facts["purpose"].origin is Origin.UNKNOWN
    assert "activities" not in write_yaml(model(text))


def test_a_model_that_says_nothing_of_privacy_has_no_activity() -> None:
    assert activities("data: {d: }\nelements: {e: {kind: process}}") == {}


# ---------------------------------------------------------------------------- people


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("population: a", ("100", Origin.IMPLIED)),
        ("population: [a, b]", ("100 to 150", Origin.IMPLIED)),
        ("population: [a, c]", ("at least 100", Origin.IMPLIED)),
        ("population: c", ("unknown", Origin.UNKNOWN)),
        ("population: a, subjects: 7", ("7", Origin.STATED)),
        ("population: a, subjects: unknown", ("unknown", Origin.STATED)),
        ("class: other", ("unknown", Origin.UNKNOWN)),
    ],
)
def test_the_people_of_an_item_follow_from_its_populations(said: str, expected: tuple[str, Origin]) -> None:
    system = model(f"data: {{d: {{{said}}}}}\npopulations: {{a: {{count: 100}}, b: {{count: 20..50}}, c: }}")
    assert people(system, "d") == expected


def test_where_the_people_come_from_is_told_with_its_line() -> None:
    system = model("data: {d: {population: [a, b]}}\npopulations:\n  a: {count: 100}\n  b: {count: 3}")
    fact = system.items["d"].facts["subjects"]
    assert (fact.note, fact.span.line) == ("from population a, b", 4)


# ---------------------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("data: {d: {population: x}}", "there is no population 'x'"),
        ("data: {d: {population: [p, p]}}\npopulations: {p: }", "'p' stands twice"),
        ("activities: {a: {controller: x}}", "there is no organisation 'x'"),
        ("activities: {a: {data: [x]}}", "there is no data item 'x'"),
        ("activities: {a: {elements: x}}", "there is no element 'x'"),
        ("activities: {a: {necessary_data: x}}", "there is no data item 'x'"),
        ("data: {d: }\nactivities: {a: {data: [d, d]}}", "'d' stands twice"),
        ("evidence: {e: {kind: notice, on: x}}", "nothing is called 'x'"),
        ("evidence: {e: {kind: notice, on: e}}", "nothing is called 'e'"),
        ("activities: {a: }\nevidence: {e: {kind: notice, on: [a, a]}}", "'a' stands twice"),
        ("evidence: {e: {kind: consents}}", "'consents' is not a kind of evidence"),
        ("evidence: {e: {on: }}", "evidence 'e' has no kind"),
        ("evidence: {e: {kind: consent, items: [rights]}}", "a consent cannot have 'items'"),
        ("evidence: {e: {kind: notice, statu: claimed}}", "'statu' is not an attribute of a notice"),
        ("organisations: {o: {establishd_in: CN}}", "'establishd_in' is not an attribute of an organisation"),
        ("organisations: {o: {established_in: [CN, Norway]}}", "established_in: 'Norway' is not an ISO 3166 code"),
        ("populations: {p: {minor: none}}", "'minor' is not an attribute of a population"),
        ("activities: {a: {purpos: login}}", "'purpos' is not an attribute of an activity"),
        ("activities: {a: {purpose: fun}}", "purpose: 'fun' is not a value"),
        ("organisations: {o: }\nactivities: {a: , a: }", "'a' is already on line 3"),
        ("organisations: []", "a mapping is wanted here ('key: value')"),
        ("organisations: {a b: }", "'a b' is not an id: ids have no spaces"),
        ("defaults: {evidence: {status: claim}}", "status: 'claim' is not a value"),
    ],
)
def test_what_is_wrong_is_said(text: str, message: str) -> None:
    assert told(text) == [message]


def test_every_mistake_has_its_place_and_the_right_word() -> None:
    found = problems(
        """
        organisations: {acme: {sektor: private}}
        activities: {paying: {controller: acmee, purpose: payment-auth}}
        evidence:
          asked: {kind: consnt, on: payin}
          scc: {kind: transfer_mechanism, type: cn_standard_contrat, valid_to: 2029-13-01}
        """
    )
    assert [(p.span.line, p.span.column, p.hint) for p in found] == [
        (2, 24, "did you mean 'sector'?"),
        (3, 35, "did you mean 'acme'?"),
        (3, 51, "did you mean 'payment_auth'?"),
        (5, 17, "did you mean 'consent'?"),
        (5, 29, "did you mean 'paying'?"),
        (6, 41, "did you mean 'cn_standard_contract'?"),
        (6, 72, ""),
    ]


def test_an_id_that_two_things_share_cannot_be_covered() -> None:
    (problem,) = problems("data: {a: }\nelements: {a: {kind: process}}\nevidence: {e: {kind: notice, on: a}}")
    assert problem.message == "'a' is the id of more than one thing: data item, element"
    assert (problem.span.line, problem.hint) == (4, "give all but one of them another id")
    assert told("data: {a: }\nelements: {a: {kind: process}}\nevidence: {e: {kind: notice}}") == []


def test_the_whole_system_is_covered_by_naming_nothing() -> None:
    (problem,) = problems("evidence: {e: {kind: notice, on: system}}")
    assert problem.hint == "leave 'on' out: the record is then on the whole system"


def test_a_flow_with_a_name_wants_quotes() -> None:
    (problem,) = problems("elements: {a: {kind: process}}\nevidence: {e: {kind: notice, on: [a -> a: enrol]}}")
    assert problem.hint == "put quotes around an id with ': ' in it"


def test_defaults_count_for_records_and_activities() -> None:
    system = model(
        """
        defaults: {evidence: {status: evidenced, granularity: separate}, activities: {basis: consent}}
        activities: {a: , b: {basis: contract}}
        evidence: {c: {kind: consent}, n: {kind: notice, status: claimed}}
        """
    )
    shown_ = {e.id: shown(Holder.EVIDENCE, dict(e.facts), "status") for e in system.evidence.values()}
    assert shown_ == {"c": "evidenced", "n": "claimed"}
    assert system.evidence["n"].facts["granularity"].origin is Origin.ABSENT
    bases = [shown(Holder.ACTIVITY, dict(a.facts), "basis") for a in system.activities.values()]
    assert bases == ["consent", "contract"]


# ---------------------------------------------------------------------------- kinds of evidence


@pytest.mark.parametrize("kind", EVIDENCE_KINDS)
def test_a_record_can_have_the_attributes_of_its_kind_and_no_others(kind: str) -> None:
    able = {n: "unknown" for n, a in ATTRIBUTES[Holder.EVIDENCE].items() if carries(kind, a)}
    rest = [n for n in ATTRIBUTES[Holder.EVIDENCE] if n not in able]
    assert told(f"evidence: {{e: {{kind: {kind}, {', '.join(f'{n}: unknown' for n in able)}}}}}") == []
    if rest:
        assert len(told(f"evidence: {{e: {{kind: {kind}, {', '.join(f'{n}: unknown' for n in rest)}}}}}")) == len(rest)


def test_what_is_written_of_privacy_reads_well() -> None:
    written = write_yaml(model(WHOLE))
    assert "  asked: {kind: consent, on: paying, status: evidenced, granularity: separate" in written
    assert "  acme: {name: Acme Ltd, established_in: CN, sector: private}\n" in written
    assert as_editors_read(written)["evidence"]["scc"]["valid_from"] == "2026-01-01"
