import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion

from bioward.cli import report as report_module
from bioward.cli.formats import FORMATS, artifacts
from bioward.models.yaml_reader import read_yaml
from bioward.reports.artifact import Artifact
from tests.cli.calling import Call


def test_show(bioward: Call, snapshot: SnapshotAssertion) -> None:
    done = bioward("show", "S1.yaml")
    assert (done.code, done.err) == (0, "")
    assert done.out == snapshot


@pytest.mark.parametrize("id", ["crm", "matcher -> crm: references", "template", "crm/template", "corp"])
def test_show_one(bioward: Call, snapshot: SnapshotAssertion, id: str) -> None:
    done = bioward("show", "S1.yaml", id)
    assert done.code == 0
    assert done.out == snapshot


def test_show_what_is_not_there(bioward: Call) -> None:
    done = bioward("show", "S1.yaml", "matchr")
    assert (done.code, done.out) == (2, "")
    assert "the model has no 'matchr'; did you mean 'matcher'?" in done.err


def test_show_as_yaml_reads_back(bioward: Call) -> None:
    Path("again.yaml").write_text(bioward("show", "S1.yaml", "--format", "yaml").out, encoding="utf-8")
    assert read_yaml("again.yaml") == read_yaml("S1.yaml")


def test_threats_list(bioward: Call) -> None:
    done = bioward("threats", "list")
    assert done.code == 0
    on, _, off = done.out.partition("\noff\n")
    assert on.split("\n")[0].split() == ["id", "tier", "severity", "title"]
    looked_for, resting = ids(on), ids(off)
    assert (looked_for, resting) == (sorted(looked_for), sorted(resting))
    assert {tier for _, tier in looked_for} == {"A", "B"}
    assert {tier for _, tier in resting} == {"C"}
    assert done.out.endswith(f"\n{len(looked_for)} threats, {len(resting)} off\n")


def ids(text: str) -> list[tuple[str, str]]:
    """The id and the tier in each row of a list of threats."""
    return re.findall(r"(?m)^((?:BIO|PV)-\S+) +(\w)", text)


def test_threats_show(bioward: Call, snapshot: SnapshotAssertion) -> None:
    done = bioward("threats", "show", "bio-mat-06")
    assert done.code == 0
    assert done.out == snapshot


def test_a_threat_that_is_not_there(bioward: Call) -> None:
    done = bioward("threats", "show", "BIO-MAT-6")
    assert (done.code, done.out) == (2, "")
    assert "there is no threat 'BIO-MAT-6'; did you mean 'BIO-MAT-06'?" in done.err


@pytest.mark.parametrize("command", [("threats", "list"), ("check", "S1.yaml")])
def test_a_folder_of_threats_must_have_some(bioward: Call, command: tuple[str, ...]) -> None:
    Path("ours").mkdir()
    assert "no threat file (*.yaml) is in this folder" in bioward(*command, "--threats", "ours").err
    done = bioward(*command, "--threats", "our")
    assert done.code == 2
    assert "there is no such folder" in done.err
    assert "did you mean 'ours'?" in done.err


def test_schema_accepts_a_model(bioward: Call) -> None:
    done = bioward("schema")
    assert done.code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(done.out))


def test_report_writes_the_same_bytes_twice(bioward: Call) -> None:
    for folder in ("one", "two"):
        done = bioward("report", "S1.yaml", "-o", folder, "--format", ",".join(FORMATS))
        assert (done.code, done.err) == (0, "")
        assert done.out.split("\n")[0] == f"wrote {folder}/report.md"
    names = sorted(path.name for path in Path("one").iterdir())
    assert names == sorted(format.file for format in FORMATS.values())
    assert all(Path("one", name).read_bytes() == Path("two", name).read_bytes() for name in names)


def test_every_format_is_told_in_the_help_with_what_it_is(bioward: Call) -> None:
    rows = [line.split(maxsplit=2) for line in bioward("report", "--help").out.split("\n")]
    assert [row for row in rows if row and row[0] in FORMATS] == [
        [name, format.file, format.about] for name, format in FORMATS.items()
    ]


def test_one_writer_that_fails_takes_no_other_down(bioward: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_on_json(format: str, *more: Any) -> list[Artifact]:
        if format == "json":
            raise RuntimeError("no ink")
        return artifacts(format, *more)

    monkeypatch.setattr(report_module, "artifacts", fails_on_json)
    done = bioward("report", "S1.yaml", "-o", "out")
    assert done.code == 2
    assert "json could not be written: RuntimeError: no ink" in done.err
    assert sorted(path.name for path in Path("out").iterdir()) == ["data-flow.svg", "report.html", "report.md"]


def test_a_report_needs_formats_that_there_are(bioward: Call) -> None:
    done = bioward("report", "S1.yaml", "-o", "out", "--format", "md,svgg")
    assert (done.code, Path("out").exists()) == (2, False)
    assert "'svgg' is not a format; did you mean 'svg'?" in done.err
    assert bioward("report", "S1.yaml", "-o", "out", "--format", ",").code == 2


def test_a_file_keeps_its_permissions_and_a_link_its_target(bioward: Call) -> None:
    Path("real.svg").write_text("old")
    Path("real.svg").chmod(0o640)
    Path("link.svg").symlink_to("real.svg")
    assert bioward("diagram", "S1.yaml", "-o", "link.svg").code == 0
    assert Path("link.svg").is_symlink()
    assert Path("real.svg").read_bytes().startswith(b"<?xml")
    assert Path("real.svg").stat().st_mode & 0o777 == 0o640


def test_diagram_as_dot(bioward: Call) -> None:
    done = bioward("diagram", "S1.yaml", "--format", "dot")
    assert (done.code, done.out[:8]) == (0, "digraph ")
