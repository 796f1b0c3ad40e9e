"""What people found, assume and leave out, in every report."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from bioward.models.yaml_reader import parse_yaml
from bioward.reports import diagram, json_report, markdown
from bioward.reports.palette import GROUND, OUTLINE, OUTSIDE, QUIET, TINT, WHITE
from bioward.reports.scene import identifier
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.reports.assessments import FEW, library
from tests.reports.legibility import luminance
from tests.reports.test_diagram import SVG, drawn, part, texts, title
from tests.reports.test_json_report import run

MODEL = """\
bioward: 1
system: Turnstile
boundaries:
  mall: {name: The mall}
  bank: {name: The bank}
data:
  face: {name: Face, class: biometric, modality: face, form: template}
  card: {name: Card, class: payment}
elements:
  door:   {kind: capture_device, in: mall, name: Front door}
  faces:  {kind: reference_store, in: mall, name: Face store, encryption_at_rest: none}
  desk:   {kind: external_party, in: bank, name: Bank desk}
  ledger: {kind: reference_store, in: bank, name: Ledger, encryption_at_rest: none}
  clerk:  {kind: person, in: bank}
flows:
  - door -> faces: {carries: face}
  - faces -> desk: {carries: [face, card], name: pay}
  - desk -> ledger: {carries: [face, card], encryption: none, medium: network}
  - clerk -> desk
"""
REMARKS = """\
own_findings:
  night:
    title: The guard leaves at night
    on: door
    severity: critical
    why: Between two and five nobody watches.
    stride: [spoofing]
    references: [the night log]
    mitigations: [Lock the turnstile]
    by: Ann
  owner: {title: Nobody owns it, severity: low, why: Three departments pay.}
  paper: {title: A copy on paper, on: ledger, severity: high, why: It is printed.}
assumptions:
  vetted: {says: Guards are vetted, on: [mall, faces/face], because: the contract asks for it}
  power: {says: Power does not fail, because: there are batteries}
out_of_scope:
  bank: The bank has an audit of its own.
  card: Card data have a yearly audit.
"""


def assessed(text: str = MODEL + REMARKS) -> Assessment:
    threats = {id_: library().threats[id_] for id_ in FEW}
    return assess(parse_yaml(text, "turnstile.yaml"), replace(library(), threats=threats, off={}, parameters={}))


def text(assessment: Assessment) -> str:
    return markdown.render(assessment).content.decode()


def document(assessment: Assessment) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_report.render(assessment).content)
    return found


def picture(assessment: Assessment) -> ET.Element:
    return ET.fromstring(diagram.render(assessment).content)


# ---------------------------------------------------------------------------- Markdown


def test_the_report_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    assert text(assessed()) == snapshot


def test_a_finding_of_a_person_is_told_as_such_and_not_as_a_threat_of_the_library() -> None:
    chapter = text(assessed()).split("### 1. ")[1].split("\n### ")[0]
    assert chapter.startswith("The guard leaves at night\n\n**critical**: Between two and five nobody watches.\n")
    for said in ("- Found by: a person (Ann)", "- Finding: OWN night (spoofing)", "What could be done:"):
        assert said in chapter
    for unsaid in ("Threat:", "Why it matters", "Why it holds", "What would clear it"):
        assert unsaid not in chapter


def test_what_nobody_says_has_no_chapter() -> None:
    source = text(assessed(MODEL))
    assert not re.findall("## (Assumptions|Out of scope)", source)
    assert "OWN" not in source


# ---------------------------------------------------------------------------- JSON


def test_the_document_keeps_to_its_schema_and_says_all_of_it() -> None:
    found = document(assessed())
    schema = json.loads(files("bioward.reports").joinpath("assessment.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(found)
    own = {f["own"]["id"]: f for f in found["findings"] if "own" in f}
    assert {id_: (f["own"]["by"], f["threat"], f["limb"]) for id_, f in own.items()} == {
        "night": ("Ann", "OWN", "night"), "owner": ("", "OWN", "owner"),
    }  # fmt: skip
    assert [a["id"] for a in found["assumptions"]] == ["vetted", "power"]
    assert found["assumptions"][0]["on"] == [
        {"type": "boundary", "id": "mall"},
        {"type": "holding", "id": "faces/face"},
    ]
    aside = found["out_of_scope"]
    assert [(t["thing"]["id"], t["reason"]) for t in aside["things"]] == [
        ("bank", "The bank has an audit of its own."), ("card", "Card data have a yearly audit."),
    ]  # fmt: skip
    assert {f["out_of_scope"] for f in aside["findings"]} == {"The bank has an audit of its own."}
    assert {"ledger", "desk -> ledger"} == {f["subject"]["id"] for f in aside["findings"]}
    assert all("out_of_scope" not in f for f in found["findings"])
    assert [t["out_of_scope"] for t in found["threats"] if t["id"] == "BIO-STO-01"] == [1]


def test_the_counts_are_those_of_the_lists() -> None:
    found = document(assessed())
    counts = found["counts"]
    assert (counts["own"], counts["assumptions"], counts["out_of_scope"]) == (
        2, 2, len(found["out_of_scope"]["findings"]),
    )  # fmt: skip
    assert sum(counts["findings"].values()) == len(found["findings"])


# ---------------------------------------------------------------------------- the diagram


def test_what_a_person_found_is_marked_where_it_is_and_the_legend_says_so() -> None:
    root = picture(assessed())
    assert "1† critical" in texts(part(root, "element", "door"))
    assert "a person found it" in texts(root)
    assert "a person found it" not in texts(picture(assessed(MODEL)))
    assert drawn(root) == {n: f.severity.word for n, f in enumerate(assessed().findings, 1)}
    assert "1 finding (1 critical; 1 by people): 1†" in title(root, "element", "door")


def test_a_sign_stands_between_numbers_of_either_sort() -> None:
    ours = "".join(f"  o{i}: {{title: t, on: faces, severity: high, why: w}}\n" for i in range(3))
    root = picture(assessed(f"{MODEL}own_findings:\n{ours}"))
    (line,) = (t for t in texts(part(root, "element", "faces")) if "†" in t)
    assert re.fullmatch(r"\d[*]?(, \d[*]?)*, \d†–\d† high", line)


@pytest.mark.parametrize(
    ("type_", "id_"),
    [
        ("boundary", "bank"),
        ("element", "desk"),
        ("element", "ledger"),
        ("element", "clerk"),
        ("flow", "desk -> ledger"),
    ],
)
def test_what_is_out_of_scope_is_grey_and_says_so(type_: str, id_: str) -> None:
    root = picture(assessed())
    whole = part(root, type_, id_)
    words = {t.text: t.get("fill") for t in root.iter(f"{SVG}text")} if type_ == "boundary" else {
        t.text: t.get("fill") for t in whole.iter(f"{SVG}text")
    }  # fmt: skip
    assert words["out of scope"] == QUIET
    if type_ != "boundary":
        assert set(words.values()) == {QUIET}
    if type_ != "flow":
        assert OUTSIDE in {p.get("fill") for p in whole.iter()}
        assert OUTLINE in {p.get("stroke") for p in whole.iter()}
        assert "black" not in {p.get("stroke") for p in whole.iter()}
    assert title(root, type_, id_).endswith("; out of scope: The bank has an audit of its own.")


def test_a_flow_into_scope_keeps_its_colours() -> None:
    root = picture(assessed())
    assert "out of scope" not in texts(part(root, "flow", "faces -> desk: pay"))
    assert "out of scope: Card" in texts(part(root, "flow", "faces -> desk: pay"))
    for flow, grey in (("faces -> desk: pay", False), ("desk -> ledger", True)):
        for end in ("begin", "end"):
            wanted = f"{identifier('flow', flow)}-{end}"
            (line,) = (g for g in root.iter(f"{SVG}g") if g.get("id") == wanted)
            assert (OUTLINE in {p.get("stroke") for p in line.iter()}) == grey


def test_reasons_and_assumptions_stand_below() -> None:
    found = texts(picture(assessed()))
    at = found.index("Out of scope:")
    assert found[at : at + 3] == [
        "Out of scope:",
        "– The bank: The bank has an audit of its own.",
        "– data item Card: Card data have a yearly audit.",
    ]
    at = found.index("Assumed:")
    assert found[at : at + 3] == [
        "Assumed:", "– The mall and Face in Face store: Guards are vetted", "– Power does not fail",
    ]  # fmt: skip
    assert "assumed: Guards are vetted" in title(picture(assessed()), "boundary", "mall")


def test_of_many_only_some_stand_below() -> None:
    many = "assumptions:\n" + "".join(f"  a{i}: {{says: s{i}, because: b}}\n" for i in range(15))
    found = texts(picture(assessed(MODEL + many)))
    assert "– s11" in found
    assert "… and 3 more" in found
    assert "– s12" not in found


def test_grey_is_told_from_every_other_ground_without_colour() -> None:
    assert all(luminance(ground) - luminance(OUTSIDE) > 0.1 for ground in (WHITE, TINT, *GROUND))
    assert (luminance(OUTSIDE) + 0.05) / (luminance(OUTLINE) + 0.05) >= 3


BYTES = """
import hashlib
from bioward.reports import diagram, json_report, markdown
from tests.reports.test_remarks import assessed
for format in (json_report.render, markdown.render, diagram.render, diagram.dot):
    print(hashlib.sha256(format(assessed()).content).hexdigest())
"""


def test_two_runs_give_the_same_bytes_under_any_hash_seed() -> None:
    one, other = (run(BYTES, seed) for seed in ("1", "2"))
    assert one == other
    assert len(one.split()) == 4
