"""The comment on a pull request: short whatever the model is, and nobody is called by a name in it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from bioward.reports import comment
from bioward.reports.comment_text import cell, code_cell, marker
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, HOSTILE, example, few, hostile, library

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
LONGEST = 60_000


def text(assessment: Assessment) -> str:
    return comment.render(assessment).content.decode("utf-8")


def test_the_first_example_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    artifact = comment.render(few())
    assert (artifact.name, artifact.media_type) == ("comment.md", "text/markdown")
    assert artifact.content.decode() == snapshot


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_worst_are_shown_and_the_rest_is_folded_away(name: str) -> None:
    shown, *folded = text(example(name)).split("<details>")
    numbers = [int(n) for n in re.findall(r"(?m)^\| (\d+) \|", shown)]
    assert numbers == list(range(1, min(len(example(name).findings), 10) + 1))
    rest = [int(n) for n in re.findall(r"(?m)^\| (\d+) \|", "".join(folded))]
    assert rest == list(range(11, len(example(name).findings) + 1))
    for finding in example(name).findings[:10]:
        assert f"`{finding.span.file}:{finding.span.line}`" in shown


@pytest.mark.parametrize("name", HOSTILE)
def test_names_inject_nothing(name: str) -> None:
    source = text(hostile(name))
    tokens = [t for block in PARSER.parse(source) for t in (block, *(block.children or ()))]
    written = [t.content.strip() for t in tokens if t.type in ("html_inline", "html_block")]
    ours = r"<br>|<!-- bioward model\.yaml -->|<details><summary>[\w ,:]+</summary>|</details>"
    assert [html for html in written if not re.fullmatch(ours, html)] == []
    assert [
        t.type for t in tokens if t.type in ("link_open", "image", "s_open", "em_open", "fence", "code_block")
    ] == []
    columns = {line.count("|") - line.count("\\|") for line in source.split("\n") if line.startswith("|")}
    assert columns == {6}


@pytest.mark.parametrize(
    "name",
    ["@everyone", "see #12", "owner/repo#12", "GH-12", "gh-12", "a@b", "`@a`", "#a", "@ @@x", "`#1 | @x`"],
)
def test_nobody_is_mentioned_and_nothing_is_referred_to(name: str) -> None:
    for said in (cell(name), code_cell(name)):
        outside = re.sub(r"(?<!\\)`[^`]*`", "", said)
        assert not re.search(r"@\w|(?<!&)#\w|(?i:gh-\d)", outside)


@given(st.text())
def test_a_cell_is_one_short_line(name: str) -> None:
    assert "\n" not in cell(name)
    assert len(cell(name)) <= 160 * 8


def test_a_comment_is_never_too_long() -> None:
    names = "@#&" * 60
    drawn = "".join(
        f"  e{i}: {{kind: admin_console, name: '{names}{i}', auth: password, audit: none}}\n" for i in range(400)
    )
    drawn += "  db: {kind: reference_store}\n"
    flows = "".join(f"  - db -> e{i}: {{carries: face}}\n" for i in range(400))
    data = "data: {face: {class: biometric, modality: face, form: template, subjects: 90000}}\n"
    assessment = assess(model(f"{data}elements:\n{drawn}flows:\n{flows}"), library())
    assert len(assessment.findings) > 400
    source = text(assessment)
    assert 40_000 < len(source) < LONGEST
    assert len(source.encode()) < 65_536
    assert re.search(r"(?m)^… and \d+ more, which the whole report tells\.$", source)
    assert source.count("<details>") == source.count("</details>")


def test_no_findings_are_no_praise() -> None:
    source = text(assess(model("elements: {a: {kind: process}}"), library()))
    assert "**Bioward: no findings** in Untitled system" in source
    assert "No findings does not mean safe." in source


def test_a_comment_begins_with_what_finds_it_again() -> None:
    assert text(example()).startswith("<!-- bioward models/examples/fingerprint_payment.yaml -->\n")
    assert marker("a--b -->.yaml") == "<!-- bioward a-%2Db%20-%2D%3E.yaml -->"
