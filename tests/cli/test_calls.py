"""Help, wrong calls and odd paths."""

import os
from pathlib import Path

import pytest

from bioward.cli import check as check_module
from bioward.cli.app import COMMANDS
from bioward.cli.lazy import Group
from tests.cli.calling import Call

CALLS = [
    call
    for name, entry in COMMANDS.items()
    for call in ([(name, inner) for inner in entry.commands] if isinstance(entry, Group) else [(name,)])
]


def test_the_help_names_every_command(bioward: Call) -> None:
    done = bioward("--help")
    assert done.code == 0
    for name, entry in COMMANDS.items():
        assert f"  {name} " in done.out
        assert entry.help in done.out


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_the_help_of_a_command_has_exit_codes_and_examples(bioward: Call, call: tuple[str, ...]) -> None:
    done = bioward(*call, "-h")
    assert done.code == 0
    assert "\n    0  " in done.out
    assert f"\n    bioward {' '.join(call)}" in done.out


def test_version(bioward: Call) -> None:
    done = bioward("--version")
    assert (done.code, done.out.split()[0]) == (0, "bioward")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("chek", "S1.yaml"), "there is no command 'chek' (did you mean 'check'?)"),
        (("threats", "lst"), "there is no command 'lst' (did you mean 'list'?)"),
        (("check",), "Missing argument 'MODEL'"),
        (("check", "S1.yaml", "--fail-on", "hgh"), "'hgh' is none of low, medium, high, critical, none"),
        (("check", "S1.yaml", "--formt", "json"), "No such option: --formt"),
        (("report", "S1.yaml"), "Missing option '--output'"),
    ],
)
def test_wrong_calls(bioward: Call, call: tuple[str, ...], said: str) -> None:
    done = bioward(*call)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("S2.yaml", "there is no such file"),
        ("models", "this is a folder; a model is one file"),
        ("models/S1.yaml", "there is no such file"),
        ("nowhere/S1.yaml", "there is no such file"),
        ("S1.json", "'.json' is not the ending of a model"),
        ("S1", "a model's name has an ending"),
        ("-", "a model's name has an ending"),
        ("pipe.yaml", "this is no plain file"),
        ("bytes.yaml", "not UTF-8 text"),
        ("nul.yaml", "not YAML"),
    ],
)
def test_odd_paths(bioward: Call, path: str, said: str) -> None:
    os.mkfifo("pipe.yaml")
    Path("bytes.yaml").write_bytes(b"bioward: 1\nsystem: \xff\xfe\n")
    Path("nul.yaml").write_bytes(b"bioward: 1\x00\n")
    for command in (("check", path), ("show", path), ("report", path, "-o", "out")):
        done = bioward(*command)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
        assert "Traceback" not in done.err
    assert not Path("out").exists()


def test_a_misspelt_path_is_answered_with_the_nearest(bioward: Call) -> None:
    assert "help: did you mean 'S1.yaml'?" in bioward("check", "S11.yaml").err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(bioward: Call) -> None:
    Path("S1.yaml").chmod(0)
    done = bioward("check", "S1.yaml")
    assert (done.code, "may not be read" in done.err) == (2, True)


@pytest.mark.parametrize("name", ["a b.yaml", "人脸 支付.yml", "ünïcode.YAML", "-x.yaml"])
def test_unusual_names(bioward: Call, name: str) -> None:
    Path(name).write_bytes(Path("S1.yaml").read_bytes())
    done = bioward("check", "--", name)
    assert done.code == 1
    assert f"  --> {name}:32:3\n" in done.out


def test_a_mistake_of_our_own_is_one_line(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("out of\norder")

    monkeypatch.setattr(check_module, "assess_model", broken)
    done = bioward("check", "S1.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("internal error: RuntimeError: out of order — please report")
    assert done.err.count("\n") == 1
    monkeypatch.setenv("BIOWARD_DEBUG", "1")
    assert "Traceback" in bioward("check", "S1.yaml").err
