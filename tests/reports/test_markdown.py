import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from syrupy.assertion import SnapshotAssertion

from bioward.models.architecture import architectures
from bioward.reports import markdown
from bioward.reports.markdown_text import Markdown, code, escaped
from bioward.threats.assess import assess
from bioward.threats.finding import Assessment
from bioward.threats.selection import Choice, chosen
from bioward.threats.threat import Severity
from tests.models.reading import model
from tests.reports.assessments import EXAMPLES, HOSTILE, example, few, hostile, large, library

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def text(assessment: Assessment) -> str:
    return markdown.render(assessment).content.decode("utf-8")


def tokens(source: str) -> list[Token]:
    """All tokens, those inside of lines included."""
    return [t for block in PARSER.parse(source) for t in (block, *(block.children or ()))]


def shown(source: str) -> str:
    """What a reader sees of one line."""
    return "".join(t.content for t in tokens(source) if t.type in ("text", "code_inline"))


def test_the_first_example_is_told_like_this(snapshot: SnapshotAssertion) -> None:
    artifact = markdown.render(few())
    assert (artifact.name, artifact.media_type) == ("report.md", "text/markdown")
    assert artifact.content.decode() == snapshot


CHAPTERS = ["Findings", "Questions", "Model gaps", "What was checked", "Data", "Comparisons", "Border crossings"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_every_chapter(name: str) -> None:
    compares = bool(architectures(example(name).system))
    chapters = re.findall(r"(?m)^## (.*)", text(example(name)))
    assert chapters == [c for c in CHAPTERS if compares or c != "Comparisons"] + ["Parameters"]


def test_what_is_off_has_a_chapter_if_something_is() -> None:
    usual = chosen(library(), Choice())
    chapters = re.findall(r"(?m)^## (.*)", text(assess(example().system, usual)))
    assert chapters == [*CHAPTERS, "Threats that are off", "Parameters"]


@pytest.mark.parametrize("name", [*EXAMPLES, *HOSTILE])
def test_no_blank_lines_pile_up(name: str) -> None:
    source = text(hostile(name) if name in HOSTILE else example(name))
    assert "\n\n\n" not in source
    assert source.endswith("legal advice.\n")


@pytest.mark.parametrize("name", HOSTILE)
def test_names_inject_nothing(name: str) -> None:
    found = tokens(text(hostile(name)))
    assert [t.content for t in found if t.type in ("html_inline", "html_block", "code_block")] == []
    assert [t.info for t in found if t.type == "fence"] == ["mermaid"]
    assert [t for t in found if t.type in ("link_open", "s_open", "image")] == []
    assert sum(t.type == "em_open" for t in found) == sum(t.type == "em_open" for t in tokens(text(hostile("quote"))))


@pytest.mark.parametrize("name", HOSTILE)
def test_names_break_no_structure(name: str) -> None:
    block_types = ("heading_open", "table_open", "tr_open", "td_open", "th_open", "list_item_open", "paragraph_open")
    counted = [[t.type for t in tokens(text(hostile(n)))] for n in (name, "emoji")]
    assert [counted[0].count(t) for t in block_types] == [counted[1].count(t) for t in block_types]


@pytest.mark.parametrize("name", HOSTILE)
def test_names_are_shown_as_they_are(name: str) -> None:
    wanted = " ".join(re.sub("[\u200b\u202e\u2066]", "", HOSTILE[name]).split()) or "(blank)"
    assert shown(escaped(HOSTILE[name])) == wanted
    assert shown(code(HOSTILE[name])) == wanted


MEANT = [
    "capture_device", "# a", "1. a", "1) a", "- a", "+ a", "a_", "_a", "=", "12", "a*b", "===", "&amp;", "\\", "---",
    ">a", "| a", "~~",
]  # fmt: skip


@pytest.mark.parametrize("word", MEANT)
def test_words_that_markdown_would_read_are_shown(word: str) -> None:
    assert shown(escaped(word)) == word
    assert [t.type for t in PARSER.parse(escaped(word))] == ["paragraph_open", "inline", "paragraph_close"]


def test_plain_words_stay_readable() -> None:
    assert escaped("Bob's capture_device (v2.1), 50% - ok!") == "Bob's capture_device (v2.1), 50% - ok!"
    assert escaped(Markdown("**x**")) == "**x**"


def test_a_system_that_is_too_large_to_be_drawn_in_a_page_has_a_picture_beside_it() -> None:
    found = tokens(text(assess(large(81), library())))
    assert [t.info for t in found if t.type == "fence"] == []
    assert [t.attrs["src"] for t in found if t.type == "image"] == ["data-flow.svg"]


def test_every_finding_is_told_with_its_proof() -> None:
    source, assessment = text(example()), example()
    for number, finding in enumerate(assessment.findings, 1):
        chapter = source.split(f"\n### {number}. ")[1].split("\n### ")[0].split("\n## ")[0]
        assert chapter.startswith(finding.threat.title)
        for part in (finding.threat.why, finding.fingerprint[:12], f"`{finding.span.file}:{finding.span.line}`"):
            assert part in chapter
        assert chapter.count(" has `") == len(finding.because)
        assert len(re.findall(r"(?m)^\d+\. .* → ", chapter)) == len(finding.path)
        assert all(m.title in chapter for m in finding.mitigations)


def test_what_it_could_become_is_said_in_words() -> None:
    finding = replace(example().findings[-1], severity=Severity.MEDIUM, could_be=Severity.HIGH)
    source = text(replace(example(), findings=(finding,)))
    assert "\n**medium, could be high**: " in source


def test_presumed_is_explained_once_and_only_if_something_is() -> None:
    explained = "A finding marked *presumed* rests"
    assert text(example()).count(explained) == 1
    stated = tuple(f for f in example().findings if f.confidence == "stated")
    assert explained not in text(replace(example(), findings=stated))


def test_what_is_told_under_another_finding_names_its_number() -> None:
    first, second, *rest = example().findings
    source = text(replace(example(), findings=(first, *rest), told_under=((second, first.fingerprint),)))
    assert f"- {second.threat.id}, {second.threat.title}, on element " in source
    assert ": told under finding 1\n" in source


def test_an_empty_model_is_told_without_praise() -> None:
    source = text(assess(model(""), library()))
    assert source.startswith("# Untitled system\n\nBioward looked for")
    assert "Nothing was found. That is no proof of safety" in source


def test_borders_are_listed_where_countries_differ_or_are_not_said() -> None:
    system = model("""
        boundaries: {home: {jurisdiction: US-IL}, near: {jurisdiction: US-CA}, far: {jurisdiction: NO}, sea: {}}
        elements:
          a: {kind: process, in: home}
          b: {kind: process, in: near}
          c: {kind: process, in: far}
          d: {kind: process, in: sea}
        flows: [a -> b, b -> c, c -> d: {name: on}]
        """)
    table = text(assess(system, library())).split("## Border crossings")[1].split("\n## ")[0]
    assert [line for line in table.splitlines() if line.startswith("|")][2:] == [
        "| b | US-CA | c | NO |  | not named |",
        "| c | NO | d | not said | on | not named |",
    ]


def test_what_stays_in_one_place_crosses_no_border_whatever_its_country() -> None:
    system = model("""
        boundaries: {here: {}, there: {}}
        elements:
          a: {kind: process, in: here}
          b: {kind: process, in: here}
          c: {kind: process, in: there}
          d: {kind: process}
          e: {kind: process}
        flows: [a -> b: {name: inside}, b -> c: {name: across}, d -> e: {name: anywhere}]
        """)
    table = text(assess(system, library())).split("## Border crossings")[1].split("\n## ")[0]
    assert [name for name in ("inside", "across", "anywhere") if name in table] == ["across", "anywhere"]
