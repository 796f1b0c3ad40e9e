"""A line on the terminal where something takes long, and nowhere else."""

import io
import subprocess
import sys
import time
from typing import Any

import pytest

from bioward.cli import progress
from bioward.cli import report as report_module
from bioward.cli.formats import artifacts
from bioward.reports.artifact import Artifact
from tests.cli.calling import Call


class Terminal(io.StringIO):
    """Somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def nobody_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that takes longer than nothing should take."""

    def late(*arguments: Any) -> list[Artifact]:
        time.sleep(0.4)
        return artifacts(*arguments)

    monkeypatch.setattr(report_module, "artifacts", late)
    monkeypatch.setattr(progress, "SECONDS", 0.1)


@pytest.mark.usefixtures("slow")
def test_a_long_report_tells_what_it_is_doing(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert bioward("report", "S1.yaml", "-o", "out", "--format", "json,md-short").code == 0
    told = terminal.getvalue()
    assert "writing report.json (1 of 2)" in told
    assert "writing comment.md (2 of 2)" in told
    assert told.rstrip("\n").endswith("\x1b[2K") or told.endswith("\x1b[?25h")


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("CI", "true"), ("TERM", "dumb")])
def test_whoever_wants_none_sees_none(bioward: Call, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv(name, value)
    assert bioward("report", "S1.yaml", "-o", "out", "--format", "json").code == 0
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("slow")
def test_a_pipe_sees_none(bioward: Call) -> None:
    assert bioward("report", "S1.yaml", "-o", "out", "--format", "json").err == ""


def test_a_short_report_tells_nothing(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "SECONDS", 60.0)
    assert bioward("report", "S1.yaml", "-o", "out", "--format", "json").code == 0
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("slow")
def test_an_error_is_told_all_the_same(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert bioward("report", "S2.yaml", "-o", "out").code == 2
    assert "there is no such file" in terminal.getvalue()


def test_a_report_in_a_pipeline_loads_nothing_for_it() -> None:
    program = "import sys; from bioward.cli.app import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    call = [sys.executable, "-c", program, "report", "S1.yaml", "-o", "out", "--format", "json,sarif,md-short"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert {"rich", "jinja2", "graphviz"} & set(done.stderr.split()) == set()
