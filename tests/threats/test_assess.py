"""What an assessment promises beside the verdicts: presumption, strict audit, defaults, telling under."""

import subprocess
import sys
from pathlib import Path

import pytest

from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment, Confidence, fingerprint
from bioward.threats.library import load_library

LIBRARY = load_library()
EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
S1 = EXAMPLES / "fingerprint_payment.yaml"


def assessed(text: str) -> Assessment:
    return assess(parse_yaml("bioward: 1\nsystem: x\n" + text), LIBRARY)


def found(assessment: Assessment) -> dict[str, Confidence]:
    return {f.threat.id: f.confidence for f in assessment.findings}


def test_the_payment_system_goes_wrong_as_was_reported() -> None:
    assert {"BIO-MAT-06", "BIO-MAT-07", "BIO-ADM-02", "BIO-ADM-07"} <= found(assess(read_yaml(S1), LIBRARY)).keys()


def test_its_hardened_twin_has_nothing_to_find_and_nothing_to_ask() -> None:
    twin = assess(read_yaml(EXAMPLES / "fingerprint_payment_hardened.yaml"), LIBRARY)
    assert (twin.findings, twin.questions, twin.gaps) == ((), (), ())


OPEN = "data: {t: {class: biometric, form: template}}\nelements: {s: {kind: reference_store, holds: t%s}}\n"


def test_a_strict_audit_takes_every_control_that_is_not_said_as_absent() -> None:
    asked = assessed(OPEN % "")
    strict = assess(parse_yaml("bioward: 1\nsystem: {name: x, assume_unknown: absent}\n" + OPEN % ""), LIBRARY)
    assert "BIO-STO-01" not in found(asked)
    assert any(q.attribute == "encryption_at_rest" for q in asked.questions)
    assert found(strict)["BIO-STO-01"] is Confidence.PRESUMED


def test_a_default_makes_no_stated_finding() -> None:
    flow = "data: {f: {class: biometric, form: sample}}\nelements: {a: {kind: process}, b: {kind: process}}\n"
    silent = assessed(flow + "flows: [a -> b: {carries: f, encryption: none}]\n")
    said = assessed(flow + "flows: [a -> b: {carries: f, encryption: none, medium: network}]\n")
    assert found(silent)["BIO-TRN-01"] is Confidence.PRESUMED
    assert found(said)["BIO-TRN-01"] is Confidence.STATED


def test_a_clear_verdict_that_rests_on_a_default_is_counted_apart() -> None:
    model = """
boundaries: {desk: {%s}}
data: {face: {class: biometric, modality: face, form: sample}}
elements:
  cam: {kind: capture_device, in: desk, attended: yes, pad: none}
  matcher: {kind: comparator}
  door: {kind: access_actuator}
flows: [cam -> matcher: face, matcher -> door: {flow_type: decision}]
"""
    assert assessed(model % "").tallies["BIO-CAP-01"].clear_by_default == 1
    assert assessed(model % "control: owner").tallies["BIO-CAP-01"].clear_by_default == 0


def test_what_a_more_specific_finding_tells_is_told_under_it() -> None:
    model = """
data: {t: {class: biometric, form: template, subjects: 120000}}
elements: {refs: {kind: reference_store}, board: {kind: admin_console, auth: none, exposure: internet}}
flows: [refs -> board: t]
"""
    assessment = assessed(model)
    told = [(f.threat.id, under) for f, under in assessment.told_under]
    assert told == [("BIO-ADM-02", fingerprint("BIO-STO-02", "dashboard", "board"))]
    assert "BIO-ADM-02" not in found(assessment)
    assert assessment.tallies["BIO-ADM-02"].told_under == 1


def test_what_it_could_be_says_on_what_it_hangs() -> None:
    (finding,) = (f for f in assessed(OPEN % ", encryption_at_rest: none").findings if f.threat.id == "BIO-STO-01")
    assert finding.could_be > finding.severity
    assert "the biometrics of many people are at stake" in finding.could_be_if


def test_questions_about_a_place_are_asked_of_its_boundary_once() -> None:
    questions = [q for q in assess(read_yaml(S1), LIBRARY).questions if q.attribute == "jurisdiction"]
    assert sorted((q.subject.type, q.subject.id) for q in questions) == [("boundary", "corp"), ("boundary", "shop")]


@pytest.mark.parametrize("form", ["json", "text"])
def test_two_runs_give_the_same_bytes_under_any_hash_seed(form: str, tmp_path: Path) -> None:
    told = set()
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.{form}"
        command = [sys.executable, "-m", "bioward", "check", str(S1), "--format", form, "-o", str(out)]
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, check=False, timeout=60)
        told.add(out.read_bytes())
    assert len(told) == 1


def test_a_path_without_a_control_tells_where_the_control_could_be() -> None:
    model = """
data: {face: {class: biometric, modality: face, form: sample}}
elements: {cam: {kind: capture_device, attended: no, pad: none}, m: {kind: comparator}, door: {kind: access_actuator}}
flows: [cam -> m: face, m -> door: {flow_type: decision}]
"""
    (finding,) = (f for f in assessed(model).findings if f.threat.id == "BIO-CAP-01")
    assert [h.flow for h in finding.path] == ["cam -> m", "m -> door"]
    assert ("cam", "pad", "none") in [(b.id, b.attribute, b.value) for b in finding.because]


def test_a_border_flow_is_found_though_its_end_was_reached_before_by_another() -> None:
    model = """
boundaries: {home: {jurisdiction: KE}, abroad: {jurisdiction: US}}
data: {iris: {class: biometric, form: sample}}
elements: {orb: {kind: capture_device, in: home}, hub: {kind: gateway, in: home}, lab: {kind: process, in: abroad}}
flows:
  - orb -> lab: {carries: iris, export_gate: no}
  - orb -> hub: {carries: iris, export_gate: no}
  - hub -> lab: {carries: iris, export_gate: no}
"""
    (finding,) = (f for f in assessed(model).findings if f.threat.id == "BIO-TRN-05")
    assert finding.subject.id == "hub -> lab"
    assert [h.flow for h in finding.path] == ["orb -> hub", "hub -> lab"]
