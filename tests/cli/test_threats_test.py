"""`bioward threats test`: the examples of threat files, and the clauses that none of them needs."""

from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.threats.threat_texts import TEXT, changed, without

FILE = Path("ours/ORG-STO-01-asks-nobody.yaml")


def ours(text: str = TEXT) -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text, encoding="utf-8")


def test_the_built_in_threats_come_out_as_they_say(bioward: Call) -> None:
    done = bioward("threats", "test", "--select", "BIO-STO-01,BIO-CAP-01", "--mutate")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("2 threats, ")
    assert ": all as their files say; " in done.out
    assert done.out.endswith(" changes of clauses: all noticed\n")


@pytest.mark.parametrize("path", ["ours", str(FILE)])
def test_paths_say_what_is_tested(bioward: Call, path: str) -> None:
    ours()
    done = bioward("threats", "test", path)
    assert (done.code, done.out) == (0, "1 threat, 6 examples: all as their files say\n")


def test_a_built_in_file_can_be_named(bioward: Call) -> None:
    file = Path(__file__).parents[2] / "threats" / "library" / "storage" / "BIO-STO-02-open-datastore.yaml"
    assert bioward("threats", "test", file).out.startswith("1 threat, ")


def test_a_configured_folder_is_tested_without_being_named(bioward: Call) -> None:
    ours()
    Path("bioward.toml").write_text('[threats]\nfolders = ["ours"]\nignore = ["ORG"]\n')
    assert bioward("threats", "test").out == "1 threat, 6 examples: all as their files say\n"


def test_what_comes_out_otherwise_is_told(bioward: Call) -> None:
    ours(changed(("scan, note], auth: none", "scan, note]"), ("subjects: 20000", "subjects: 200")))
    done = bioward("threats", "test", "ours")
    assert done.code == 1
    assert done.out == (
        "ORG-STO-01 Store that asks nobody\n"
        f"  nobody is asked  {FILE}:23\n"
        "    files\n"
        "      expected  flagged\n"
        "      got       a question\n"
        "              - open: a question: nothing says files.auth\n"
        f"  nobody is asked for the templates of many  {FILE}:29\n"
        "    files\n"
        "      expected  high\n"
        "      got       medium\n"
        "\n"
        "1 threat, 6 examples: 2 not as their files say\n"
    )


def test_what_no_example_notices_is_told(bioward: Call) -> None:
    ours(without("nothing sensitive is kept"))
    done = bioward("threats", "test", "ours", "--mutate")
    assert done.code == 1
    assert f"ORG-STO-01 Store that asks nobody\n  open, when  {FILE}:10\n" in done.out
    assert "    left out            any(sens(d) for d in store.holds)\n" in done.out
    assert done.out.endswith(" unnoticed\n")


def test_an_excuse_that_is_not_needed_is_told(bioward: Call) -> None:
    excuse = '    equivalent: [{clause: store.auth == none, because: a test}]\n    message: "{store}'
    ours(changed(('    message: "{store}', excuse)))
    done = bioward("threats", "test", "ours", "--mutate")
    assert done.code == 1
    assert "    not needed          store.auth == none\n" in done.out


def test_a_wrong_model_in_an_example_is_a_wrong_file(bioward: Call) -> None:
    ours(changed(("{t: {class: biometric", "{t: {class: biometrik")))
    done = bioward("threats", "test", "ours")
    assert (done.code, done.out) == (2, "")
    assert f"--> {FILE}:33:27\n" in done.err
    assert "did you mean 'biometric'?" in done.err


@pytest.mark.parametrize(
    ("path", "said"),
    [("our", "there is no such file or folder"), ("S1.txt", "a threat file is called .yaml or .yml")],
)
def test_a_path_must_be_one_of_threats(bioward: Call, path: str, said: str) -> None:
    Path("S1.txt").write_text("")
    done = bioward("threats", "test", path)
    assert (done.code, said in done.err) == (2, True)
