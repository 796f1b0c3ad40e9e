"""What the threats to privacy say of one system, and what they say when it says more or less of itself."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.library import load_library

LIBRARY = load_library()
MODEL = Path(__file__).parent / "privacy.yaml"
SECURITY_ONLY = ("fingerprint_payment.yaml", "fingerprint_payment_hardened.yaml")
EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
LOOK_UP = "matcher -> codes: look up (answer)"


def changed(**changes: str) -> Assessment:
    """The assessment of the model with some texts in place of others."""
    text = MODEL.read_text("utf-8")
    for old, new in changes.items():
        before = LINES[old]
        assert before in text
        text = text.replace(before, new)
    return assess(parse_yaml(text), LIBRARY)


LINES: Mapping[str, str] = {
    "day": "as_of: 2026-03-02, ",
    "deletion": "  - rights -> codes: {name: erase, carries: code, flow_type: delete}\n",
    "schedule": "  plan: {kind: retention_schedule, on: tape, period: 30 days}\n",
    "closed": "closed_world: [transfer_mechanism, alternative]",
    "count": "count: 8000",
    "necessary": "    conditional_service: yes\n",
}
"""Parts of the model that tests say otherwise."""


def found(assessment: Assessment, threat: str) -> set[tuple[str, str, str]]:
    """Where a threat is found: in which way, what that amounts to, on what."""
    return {(f.limb.id, f.limb.verdict, f.subject.id) for f in assessment.findings if f.threat.id == threat}


def asked(assessment: Assessment, threat: str) -> set[tuple[str, str]]:
    return {(q.subject.id, q.attribute) for q in assessment.questions if threat in q.threats}


# ---------------------------------------------------------------------------- leaving China


def test_what_a_query_from_abroad_takes_home_is_an_export() -> None:
    """The contract covers another flow, and what was captured abroad may go back there."""
    assert found(changed(), "PV-XBT-01") == {("export", "breach", LOOK_UP)}


def test_a_contract_that_ran_out_permits_nothing() -> None:
    late = changed(day="as_of: 2027-01-02, ")
    assert found(late, "PV-XBT-01") == {("export", "breach", LOOK_UP), ("export", "breach", "hub -> research")}


def test_on_a_day_that_nobody_says_a_contract_with_dates_is_a_question() -> None:
    undated = changed(day="")
    assert found(undated, "PV-XBT-01") == {("export", "breach", LOOK_UP)}
    assert asked(undated, "PV-XBT-01") == {("", "as_of")}


def test_a_mechanism_that_nobody_mentions_is_a_question() -> None:
    open_ = changed(closed="closed_world: [alternative]")
    assert found(open_, "PV-XBT-01") == set()
    assert asked(open_, "PV-XBT-01") == {(LOOK_UP, "transfer_mechanism")}


def test_the_finding_tells_why_there_is_no_mechanism() -> None:
    (finding,) = (f for f in changed().findings if f.threat.id == "PV-XBT-01")
    assert ("system", "closed_world") in {(b.type, b.attribute) for b in finding.because}
    assert (
        finding.message == "'look up (answer)' takes code out of mainland China, and no transfer mechanism covers that"
    )


# ---------------------------------------------------------------------------- erasure


def test_a_copy_that_no_deletion_reaches_is_told_and_a_rolling_backup_is_not() -> None:
    assert found(changed(), "PV-RET-03") == {("missed", "risk", "index/code")}


def test_where_nothing_is_erased_at_all_that_is_one_gap_for_each_activity_that_keeps_something() -> None:
    assert found(changed(deletion=""), "PV-RET-03") == {("no erasure", "gap", "proof")}


def test_a_backup_without_a_schedule_is_a_question() -> None:
    assert asked(changed(schedule=""), "PV-RET-03") == {("tape/code", "retention_schedule")}


def test_without_an_activity_the_gap_is_one_of_the_whole_system() -> None:
    system = parse_yaml(
        "bioward: 1\nsystem: Small\ndata: {face: {class: biometric, form: sample}}\n"
        "elements: {faces: {kind: sample_store, holds: face}, copy: {kind: backup_store, holds: face}}\n"
        "populations: {staff: {relation: employee}}\n"
    )
    assert found(assess(system, LIBRARY), "PV-RET-03") == {("no erasure", "gap", "system")}


# ---------------------------------------------------------------------------- consent


def test_staff_without_another_way_are_told_and_what_is_needed_is_asked() -> None:
    assessment = changed()
    assert found(assessment, "PV-CON-04") == {("power", "risk", "proof")}
    assert asked(assessment, "PV-CON-04") == {("proof", "necessary_data")}


def test_a_service_that_could_do_without_the_data_is_a_breach_beside_the_risk() -> None:
    forced = changed(necessary="    conditional_service: yes\n    necessary_data: []\n")
    assert found(forced, "PV-CON-04") == {("power", "risk", "proof"), ("forced", "breach", "proof")}


# ---------------------------------------------------------------------------- silence


@pytest.mark.parametrize("name", SECURITY_ONLY)
def test_a_model_that_says_nothing_of_privacy_is_neither_told_nor_asked_anything_about_it(name: str) -> None:
    assessment = assess(read_yaml(EXAMPLES / name), LIBRARY)
    told = [f.threat.id for f in assessment.findings] + [t for q in assessment.questions for t in q.threats]
    assert not [id_ for id_ in told if id_.startswith("PV-")]
