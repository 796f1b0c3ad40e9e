import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from bioward.models.span import NOWHERE, Span
from bioward.reports import json_report
from bioward.reports.json_parts import location
from bioward.threats.threat import Severity
from tests.reports.assessments import EXAMPLES, FIRST, HOSTILE, ROOT, example, few, hostile

SCHEMA = json.loads(files("bioward.reports").joinpath("assessment.schema.json").read_text("utf-8"))


def document(name: str = FIRST) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json_report.render(example(name)).content)
    return found


def test_the_schema_is_sound_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    objects = [d for d in (SCHEMA, *SCHEMA["$defs"].values()) if "properties" in d]
    assert [d for d in objects if d["additionalProperties"] is not False] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_keeps_to_the_schema(name: str) -> None:
    Draft202012Validator(SCHEMA).validate(document(name))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_come_through_as_they_are(name: str) -> None:
    found = json.loads(json_report.render(hostile(name)).content)
    Draft202012Validator(SCHEMA).validate(found)
    assert found["system"]["title"] == hostile(name).system.title


def test_a_file_of_lines_that_people_can_read() -> None:
    artifact = json_report.render(hostile("chinese"))
    text = artifact.content.decode("utf-8")
    assert (artifact.name, artifact.media_type) == ("report.json", "application/json")
    assert HOSTILE["chinese"] in text
    assert text.startswith('{\n  "schema": "bioward/assessment/1",\n  "system"')
    assert text.endswith("\n}\n")


def test_the_first_example_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    assert json_report.render(few()).content.decode() == snapshot


def test_the_counts_are_those_of_the_lists() -> None:
    found = document()
    by_severity = {s.word: sum(f["severity"] == s.word for f in found["findings"]) for s in Severity}
    assert found["counts"]["findings"] == by_severity
    assert found["counts"]["presumed"] == sum(f["confidence"] == "presumed" for f in found["findings"])
    for part in ("questions", "gaps", "threats", "told_under"):
        assert found["counts"][part] == len(found[part])


def test_what_no_line_says_has_no_location() -> None:
    assert location(NOWHERE) is None
    assert location(Span("m.yaml", 3, 5)) == {
        "file": "m.yaml", "line": 3, "column": 5, "end_line": 3, "end_column": 5,
    }  # fmt: skip


def test_the_page_on_the_format_names_every_key_and_its_code_runs() -> None:
    page = (ROOT / "docs" / "json-format.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    names: dict[str, Any] = {}
    exec(program, names)
    assert names["schema"] == SCHEMA
    keys = {*SCHEMA["properties"], *(k for d in SCHEMA["$defs"].values() for k in d.get("properties", ()))}
    assert {k for k in keys if f"`{k}`" not in page} == set()
    assert f"`{SCHEMA['$id']}`" in page


BYTES = """
import hashlib
from bioward.reports import comment, diagram, json_report, markdown, mermaid, sarif
from tests.reports.assessments import example
for format in (
    json_report.render, markdown.render, comment.render, sarif.render, mermaid.render, diagram.render, diagram.dot
):
    print(hashlib.sha256(format(example()).content).hexdigest())
"""


def test_two_runs_give_the_same_bytes_under_any_hash_seed() -> None:
    runs = [run(BYTES, seed) for seed in ("1", "2")]
    assert runs[0] == runs[1]
    assert len(runs[0].split()) == 7


def test_json_takes_no_time_to_load() -> None:
    loaded = run("import sys, bioward.reports.json_report; print(*sys.modules)", "0").split()
    assert {"jinja2", "graphviz", "rich", "xml.etree.ElementTree"} & set(loaded) == set()


def run(program: str, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
