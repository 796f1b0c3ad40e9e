"""The checked library is kept between calls, and whatever is wrong with what is kept changes no answer."""

import os
import sys
from pathlib import Path

import pytest

from bioward.cli.cache import KEPT, cache_folder
from tests.cli.calling import Call

THREAT = """\
bioward-threat: 1
id: ORG-STO-01
title: A store without encryption
tier: A
severity: high
stride: [information_disclosure]
why: whoever has the disk has the data
limbs:
  - {id: at-rest, subject: store, when: store.encryption_at_rest == none, message: "{store} is in clear"}
mitigations:
  - {title: Encrypt it, set: {store.encryption_at_rest: disk}}
examples: {}
"""


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BIOWARD_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    (tmp_path / "ours").mkdir()
    text = THREAT.replace("examples: {}", "examples:\n  clear: []")
    (tmp_path / "ours" / "ORG-STO-01-clear.yaml").write_text(text)
    return tmp_path / "ours"


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_a_second_call_answers_as_the_first(bioward: Call, kept: Path) -> None:
    first = bioward("check", "S1.yaml", "--format", "json")
    (file,) = files(kept)
    before = file.stat().st_mtime_ns
    assert bioward("check", "S1.yaml", "--format", "json") == first
    assert [f.stat().st_mtime_ns for f in files(kept)] == [before]


def test_a_cached_library_answers_as_none(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = (("check", "S1.yaml"), ("check", "S1.yaml", "--format", "json"), ("threats", "list"))
    cached = [[bioward(*call) for call in calls] for _ in range(2)][1]
    monkeypatch.setenv("BIOWARD_CACHE", "off")
    assert [bioward(*call) for call in calls] == cached


def test_off_keeps_nothing(bioward: Call, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIOWARD_CACHE", "off")
    bioward("check", "S1.yaml")
    assert not kept.exists()


@pytest.mark.parametrize("content", [b"", b"not ours", b'{"bioward-library": 1}'])
def test_a_spoilt_file_is_passed_over_and_written_again(bioward: Call, kept: Path, content: bytes) -> None:
    first = bioward("check", "S1.yaml")
    (file,) = files(kept)
    good = file.read_bytes()
    file.write_bytes(content)
    assert bioward("check", "S1.yaml") == first
    assert file.read_bytes() == good


def test_a_changed_threat_is_read_again(bioward: Call, ours: Path, kept: Path) -> None:
    call = ("threats", "list", "--threats", ours)
    assert "A store without encryption" in bioward(*call).out
    assert len(files(kept)) == 1
    file = next(ours.glob("*.yaml"))
    stamp = file.stat()
    file.write_text(file.read_text().replace("without encryption", "without encrypting"))
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert "A store without encrypting" in bioward(*call).out


def test_a_wrong_threat_is_told_every_time_and_never_kept(bioward: Call, ours: Path, kept: Path) -> None:
    file = next(ours.glob("*.yaml"))
    file.write_text(file.read_text().replace("tier: A", "tier: Z"))
    first = bioward("check", "S1.yaml", "--threats", ours)
    assert (first.code, "tier: Z" in first.err) == (2, True)
    assert bioward("check", "S1.yaml", "--threats", ours) == first
    assert not kept.exists()


def test_a_choice_is_made_anew_from_what_is_kept(bioward: Call, kept: Path) -> None:
    every = bioward("threats", "list").out
    some = bioward("threats", "list", "--select", "STO").out
    assert len(files(kept)) == 1
    assert "BIO-MAT-01" in every
    assert "BIO-STO-01" in some
    wrong = bioward("threats", "list", "--select", "STOO")
    assert (wrong.code, "'STOO' names no threat" in wrong.err) == (2, True)


def test_wrong_files_and_a_wrong_choice_are_told_at_once(bioward: Call, ours: Path) -> None:
    file = next(ours.glob("*.yaml"))
    file.write_text(file.read_text().replace("tier: A", "tier: Z"))
    told = bioward("check", "S1.yaml", "--threats", ours, "--select", "STOO").err
    assert "tier: Z" in told
    assert "'STOO' names no threat" in told


def test_a_number_that_a_team_sets_is_another_library(bioward: Call, kept: Path) -> None:
    bioward("check", "S1.yaml")
    Path("bioward.toml").write_text("[parameters]\nmass_subjects = 7\n")
    bioward("check", "S1.yaml")
    assert len(files(kept)) == 2


def test_only_the_newest_files_are_kept(bioward: Call, ours: Path, kept: Path) -> None:
    file = next(ours.glob("*.yaml"))
    text = file.read_text()
    for number in range(KEPT + 2):
        file.write_text(text.replace("has the data", f"has the data {number}"))
        assert bioward("threats", "list", "--threats", ours).err == ""
    assert len(files(kept)) == KEPT


@pytest.mark.skipif(sys.platform == "win32", reason="a file stands in the way on any platform, but messages differ")
def test_where_nothing_can_be_written_nothing_is_told(bioward: Call, kept: Path) -> None:
    kept.write_text("a file where a folder should be")
    told = bioward("check", "S1.yaml")
    assert (told.code, told.err) == (1, "")


def test_a_file_is_for_its_owner_alone(bioward: Call, kept: Path) -> None:
    bioward("check", "S1.yaml")
    assert kept.stat().st_mode & 0o077 == 0


def test_a_cache_is_where_the_platform_keeps_such_things(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BIOWARD_CACHE")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert cache_folder() == tmp_path / "x" / "bioward"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    assert cache_folder() == tmp_path / ".cache" / "bioward"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == tmp_path / "Library" / "Caches" / "bioward"
