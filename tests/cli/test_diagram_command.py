"""`bioward diagram`: which view, which finding, which format, which engine, and what is said when something fails."""

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bioward.reports import layout
from tests.cli.calling import Call
from tests.reports.abroad import MODEL
from tests.reports.test_layout import BROKEN

posix = pytest.mark.skipif(os.name == "nt", reason="the engines of these tests are shell scripts")


def engine(folder: Path, script: str) -> str:
    """A `dot` that does something else."""
    path = folder / "dot"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_name_of_the_file_says_the_format_unless_the_call_does(bioward: Call) -> None:
    for name, begins in {"a.svg": b"<?xml", "a.png": b"\x89PNG", "a.dot": b"digraph", "a": b"<?xml"}.items():
        assert bioward("diagram", "S1.yaml", "-o", name).code == 0
        assert Path(name).read_bytes().startswith(begins)
    bioward("diagram", "S1.yaml", "-o", "b.svg", "--format", "dot")
    assert Path("b.svg").read_bytes().startswith(b"digraph")


@pytest.mark.parametrize("view", ["data-flow", "levels", "transfers"])
def test_every_view_can_be_asked_for(bioward: Call, view: str) -> None:
    done = bioward("diagram", "S1.yaml", "--view", view)
    assert (done.code, done.err) == (0, "")
    assert "<svg" in done.out


def test_a_finding_is_named_by_its_number_its_fingerprint_or_its_threat(bioward: Call) -> None:
    by_threat = bioward("diagram", "S1.yaml", "--finding", "bio-adm-02")
    assert by_threat.code == 0
    number = re.search(r"Finding (\d+):", by_threat.out)
    assert number
    assert bioward("diagram", "S1.yaml", "--finding", number[1]).out == by_threat.out
    report = bioward("check", "S1.yaml", "--format", "json").out
    print_ = re.search(r'"fingerprint": "([0-9a-f]{64})",\s+"threat": "BIO-ADM-02"', report)
    assert print_
    assert bioward("diagram", "S1.yaml", "--finding", print_[1][:10].upper()).out == by_threat.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--finding", "0"), "no finding is meant by '0'"),
        (("--finding", "BIO-ADM-2"), "did you mean 'BIO-ADM-02'"),
        (("--finding", "BIO-MAT-06"), "names 2 findings: 3 (BIO-MAT-06, crm), 4 (BIO-MAT-06, matcher -> crm"),
        (("--finding", "1", "--view", "transfers"), "shown on the data-flow diagram"),
        (("--view", "lifecycle"), "one data item; one of: print, template, match, card, customer"),
        (("--view", "lifecycle", "--item", "templat"), "no data item 'templat'; did you mean 'template'"),
        (("--item", "template"), "of use with --view lifecycle only"),
        (("--font", "nowhere.ttf"), "there is no file nowhere.ttf"),
        (("--view", "flow"), "data-flow"),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told_the_nearest_right_word(bioward: Call, arguments: tuple[str, ...], said: str) -> None:
    done = bioward("diagram", "S1.yaml", *arguments, "-o", "x.svg")
    assert done.code == 2
    assert said in done.err
    assert not Path("x.svg").exists()


def test_the_pages_of_a_large_system_stand_beside_the_overview(bioward: Call) -> None:
    elements = "".join(f"  e{i}: {{kind: process, in: b{i % 9}}}\n" for i in range(90))
    boundaries = "".join(f"  b{i}: {{}}\n" for i in range(9))
    Path("large.yaml").write_text(f"bioward: 1\nsystem: S\nboundaries:\n{boundaries}elements:\n{elements}")
    assert bioward("diagram", "large.yaml", "-o", "big.svg").code == 0
    assert sorted(p.name for p in Path().glob("big*")) == [*(f"big-{i:03d}.svg" for i in range(2, 11)), "big.svg"]
    shown = bioward("diagram", "large.yaml")
    assert shown.err == "note: this is the overview; with -o FILE, 9 pages are written beside it\n"
    assert shown.out.encode() == Path("big.svg").read_bytes()
    assert bioward("report", "large.yaml", "-o", "out", "--format", "svg").out == (
        "wrote out/data-flow.svg and 9 pages beside it\n"
    )


# ---------------------------------------------------------------------------- engines


@posix
@pytest.mark.parametrize("name", sorted(set(BROKEN) - {"hangs"}))
def test_an_engine_that_fails_is_told_and_the_next_one_draws(
    bioward: Call, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = layout.find_engines()[0]
    broken = engine(tmp_path, BROKEN[name][0])
    monkeypatch.setattr(layout, "find_engines", lambda first="": [broken, bundled])
    done = bioward("diagram", "S1.yaml", "-o", "x.svg", "--engine", "dot")
    assert done.code == 0
    assert Path("x.svg").read_bytes().startswith(b"<?xml")
    assert re.fullmatch(r"warning: dot (failed|wrote no picture).*; another layout engine drew the picture\n", done.err)


@posix
def test_engines_that_hang_are_ended_and_no_report_is_lost(
    bioward: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = engine(tmp_path, BROKEN["hangs"][0])
    monkeypatch.setattr("bioward.reports.picture.find_engines", lambda: [broken])
    monkeypatch.setattr("bioward.reports.picture.SECONDS", 0.5)
    done = bioward("report", "S1.yaml", "-o", "out", "--format", "md,svg,json")
    assert done.code == 2
    assert sorted(p.name for p in Path("out").iterdir()) == ["report.json", "report.md"]
    assert "svg could not be written: LayoutError: dot did not come to an end in 0.5 seconds" in done.err


def test_without_an_engine_there_is_a_plain_word(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "find_engines", lambda first="": [])
    done = bioward("diagram", "S1.yaml")
    assert done.code == 2
    assert done.err.startswith("error: the diagram cannot be drawn: there is no layout engine: install graphviz-pure")
    assert bioward("diagram", "S1.yaml", "--format", "dot").code == 0


# ---------------------------------------------------------------------------- PNG


def test_a_png_without_its_renderer_says_what_to_install(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(Path(sys.base_prefix) / "bin" / "python3"))
    found = subprocess.run([sys.executable, "-c", "import resvg_py"], capture_output=True, check=False)
    if found.returncode == 0:
        pytest.skip("this machine has resvg-py for everybody")
    done = bioward("diagram", "S1.yaml", "-o", "x.png")
    assert done.code == 2
    assert done.err == "error: the diagram cannot be drawn: PNG needs resvg-py: pip install 'bioward[png]'\n"
    assert not Path("x.png").exists()


def test_characters_that_no_font_has_are_named(bioward: Call) -> None:
    Path("abroad.yaml").write_text(MODEL.replace("跨境人脸验证", "\U000f0000\U000f0001"), encoding="utf-8")
    done = bioward("diagram", "abroad.yaml", "-o", "x.png")
    assert done.code == 0
    assert Path("x.png").read_bytes().startswith(b"\x89PNG")
    assert "no font has" in done.err or "text is missing" in done.err
    assert "pip install 'bioward[cjk]', or name a font file with --font" in done.err


# ---------------------------------------------------------------------------- the same every time


VIEWS = (["--view", "data-flow"], ["--view", "levels"], ["--view", "transfers"], ["--finding", "2"],
         ["--view", "lifecycle", "--item", "face"])  # fmt: skip


@pytest.mark.parametrize("arguments", VIEWS, ids=" ".join)
def test_two_runs_give_the_same_bytes_under_any_hash_seed(folder: Path, arguments: list[str]) -> None:
    Path("abroad.yaml").write_text(MODEL, encoding="utf-8")
    root = Path(__file__).resolve().parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-m", "bioward", "diagram", str(folder / "abroad.yaml"), *arguments],
            capture_output=True, check=True, cwd=root, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1]
    assert runs[0].startswith(b"<?xml")
