"""`bioward threats new`: a file to begin with, under an id that was never given before."""

from pathlib import Path

import pytest

from tests.cli.calling import Call

TITLE = "Archive of scans that anyone can read"


def test_a_new_threat_works_and_says_where_to_write(bioward: Call) -> None:
    done = bioward("threats", "new", "sto", TITLE)
    path = Path("threats/ORG-STO-01-archive-of-scans-that-anyone-can-read.yaml")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"wrote {path}\nnext: bioward threats test {path} --mutate\n"
    tested = bioward("threats", "test", path, "--mutate")
    assert (tested.code, tested.err) == (0, "")
    assert tested.out.endswith("all noticed\n")
    linted = bioward("threats", "lint", path)
    assert linted.code == 1
    assert {line.rpartition(": ")[2] for line in linted.out.split("\n")[:-2]} == {"TODO is still to be written"}
    assert TITLE in bioward("threats", "show", "ORG-STO-01", "--threats", "threats").out


def test_an_id_is_never_given_twice(bioward: Call) -> None:
    assert "ORG-STO-01" in bioward("threats", "new", "STO", TITLE).out
    assert "ORG-STO-02" in bioward("threats", "new", "STO", TITLE).out
    assert "ORG-TRN-01" in bioward("threats", "new", "TRN", TITLE).out
    Path("threats/old.yaml").write_text("aliases: [ORG-STO-07]\n")
    assert "ORG-STO-08" in bioward("threats", "new", "STO", TITLE).out


def test_the_configuration_says_prefix_and_folder(bioward: Call) -> None:
    bioward("threats", "new", "STO", TITLE, "--into", "ours", "--prefix", "ACME")
    Path("bioward.toml").write_text('[threats]\nfolders = ["ours"]\nprefix = "ACME"\n')
    assert bioward("threats", "new", "STO", "二").out.startswith(f"wrote {Path('ours/ACME-STO-02.yaml')}\n")


def test_a_title_is_kept_as_it_is(bioward: Call) -> None:
    title = 'Scans: "all" of them #1 — über'
    bioward("threats", "new", "STO", title)
    assert title in bioward("threats", "show", "ORG-STO-01", "--threats", "threats").out
    assert Path("threats/ORG-STO-01-scans-all-of-them-1-uber.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("STOXX", TITLE), "'STOXX' is no family"),
        (("S1", TITLE), "'S1' is no family"),
        (("STO", " "), "a title is wanted here"),
        (("STO", TITLE, "--prefix", "acme"), "'acme' is no prefix"),
        (("STO", TITLE, "--prefix", "BIO"), "BIO is for the built-in threats"),
        (("STO", TITLE, "--prefix", "PV"), "PV is for the built-in threats"),
        (("STO", TITLE, "--into", "S1.yaml/x"), "cannot be written"),
    ],
)
def test_what_cannot_be_is_refused(bioward: Call, arguments: tuple[str, ...], said: str) -> None:
    done = bioward("threats", "new", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not list(Path().glob("threats/*"))
