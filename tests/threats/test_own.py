"""What a person found is a finding like any other, and is never taken for one of the library's."""

import re
from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.models.span import NOWHERE
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.advice import advice
from bioward.threats.assess import assess
from bioward.threats.catalogue import BUILT_IN
from bioward.threats.finding import Assessment, Confidence, Finding, Subject, fingerprint
from bioward.threats.key import Key, score
from bioward.threats.library import load_library
from bioward.threats.threat import OWN, Severity
from bioward.threats.trial import Trial, risk

LIBRARY = load_library()
MODEL = """\
bioward: 1
system: Door
data: {face: {class: biometric, modality: face, form: template, subjects: 120000}}
elements:
  door: {kind: capture_device, name: Front door}
  faces: {kind: reference_store, encryption_at_rest: none, holds: face}
flows:
  - door -> faces: {carries: face}
"""
OURS = """\
own_findings:
  night:
    title: The guard leaves
    on: door
    severity: critical
    why: Nobody is there at night.
    stride: [spoofing]
    linddun: [detecting]
    references: [the night log]
    mitigations: [Lock it]
    by: Ann
  mess: {title: Nobody owns it, severity: low, why: Three pay.}
  copy: {title: Kept too long, on: faces/face, severity: medium, why: No timer.}
"""


def assessed(text: str = MODEL + OURS) -> Assessment:
    return assess(parse_yaml(text), LIBRARY)


def own(assessment: Assessment) -> dict[str, Finding]:
    return {f.own.id: f for f in assessment.findings if f.own}


def test_it_says_what_the_person_said_at_the_place_where_it_stands() -> None:
    night = own(assessed())["night"]
    assert (night.threat.title, night.message) == ("The guard leaves", "Nobody is there at night.")
    assert (night.severity, night.could_be, night.confidence) == (
        Severity.CRITICAL, Severity.CRITICAL, Confidence.STATED,
    )  # fmt: skip
    assert night.subject == Subject("element", "door", "Front door")
    assert (night.span.line, night.span.column) == (10, 3)
    assert (night.threat.stride, night.threat.linddun) == (("spoofing",), ("detecting",))
    assert night.threat.references == ("the night log",)
    assert [(m.title, m.changes) for m in night.mitigations] == [("Lock it", ())]
    assert (night.because, night.path) == ((), ())


def test_it_is_known_for_a_persons() -> None:
    found = own(assessed())
    assert found["night"].found_by == "a person (Ann)"
    assert found["mess"].found_by == "a person"
    assert found["mess"].label == "OWN mess"
    of_library = [f for f in assessed().findings if f.own is None]
    assert {f.found_by for f in of_library} == {""}
    assert OWN not in LIBRARY.everything


def test_it_is_sorted_with_the_others_by_severity() -> None:
    findings = assessed().findings
    assert [f.own.id for f in findings if f.own] == ["night", "copy", "mess"]
    assert [f.severity for f in findings] == sorted((f.severity for f in findings), reverse=True)


def test_nothing_that_the_library_finds_is_other_for_it() -> None:
    without, with_ = assessed(MODEL), assessed()
    assert [f.fingerprint for f in with_.findings if not f.own] == [f.fingerprint for f in without.findings]
    assert with_.questions == without.questions
    assert {i: vars(t) for i, t in with_.tallies.items()} == {i: vars(t) for i, t in without.tallies.items()}


def test_its_fingerprint_is_of_its_id_and_its_subject_and_of_nothing_else() -> None:
    before = own(assessed())
    changed = OURS.replace("critical", "low").replace("Nobody is there", "No one is there").replace("Ann", "Bob")
    after = own(assessed(MODEL.replace("system: Door", "system: Gate\ndescription: new") + "\n\n" + changed))
    assert {i: f.fingerprint for i, f in before.items()} == {i: f.fingerprint for i, f in after.items()}
    assert before["night"].fingerprint == fingerprint(OWN, "night", "door")
    assert len({f.fingerprint for f in before.values()}) == 3


def test_it_is_on_the_system_or_on_a_copy_too() -> None:
    found = own(assessed())
    assert found["mess"].subject == Subject("system", "", "the system")
    assert found["copy"].subject == Subject("holding", "faces/face", "faces/face")


def test_no_change_is_said_to_clear_it_and_it_weighs_all_the_same() -> None:
    without, with_ = (advice(assessed(text), lambda: False) for text in (MODEL, MODEL + OURS))
    weight = 4**4 + 4**2 + 4
    assert (with_.risk - without.risk, with_.rest - without.rest) == (weight, weight)
    assert [e.patches for e in with_.plan] == [e.patches for e in without.plan]
    assert not [f for e in (*with_.effects, *with_.plan) for f in (*e.clears, *e.brings) if f.own]


def test_not_even_a_change_that_takes_its_subject_away() -> None:
    trial = Trial(assessed())
    patches = [p for e in advice(trial.assessment, lambda: False).effects for p in e.patches]
    removing = [p for p in patches if any(str(c).startswith("remove") for c in p.mitigation.changes)]
    assert removing
    for patch in removing:
        effect = trial.effect(patch)
        assert not effect.misfit
        assert not any(f.own for f in effect.clears)
        assert effect.removed <= risk(trial.assessment) - sum(4**f.severity for f in own(trial.assessment).values())


def test_no_threat_file_can_have_its_id(tmp_path: Path) -> None:
    text = next((BUILT_IN / "storage").glob("*.yaml")).read_text(encoding="utf-8")
    (tmp_path / "OWN-x.yaml").write_text(re.sub(r"(?m)^id: .*", f"id: {OWN}", text), encoding="utf-8")
    with pytest.raises(ThreatError, match="'OWN' is not a threat id"):
        load_library([tmp_path], replace=True)


def test_a_key_is_about_the_library() -> None:
    key = Key("Door", Path("m"), None, "", {}, {}, frozenset(), (), {}, NOWHERE)
    assert OWN not in score(assessed(), key).found
