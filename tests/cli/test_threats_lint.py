"""`bioward threats lint`: what is amiss, a line each, and nothing in the built-in library."""

from pathlib import Path

from tests.cli.calling import Call
from tests.threats.threat_texts import TEXT, changed

FILE = Path("ours/ORG-STO-01-asks-nobody.yaml")


def ours(text: str = TEXT) -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text, encoding="utf-8")


def test_a_sound_catalogue_is_told_so(bioward: Call) -> None:
    ours()
    assert bioward("threats", "lint", "ours") == (0, "1 threat: nothing to mend\n", "")


def test_what_is_amiss_is_told_a_line_each(bioward: Call) -> None:
    ours(changed(("asks nobody", "asks nobody."), ("references: [CWE-306]\n", "")))
    done = bioward("threats", "lint", FILE)
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        f"{FILE}:2:5: no reference tells where this comes from\n"
        f"{FILE}:3:1: the title ends with a dot\n"
        "1 threat: 2 things to mend\n"
    )


def test_a_wrong_file_is_not_amiss_but_wrong(bioward: Call) -> None:
    ours(changed(("tier: B", "tier: X")))
    done = bioward("threats", "lint", "ours")
    assert (done.code, done.out) == (2, "")
    assert "'X' is not a value here" in done.err
