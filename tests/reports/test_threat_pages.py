"""The pages on threats are those of the library, and links on them lead somewhere."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from bioward.reports import coverage_page, threat_index, threat_page, truth_page
from bioward.reports.artifact import Artifact
from bioward.threats.framework_file import load_frameworks
from bioward.threats.selection import Choice, chosen
from bioward.threats.threat import Threat
from tests.threats.examples import LIBRARY as WHOLE

LIBRARY = chosen(WHOLE, Choice())
FRAMEWORKS = load_frameworks()
DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "threats"
HINT = "run: make docs"


def page(threat: Threat) -> str:
    return threat_page.render(threat, LIBRARY, FRAMEWORKS).content.decode()


def made() -> dict[str, Artifact]:
    pages = [threat_page.render(threat, LIBRARY, FRAMEWORKS) for threat in LIBRARY.everything.values()]
    return {a.name: a for a in (*pages, threat_index.render(LIBRARY), coverage_page.render(LIBRARY, FRAMEWORKS))}


MADE = made()


@pytest.mark.parametrize("name", MADE)
def test_a_page_is_that_of_the_library(name: str) -> None:
    assert (FOLDER / name).read_bytes() == MADE[name].content, HINT


def test_there_are_no_other_pages() -> None:
    assert {path.name for path in FOLDER.iterdir()} == MADE.keys(), HINT


@pytest.mark.parametrize("name", MADE)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", MADE[name].content.decode()):
        path, _, anchor = target.partition("#")
        assert (FOLDER / path).resolve().exists(), target
        if anchor:
            assert f'<a id="{anchor}">' in MADE[path].content.decode(), target


@pytest.mark.parametrize("threat", LIBRARY.everything.values(), ids=LIBRARY.everything)
def test_a_page_tells_all_that_a_newcomer_asks(threat: Threat) -> None:
    text = page(threat)
    assert threat.why.split(".")[0] in text.replace("\\", "")
    chapters = re.findall(r"(?m)^## (.*)$", text)
    assert chapters[:4] == ["When it fires", "When it stays quiet", "What clears it", "Examples"]
    assert all(mitigation.title in text.replace("\\", "") for mitigation in threat.mitigations)
    assert "\n\n\n" not in text


@pytest.mark.parametrize("name", [*MADE, "truth.md"])
def test_tables_are_whole(name: str) -> None:
    """Every row of a table has the cells of its head."""
    text = (FOLDER / name if name in MADE else DOCS / name).read_text(encoding="utf-8")
    rows = [block for block in MarkdownIt("commonmark").enable("table").parse(text) if block.type == "tr_open"]
    assert len(rows) == len(re.findall(r"(?m)^\|(?! ---)", text))


def test_the_page_on_truth_is_that_of_the_library_and_the_keys() -> None:
    rows = truth_page.rows_of(WHOLE)
    assert truth_page.FILE.read_bytes() == truth_page.render(WHOLE, FRAMEWORKS, rows).content, HINT
