import os
import stat
import sys
import time
from pathlib import Path

import pytest

from bioward.reports import diagram, picture
from bioward.reports.layout import LayoutError, find_engines, lay_out
from tests.reports.assessments import example

GRAPH = "digraph { a -> b }"
SECONDS = 1.0

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the engines of these tests are shell scripts")


def engine(folder: Path, name: str, script: str) -> str:
    """A program that stands in for a layout engine."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


BROKEN = {
    "dies": ("kill -9 $$", "dies failed (signal 9)"),
    "fails": (
        "echo 'Error: no such thing' >&2; echo later >&2; exit 3",
        "fails failed (exit code 3): Error: no such thing",
    ),
    "hangs": ("sleep 60 & wait", "hangs did not come to an end in 1 seconds"),
    "deaf": ("exec 0<&-; exit 1", "deaf failed (exit code 1)"),
    "silent": ("cat > /dev/null", "silent wrote no picture"),
    "garbles": ("cat > /dev/null; echo '<svg><g>'", "garbles wrote no picture"),
    "strays": ("cat > /dev/null; echo '<html/>'", "strays wrote no picture"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_engine_says_what_is_wrong_with_it(name: str, tmp_path: Path) -> None:
    script, message = BROKEN[name]
    path = engine(tmp_path, name, script)
    started = time.monotonic()
    with pytest.raises(LayoutError) as caught:
        lay_out(GRAPH * 1000, [path], SECONDS)
    assert str(caught.value) == message
    assert caught.value.engine == path
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("name", BROKEN)
def test_the_next_engine_takes_over(name: str, tmp_path: Path) -> None:
    path = engine(tmp_path, name, BROKEN[name][0])
    assert lay_out(GRAPH, [path, *find_engines()], SECONDS * 20 if name != "hangs" else SECONDS).tag.endswith("svg")


def test_all_failures_are_told(tmp_path: Path) -> None:
    paths = [engine(tmp_path, name, BROKEN[name][0]) for name in ("fails", "silent")]
    with pytest.raises(LayoutError, match=r"^fails failed .*; silent wrote no picture$"):
        lay_out(GRAPH, paths, SECONDS)


def test_a_missing_engine_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(LayoutError, match="nowhere cannot be started: No such file"):
        lay_out(GRAPH, [str(tmp_path / "nowhere")])
    with pytest.raises(LayoutError, match=r"there is no layout engine: install graphviz-pure"):
        lay_out(GRAPH, [])


def test_the_engine_beside_this_python_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = engine(tmp_path, "graphviz-pure", "exit 1")
    dot = engine(tmp_path, "dot", "exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    found = find_engines()
    assert Path(found[0]).parent == Path(sys.executable).parent
    assert found[-2:] == [other, dot]


def test_a_picture_without_an_engine_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "find_engines", list)
    with pytest.raises(LayoutError):
        diagram.render(example())
    assert diagram.dot(example()).content.startswith(b'digraph "data-flow"')
