"""`bioward.toml`, and the options that say the same: which threats are looked for, and the numbers they use."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tests.cli.calling import Call
from tests.threats.threat_texts import TEXT

MODEL = "S1.yaml"


def write(text: str, path: str = "bioward.toml") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def ours(folder: str = "ours", text: str = TEXT) -> None:
    """A folder with one threat of a team."""
    write(text, f"{folder}/ORG-STO-01-asks-nobody.yaml")


def listed(bioward: Call, *options: str) -> list[str]:
    """The ids of the threats that are on."""
    done = bioward("threats", "list", *options)
    assert done.code == 0, done.err
    return [row.split()[0] for row in done.out.partition("\noff\n")[0].split("\n") if "-" in row.partition(" ")[0]]


# ---------------------------------------------------------------------------- what it says


def test_folders_of_a_configuration_are_read(bioward: Call) -> None:
    ours()
    write('[threats]\nfolders = ["ours"]\n')
    assert "ORG-STO-01" in listed(bioward)
    assert "ORG-STO-01" not in listed(bioward, "--no-config")


def test_folders_are_told_from_the_configuration_on(bioward: Call) -> None:
    ours("house/threats")
    write('[threats]\nfolders = ["threats"]\nreplace = true\n', "house/bioward.toml")
    assert listed(bioward, "--config", "house/bioward.toml") == ["ORG-STO-01"]


def test_built_in_threats_can_be_left_out(bioward: Call) -> None:
    ours()
    assert listed(bioward, "--threats", "ours", "--replace-threats") == ["ORG-STO-01"]


@pytest.mark.parametrize(
    ("config", "options", "expected"),
    [
        ('select = ["BIO-STO-01"]', [], ["BIO-STO-01"]),
        ("", ["--select", "BIO-STO-01,BIO-STO-02"], ["BIO-STO-01", "BIO-STO-02"]),
        ("", ["--select", "BIO-STO-01", "--select", "BIO-STO-02"], ["BIO-STO-01", "BIO-STO-02"]),
        ('select = ["BIO-STO-01"]\nextend-select = ["BIO-STO-02"]', [], ["BIO-STO-01", "BIO-STO-02"]),
        ('select = ["BIO-STO-01"]', ["--extend-select", "BIO-STO-02"], ["BIO-STO-01", "BIO-STO-02"]),
        ('select = ["BIO-STO-01", "BIO-STO-02"]\nignore = ["BIO-STO-01"]', [], ["BIO-STO-02"]),
        ('select = ["BIO-STO-01", "BIO-STO-02"]', ["--ignore", "BIO-STO-01"], ["BIO-STO-02"]),
        # What the call selects stands alone.
        ('select = ["BIO-STO-01"]\nignore = ["BIO-STO-02"]', ["--select", "BIO-STO-02"], ["BIO-STO-02"]),
        ("select = []", [], []),
    ],
)
def test_threats_are_selected(bioward: Call, config: str, options: list[str], expected: list[str]) -> None:
    write(f"[threats]\n{config}\n")
    assert listed(bioward, *options) == expected


def test_what_is_off_is_not_looked_for_and_said(bioward: Call) -> None:
    assert "[BIO-STO-07]" in bioward("check", MODEL).out
    write('[threats]\nignore = [\n  "BIO-STO-07",\n]\n')
    done = bioward("check", MODEL)
    assert "[BIO-STO-07]" not in done.out
    assert "BIO-STO-07: ignored (bioward.toml, line 3)" in " ".join(done.out.split())
    assert "ignored (bioward.toml, line 3)" in bioward("threats", "list").out
    assert "off: ignored (bioward.toml, line 3)" in bioward("threats", "show", "BIO-STO-07").out


def test_reports_say_what_is_off(bioward: Call) -> None:
    bioward("report", MODEL, "-o", "out", "--format", "json,md", "--ignore", "BIO-STO-02")
    document = json.loads(Path("out/report.json").read_text())
    assert document["off"]["BIO-STO-02"] == "ignored (--ignore)"
    jsonschema.validate(
        document, json.loads(files("bioward.reports").joinpath("assessment.schema.json").read_text("utf-8"))
    )
    report = Path("out/report.md").read_text()
    assert "## Threats that are off" in report
    assert "| BIO-STO-02 Data store or its dashboard that answers without real authentication | ignored" in report


def test_tier_c_is_off_unless_it_is_selected(bioward: Call) -> None:
    ours(text=TEXT.replace("tier: B", "tier: C"))
    options = ("--threats", "ours", "--replace-threats")
    done = bioward("threats", "list", *options)
    assert "tier C, which is off unless selected" in done.out
    assert listed(bioward, *options, "--extend-select", "tier:C") == ["ORG-STO-01"]


def test_a_number_is_set_and_says_where(bioward: Call) -> None:
    write("[parameters]\nmass_subjects = 200_000\n")
    bioward("report", MODEL, "-o", "out", "--format", "json,md")
    number = json.loads(Path("out/report.json").read_text())["parameters"]["mass_subjects"]
    assert (number["value"], number["set_in"]) == (200_000, "bioward.toml, line 2")
    assert "| set in bioward.toml, line 2; by itself 10000 |" in Path("out/report.md").read_text()
    shown = " ".join(bioward("threats", "show", "BIO-TRN-01").out.split())
    assert "(set in bioward.toml, line 2; by itself 10000)" in shown


# ---------------------------------------------------------------------------- where it is


def test_the_configuration_stands_with_the_model_or_above_it(bioward: Call) -> None:
    write('[threats]\nselect = ["BIO-STO-01"]\n')
    write(Path(MODEL).read_text(), "a/b/model.yaml")
    assert "not selected (bioward.toml, line 2)" in bioward("check", "a/b/model.yaml").out
    write('[threats]\nignore = ["BIO-STO-01"]\n', "a/bioward.toml")
    assert f"ignored ({Path('a/bioward.toml')}, line 2)" in bioward("check", "a/b/model.yaml").out


def test_nothing_is_looked_for_above_the_repository(
    bioward: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write('[threats]\nselect = ["BIO-STO-01"]\n')
    write(Path(MODEL).read_text(), "repo/deep/model.yaml")
    Path("repo/.git").mkdir()
    assert "not selected" not in bioward("check", "repo/deep/model.yaml").out
    write('[threats]\nignore = ["BIO-STO-01"]\n', "repo/bioward.toml")
    monkeypatch.chdir(folder / "repo" / "deep")
    assert "ignored (../bioward.toml, line 2)" in bioward("check", "model.yaml").out.replace("\n  ", " ")


def test_nothing_is_looked_for_above_a_folder_that_is_elsewhere(
    bioward: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write('[threats]\nselect = ["BIO-STO-01"]\n')
    write(Path(MODEL).read_text(), "there/model.yaml")
    Path("here").mkdir()
    monkeypatch.chdir(folder / "here")
    assert "not selected" not in bioward("check", "../there/model.yaml").out


def test_without_a_configuration_its_reader_is_not_even_loaded() -> None:
    program = "import sys; from bioward.cli.app import run; run(['check', 'S1.yaml']); print('tomllib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")


# ---------------------------------------------------------------------------- what is wrong with it

MISTAKES = {
    "unknown table": ("[thretas]\n", "1:2 'thretas' is not a part of a configuration (did you mean 'threats'?)"),
    "unknown key": ("[threats]\nprefx = 'A'\n", "2:1 'prefx' is not a part of [threats] (did you mean 'prefix'?)"),
    "no table": ("threats = 3\n", "1:1 a table is wanted here (write [threats] on a line of its own)"),
    "no list": ("[threats]\nselect = 'STO'\n", '2:1 a list of texts is wanted here (like select = ["…"])'),
    "no texts": ("[threats]\nignore = ['STO', 3]\n", '2:1 a list of texts is wanted here (like ignore = ["…"])'),
    "no flag": ("[threats]\nreplace = 'no'\n", "2:1 true or false is wanted here"),
    "no folder": (
        "[threats]\nfolders = ['ours',\n 'modles']\n",
        "3:2 there is no such folder (did you mean 'models'?)",
    ),
    "empty folder": ("[threats]\nfolders = ['models']\n", "2:12 no threat file (*.yaml) is in this folder"),
    "prefix": ("[threats]\nprefix = 'acme'\n", '2:1 two to eight capital letters are wanted here (like "ACME")'),
    "our prefix": ("[threats]\nprefix = 'BIO'\n", "2:1 BIO is for the built-in threats (choose another prefix)"),
    "no number": ("[parameters]\nmass_subjects = '5'\n", "2:1 a number is wanted here"),
    "yes": ("[parameters]\nmass_subjects = true\n", "2:1 a number is wanted here"),
    "below zero": ("[parameters]\nmass_subjects = -5\n", "2:1 -5 is outside 0..unlimited"),
    "not a number": ("[parameters]\nmass_subjects = nan\n", "2:1 nan is outside 0..unlimited"),
    "unknown number": (
        "[parameters]\n\nmass_subject = 5\n",
        "3:1 there is no parameter 'mass_subject' (did you mean 'mass_subjects'?)",
    ),
    "unknown word": (
        "[threats]\nselect = ['BIO', # 'BIO-STO-99'\n  'BIO-STX']\n",
        "3:3 'BIO-STX' names no threat (did you mean 'BIO-STO'?)",
    ),
    "not TOML": ("[threats]\nselect = [1,,2]\n", "2:13 not TOML: invalid value"),
    "not ended": ("[threats]\nselect = [1,\n", "2:1 not TOML: invalid value"),
    "twice": ("[threats]\nreplace = true\nreplace = false\n", "3:16 not TOML: cannot overwrite a value"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_told_at_its_place(bioward: Call, case: str) -> None:
    text, expected = MISTAKES[case]
    ours()
    (Path("models") / "examples").rename("elsewhere")
    write(text)
    done = bioward("check", MODEL)
    assert (done.code, done.out) == (2, "")
    place, _, said = expected.partition(" ")
    message, _, hint = (
        said.removesuffix(")").partition(" (") if said.endswith(")") and "(*" not in said else (said, "", "")
    )
    assert f"error: {message}\n" in done.err
    assert f"--> bioward.toml:{place}\n" in done.err
    assert hint in done.err


def test_all_mistakes_are_told_at_once(bioward: Call) -> None:
    write("[threats]\nreplace = 1\nprefx = 2\n[parameters]\nx = 'y'\n[more]\n")
    assert "4 errors; nothing was assessed" in bioward("check", MODEL).err


def test_a_configuration_that_is_named_must_be_there(bioward: Call) -> None:
    done = bioward("check", MODEL, "--config", "our.toml")
    assert (done.code, "there is no such file\n --> our.toml" in done.err) == (2, True)


def test_a_word_on_the_command_line_must_name_something(bioward: Call) -> None:
    done = bioward("check", MODEL, "--ignore", "BIO-ST0-01")
    assert done.code == 2
    assert "'BIO-ST0-01' names no threat\n --> --ignore" in done.err
    assert "did you mean 'BIO-STO-01'?" in done.err
