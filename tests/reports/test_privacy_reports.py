"""What reports say of findings on privacy: what each amounts to, on what, and where it stands on the diagram."""

import json
import xml.etree.ElementTree as ET
from functools import cache
from importlib.resources import files
from pathlib import Path

from jsonschema import Draft202012Validator

from bioward.models.yaml_reader import read_yaml
from bioward.reports import diagram, json_report, markdown
from bioward.reports.marks import place
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment, Subject
from tests.reports.assessments import example, library

MODEL = Path(__file__).parents[1] / "threats" / "privacy.yaml"
LOOK_UP = "matcher -> codes: look up"


@cache
def irises() -> Assessment:
    return assess(read_yaml(MODEL), library())


def document(assessment: Assessment) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(json_report.render(assessment).content)
    return found


def test_the_document_fits_its_schema() -> None:
    schema = json.loads(files("bioward.reports").joinpath("assessment.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(document(irises()))


def test_only_findings_on_privacy_amount_to_something() -> None:
    told = {(str(f["threat"])[:3], f.get("verdict", "")) for f in document(irises())["findings"]}
    assert {verdict for threat, verdict in told if threat == "PV-"} == {"breach", "risk"}
    assert {verdict for threat, verdict in told if threat != "PV-"} == {""}


def test_the_report_names_the_verdict_the_subject_and_the_day() -> None:
    text = markdown.render(irises()).content.decode()
    assert "The day whose law and records count: 2026-03-02.\n" in text
    assert "A *breach* is against a rule in force" in text
    assert "| critical, breach | PV-XBT-01 | crossing matcher -&gt; codes: look up (answer) |" in text
    assert "| medium, risk | PV-CON-04 | activity proof |" in text
    assert "- staff has `relation: employee` (stated, line" in text


def test_a_report_on_security_alone_speaks_of_no_verdict() -> None:
    text = markdown.render(example()).content.decode()
    assert "*breach*" not in text
    assert "The day whose law" not in text


def test_what_crosses_a_border_is_shown_at_its_flow() -> None:
    assert place(Subject("crossing", f"{LOOK_UP} (answer)", ""), irises().system) == ("flow", LOOK_UP)
    assert place(Subject("crossing", "orb -> hub", ""), irises().system) == ("flow", "orb -> hub")
    numbers = {n for n, f in enumerate(irises().findings, 1) if f.subject.type == "crossing"}
    root = ET.fromstring(diagram.render(irises()).content)
    assert numbers
    assert all(any(str(n) in (t.text or "") for t in root.iter("{http://www.w3.org/2000/svg}text")) for n in numbers)
