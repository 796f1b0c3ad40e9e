"""Crossings: a direction of a flow is one where countries differ, and perhaps one where nobody knows."""

from pathlib import Path

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import outcomes
from bioward.threats.library import load_library
from bioward.threats.threat import Outcome
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


UNCHECKED = """
bioward-threat: 1
id: ORG-TST-01
title: Data leave a country and nothing looks at them
tier: A
severity: low
stride: [information_disclosure]
why: Nobody knows what left.
limbs: [{id: out, subject: crossing, when: crossing.flow.export_gate == no, message: "{crossing} is not checked"}]
mitigations: [{title: Check it, set: {crossing.flow.export_gate: yes}}]
examples: {}
"""


@pytest.mark.parametrize(
    ("away", "gate", "expected"),
    [
        ("US", "", Outcome.FOUND),  # presumed: hardly anybody checks
        ("US", ", export_gate: yes", Outcome.CLEAR),
        ("unknown", "", Outcome.QUESTION),
        ("unknown", ", export_gate: no", Outcome.QUESTION),
    ],
)
def test_what_may_be_no_crossing_is_not_found_as_one_not_even_presumed(
    away: str, gate: str, expected: Outcome, tmp_path: Path
) -> None:
    (tmp_path / "ORG-TST-01-unchecked.yaml").write_text(UNCHECKED, encoding="utf-8")
    library = load_library([tmp_path], replace=True)
    model = MODEL % ("jurisdiction: KE", f"jurisdiction: {away}")
    system = parse_yaml(
        "bioward: 1\nsystem: s" + model.replace("- hub", "hub").replace("face]\n", f"{{carries: face{gate}}}]\n")
    )
    assert outcomes(system, library, library.threats["ORG-TST-01"]) == {"hub -> lab": expected}
