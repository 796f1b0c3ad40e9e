"""Runs the command line in this process, in a folder of its own."""

import shutil
from pathlib import Path

import pytest

from bioward.cli.app import run
from tests.cli.calling import Call, Done

EXAMPLES = Path(__file__).parents[2] / "models" / "examples"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the examples, where nothing around the tests shows."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "models").mkdir()
    shutil.copytree(EXAMPLES, tmp_path / "models" / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(EXAMPLES / "fingerprint_payment.yaml", "S1.yaml")
    return tmp_path


@pytest.fixture
def bioward(folder: Path, capfd: pytest.CaptureFixture[str]) -> Call:
    """`bioward("check", "S1.yaml")`: exit code, standard output, standard error."""

    def call(*arguments: object) -> Done:
        code = run([str(a) for a in arguments])
        captured = capfd.readouterr()
        return Done(code, captured.out, captured.err)

    return call
