import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.calling import Call

SKETCH = "bioward: 1\nsystem: Sketch\nelements:\n  app: {kind: process}\n  db: {kind: store}\nflows:\n  - app -> db\n"
FIVE = """bioward: 1
boundaries:
  shop: {phisical: public}
data:
  print: {class: biometrc}
elements:
  reader: {kind: capture_devise, in: shop}
  matcher: {kind: comparator, in: shopp}
flows:
  - reader -> macher
"""
MEANT = {3: "physical", 5: "biometric", 7: "capture_device", 8: "shop", 10: "matcher"}
EVERY_FORMAT = pytest.mark.parametrize("format", ["text", "json", "sarif", "md-short"])


def test_the_text_on_the_payment_system(bioward: Call, snapshot: SnapshotAssertion) -> None:
    done = bioward("check", "S1.yaml")
    assert (done.code, done.err) == (1, "")
    assert done.out == snapshot


@EVERY_FORMAT
@pytest.mark.parametrize(
    ("model", "threshold", "code"),
    [
        ("fingerprint_payment", "low", 1),
        ("fingerprint_payment", "critical", 1),
        ("fingerprint_payment", "NONE", 0),
        ("fingerprint_payment_hardened", "low", 0),
    ],
)
def test_the_exit_code_is_the_verdict(bioward: Call, format: str, model: str, threshold: str, code: int) -> None:
    done = bioward("check", f"models/examples/{model}.yaml", "--format", format, "--fail-on", threshold)
    assert (done.code, done.err) == (code, "")


@EVERY_FORMAT
def test_a_threshold_above_every_finding_lets_pass(bioward: Call, folder: Path, format: str) -> None:
    text = Path("S1.yaml").read_text(encoding="utf-8")
    Path("mild.yaml").write_text(text.split("flows:")[0], encoding="utf-8")
    worst = {f["severity"] for f in json.loads(bioward("check", "mild.yaml", "-f", "json").out)["findings"]}
    expected = int("critical" in worst)
    assert bioward("check", "mild.yaml", "-f", format, "--fail-on", "critical").code == expected


@EVERY_FORMAT
def test_every_mistake_of_a_model_is_told_at_once(bioward: Call, format: str, snapshot: SnapshotAssertion) -> None:
    Path("five.yaml").write_text(FIVE, encoding="utf-8")
    done = bioward("check", "five.yaml", "--format", format, "-o", "answer")
    assert (done.code, done.out) == (2, "")
    assert not Path("answer").exists()
    for line, word in MEANT.items():
        assert f" --> five.yaml:{line}:" in done.err
        assert f"help: did you mean '{word}'?" in done.err
    assert done.err.endswith("5 errors; nothing was assessed\n")
    assert done.err == snapshot


def test_mistakes_in_model_and_threats_are_told_together(bioward: Call) -> None:
    Path("five.yaml").write_text(FIVE, encoding="utf-8")
    Path("ours").mkdir()
    Path("ours/OUR-DOO-01-door.yaml").write_text("bioward-threat: 1\nid: OUR-DOO-01\n", encoding="utf-8")
    done = bioward("check", "five.yaml", "--threats", "ours")
    assert done.code == 2
    assert "five.yaml:3:" in done.err
    assert "ours/OUR-DOO-01-door.yaml:1:" in done.err


def test_json_is_json_and_a_file_holds_the_same(bioward: Call) -> None:
    printed = bioward("check", "S1.yaml", "--format", "json")
    assert json.loads(printed.out)["counts"]["threats"] >= 10
    assert bioward("check", "S1.yaml", "--format", "json", "-o", "a.json").out == ""
    assert Path("a.json").read_text(encoding="utf-8") == printed.out


def test_sarif_and_the_short_report_can_be_asked_for_too(bioward: Call) -> None:
    done = bioward("check", "S1.yaml", "--format", "sarif")
    assert json.loads(done.out)["version"] == "2.1.0"
    assert bioward("check", "S1.yaml", "--format", "md-short").out.startswith("<!-- bioward S1.yaml -->\n**Bioward: ")


@EVERY_FORMAT
@pytest.mark.parametrize("name", ["S1.yaml", "models/examples/fingerprint_payment.py"])
def test_the_folder_of_a_call_is_told_by_no_format(bioward: Call, folder: Path, format: str, name: str) -> None:
    done = bioward("check", folder / name, "--format", format)
    assert done.code == 1
    assert str(folder) not in done.out
    assert done.out == bioward("check", name, "--format", format).out


def test_text_goes_to_a_file_too(bioward: Call) -> None:
    printed = bioward("check", "S1.yaml")
    assert bioward("check", "S1.yaml", "-o", "answer.txt").code == 1
    assert Path("answer.txt").read_text(encoding="utf-8") == printed.out


def test_a_file_that_cannot_be_written_is_told(bioward: Call) -> None:
    done = bioward("check", "S1.yaml", "-o", "no/such/folder.txt")
    assert done.code == 2
    assert "no/such/folder.txt cannot be written: No such file or directory" in done.err


def test_questions_are_few_unless_asked_for(bioward: Call) -> None:
    some, every = bioward("check", "S1.yaml"), bioward("check", "S1.yaml", "--all-questions")
    none = bioward("check", "S1.yaml", "--no-questions")
    asked = len(json.loads(bioward("check", "S1.yaml", "-f", "json").out)["questions"])
    assert f"… and {asked - 10} more (--all-questions)" in some.out
    assert "--all-questions" not in every.out
    assert len(every.out.split("\n")) > len(some.out.split("\n")) > len(none.out.split("\n"))
    assert some.out.split("\n")[-2] == every.out.split("\n")[-2] == none.out.split("\n")[-2]


def test_a_model_that_says_nothing_does_not_look_safe(bioward: Call) -> None:
    Path("sketch.yaml").write_text(SKETCH, encoding="utf-8")
    Path("empty.yaml").write_text("bioward: 1\n", encoding="utf-8")
    sketch, empty = bioward("check", "sketch.yaml"), bioward("check", "empty.yaml")
    assert (sketch.code, empty.code) == (0, 0)
    assert "No findings does not mean safe: the model leaves 6 gaps open." in sketch.out
    assert "nothing was looked for" in empty.out


def test_pytm_and_yaml_come_to_the_same(bioward: Call) -> None:
    done = bioward("check", "models/examples/fingerprint_payment.py")
    assert done.code == 1
    assert done.out.split("\n")[-2] == bioward("check", "S1.yaml").out.split("\n")[-2]


def test_wide_and_harmful_characters(bioward: Call) -> None:
    text = "bioward: 1\nelements:\n"
    text += '  人脸: {kind: admin_console, name: "\\e[31m人脸\\u202e", auth: password, audit: none}\n'
    text += "  库: {kind: reference_store}\ndata:\n  模板: {class: biometric, form: template, subjects: 90000}\n"
    text += "flows:\n  - 库 -> 人脸: {carries: 模板}\n"
    Path("人脸.yaml").write_text(text, encoding="utf-8")
    done = bioward("check", "人脸.yaml")
    assert done.code == 1
    assert "人脸.yaml:3:3" in done.out
    assert "  ^^^^\n" in done.out
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out
