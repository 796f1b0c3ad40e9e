"""What people say beside the drawing, on the command line: told, counted or set apart, and explained."""

import json
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.calling import Call
from tests.reports.test_remarks import MODEL, REMARKS

FEW = ("--select", "BIO-STO-01,BIO-TPL-01,BIO-TRN-01")


@pytest.fixture(autouse=True)
def turnstile(folder: Path) -> None:
    Path("turnstile.yaml").write_text(MODEL + REMARKS, encoding="utf-8")


def test_the_check_tells_them(bioward: Call, snapshot: SnapshotAssertion) -> None:
    done = bioward("check", "turnstile.yaml", *FEW)
    assert (done.code, done.err) == (1, "")
    assert re.sub(r"(?s)\d+ threats are off.*", "", done.out) == snapshot


def test_the_model_is_shown_with_them(bioward: Call, snapshot: SnapshotAssertion) -> None:
    shown = bioward("show", "turnstile.yaml").out
    assert shown[shown.index("found by people") :] == snapshot


def test_one_of_them_is_shown(bioward: Call) -> None:
    assert bioward("show", "turnstile.yaml", "night").out.startswith(
        "night  critical  The guard leaves at night  line 21"
    )
    assert bioward("show", "turnstile.yaml", "vetted").out.startswith("vetted  Guards are vetted  line 33")
    assert "  out of scope: The bank has an audit of its own.\n" in bioward("show", "turnstile.yaml", "ledger").out
    assert "did you mean 'night'?" in " ".join(bioward("show", "turnstile.yaml", "nigth").err.split())


def test_a_model_is_written_with_them(bioward: Call) -> None:
    Path("again.yaml").write_text(bioward("show", "turnstile.yaml", "--format", "yaml").out, encoding="utf-8")
    one, other = (json.loads(bioward("check", f, "-f", "json").out) for f in ("turnstile.yaml", "again.yaml"))
    assert one["counts"] == other["counts"]
    assert one["counts"]["own"] == 2


ONLY = "bioward: 1\nelements: {a: {kind: comparator}}\nown_findings: {x: {title: t, on: a, severity: high, why: w}}\n"


@pytest.mark.parametrize(("threshold", "code"), [("low", 1), ("high", 1), ("critical", 0), ("none", 0)])
def test_what_a_person_found_fails_a_check(bioward: Call, threshold: str, code: int) -> None:
    Path("only.yaml").write_text(ONLY, encoding="utf-8")
    assert bioward("check", "only.yaml", "--select", "BIO-STO-01", "--fail-on", threshold).code == code


def test_what_is_out_of_scope_fails_none_and_does_not_look_safe(bioward: Call) -> None:
    Path("only.yaml").write_text(ONLY + "out_of_scope: {a: another team looks}\n", encoding="utf-8")
    done = bioward("check", "only.yaml", "--select", "BIO-STO-01")
    assert done.code == 0
    assert "high[OWN x] t — a" in done.out
    assert "no findings" in done.out
    assert "1 thing out of scope with 1 finding" in done.out
    assert "No findings does not mean safe" in done.out


def test_a_wrong_one_is_an_error_with_its_place(bioward: Call) -> None:
    Path("wrong.yaml").write_text(ONLY.replace("on: a", "on: b"), encoding="utf-8")
    done = bioward("check", "wrong.yaml")
    assert (done.code, done.out) == (2, "")
    assert "wrong.yaml:3:34" in done.err
    assert "nothing is called 'b'" in done.err


# ---------------------------------------------------------------------------- explaining and advising


def test_what_a_person_found_is_explained_as_it_was_written(bioward: Call) -> None:
    (finding,) = (f for f in json.loads(bioward("check", "turnstile.yaml", "-f", "json").out)["findings"]
                  if f.get("own", {}).get("id") == "night")  # fmt: skip
    by_id = bioward("explain", "turnstile.yaml", "night")
    by_print = bioward("explain", "turnstile.yaml", finding["fingerprint"][:12])
    assert (by_id.code, by_id.err) == (0, "")
    assert by_id.out == by_print.out
    for said in (
        "critical[OWN night]",
        "found by: a person (Ann)",
        finding["fingerprint"][:12],
        "no condition found it",
    ):
        assert said in by_id.out
    document = json.loads(bioward("explain", "turnstile.yaml", "night", "--format", "json").out)
    assert (document["explanations"], document["tried"]) == ([], [])
    assert document["own"] == finding


def test_one_that_is_out_of_scope_says_so(bioward: Call) -> None:
    assert "out of scope: The bank has an audit of its own." in bioward("explain", "turnstile.yaml", "paper").out


def test_a_threat_out_of_scope_is_explained_and_nothing_is_tried(bioward: Call) -> None:
    done = bioward("explain", "turnstile.yaml", "BIO-STO-01", "ledger", "--budget", "600")
    assert (done.code, done.err) == (0, "")
    assert "out of scope: The bank has an audit of its own." in done.out
    assert "fires because" in done.out
    assert "tried on the model" not in done.out
    document = json.loads(bioward("explain", "turnstile.yaml", "BIO-STO-01", "ledger", "-f", "json").out)
    assert [e["out_of_scope"] for e in document["explanations"]] == ["The bank has an audit of its own."]
    assert document["tried"] == []


def test_advice_leaves_them_alone(bioward: Call) -> None:
    done = bioward("advise", "turnstile.yaml", *FEW, "--budget", "600", "--format", "json")
    assert (done.code, done.err) == (0, "")
    document = json.loads(done.out)
    told = [f for part in ("changes", "plan") for e in document[part] for f in (*e["clears"], *e["brings"])]
    assert told
    assert not {f["threat"] for f in told} & {"OWN"}
    assert not {f["subject"]["id"] for f in told} & {"ledger", "desk -> ledger"}
    assert document["rest"] >= 4**4 + 4


def test_a_name_can_neither_steer_a_terminal_nor_hide(bioward: Call) -> None:
    bad = '"\\e[31mred\\u202e\\nnext"'
    text = f"own_findings: {{x: {{title: {bad}, severity: high, why: {bad}, references: {bad}, by: {bad}}}}}\n"
    text += f"assumptions: {{y: {{says: {bad}, because: {bad}}}}}\nout_of_scope: {{a: {bad}}}\n"
    Path("bad.yaml").write_text("bioward: 1\nelements: {a: {kind: comparator}}\n" + text, encoding="utf-8")
    for call in (("check", "bad.yaml"), ("show", "bad.yaml"), ("explain", "bad.yaml", "x")):
        done = bioward(*call)
        assert done.code in (0, 1)
        assert not {"\x1b", "\u202e"} & {*done.out, *done.err}
        assert "red" in done.out
        assert not [line for line in done.out.splitlines() if line.startswith("next")]
