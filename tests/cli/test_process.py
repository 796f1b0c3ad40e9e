"""What only shows in a process of its own: lean start-up, colours, pipes."""

import os
import subprocess
import sys

import pytest

HEAVY = {"rich", "jinja2", "graphviz", "pytm", "pydantic"}
IMPORTED = """
import sys
sys.argv = ["bioward", *sys.argv[1:]]
from bioward.cli.main import main
try:
    main()
except SystemExit as end:
    print("modules:", *sorted({name.split(".")[0] for name in sys.modules}), file=sys.stderr)
    raise
"""


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", check=False, env=os.environ | environment
    )


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (("--help",), 0),
        (("check", "S1.yaml", "--format", "json"), 1),
        (("check", "S1.yaml"), 1),
        (("check", "models/examples/fingerprint_payment.py", "--format", "json"), 1),
        (("threats", "list"), 0),
    ],
)
def test_a_call_imports_only_what_it_needs(call: tuple[str, ...], code: int) -> None:
    done = run("-c", IMPORTED, *call)
    assert done.returncode == code, done.stderr
    assert set(done.stderr.split("modules:")[1].split()) & HEAVY == set()


def test_help_imports_no_command() -> None:
    done = run("-X", "importtime", "-m", "bioward", "--help")
    loaded = {line.split("|")[-1].strip() for line in done.stderr.split("\n")}
    assert "bioward.cli.main" in loaded
    assert not any(name.startswith(("bioward.threats", "bioward.reports", "bioward.cli.check")) for name in loaded)


def test_module_and_command_are_the_same() -> None:
    script = os.path.join(os.path.dirname(sys.executable), "bioward")
    by_script = subprocess.run([script, "--help"], capture_output=True, encoding="utf-8", check=True)
    assert run("-m", "bioward", "--help").stdout == by_script.stdout


def test_colours() -> None:
    check = ("-m", "bioward", "check", "S1.yaml")
    plain, colour = run(*check), run(*check, FORCE_COLOR="1")
    assert "\x1b[" not in plain.stdout
    assert "\x1b[" in colour.stdout
    assert run(*check, FORCE_COLOR="1", NO_COLOR="1").stdout == plain.stdout
    assert plain.returncode == colour.returncode == 1


def test_colour_changes_no_word() -> None:
    check = ("-m", "bioward", "check", "S1.yaml")
    colour = run(*check, FORCE_COLOR="1").stdout
    stripped = "".join(part.split("m", 1)[1] if i else part for i, part in enumerate(colour.split("\x1b[")))
    assert stripped == run(*check).stdout


@pytest.mark.parametrize("format", ["text", "json"])
def test_a_reader_that_leaves_early_changes_nothing(format: str) -> None:
    command = [sys.executable, "-m", "bioward", "check", "S1.yaml", "--format", format]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full device")
@pytest.mark.parametrize("call", [("--help",), ("check", "S1.yaml"), ("schema",)])
def test_a_full_disk_is_told(call: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "bioward", *call]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_ascii_terminal() -> None:
    done = run("-m", "bioward", "check", "S1.yaml", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")
