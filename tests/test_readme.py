"""What the README says is so: its commands run, its excerpts are real, its links lead on, its picture is fresh."""

import re
import shlex
from pathlib import Path

import pytest

from bioward.cli.app import run
from bioward.models.vocabulary import KINDS
from bioward.models.yaml_reader import read_yaml
from bioward.reports import diagram
from bioward.threats.assess import assess
from bioward.threats.library import load_library
from bioward.threats.selection import Choice, chosen

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
S1 = "models/examples/fingerprint_payment.yaml"
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
COMMANDS = [
    line[2:].split("  #")[0].strip() for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")
]

NOTED = [c for c in COMMANDS if " check " in c]
"""What ends with 1, as it should: something is found."""


@pytest.fixture(autouse=True)
def in_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run one after the other where the README stands, but write beside it."""
    (tmp_path / "models").symlink_to(ROOT / "models")
    monkeypatch.chdir(tmp_path)


def test_commands_run_and_give_what_is_shown(capfd: pytest.CaptureFixture[str]) -> None:
    shown = ""
    for command in (c for c in COMMANDS if c.startswith("bioward ")):
        assert run(shlex.split(command)[1:]) == (1 if command in NOTED else 0), command
        captured = capfd.readouterr()
        assert not captured.err
        shown += captured.out
    excerpts = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    assert len(excerpts) == 2
    assert [line for excerpt in excerpts for line in excerpt.splitlines() if line not in shown] == []


def test_make_has_the_targets_that_are_named() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [c.split()[1] for c in COMMANDS if c.startswith("make ")]
    assert targets == ["demo", "test"]
    assert all(re.search(rf"^{t}:", makefile, re.MULTILINE) for t in targets)


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(links) > 8
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_the_picture_is_what_the_model_gives() -> None:
    drawn = diagram.render(assess(read_yaml(S1), chosen(load_library(), Choice()))).content
    assert (ROOT / "docs/images/fingerprint_payment.svg").read_bytes() == drawn, (
        f"bioward diagram {S1} -o docs/images/…"
    )


def test_the_numbers_are_those_of_the_library_and_the_vocabulary() -> None:
    assert f"\n{len(load_library().threats)} threats are here" in README
    assert f"{len(KINDS)} kinds of elements" in README


def test_the_model_is_as_short_as_is_said() -> None:
    assert (ROOT / S1).read_text(encoding="utf-8").count("\n") <= 42
