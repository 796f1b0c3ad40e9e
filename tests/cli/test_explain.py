import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.calling import Call

FEW = ("--select", "BIO-ADM-02,BIO-CAP-01,BIO-MAT-06,BIO-MAT-07,BIO-STO-01,BIO-TPL-01,BIO-TRN-05")
"""A few threats, so that what is seen does not change with every new one."""
HARDENED = "models/examples/fingerprint_payment_hardened.yaml"
TIME = ("--budget", "600")


def explained(bioward: Call, *arguments: str) -> str:
    done = bioward("explain", *arguments, *FEW, *TIME)
    assert (done.code, done.err) == (0, "")
    return done.out


@pytest.mark.parametrize(
    "asked",
    [
        ("S1.yaml", "BIO-ADM-02", "console"),
        ("S1.yaml", "BIO-ADM-02", "matcher"),
        ("S1.yaml", "BIO-CAP-01"),
        ("S1.yaml", "BIO-MAT-06"),
        ("S1.yaml", "BIO-MAT-07", "crm"),
        ("S1.yaml", "BIO-TRN-05", "matcher -> till: pay"),
        ("S1.yaml", "BIO-STO-01", "matcher"),
        (HARDENED, "BIO-CAP-01", "reader"),
        (HARDENED, "bio-mat-06"),
    ],
    ids=" ".join,
)
def test_an_explanation(bioward: Call, snapshot: SnapshotAssertion, asked: tuple[str, ...]) -> None:
    assert explained(bioward, *asked) == snapshot


def test_a_finding_is_meant_by_the_beginning_of_its_fingerprint(bioward: Call) -> None:
    findings = json.loads(bioward("check", "S1.yaml", "-f", "json", *FEW).out)["findings"]
    for finding in findings:
        shown = explained(bioward, "S1.yaml", finding["fingerprint"][:12].upper())
        assert shown.startswith(finding["threat"])
        assert f"\n  {finding['subject']['id']}" in shown
        assert "fires because" in shown
        assert "clears it" in shown


def test_every_fact_of_a_finding_is_in_its_explanation(bioward: Call) -> None:
    """Those of the witness path's controls are told as its own."""
    for finding in json.loads(bioward("check", "S1.yaml", "-f", "json", *FEW).out)["findings"]:
        shown = " ".join(explained(bioward, "S1.yaml", finding["fingerprint"]).split())
        for fact in finding["because"]:
            assert f"{fact['attribute']} = {fact['value']}" in shown
        for step in finding["path"]:
            assert f"{step['source']} ─(" in shown


def test_an_explanation_as_json(bioward: Call) -> None:
    document = json.loads(explained(bioward, "S1.yaml", "BIO-MAT-07", "crm", "--format", "json"))
    assert document["schema"] == "bioward/explanation/1"
    fires, clear = document["explanations"]
    assert (fires["limb"], fires["outcome"], fires["level"]) == ("one-store", "found", "presumed")
    assert [p["state"] for p in fires["clause"]["parts"]] == ["holds"] * 4
    assert {a["attribute"] for a in fires["asks"]} >= {"irreversible", "encryption_at_rest"}
    assert (clear["outcome"], clear["fingerprint"]) == ("clear", None)
    (tried,) = document["tried"]
    assert tried["fingerprint"] == fires["fingerprint"]
    assert [e["clears_it"] for e in tried["effects"]] == [True] * len(tried["effects"])
    assert any(e["brings_surely"] for e in tried["effects"])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("BIO-ADM-2",), "there is no threat 'BIO-ADM-2'; did you mean 'BIO-ADM-02'?"),
        (("BIO-ADM-02", "consle"), "the model has no 'consle'; did you mean 'console'?"),
        (("ffffffff",), "no finding has a fingerprint that begins with 'ffffffff'"),
        (("fff",), "there is no threat 'fff'"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(bioward: Call, asked: tuple[str, ...], told: str) -> None:
    done = bioward("explain", "S1.yaml", *asked)
    assert (done.code, done.out) == (2, "")
    assert told in " ".join(done.err.split())


def test_a_threat_that_is_off_says_so(bioward: Call) -> None:
    done = bioward("explain", "S1.yaml", "BIO-ADM-02", "--ignore", "BIO-ADM-02")
    assert done.code == 0
    assert "It is not looked for here: " in done.out
    assert "console.auth = password" in done.out


def test_a_threat_that_applies_to_nothing_says_so(bioward: Call) -> None:
    Path("bare.yaml").write_text("bioward: 1\nsystem: bare\nelements: {a: {kind: process}}\n", encoding="utf-8")
    done = bioward("explain", "bare.yaml", "BIO-STO-01")
    assert done.code == 0
    assert "It does not apply: it is about a store: something that keeps data, and the model has none." in done.out


def test_pytm_models_are_explained_too(bioward: Call) -> None:
    done = bioward("explain", "models/examples/fingerprint_payment.py", "BIO-ADM-02", "console", *FEW, *TIME)
    assert done.code == 0
    assert "fires because" in done.out


def test_no_time_to_try_anything_is_told(bioward: Call) -> None:
    done = bioward("explain", "S1.yaml", "BIO-ADM-02", "--budget", "0")
    assert done.code == 0
    assert "there was no time to try everything (--budget)" in done.out
