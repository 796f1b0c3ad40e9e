"""What one limb takes for the unknown is its own affair: no other limb presumes it, and mutation asks if it matters."""

from pathlib import Path

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.library import load_library
from bioward.threats.mutate import mutation
from bioward.threats.selftest import cases

THREAT = """\
bioward-threat: 1
id: ORG-TST-{number}
title: Nothing records what is done here
tier: A
severity: low
stride: [repudiation]
why: Nobody could tell.
limbs:
  - id: unrecorded
    subject: element
    when: element.kind in {{gateway, admin_console}} and element.audit == none
    presumes: {{element.audit: {{take: none, when: element.kind == {kind}, why: they rarely do}}}}
    message: "{{element}} records nothing"
mitigations: [{{title: Record it, set: {{element.audit: append_only}}}}]
examples:
  flagged:
    - {{title: it does not, at: [g], model: {{elements: {{g: {{kind: gateway, audit: none}}}}}}}}
    - {{title: nor does this, at: [c], model: {{elements: {{c: {{kind: admin_console, audit: none}}}}}}}}
{more}
  clear:
    - {{title: it does, at: [g], model: {{elements: {{g: {{kind: gateway, audit: append_only}}}}}}}}
    - {{title: a process, at: [g], model: {{elements: {{g: {{kind: process, audit: none}}}}}}}}
  question:
    - {{title: nobody says, at: [{open}], model: {{elements: {{{open}: {{kind: {other}}}}}}}}}
"""
UNSAID = "    - {title: nobody says, at: [x], model: {elements: {x: {kind: gateway}}}}"


def folder(path: Path, more: str = UNSAID) -> Path:
    """Two threats that presume the same thing under different conditions."""
    first = THREAT.format(number="01", kind="gateway", open="c", other="admin_console", more=more)
    second = THREAT.format(number="02", kind="admin_console", open="g", other="gateway", more="")
    (path / "ORG-TST-01-first.yaml").write_text(first, encoding="utf-8")
    (path / "ORG-TST-02-second.yaml").write_text(second, encoding="utf-8")
    return path


def test_two_limbs_that_presume_under_other_conditions_are_kept_apart(tmp_path: Path) -> None:
    model = "bioward: 1\nsystem: s\nelements: {gate: {kind: gateway}, desk: {kind: admin_console}}\n"
    found = assess(parse_yaml(model), load_library([folder(tmp_path)], replace=True)).findings
    assert {(f.threat.id, f.subject.id) for f in found} == {("ORG-TST-01", "gate"), ("ORG-TST-02", "desk")}


@pytest.mark.parametrize(("more", "unnoticed"), [(UNSAID, []), ("", ["take none"])])
def test_a_presumption_that_no_example_needs_is_told(tmp_path: Path, more: str, unnoticed: list[str]) -> None:
    library = load_library([folder(tmp_path, more)], replace=True, examples=True)
    threat = library.threats["ORG-TST-01"]
    survivors = mutation(threat, cases(threat, library)).survivors
    assert [s.clause for s in survivors if s.place == "presumes audit"] == unnoticed
