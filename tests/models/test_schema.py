"""The JSON Schema says what the reader says, as far as a schema can, to whoever edits a model."""

import json
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from bioward.models import schema as schema_module
from bioward.models.schema import FILE, json_schema, schema_text
from bioward.models.system import System
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS
from bioward.models.yaml_writer import write_yaml
from tests.models.reading import EXAMPLES_IN_YAML, as_editors_read, problems_of
from tests.models.strategies import systems

VALIDATOR = Draft202012Validator(json_schema())


def wrong_at(text: str) -> list[str]:
    """The places that the schema refuses, as `elements/a/kind`."""
    errors = VALIDATOR.iter_errors(as_editors_read("bioward: 1\n" + text))
    return sorted({"/".join(map(str, e.absolute_path)) for e in errors})


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_committed_schema_is_that_of_the_vocabulary() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_text(), "run: python -m bioward.models.schema"
    assert json.loads(schema_text()) == json_schema()


@pytest.mark.parametrize("path", EXAMPLES_IN_YAML, ids=lambda p: p.name)
def test_every_example_fits(path: Path) -> None:
    VALIDATOR.validate(as_editors_read(path.read_text(encoding="utf-8")))


@given(systems())
def test_what_is_written_fits(system: System) -> None:
    VALIDATOR.validate(as_editors_read(write_yaml(system)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "system: A door",
        "system: {name: A door, owner: x, factors_declared: 2}",
        "elements:\nflows:\ndata:\nboundaries:\ndefaults:",
        "boundaries: {a: , b: {in: a, jurisdiction: NO}, c: {jurisdiction: US-IL, boundaries: {d: {trust: 0..2}}}}",
        "boundaries: {a: {elements: {e: {kind: process}}}}",
        "data: {a: , b: {subjects: '>=10000', form: sample or template, derived_from: a}}",
        "data: {a: {subjects: 10000.., linkage: [name], retention: 30 days}, b: {subjects: 120_000, linkage: name}}",
        "data: {a: {subjects: <=5, linkage: unknown, retention: transient}, b: {retention: 1..30 days}}",
        "elements: {a: {kind: capture_device, attended: no, iad: true}, b: {kind: comparator, fmr: 1e-4}}",
        "elements: {a: {kind: store, auth: strong, holds: a}, b: {kind: store, holds: {a: {retention: 3}, c: }}}",
        "elements: {a: {kind: store, holds: []}, 1: {kind: process, in: 2}}",
        "elements: {a: {kind: process, purpose: [x, y], backup_of: none}, b: {kind: process, attended: yes or no}}",
        "flows: [a -> a, {a -> a: b}, {a -> a: [b, c]}, {a -> a: {carries: b, name: x}}, {a -> b: }]",
        "elements: {a: {kind: process}}\nflows: {a -> a: {returns: [b], id: x, bulk: no}}",
        "defaults: {flows: {encryption: tls}, elements: {audit: none}, comparator: {fail_mode: closed}}",
        "system: {as_of: 2026-03-02, closed_world: [consent, notice]}",
        "system: {as_of: 2026-01-01..2026-06-30, closed_world: consent}",
        "data: {d: {population: p}, e: {population: [p, q]}}\npopulations: {p: {count: 10..20}, q: }",
        "organisations: {o: {name: Acme, established_in: [CN, US-IL], sector: private, is_ciio: no}, p: }",
        "organisations:\npopulations:\nactivities:\nevidence:",
        "activities: {a: , b: {purpose: login or kyc, data: d, elements: [], started: <=2026-01-01}}",
        "activities: {b: {necessary_data: [d]}, c: {necessary_data: [], controller: 1}}",
        "elements: {e: {kind: process}}\nevidence: {n: {kind: notice, on: e, items: [controller, purpose]}}",
        "evidence: {c: {kind: consent, on: , valid_to: no_end}, m: {kind: tia, countries: CN}}",
        "evidence: {m: {kind: tia, valid_from: '>=2026-01-01', countries: [CN, US-IL]}}",
        "own_findings:\nassumptions:\nout_of_scope:",
        "own_findings: {a: {title: t, severity: low, why: w}, b: {title: 1, on: a -> b, severity: high, why: w}}",
        "own_findings: {a: {title: t, severity: low, why: w, stride: spoofing, linddun: x, mitigations: [a], by: x}}",
        "assumptions: {a: {says: s, because: b}, c: {says: s, on: [a, 'a -> b: c'], because: b}}",
        "out_of_scope: {a: r, 'a -> b: c': r, boundary b: 12}",
    ],
)
def test_a_sound_way_of_writing_fits(text: str) -> None:
    assert wrong_at(text) == []


BROKEN = [
    ("elemnts: {}", ""),
    ("system: [a]", "system"),
    ("system: {home_jurisdiction: Norway}", "system/home_jurisdiction"),
    ("boundaries: {a: {jurisdiction: XX}}", "boundaries/a/jurisdiction"),
    ("boundaries: {a: {trust: 5}}", "boundaries/a/trust"),
    ("boundaries: {a: {physicl: public}}", "boundaries/a"),
    ("boundaries: {a: {boundaries: {b: {in: a}}}}", "boundaries/a/boundaries/b"),
    ("boundaries: {a: {elements: {e: {kind: process, in: a}}}}", "boundaries/a/elements/e"),
    ("data: {a: {class: biometrics}}", "data/a/class"),
    ("data: {a: {subjects: many}}", "data/a/subjects"),
    ("data: {a: {subjects: 1.5}}", "data/a/subjects"),
    ("data: {a: {linkage: [nam]}}", "data/a/linkage"),
    ("data: {a: {retention: 2 years}}", "data/a/retention"),
    ("data: {a b: {}}", "data"),
    ("elements: {a: {}}", "elements/a"),
    ("elements: {a: }", "elements/a"),
    ("elements: {a: {kind: procss}}", "elements/a/kind"),
    ("elements: {a: {kind: comparator, auth: strnog}}", "elements/a/auth"),
    ("elements: {a: {kind: comparator, auth: mfa or strnog}}", "elements/a/auth"),
    ("elements: {a: {kind: comparator, attended: no}}", "elements/a"),
    ("elements: {a: {kind: person, auth: mfa}}", "elements/a"),
    ("elements: {a: {kind: capture_device, attended: maybe}}", "elements/a/attended"),
    ("elements: {a: {kind: comparator, fmr: 2}}", "elements/a/fmr"),
    ("elements: {a: {kind: store, holds: {x: {kept: 3}}}}", "elements/a/holds/x"),
    ("flows: [a to b]", "flows/0"),
    ("flows: [{a -> b: {carry: x}}]", "flows/0/a -> b"),
    ("flows: [{a -> b: x, c -> d: y}]", "flows/0"),
    ("flows: {a: x}", "flows"),
    ("flows: {a -> b: {encryption: ssl}}", "flows/a -> b/encryption"),
    ("flows: {a -> b: two words}", "flows/a -> b"),
    ("defaults: {comparator: {attended: no}}", "defaults/comparator"),
    ("defaults: {flow: {encryption: tls}}", "defaults"),
    ("system: {as_of: 2026-3-2}", "system/as_of"),
    ("system: {as_of: today}", "system/as_of"),
    ("system: {closed_world: [consents]}", "system/closed_world"),
    ("organisations: {o: {established_in: [XX]}}", "organisations/o/established_in"),
    ("organisations: {o: {owner: x}}", "organisations/o"),
    ("populations: {p: {count: many}}", "populations/p/count"),
    ("activities: {a: {purpose: fun}}", "activities/a/purpose"),
    ("activities: {a: {kind: login}}", "activities/a"),
    ("evidence: {e: {}}", "evidence/e"),
    ("evidence: {e: {kind: consents}}", "evidence/e/kind"),
    ("evidence: {e: {kind: notice, granularity: separate}}", "evidence/e"),
    ("evidence: {e: {kind: consent, granularity: separat}}", "evidence/e/granularity"),
    ("evidence: {e: {kind: consent, on: {a: b}}}", "evidence/e/on"),
    ("own_findings: {a: {title: t, severity: low}}", "own_findings/a"),
    ("own_findings: {a: {title: t, severity: bad, why: w}}", "own_findings/a/severity"),
    ("own_findings: {a: {title: t, severity: low, why: w, stride: [spoof]}}", "own_findings/a/stride"),
    ("own_findings: {a: {title: t, severity: low, why: w, reason: w}}", "own_findings/a"),
    ("own_findings: {a b: {title: t, severity: low, why: w}}", "own_findings"),
    ("assumptions: {a: {says: s}}", "assumptions/a"),
    ("assumptions: {a: text}", "assumptions/a"),
    ("out_of_scope: {a: {because: b}}", "out_of_scope/a"),
    ("out_of_scope: [a]", "out_of_scope"),
]


@pytest.mark.parametrize(("text", "place"), BROKEN)
def test_a_broken_model_is_refused_at_its_place_by_the_schema_and_by_the_reader(text: str, place: str) -> None:
    assert wrong_at(text) == [place]
    assert problems_of("bioward: 1\n" + text)


@pytest.mark.parametrize("text", ["system: x", "bioward: 2"])
def test_a_model_without_a_known_version_is_refused(text: str) -> None:
    assert not VALIDATOR.is_valid(as_editors_read(text))


@pytest.mark.parametrize("kind", KINDS)
def test_an_element_can_have_the_attributes_of_its_kind_and_no_others(kind: str) -> None:
    for name, attribute in ATTRIBUTES[Holder.ELEMENT].items():
        text = f"elements: {{a: {{kind: {kind}, {name}: unknown}}}}"
        assert (wrong_at(text) == []) == carries(kind, attribute)


@pytest.mark.parametrize("kind", EVIDENCE_KINDS)
def test_a_record_can_have_the_attributes_of_its_kind_and_no_others(kind: str) -> None:
    table = ATTRIBUTES[Holder.EVIDENCE]
    able = ", ".join(f"{n}: unknown" for n, a in table.items() if carries(kind, a))
    assert wrong_at(f"evidence: {{a: {{kind: {kind}, {able}}}}}") == []
    for name in [n for n, a in table.items() if not carries(kind, a)][:3]:
        assert wrong_at(f"evidence: {{a: {{kind: {kind}, {name}: unknown}}}}") == ["evidence/a"]


def properties(node: Any) -> Iterator[tuple[str, Any]]:
    """Every property in a schema, but for those of conditions and those said elsewhere (`true`)."""
    for key, inner in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if key == "properties":
            yield from ((name, schema) for name, schema in inner.items() if schema is not True)
        if key != "if":
            yield from properties(inner)


def test_every_property_says_what_it_means() -> None:
    definitions = json_schema()["$defs"]
    for name, schema in properties(json_schema()):
        named = schema if "title" in schema else definitions[schema["$ref"].split("/")[-1]]
        assert named["title"], name
        assert named["description"], name


def test_the_schema_can_be_put_beside_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["schema", str(tmp_path / "model.schema.json")])
    runpy.run_path(schema_module.__file__, run_name="__main__")
    assert (tmp_path / "model.schema.json").read_text(encoding="utf-8") == schema_text()
