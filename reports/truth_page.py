"""What the library is, counted, and how it does on the example systems that have keys. `python -m` writes the page."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bioward.models.pytm_reader import read_pytm
from bioward.models.system import System
from bioward.models.yaml_reader import read_yaml
from bioward.reports import threat_words
from bioward.reports.artifact import Artifact
from bioward.reports.markdown_templates import environment
from bioward.reports.markdown_text import Markdown
from bioward.threats.assess import assess
from bioward.threats.catalogue import Library
from bioward.threats.finding import Assessment
from bioward.threats.framework import MARKS, Framework, cited
from bioward.threats.framework_file import load_frameworks
from bioward.threats.key import Key, Score, read_key, score
from bioward.threats.library import load_library
from bioward.threats.selection import Choice, chosen
from bioward.threats.threat import TIERS, Threat

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "models" / "examples"
FILE = ROOT / "docs" / "truth.md"


class Row(NamedTuple):
    """One system: its key, what it comes to, and what its hardened twin comes to (None if it has none)."""

    key: Key
    title: str
    found: int
    asked: int
    clear: int
    score: Score
    twin: tuple[int, int] | None

    @property
    def recall(self) -> float:
        """How much of what the key demands is found."""
        return 1 - len(self.score.missed) / len(self.key.must_find) if self.key.must_find else 1.0


class Family(NamedTuple):
    """One family of threats, counted: by tier, and its examples by what they show."""

    name: str
    tiers: tuple[int, ...]
    examples: tuple[int, ...]


def render(library: Library, frameworks: Mapping[str, Framework], rows: Iterable[Row]) -> Artifact:
    """The page as a file. The examples of the threats must have been read."""
    told = list(rows)
    found = sum(len(row.score.found) for row in told)
    demanded = sum(len(row.key.must_find) for row in told)
    text = environment({"verbatim": Markdown, "share": share}).get_template("truth.md.jinja").render(
        families=list(families(library)),
        lists=threat_words.LISTS,
        marks=[(MARKS[mark], n) for mark, n in by_mark(library, frameworks).items()],
        rows=told,
        precision=1 - sum(len(row.score.wrong) for row in told) / max(found, 1),
        recall=1 - sum(len(row.score.missed) for row in told) / max(demanded, 1),
    )  # fmt: skip
    return Artifact("truth.md", "text/markdown", text.encode("utf-8", "replace"))


def share(part: float) -> Markdown:
    """A part of one, with two places."""
    return Markdown(f"{part:.2f}")


# ---------------------------------------------------------------------------- the library


def families(library: Library) -> Iterator[Family]:
    """Each family, and all of them together at the end."""
    threats = sorted(library.everything.values(), key=lambda t: t.id)
    for short, name in threat_words.FAMILIES.items():
        yield counted(name, [t for t in threats if t.family == short])
    yield counted("All", threats)


def counted(name: str, threats: list[Threat]) -> Family:
    tiers, lists = Counter(t.tier for t in threats), Counter(threat_words.under(e) for t in threats for e in t.examples)
    return Family(name, tuple(tiers[t] for t in TIERS), tuple(lists[n] for n in threat_words.LISTS))


def by_mark(library: Library, frameworks: Mapping[str, Framework]) -> dict[str, int]:
    """How many references there are, by how much of their source was seen."""
    marks = [
        f.mark for t in library.everything.values() for r in t.references for f in frameworks.values() if cited(f, r)
    ]
    return {mark: marks.count(mark) for mark in MARKS}


# ---------------------------------------------------------------------------- the systems


def rows_of(library: Library, examples: Path = EXAMPLES) -> Iterator[Row]:
    """A row for every key in a folder, in the order of the systems' numbers.

    Keys speak of all threats. A hardened twin is looked at as a user would, without tier C.
    """
    usual = chosen(library, Choice())
    keys = [read_key(path) for path in sorted(examples.glob("*.key.yaml"))]
    for key in sorted(keys, key=lambda k: (len(k.system), k.system, k.model.name)):
        assessed = assess(read(key.model), library)
        yield row(key, assessed, assess(read(key.twin), usual) if key.twin else None)


def row(key: Key, assessed: Assessment, twin: Assessment | None) -> Row:
    scored = score(assessed, key)
    found, asked = len(scored.found), len(scored.asked)
    clear = len(assessed.library.threats) - found - asked
    of_twin = (len(twin.findings), len(twin.questions)) if twin else None
    return Row(key, assessed.system.title, found, asked, clear, scored, of_twin)


def read(path: Path) -> System:
    return read_pytm(path) if path.suffix == ".py" else read_yaml(path)


if __name__ == "__main__":
    whole = load_library(examples=True)
    page = render(whole, load_frameworks(), rows_of(whole))
    Path(sys.argv[1] if len(sys.argv) > 1 else FILE).write_bytes(page.content)
