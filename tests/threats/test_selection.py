"""Which threats are looked for, and why the others are not."""

from pathlib import Path

import pytest

from bioward.models.problems import Problem, ThreatError
from bioward.models.span import Span
from bioward.threats.assess import assess
from bioward.threats.catalogue import Setting
from bioward.threats.library import load_library
from bioward.threats.selection import Choice, Word, off
from bioward.threats.selftest import read
from bioward.threats.threat import Threat
from tests.threats.threat_texts import ID, TEXT, changed, library

OLD = "deprecated: ORG-STO-04 tells it better\nwhy: A test."
TEXTS = (
    changed(("tier: B", "tier: A"), ("why: A test.", "tags: [cloud, house]\naliases: [ORG-OLD-07]\nwhy: A test.")),
    TEXT.replace("severity: medium\nstride", "severity: low\nstride"),
    changed(("tier: B", "tier: C")),
    changed(("why: A test.", OLD)),
)


def word(text: str) -> Word:
    return Word(text, Span("bioward.toml", 4, 3))


def words(*texts: str) -> tuple[Word, ...]:
    return tuple(map(word, texts))


@pytest.fixture(scope="module")
def threats(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Threat]:
    """Four threats: of tier A with tags, of tier B and low, of tier C, and one that is deprecated."""
    found = library(tmp_path_factory.mktemp("ours"), *TEXTS)
    return {id_[-2:]: threat for id_, threat in found.threats.items() if id_.startswith("ORG")}


def on(threats: dict[str, Threat], choice: Choice) -> str:
    """The numbers of the threats that are looked for."""
    problems: list[Problem] = []
    left = off(threats, choice, problems)
    assert problems == []
    return " ".join(id_ for id_ in threats if id_ not in left)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(), "01 02"),
        (Choice(extend=words("tier:C")), "01 02 03"),
        (Choice(extend=words("ORG-STO-03")), "01 02 03"),
        (Choice(select=words("tier:C")), "03"),
        (Choice(select=words("tier:C"), extend=words("tag:house")), "01 03"),
        (Choice(select=words("STO")), "01 02 03"),
        (Choice(select=words("ORG")), "01 02 03"),
        (Choice(select=words("ORG-STO")), "01 02 03"),
        (Choice(select=words("ORG-OLD-07")), "01"),
        (Choice(select=words("severity:low")), "02"),
        (Choice(select=words("severity:critical")), ""),
        (Choice(select=words("tag:cloud", "ORG-STO-02")), "01 02"),
        (Choice(select=()), ""),
        (Choice(ignore=words("ORG-STO-01")), "02"),
        (Choice(ignore=words("tag:cloud")), "02"),
        (Choice(select=words("STO"), ignore=words("tier:A")), "02 03"),
        (Choice(select=words("ORG-STO-01"), ignore=words("ORG-STO-01")), ""),
        (Choice(extend=words("ORG-STO-04")), "01 02"),
    ],
)
def test_a_choice_turns_threats_on_and_off(threats: dict[str, Threat], choice: Choice, expected: str) -> None:
    assert on(threats, choice) == expected


def test_each_threat_that_is_off_says_why(threats: dict[str, Threat]) -> None:
    choice = Choice(ignore=words("ORG-STO-02"))
    assert off(threats, choice, []) == {
        "02": "ignored (bioward.toml, line 4)",
        "03": "tier C, which is off unless selected",
        "04": "deprecated: ORG-STO-04 tells it better",
    }
    selected = off(threats, Choice(select=(Word("ORG-STO-02", Span("--select", 0)),)), [])
    assert selected["01"] == "not selected (--select)"


@pytest.mark.parametrize(("wrong", "near"), [("STX", "STO"), ("tier:c", "tier:C"), ("tag:clod", "tag:cloud")])
def test_a_word_that_names_nothing_is_told(threats: dict[str, Threat], wrong: str, near: str) -> None:
    problems: list[Problem] = []
    off(threats, Choice(ignore=words(wrong)), problems)
    assert [str(p) for p in problems] == [f"bioward.toml:4:3: '{wrong}' names no threat (did you mean '{near}'?)"]


def test_what_is_off_is_not_looked_for_and_said(tmp_path: Path) -> None:
    library(tmp_path, *TEXTS)
    found = load_library([tmp_path], choice=Choice(ignore=words("BIO", "PV")), examples=True)
    assert set(found.threats) == {"ORG-STO-01", "ORG-STO-02"}
    assert set(found.off) == set(found.resting) == {*load_library().threats, "ORG-STO-03", "ORG-STO-04"}
    case = found.threats[ID].examples[0]
    assert case.title == "nobody is asked"


def test_built_in_threats_can_be_left_out(tmp_path: Path) -> None:
    library(tmp_path, TEXT)
    assert set(load_library([tmp_path], replace=True).threats) == {ID}


def test_a_number_of_the_library_can_be_set(tmp_path: Path) -> None:
    setting = Setting(20_000, Span("bioward.toml", 7, 1))
    found = load_library(settings={"mass_subjects": setting})
    parameter = found.parameters["mass_subjects"]
    assert (parameter.value, parameter.default, parameter.set_in) == (20_000, 10_000, "bioward.toml, line 7")
    assert load_library().parameters["mass_subjects"].set_in == ""
    with pytest.raises(ThreatError) as caught:
        load_library(settings={"mass_subject": setting})
    assert str(caught.value) == "bioward.toml:7:1: there is no parameter 'mass_subject' (did you mean 'mass_subjects'?)"


def test_a_number_that_is_set_decides(tmp_path: Path) -> None:
    """Twenty thousand people are many by the library's number, and not by a team's."""
    from_library = library(tmp_path, TEXT)
    many = Setting(50_000, Span("bioward.toml", 7, 1))
    system = read(from_library.threats[ID].examples[1])
    for found, severity in (
        (from_library, "high"),
        (load_library([tmp_path], settings={"mass_subjects": many}), "medium"),
    ):
        (finding,) = (f for f in assess(system, found).findings if f.threat.id == ID)
        assert finding.severity.word == severity
