"""What threats are traced to: every framework is sound, and every point of attack is covered as well as is claimed."""

from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.threats.catalogue import Library
from bioward.threats.framework import Framework, Point, cited, coverage
from bioward.threats.framework_file import load_frameworks
from bioward.threats.library import load_library
from bioward.threats.lint_frameworks import lint_frameworks
from bioward.threats.threat import Outcome, Threat
from tests.threats.examples import LIBRARY

FRAMEWORKS = load_frameworks()
ATTACKS = [
    pytest.param(framework, point, id=f"{framework.id} {point.id}")
    for framework in FRAMEWORKS.values()
    if framework.by in ("attack_points", "stride")
    for point in framework.points.values()
]
DEMANDS = [
    pytest.param(framework, point, id=f"{framework.id} {point.id}")
    for framework in FRAMEWORKS.values()
    if framework.by == "threats"
    for point in framework.points.values()
]
GOOD = """bioward-framework: 1
id: house
title: Rules of the house
source: the house
mark: text
verified: read
by: references
points:
  HOUSE-1: doors are closed
  HOUSE-2: {title: windows too, at: wall}
"""


def covering(framework: Framework, point: Point) -> tuple[Threat, ...]:
    return coverage(framework, LIBRARY.threats.values())[point.id]


@pytest.mark.parametrize(("framework", "point"), ATTACKS)
def test_every_point_of_attack_has_two_threats_and_one_of_tier_a(framework: Framework, point: Point) -> None:
    tiers = [threat.tier for threat in covering(framework, point)]
    assert len(tiers) >= 2
    assert "A" in tiers


@pytest.mark.parametrize(("framework", "point"), DEMANDS)
def test_every_property_and_every_model_has_a_threat_of_tier_a(framework: Framework, point: Point) -> None:
    assert "A" in {threat.tier for threat in covering(framework, point)}


@pytest.mark.parametrize(("framework", "point"), [*ATTACKS, *DEMANDS])
def test_every_point_has_examples_that_fire_stay_quiet_and_are_mitigated(framework: Framework, point: Point) -> None:
    examples = [example for threat in covering(framework, point) for example in threat.examples]
    assert {Outcome.FOUND, Outcome.CLEAR} <= {example.outcome for example in examples}
    assert any(example.by for example in examples)


def test_nothing_is_amiss_between_threats_and_frameworks() -> None:
    assert [str(problem) for problem in lint_frameworks(FRAMEWORKS, LIBRARY)] == []


def test_no_source_is_cited_from_memory() -> None:
    assert {f.mark for f in FRAMEWORKS.values()} <= {"text", "title", "citation"}
    assert all(f.verified and f.source for f in FRAMEWORKS.values())


def test_a_reference_that_nobody_checked_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    threat = LIBRARY.threats["BIO-STO-01"]._replace(references=("CWE-313 Cleartext Storage in a Fire or on Disk",))
    problems = [p.message + " " + p.hint for p in lint_frameworks(FRAMEWORKS, Library({threat.id: threat}, {}, ()))]
    assert (
        "no framework has 'CWE-313 Cleartext Storage in a Fire or on Disk'"
        " did you mean 'CWE-313 Cleartext Storage in a File or on Disk'?" in problems
    )


# ---------------------------------------------------------------------------- files


def read(folder: Path, text: str) -> dict[str, Framework]:
    (folder / "frameworks").mkdir()
    (folder / "frameworks" / "house.yaml").write_text(text, encoding="utf-8")
    return load_frameworks([folder])


def test_a_team_can_have_frameworks_of_its_own(tmp_path: Path) -> None:
    house = read(tmp_path, GOOD)["house"]
    assert house.points["HOUSE-2"].at == "wall"
    assert cited(house, "HOUSE-1") == cited(house, "HOUSE-1 doors are closed") == house.points["HOUSE-1"]
    assert cited(house, "HOUSE-3") is None


def test_a_framework_is_no_threat(tmp_path: Path) -> None:
    read(tmp_path, GOOD)
    assert load_library([tmp_path]).threats.keys() == LIBRARY.threats.keys()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("mark: text", "mark: txt", "5:7: 'txt' is not a value here (did you mean 'text'?)"),
        ("by: references", "by: reference", "7:5: 'reference' is not a value here (did you mean 'references'?)"),
        ("verified: read\n", "", "1:1: the framework has no 'verified'"),
        ("{title: windows too, at: wall}", "{at: wall}", "10:3: HOUSE-2 has no 'title'"),
        ("framework: 1", "framework: 7", "1:20: this version of the framework format is not known"),
        ("id: house", "id: stride", "2:5: 'stride' is already in library/frameworks/stride.yaml"),
        ("points:", "point:", "8:1: 'point' is not a part of a framework (did you mean 'points'?)"),
        (GOOD, "just: [a", "not YAML"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ThreatError) as caught:
        read(tmp_path, GOOD.replace(old, new))
    assert said in str(caught.value)
