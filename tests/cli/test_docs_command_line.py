"""What the pages show of the command line is true."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.calling import Call

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "command-line.md").read_text(encoding="utf-8")
TUTORIAL = (DOCS / "tutorial.md").read_text(encoding="utf-8")
FENCES = re.findall(r"(?ms)^```(\w+)\n(.*?)^```$", PAGE + TUTORIAL)
BLOCKS = [text for kind, text in FENCES if kind == "console"]


def calls(block: str) -> list[tuple[str, list[str], int]]:
    """Each `$ bioward …` of a block, with the lines shown below it and the exit code that is told."""
    parts = re.split(r"(?m)^\$ ", block)[1:]
    found: list[tuple[str, list[str], int]] = []
    for part in parts:
        command, *shown = part.rstrip("\n").split("\n")
        if command == "echo $?":
            found[-1] = (*found[-1][:2], int(shown[0]))
        else:
            found.append((command, shown, 0))
    return found


@pytest.fixture(autouse=True)
def models(folder: Path) -> None:
    for kind, text in FENCES:
        if kind in ("yaml", "toml"):
            path = Path(re.match(r"# (\S+)\n", text)[1])  # type: ignore[index]
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif kind == "diff":
            changed(*text.split("\n"))


def changed(old: str, new: str, *lines: str) -> None:
    """Writes the new file of a `diff`: the old one with the lines marked `+` in place of those marked `-`."""
    removed, added = ("".join(f"{line[1:]}\n" for line in lines if line.startswith(sign)) for sign in "-+")
    text = Path(old.removeprefix("--- ")).read_text(encoding="utf-8")
    assert text.count(removed) == 1
    Path(new.removeprefix("+++ ")).write_text(text.replace(removed, added), encoding="utf-8")


def test_the_page_has_examples() -> None:
    assert sum(len(calls(block)) for block in BLOCKS) >= 16


@pytest.mark.parametrize(("command", "shown", "code"), [call for block in BLOCKS for call in calls(block)])
def test_a_call_does_what_is_shown(bioward: Call, command: str, shown: list[str], code: int) -> None:
    program, *arguments = shlex.split(command)
    assert program == "bioward"
    done = bioward(*arguments)
    assert done.code == code, done.err
    pattern = "".join(".*" if line == "…" else re.escape(line).replace("…", ".*") + "\n" for line in shown)
    assert re.search(f"(?ms)^{pattern}", done.out + done.err), done.out + done.err


def test_every_option_of_check_is_told(bioward: Call) -> None:
    options = set(re.findall(r"--[a-z-]+", bioward("check", "--help").out)) - {"--help", "--questions"}
    assert {option for option in options if f"`{option}" not in PAGE and f", `{option}" not in PAGE} == set()
