"""What is out of scope counts nowhere and is hidden nowhere."""

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.advice import advice
from bioward.threats.answers import answers
from bioward.threats.assess import assess
from bioward.threats.explain import Explaining
from bioward.threats.finding import Assessment
from bioward.threats.library import load_library
from bioward.threats.threat import Outcome

LIBRARY = load_library()
MODEL = """\
bioward: 1
system: Door
boundaries:
  mall: {owner: mall}
  bank: {owner: bank}
data:
  face: {class: biometric, modality: face, form: template, subjects: 120000}
elements:
  door: {kind: capture_device, in: mall}
  matcher: {kind: comparator, in: mall}
  faces: {kind: reference_store, in: mall, encryption_at_rest: none}
  desk: {kind: process, in: bank}
  vault: {kind: reference_store, in: bank, encryption_at_rest: none}
  app: {kind: process, in: mall}
flows:
  - door -> matcher: {carries: face}
  - matcher -> faces: {carries: face}
  - matcher -> desk: {carries: face, encryption: none, medium: network}
  - desk -> vault: {carries: face, encryption: none, medium: network}
  - desk -> app: {carries: face, encryption: none, medium: network}
own_findings:
  paper: {title: A copy on paper, on: vault, severity: critical, why: It is printed.}
  night: {title: No guard, on: door, severity: low, why: Nobody is there.}
"""
BANK = "out_of_scope: {bank: The bank has an audit.}\n"


def assessed(out_of_scope: str = "") -> Assessment:
    return assess(parse_yaml(MODEL + out_of_scope), LIBRARY)


def prints(assessment: Assessment) -> set[str]:
    return {f.fingerprint for f in assessment.findings}


def subjects(assessment: Assessment) -> set[str]:
    return {f.subject.id for f in assessment.findings}


def test_findings_there_are_kept_apart_with_the_reason() -> None:
    assessment = assessed(BANK)
    assert {"vault", "desk -> vault"} <= subjects(assessed())
    assert not {"vault", "desk", "bank", "desk -> vault", "vault/face"} & subjects(assessment)
    apart = {(f.label, f.subject.id) for f, _ in assessment.out_of_scope}
    assert {("BIO-STO-01", "vault"), ("BIO-TRN-01", "desk -> vault"), ("OWN paper", "vault")} <= apart
    assert {by.reason for _, by in assessment.out_of_scope} == {"The bank has an audit."}


def test_no_finding_is_lost_and_none_is_counted_twice() -> None:
    before, after = assessed(), assessed(BANK)
    apart = {f.fingerprint for f, _ in after.out_of_scope}
    under = {f.fingerprint for f, _ in (*before.told_under, *after.told_under)}
    assert prints(before) <= prints(after) | apart
    assert prints(after) | apart <= prints(before) | under
    assert not prints(after) & apart


def test_a_flow_with_one_end_in_scope_is_in_scope() -> None:
    assert {"matcher -> desk", "desk -> app"} <= subjects(assessed(BANK))


THROUGH = """\
bioward: 1
system: Door
data: {face: {class: biometric, modality: face, form: sample}}
elements:
  cam: {kind: capture_device, attended: no, pad: none}
  net: {kind: gateway}
  matcher: {kind: comparator}
  lock: {kind: access_actuator}
flows:
  - cam -> net: face
  - net -> matcher: face
  - matcher -> lock: {flow_type: decision}
out_of_scope: {net: The carrier answers for it.}
"""


def test_paths_still_run_through_it() -> None:
    (finding,) = (f for f in assess(parse_yaml(THROUGH), LIBRARY).findings if f.threat.id == "BIO-CAP-01")
    assert [h.flow for h in finding.path] == ["cam -> net", "net -> matcher", "matcher -> lock"]


def test_nothing_is_asked_about_it_and_what_hangs_on_it_is_told() -> None:
    before, after = assessed(), assessed(BANK)
    there = {"bank", "desk", "vault", "desk -> vault", "vault/face"}
    assert {q.subject.id for q in before.questions} & there
    assert not {q.subject.id for q in after.questions} & there
    assert {q.subject.id for q in after.unasked} <= there
    assert after.unasked
    open_ = {id_ for id_, tally in after.tallies.items() if tally.question}
    assert {t for q in after.unasked for t in q.threats} <= open_


def test_every_subject_is_counted_once() -> None:
    for id_, before in assessed().tallies.items():
        after = assessed(BANK).tallies[id_]
        every = before.found + before.question + before.clear + before.told_under
        assert after.found + after.question + after.clear + after.told_under + after.out_of_scope == every
    assert assessed(BANK).tallies["BIO-STO-01"].out_of_scope == 1
    assert not any(t.out_of_scope for t in assessed().tallies.values())


def test_a_reason_for_one_thing_says_nothing_of_another() -> None:
    assessment = assessed("out_of_scope: {vault: a, 'matcher -> desk': b}\n")
    reasons = {f.subject.id: by.reason for f, by in assessment.out_of_scope}
    assert set(reasons) <= {"vault", "vault/face", "matcher -> desk"}
    assert (reasons["vault"], reasons["matcher -> desk"]) == ("a", "b")
    assert "desk -> vault" in subjects(assessment)


def test_the_worst_comes_first_there_too() -> None:
    severities = [f.severity for f, _ in assessed(BANK).out_of_scope]
    assert severities == sorted(severities, reverse=True)


def test_advice_is_about_what_is_in_scope() -> None:
    before, after = (advice(assessed(text), lambda: False) for text in ("", BANK))
    assert {"vault"} & {p.subject.id for e in before.effects for p in e.patches}
    assert not {"vault", "desk -> vault"} & {p.subject.id for e in after.effects for p in e.patches}
    assert after.risk < before.risk


def test_an_answer_settles_nothing_out_of_scope() -> None:
    answered, complete = answers(assessed(BANK), lambda: False)
    assert complete
    ends = [end for a in answered for end in (a.best, a.worst) if end]
    assert not {"vault", "desk", "desk -> vault"} & {c.subject for e in ends for c in (*e.clears, *e.finds)}


def test_it_is_explained_with_the_reason() -> None:
    explaining = Explaining(assessed(BANK))
    (each,) = (e for e in explaining.threat(LIBRARY.threats["BIO-STO-01"], "vault") if e.outcome is Outcome.FOUND)
    assert each.left_out
    assert each.left_out.reason == "The bank has an audit."
    assert each.finding in [f for f, _ in explaining.assessment.out_of_scope]
    (here,) = (e for e in explaining.threat(LIBRARY.threats["BIO-STO-01"], "faces") if e.outcome is Outcome.FOUND)
    assert here.left_out is None
