"""docs/writing-a-threat.md can be followed: from the top to the bottom, everything comes out as it shows."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from bioward.cli.app import run

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "writing-a-threat.md").read_text(encoding="utf-8")
FENCES = re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", PAGE)


def calls(block: str) -> Iterator[tuple[str, str, int]]:
    """Each `$ bioward …` of a block, with what is shown below it and the exit code that is told."""
    parts = [part.partition("\n") for part in re.split(r"(?m)^\$ ", block)[1:]]
    for (command, _, shown), following in zip(parts, [*parts[1:], ("", "", "")], strict=True):
        if command != "echo $?":
            yield command, shown, int(following[2]) if following[0] == "echo $?" else 0


def put(text: str) -> None:
    """Writes a file; its name is in the first line, as a comment."""
    name, _, _ = text.partition("\n")
    path = Path(name.removeprefix("# "))
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(diff: str) -> None:
    """Changes a file as a reader would: the lines with a minus go, those with a plus come."""
    head, *lines = diff.splitlines()
    path = Path(head.removeprefix("--- "))
    text = path.read_text(encoding="utf-8")
    before, after = ("".join(f"{line[1:]}\n" for line in lines if line[0] in marks) for marks in (" -", " +"))
    assert text.count(before) == 1, before
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_the_page_can_be_followed_from_the_top_to_the_bottom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for kind, text in FENCES:
        if kind in ("yaml", "toml"):
            put(text)
        elif kind == "diff":
            change(text)
        for command, shown, code in calls(text) if kind == "console" else ():
            program, *arguments = shlex.split(command)
            assert program == "bioward"
            assert run(arguments) == code, command
            captured = capfd.readouterr()
            said = captured.out + captured.err
            pattern = "".join(".*" if line == "…" else f"{re.escape(line)}\n" for line in shown.rstrip().split("\n"))
            assert not shown or re.fullmatch(f"(?s){pattern}", said), f"{command}\n{said}"
    coverage = Path("pages/coverage.md").read_text(encoding="utf-8")
    assert "\n\n\n" not in coverage
    (kept, recorded) = [row for row in coverage.split("\n") if row.startswith("| POLICY-")]
    assert "ORG-STO-01" in kept
    assert "ORG-STO-01" not in recorded


def test_every_kind_of_example_and_every_tool_for_threats_is_shown() -> None:
    commands = " ".join(command for kind, text in FENCES if kind == "console" for command, _, _ in calls(text))
    shown = ("threats new", "threats test", "--mutate", "threats lint", "--threats", "explain")
    assert [tool for tool in shown if tool not in commands] == []
    assert [
        kind for kind in ("flagged", "clear", "question", "mitigated", "equivalent") if f" {kind}:" not in PAGE
    ] == []


def test_links_lead_somewhere() -> None:
    docs = Path(__file__).resolve().parents[1] / "docs"
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGE)
    assert len(links) > 6
    assert [link for link in links if "://" not in link and not (docs / link).exists()] == []
