"""Crossings: a direction of a flow is one where countries differ, and perhaps one where nobody knows."""

from pathlib import Path

import pytest

from tests.threats.asked import asked

MODEL = """
boundaries: {home: {%s}, away: {%s}}
data: {face: {class: biometric, form: sample}}
elements: {hub: {kind: gateway, in: home}, lab: {kind: process, in: away}}
flows: [hub -> lab: face]
"""
LEAVES = "any(c.source == element for c in crossings)"
ONE = "len(c for c in crossings) >= 1"
MOVED = "any(any(c.source == element for c in d.crossings) for d in element.handles)"


@pytest.mark.parametrize("text", [LEAVES, f"{ONE} and {LEAVES}", MOVED])
@pytest.mark.parametrize(
    ("home", "away", "expected"),
    [
        ("jurisdiction: KE", "jurisdiction: US", "yes"),
        ("jurisdiction: KE", "jurisdiction: KE", "no"),
        ("jurisdiction: KE", "", "open"),
        ("", "", "open"),
    ],
)
def test_a_crossing_is_sure_where_two_countries_are_known(
    text: str, home: str, away: str, expected: str, tmp_path: Path
) -> None:
    assert asked(text, MODEL % (home, away), "element", tmp_path)["hub"] == expected


def test_what_an_answer_brings_home_crosses_the_other_way(tmp_path: Path) -> None:
    model = """
boundaries: {home: {jurisdiction: KE}, away: {jurisdiction: US}}
data: {face: {class: biometric, form: sample}}
elements: {desk: {kind: process, in: away}, faces: {kind: sample_store, in: home}}
flows: [desk -> faces: {returns: face}]
"""
    leaves = asked("crossing.source.country == 'KE'", model, "crossing", tmp_path)
    assert leaves == {"desk -> faces (answer)": "yes"}
