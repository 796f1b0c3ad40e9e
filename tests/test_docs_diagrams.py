"""What the page on diagrams says is so: its pictures are what its commands draw, its numbers are those of the code."""

import re
import shlex
from pathlib import Path

import pytest

from bioward.cli.app import run
from bioward.reports import findings_key, level_pages, view_diagram

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "diagrams.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?m)^\$ (bioward diagram .*)$", PAGE)


def test_every_picture_of_the_page_has_its_command() -> None:
    drawn = {command.rpartition(" ")[2] for command in COMMANDS}
    assert drawn == {f"docs/{path}" for path in re.findall(r"\]\((images/.*?)\)", PAGE)}
    assert len(drawn) == 5


@pytest.mark.parametrize("command", COMMANDS)
def test_a_picture_is_what_its_command_draws(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "models").symlink_to(ROOT / "models")
    (tmp_path / "docs" / "images").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    _, *arguments = shlex.split(command)
    name = arguments[-1]
    shown = arguments[-2] == ">"
    assert run(arguments[:-2] if shown else arguments) == 0
    drawn = capfdbinary.readouterr().out if shown else (tmp_path / name).read_bytes()
    assert drawn == (ROOT / name).read_bytes(), "make pictures"


def test_the_numbers_are_those_of_the_code() -> None:
    text = " ".join(PAGE.split())
    assert f"**{level_pages.LARGEST_ELEMENTS} elements or {level_pages.LARGEST_FLOWS} flows**" in text
    assert f"no more than {level_pages.ROOM} boxes" in text
    assert f"up to {view_diagram.MOST_PAGES} pages" in text
    assert f"Up to {findings_key.MOST} findings are listed" in text
    assert "more than 40 elements or 60 flows" in " ".join((ROOT / "docs" / "command-line.md").read_text().split())
