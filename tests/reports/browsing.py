"""The HTML report, written to a file and opened in a browser."""

import hashlib
import importlib.util
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from bioward.reports import diagram, html
from bioward.reports.beside import Beside, Letterhead
from bioward.threats.finding import Assessment
from bioward.threats.framework import Framework
from bioward.threats.framework_file import load_frameworks
from tests.browser import Page

PLAIN = Letterhead()
EMPTY = frozenset({"meta", "link", "img", "input", "br", "hr"})

EVERYTHING_DRAWN = "document.styleSheets[0].insertRule('* { content-visibility: visible !important }')"
"""What is drawn only when it is scrolled to moves while axe measures what stands behind it."""


@cache
def frameworks() -> dict[str, Framework]:
    return load_frameworks()


def written(assessment: Assessment, letterhead: Letterhead = PLAIN, *, traced: bool = True) -> str:
    """The page, with its diagram and all that threats are traced to."""
    known = replace(assessment, frameworks=frameworks()) if traced else assessment
    return html.render(known, Beside(letterhead, diagram.attempts)).content.decode()


def saved(assessment: Assessment, folder: Path, letterhead: Letterhead = PLAIN) -> Path:
    """The page as a file; the same page is the same file."""
    text = written(assessment, letterhead)
    file = folder / f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.html"
    file.write_text(text, encoding="utf-8")
    return file


class Reader(HTMLParser):
    """Reads a page: its tags with their attributes, and its text by section."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, str]] = []
        self.lines: dict[str, list[str]] = {}
        self.raw: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs).get("id") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self.open]
        if names and names[-1] in ("script", "style"):
            self.raw[names[-1]] = self.raw.get(names[-1], "") + data
        elif "svg" not in names and data.strip():
            section = next((id_ for tag, id_ in self.open if tag == "section" and id_), "")
            self.lines.setdefault(section, []).append(" ".join(data.split()))

    @property
    def text(self) -> str:
        return "\n".join(line for lines in self.lines.values() for line in lines)


# ---------------------------------------------------------------------------- a diagram in levels

WHERE = "document.querySelector('#where').textContent"


def box(page: int) -> str:
    return f".canvas g[data-page='{page}']"


def opened(page: Page, *boxes: int) -> None:
    """Opens box after box by clicks on their names, and shows all of the last page."""
    for each in boxes:
        page.click(f"{box(each)} text")
        page.wait(f"{WHERE}.startsWith('Page {each} ')")
        page.click("[data-zoom=fit]")


# ---------------------------------------------------------------------------- axe


def violations(page: Page) -> Any:
    """What axe finds in a page: the rule, how bad it is, and where."""
    page.run(EVERYTHING_DRAWN)
    page.run(axe())
    return page.run("axe.run().then(r => r.violations.map(v => [v.id, v.impact, v.nodes[0].html.slice(0, 200)]))")


@cache
def axe() -> str:
    """The script of axe-core, which the page itself would never let in."""
    spec = importlib.util.find_spec("axe_core_python")
    assert spec
    assert spec.origin
    return Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")
