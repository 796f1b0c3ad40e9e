"""What the page on formats says is so."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bioward.cli.app import run
from bioward.cli.formats import FORMATS
from bioward.cli.options import CheckFormat, DiagramFormat
from bioward.cli.report import DEFAULT
from bioward.reports import comment, mermaid_graph, sarif, sarif_rules
from bioward.threats.threat import Severity

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
(WORKFLOW,) = re.findall(r"(?s)```yaml\n(.*?)```", PAGE)


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(WORKFLOW)["jobs"]["bioward"]["steps"]
    return found


def test_the_table_has_every_format_with_its_file() -> None:
    rows = re.findall(r"(?m)^\| `([\w-]+)` \| `([\w.-]+)` \|", PAGE)
    assert rows == [(name, format.file) for name, format in FORMATS.items()]
    assert f"`{DEFAULT}` if none is" in PAGE
    for formats in (CheckFormat, DiagramFormat):
        *most, last = [f"`{format.value}`" for format in formats]
        assert f"{', '.join(most)} and {last}" in PAGE


def test_the_limits_are_those_of_the_code() -> None:
    assert f"{sarif.MOST_RESULTS:,} results and {sarif.MOST_BYTES // 1_000_000} MB" in PAGE
    assert f"more than {mermaid_graph.MOST_ELEMENTS} elements" in PAGE
    assert f"over {mermaid_graph.MOST_FLOWS} flows or {mermaid_graph.MOST_CHARACTERS:,} characters" in PAGE
    assert sum(comment.ROOM.values()) < 60_000 - 2_000
    assert ", ".join(sarif_rules.SCORES[s] for s in reversed(Severity)) in PAGE


def test_the_workflow_may_upload_and_uploads_what_was_written() -> None:
    job = yaml.safe_load(WORKFLOW)
    assert job["permissions"]["security-events"] == "write"
    (upload,) = [step["with"] for step in steps() if "upload-sarif" in step.get("uses", "")]
    assert upload["sarif_file"] == f"out/{FORMATS['sarif'].file}"


def test_every_call_of_the_workflow_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("models").mkdir()
    shutil.copy(ROOT / "models" / "examples" / "fingerprint_payment.yaml", "models/payment.yaml")
    calls = [shlex.split(step["run"]) for step in steps() if step.get("run", "").startswith("bioward ")]
    assert [run(arguments) for _, *arguments in calls] == [0, 1]
    assert sorted(path.name for path in Path("out").iterdir()) == ["comment.md", "report.sarif"]
