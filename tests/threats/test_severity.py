"""How bad a finding is: the base of its limb, what modifiers make of it, and what it could be when not all is said."""

import re
from collections.abc import Iterator
from pathlib import Path
from string import Template
from typing import NamedTuple

import pytest
import yaml

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.finding import Finding
from bioward.threats.library import load_library

LIBRARY = load_library()


def finding(library: Library, threat: str, at: str, model: str) -> Finding:
    """The one finding of a threat on a subject."""
    system = parse_yaml("bioward: 1\nsystem: small\n" + model)
    told = assess(system, library)
    findings = (*told.findings, *(f for f, _ in told.told_under))
    (found,) = (f for f in findings if f.threat.id == threat and f.subject.id == at)
    return found


def shown(found: Finding) -> str:
    """`high`, or `high..critical` where it could be worse."""
    worse = f"..{found.could_be.word}" if found.could_be != found.severity else ""
    return found.severity.word + worse


# ---------------------------------------------------------------------------- what modifiers do

SURE, MAYBE, NEVER = "element.audit == none", "element.exposure == internet", "element.audit == append_only"
THREAT = """
bioward-threat: 1
id: BIO-ADM-99
title: made up
tier: A
severity: {severity}
stride: [repudiation]
why: a test
limbs:
  - {{id: one, subject: element, when: element.audit == none, message: "{{element}}"{own}, modifiers: [{modifiers}]}}
mitigations: [{{title: none}}]
examples: {{}}
"""


def library(folder: Path, severity: str, modifiers: list[tuple[str, str]], own: str = "") -> Library:
    written = ", ".join(
        f'{{{action}, because: reason {i}, when: "{when}"}}' for i, (action, when) in enumerate(modifiers, 1)
    )
    text = THREAT.format(severity=severity, modifiers=written, own=f", severity: {own}" if own else "")
    (folder / "BIO-ADM-99-made-up.yaml").write_text(text, encoding="utf-8")
    return load_library([folder])


@pytest.mark.parametrize(
    ("base", "modifiers", "severity", "reasons"),
    [
        ("medium", [], "medium", []),
        ("low", [("raise: 1", SURE)], "medium", [1]),
        ("low", [("raise: 2", SURE)], "high", [1]),
        ("low", [("raise: 3", SURE)], "critical", [1]),
        ("critical", [("lower: 1", SURE)], "high", [1]),
        ("critical", [("lower: 2", SURE)], "medium", [1]),
        ("low", [("set: high", SURE)], "high", [1]),
        ("critical", [("set: low", SURE)], "low", [1]),
        ("critical", [("cap: medium", SURE)], "medium", [1]),
        ("low", [("cap: medium", SURE)], "low", [1]),
        ("medium", [("raise: 1", NEVER), ("lower: 1", NEVER), ("set: low", NEVER), ("cap: low", NEVER)], "medium", []),
    ],
)
def test_modifier_that_applies_changes_the_severity(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str, reasons: list[int]
) -> None:
    found = finding(
        library(tmp_path, base, modifiers), "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}"
    )
    assert shown(found) == severity
    assert found.raised_by == tuple(f"reason {i}" for i in reasons)


@pytest.mark.parametrize(
    ("base", "modifiers", "severity"),
    [
        ("high", [("raise: 3", SURE)], "critical"),
        ("low", [("lower: 3", SURE)], "low"),
        ("high", [("raise: 1", SURE), ("raise: 1", SURE)], "critical"),
        ("high", [("raise: 1", SURE), ("raise: 1", SURE), ("lower: 1", SURE)], "critical"),
        ("low", [("lower: 1", SURE), ("raise: 1", SURE)], "low"),
        ("medium", [("raise: 1", SURE), ("cap: low", SURE)], "low"),
        ("medium", [("cap: low", SURE), ("raise: 1", SURE)], "medium"),
        ("low", [("set: high", SURE), ("raise: 1", SURE)], "critical"),
    ],
)
def test_modifiers_count_in_their_order_and_only_the_end_is_clamped(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str
) -> None:
    found = finding(
        library(tmp_path, base, modifiers), "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}"
    )
    assert shown(found) == severity


@pytest.mark.parametrize(
    ("base", "modifiers", "severity"),
    [
        ("medium", [("raise: 1", MAYBE)], "medium..high"),
        ("medium", [("raise: 3", MAYBE)], "medium..critical"),
        ("critical", [("raise: 1", MAYBE)], "critical"),
        ("low", [("set: critical", MAYBE)], "low..critical"),
        ("high", [("set: low", MAYBE)], "high"),
        ("high", [("lower: 1", MAYBE)], "high"),
        ("high", [("cap: low", MAYBE)], "high"),
        ("low", [("raise: 1", SURE), ("raise: 1", MAYBE)], "medium..high"),
        ("medium", [("raise: 1", MAYBE), ("set: high", MAYBE)], "medium..high"),
        ("medium", [("raise: 1", MAYBE), ("raise: 1", MAYBE)], "medium..critical"),
        ("medium", [("raise: 1", MAYBE), ("raise: 1", NEVER)], "medium..high"),
        # What surely makes it milder does so whatever else turns out.
        ("high", [("raise: 1", MAYBE), ("cap: medium", SURE)], "medium"),
        ("high", [("raise: 1", MAYBE), ("lower: 1", SURE)], "medium..high"),
        ("high", [("raise: 1", SURE), ("lower: 1", SURE)], "high"),
        ("critical", [("set: low", SURE)], "low"),
    ],
)
def test_could_be_tells_the_worst_that_what_is_not_said_allows(
    tmp_path: Path, base: str, modifiers: list[tuple[str, str]], severity: str
) -> None:
    made = library(tmp_path, base, modifiers)
    found = finding(made, "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}")
    assert shown(found) == severity
    assert found.raised_by == tuple(f"reason {i}" for i, (_, when) in enumerate(modifiers, 1) if when == SURE)


def test_a_limb_may_have_a_severity_of_its_own(tmp_path: Path) -> None:
    made = library(tmp_path, "low", [("raise: 1", SURE)], own="high")
    assert shown(finding(made, "BIO-ADM-99", "a", "elements: {a: {kind: process, audit: none}}")) == "critical"


def test_modifiers_see_defaults_and_presumptions_only_when_the_finding_rests_on_them(tmp_path: Path) -> None:
    """Whether a sensor attests is presumed not, but a finding on what is stated alone does not build on that."""
    made = library(tmp_path, "medium", [("raise: 1", "element.sensor_attestation == no")])
    model = "elements: {a: {kind: capture_device, audit: none}}"
    assert shown(finding(made, "BIO-ADM-99", "a", model)) == "medium..high"


# ---------------------------------------------------------------------------- the library's modifiers


class Row(NamedTuple):
    """A model of the table, and what is expected of a threat there."""

    threat: str
    at: str
    expected: str
    title: str
    model: str


def rows() -> Iterator[Row]:
    table = yaml.load(TABLE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for group in table:
        for values in group["rows"]:
            row = {"at": group.get("at"), **dict(zip(group["columns"], values, strict=True))}
            model = DECISION.sub(r"\1 -> \2: {flow_type: decision}", Template(group["model"]).substitute(row))
            yield Row(group["threat"], row["at"], row["expected"], row["title"], model)


TABLE = Path(__file__).with_name("severities.yaml")
DECISION = re.compile(r"(\w+) => (\w+)")
ROWS = tuple(rows())


@pytest.mark.parametrize("row", [pytest.param(r, id=f"{r.threat} {r.at}, {n}: {r.title}") for n, r in enumerate(ROWS)])
def test_severity_of_a_threat(row: Row) -> None:
    assert shown(finding(LIBRARY, row.threat, row.at, row.model)) == row.expected


@pytest.mark.parametrize("threat", sorted({row.threat for row in ROWS}))
def test_every_modifier_is_seen_at_work(threat: str) -> None:
    """A modifier that no row needs is one that nobody has tried."""
    seen = {
        (found.limb.id, because)
        for row in ROWS
        if row.threat == threat
        for found in [finding(LIBRARY, threat, row.at, row.model)]
        for because in found.raised_by
    }
    limbs = LIBRARY.threats[threat].limbs
    assert seen == {(limb.id, modifier.because) for limb in limbs for modifier in limb.modifiers}
