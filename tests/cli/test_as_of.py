"""The day whose law and records count, given by a call."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import Call

MODEL = """bioward: 1
system: {name: Irises, DAYclosed_world: [transfer_mechanism]}
boundaries: {home: {jurisdiction: CN}, abroad: {jurisdiction: US}}
data: {iris: {class: biometric, modality: iris, form: sample}}
elements: {orb: {kind: capture_device, in: home}, lab: {kind: process, in: abroad}}
flows: [orb -> lab: iris]
evidence: {scc: {kind: transfer_mechanism, regime: CN, type: cn_standard_contract, valid_to: 2026-02-28}}
"""
ONLY = ("--select", "PV-XBT-01")


def written(day: str = "") -> str:
    Path("model.yaml").write_text(MODEL.replace("DAY", f"as_of: {day}, " if day else ""), "utf-8")
    return "model.yaml"


def test_a_contract_counts_until_its_last_day(bioward: Call) -> None:
    model = written()
    assert bioward("check", model, *ONLY, "--as-of", "2026-02-28").code == 0
    assert bioward("check", model, *ONLY, "--as-of", "2026-03-01").code == 1


def test_without_a_day_it_is_a_question_and_no_clock_answers(bioward: Call) -> None:
    done = bioward("check", written(), *ONLY, "--format", "json")
    document = json.loads(done.out)
    assert (done.code, document["findings"]) == (0, [])
    assert [(q["subject"]["type"], q["attribute"]) for q in document["questions"]] == [("system", "as_of")]
    assert "as_of" not in document["system"]


def test_a_call_goes_before_the_model(bioward: Call) -> None:
    model = written("2026-01-01")
    assert bioward("check", model, *ONLY).code == 0
    done = bioward("check", model, *ONLY, "--as-of", "2026-03-01", "--format", "json")
    assert done.code == 1
    assert json.loads(done.out)["system"]["as_of"] == "2026-03-01"


def test_the_text_tells_the_day_of_the_call_and_what_the_finding_amounts_to(bioward: Call) -> None:
    done = bioward("check", written(), *ONLY, "--as-of", "2026-03-01")
    assert done.out.startswith("critical[PV-XBT-01, breach] ")
    assert "the day that counts is 2026-03-01, from the command line" in done.out


def test_a_report_tells_the_day(bioward: Call) -> None:
    assert bioward("report", written(), *ONLY, "--as-of", "2026-03-01", "-o", "out", "--format", "md,json").code == 0
    report = Path("out/report.md").read_text("utf-8")
    assert "The day whose law and records count: 2026-03-01 (from the command line)." in report
    assert "**critical, breach**: 'orb -&gt; lab' takes iris out of mainland China" in report
    assert json.loads(Path("out/report.json").read_text("utf-8"))["findings"][0]["verdict"] == "breach"


def test_what_clears_a_finding_is_tried_on_that_day(bioward: Call) -> None:
    done = bioward("explain", written("2026-01-01"), "PV-XBT-01", "orb -> lab", "--as-of", "2026-03-01")
    assert done.code == 0
    assert "orb -> lab — fires" in done.out


@pytest.mark.parametrize("wrong", ["today", "2026-13-01", "1 March"])
def test_what_is_no_day_is_refused(bioward: Call, wrong: str) -> None:
    done = bioward("check", written(), "--as-of", wrong)
    assert done.code == 2
    assert "--as-of" in done.err
