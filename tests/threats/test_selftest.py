"""The examples of a threat's file are run as its file says, and what comes out otherwise is told with its reason."""

from pathlib import Path

import pytest

from bioward.models.problems import ModelError, ThreatError
from bioward.threats.assess import outcomes
from bioward.threats.selftest import Difference, cases, comes_to, differences
from bioward.threats.threat import Threat
from tests.threats.examples import LIBRARY as BUILT_IN
from tests.threats.threat_texts import ID, changed, library


def different(folder: Path, *changes: tuple[str, str]) -> list[Difference]:
    """What comes out otherwise of the examples of a changed threat."""
    found = library(folder, changed(*changes))
    threat = found.threats[ID]
    return [d for case in cases(threat, found) for d in differences(threat, case)]


def test_every_built_in_example_comes_out_as_its_file_says(threat: Threat) -> None:
    assert [d for case in cases(threat, BUILT_IN) for d in differences(threat, case)] == []


def test_examples_come_to_what_an_assessment_would_tell(threat: Threat) -> None:
    for case in cases(threat, BUILT_IN):
        told = {subject: result.outcome for subject, result in comes_to(threat.limbs, case.levels).items()}
        assert told == outcomes(case.levels.system, BUILT_IN, threat)


def test_a_sound_file_has_no_differences(tmp_path: Path) -> None:
    assert different(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "title", "expected", "got", "why"),
    [
        (
            ("scan, note], auth: none", "scan, note], auth: mfa"),
            "nobody is asked",
            "flagged",
            "clear",
            "open: clear, since files.auth = mfa",
        ),
        (
            ("scan, note], auth: none", "scan, note]"),
            "nobody is asked",
            "flagged",
            "a question",
            "open: a question: nothing says files.auth",
        ),
        (
            ("holds: note, auth: none", "holds: note, auth: mfa"),
            "",
            "",
            "",
            "",
        ),
        (
            ("holds: scan, auth: mfa", "holds: scan, auth: none"),
            "people sign in",
            "clear",
            "flagged",
            "open: flagged, since files.auth = none, scan.class = identity",
        ),
        (
            ("kind: enterprise_store, holds: scan}}", "kind: enterprise_store, holds: scan, auth: none}}"),
            "nothing says whether anyone is asked",
            "a question",
            "flagged",
            "open: flagged, since files.auth = none, scan.class = identity",
        ),
        (("subjects: 20000", "subjects: 200"), "nobody is asked for the templates of many", "high", "medium", ""),
        (
            ("subjects: 20000", "modality: face"),
            "nobody is asked for the templates of many",
            "high",
            "medium..high",
            "",
        ),
        (
            ("set: {store.auth: mfa}", "set: {store.auth: none}"),
            "nobody is asked, and then they are",
            "no more flagged after 'Ask who is there'",
            "flagged",
            "",
        ),
    ],
)
def test_what_comes_out_otherwise_is_told_with_its_reason(
    tmp_path: Path, change: tuple[str, str], title: str, expected: str, got: str, why: str
) -> None:
    told = [(d.example.title, d.subject, d.expected, d.got, *d.why) for d in different(tmp_path, change)]
    assert told == ([(title, "files", expected, got, *([why] if why else []))] if title else [])


def test_a_subject_that_is_not_there_is_told(tmp_path: Path) -> None:
    (found,) = different(
        tmp_path, ("title: people sign in\n      at: [files]", "title: people sign in\n      at: [fils]")
    )
    assert (found.expected, found.got) == ("clear", "not looked at")
    assert found.why == ("the model has no store called 'fils'",)


def test_two_limbs_that_find_the_same_thing_are_told(tmp_path: Path) -> None:
    limb = '  - {id: again, subject: store, when: store.auth == none, message: "{store}"}\n'
    found = different(tmp_path, ("mitigations:\n", f"{limb}mitigations:\n"))
    assert ("flagged once", "flagged by open and again") in {(d.expected, d.got) for d in found}


def test_a_wrong_model_of_an_example_is_no_difference(tmp_path: Path) -> None:
    found = library(tmp_path, changed(("{t: {class: biometric", "{t: {class: biometrik")))
    with pytest.raises(ModelError) as caught:
        cases(found.threats[ID], found)
    assert "biometrik" in str(caught.value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("by: Ask who is there", "by: Ask who is ther"),
            "no mitigation has this title (did you mean 'Ask who is there'?)",
        ),
        (("      by: Ask who is there\n", ""), "the example has no 'by'"),
        (("severity: high\n", "severity: hihg\n"), "'hihg' is not a severity (did you mean 'high'?)"),
        (("severity: high\n", "severity: high..hihg\n"), "'hihg' is not a severity (did you mean 'high'?)"),
        (
            ("holds: scan}}\n", "holds: scan}}\n      severity: low\n"),
            "'severity' is not a part of an example (one of: title, at, model)",
        ),
    ],
)
def test_what_an_example_says_of_itself_is_checked(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    with pytest.raises(ThreatError) as caught:
        library(tmp_path, changed(change))
    assert [str(p).partition(": ")[2] for p in caught.value.problems] == [said]
