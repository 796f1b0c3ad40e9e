"""A model is a program: what it prints, breaks, writes or wastes stays in its own process."""

import sys
import time
from pathlib import Path

import pytest

from bioward.models.problems import ModelError
from bioward.models.pytm_reader import read_pytm
from bioward.models.pytm_start import start

BODY = 'from pytm import TM, Server\ntm = TM("t")\nweb = Server("Web")\n'


def refusal(tmp_path: Path, text: str, seconds: float = 60, megabytes: int = 4096) -> str:
    path = tmp_path / "model.py"
    path.write_text(text)
    with pytest.raises(ModelError) as caught:
        read_pytm(path, seconds, megabytes)
    (problem,) = caught.value.problems
    return f"{problem.span.line}: {problem.message}"


def test_what_a_model_prints_goes_nowhere(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    noise = 'import os, sys\nprint("{" * 100_000)\nos.write(1, b"}" * 100_000)\nsys.stderr.write("x" * 100_000)\n'
    path = tmp_path / "model.py"
    path.write_text(noise + BODY + "input_given = sys.stdin.read()\nprint(tm.process(), tm.dfd(), tm.check())\n")
    assert list(read_pytm(path).elements) == ["web"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no timers there")
def test_a_model_that_hangs_is_stopped_where_it_hangs(tmp_path: Path) -> None:
    assert refusal(tmp_path, BODY + "while True:\n    x = 1\n", 0.5).endswith(
        ": reading the model took longer than 0.5 s"
    )


def test_a_model_that_will_not_stop_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bioward.models.pytm_reader.GRACE", 0.5)
    began = time.perf_counter()
    assert refusal(tmp_path, "sum(range(10**12))\n", 0.5) == "1: reading the model took longer than 0.5 s"
    assert time.perf_counter() - began < 5


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux")
def test_a_model_that_takes_all_memory_is_stopped(tmp_path: Path) -> None:
    text = "x = [0]\nwhile True:\n    x = x * 2\n"
    assert refusal(tmp_path, text, megabytes=700) == "3: MemoryError: the model takes more memory than reading one may"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("import os\nos._exit(5)\n", "1: the model ended its process (exit code 5) before it could be read"),
        ("import os\nos._exit(0)\n", "1: the model ended its process (exit code 0) before it could be read"),
        (
            "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n",
            "1: the model's process was ended by SIGSEGV before it could be read",
        ),
        ("open('new.txt', 'w')\n", "1: a model that is being read may not write files ('new.txt')"),
        ("import os\nos.remove('x')\n", "2: a model that is being read may not change files ('x')"),
        (
            "import subprocess\nsubprocess.run(['true'])\n",
            "2: a model that is being read may not start programs",
        ),
        ("import os\nos.fork()\n", "2: a model that is being read may not start programs"),
        (
            "import socket\nsocket.create_connection(('127.0.0.1', 9))\n",
            "2: a model that is being read may not use the network",
        ),
    ],
)
def test_what_a_model_may_not_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, wanted: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert refusal(tmp_path, text) == wanted
    assert sorted(p.name for p in tmp_path.iterdir()) == ["model.py"]


def test_reading_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "helper.py").write_text("name = 'Web'\n")
    (tmp_path / "model.py").write_text("import helper\n" + BODY)
    read_pytm(tmp_path / "model.py")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["helper.py", "model.py"]


def test_a_model_sees_itself_as_a_script(tmp_path: Path) -> None:
    path = tmp_path / "model.py"
    path.write_text(BODY + "import os, sys\ntm.description = repr([sys.argv == [__file__], __name__, sys.path[0]])\n")
    assert read_pytm(path).description == repr([True, "__main__", str(tmp_path)])


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path, message in ((tmp_path / "none.py", "No such file or directory"), (tmp_path, "Is a directory")):
        assert start(path).child is None
        with pytest.raises(ModelError, match=f"cannot be read: {message}"):
            read_pytm(path)
    (tmp_path / "latin.py").write_bytes(b'x = "\xff"\n')
    with pytest.raises(ModelError, match="SyntaxError"):
        read_pytm(tmp_path / "latin.py")
