"""What a reader hands over: a model as it was said, with the place of every word, before it is understood."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from bioward.models.problems import Problem, did_you_mean
from bioward.models.said import Said
from bioward.models.span import Span

HINTED = 100
"""How many problems of one model get a nearest word looked up."""


class Word(NamedTuple):
    """A reference as written."""

    text: str
    span: Span


class Saying(NamedTuple):
    """What was said of one attribute: its value with its place, and the place of the attribute's name.

    note: tells if it was said for many things at once, or in another tool's words.
    """

    value: Said
    span: Span
    key: Span
    note: str = ""


@dataclass(kw_only=True, eq=False, repr=False)
class DraftThing:
    """What every part of a draft has: an id, labels, a place, and what was said of it."""

    id: str
    span: Span
    name: str = ""
    description: str = ""
    said: dict[str, Saying] = field(default_factory=dict)


@dataclass(kw_only=True, eq=False, repr=False)
class DraftBoundary(DraftThing):
    """A boundary as said."""

    parent: Word | None = None


@dataclass(kw_only=True, eq=False, repr=False)
class DraftItem(DraftThing):
    """A data item as said."""

    derived_from: list[Word] = field(default_factory=list)
    populations: list[Word] = field(default_factory=list)


@dataclass(kw_only=True, eq=False, repr=False)
class DraftHolding:
    """One entry of `holds`."""

    item: Word
    said: dict[str, Saying] = field(default_factory=dict)


@dataclass(kw_only=True, eq=False, repr=False)
class DraftElement(DraftThing):
    """An element as said; `holds` is None if it was not written, which is not the same as an empty one."""

    kind: Word
    boundary: Word | None = None
    holds: list[DraftHolding] | None = None


@dataclass(kw_only=True, eq=False, repr=False)
class DraftFlow(DraftThing):
    """A flow as said; its id is already worked out."""

    source: Word
    target: Word
    carries: list[Word] = field(default_factory=list)
    returns: list[Word] = field(default_factory=list)


@dataclass(kw_only=True, eq=False, repr=False)
class DraftActivity(DraftThing):
    """An activity as said. `data` or `elements` of None were not written, which is all there are."""

    controller: Word | None = None
    data: list[Word] | None = None
    elements: list[Word] | None = None
    necessary_data: list[Word] | None = None


@dataclass(kw_only=True, eq=False, repr=False)
class DraftEvidence(DraftThing):
    """A record as said."""

    kind: Word
    on: list[Word] = field(default_factory=list)


@dataclass(kw_only=True, eq=False, repr=False)
class DraftOwnFinding:
    """What a person found, as said; `on` of None is the whole system."""

    id: str
    span: Span
    title: str
    severity: Word
    why: str
    on: Word | None = None
    stride: list[Word] = field(default_factory=list)
    linddun: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    mitigations: list[str] = field(default_factory=list)
    by: str = ""


@dataclass(kw_only=True, eq=False, repr=False)
class DraftAssumption:
    """An assumption as said."""

    id: str
    span: Span
    says: str
    because: str
    on: list[Word] = field(default_factory=list)


class DraftExclusion(NamedTuple):
    """What is left out of scope, as said."""

    on: Word
    reason: str


@dataclass(kw_only=True, eq=False, repr=False)
class DraftDefault:
    """Attributes said for a group at once: for `elements`, `flows`, `data`, `boundaries` or one element kind."""

    group: Word
    said: dict[str, Saying]


class Sources:
    """The texts that a model was read from, to quote their lines; other files are opened when asked for."""

    def __init__(self, texts: dict[str, str] | None = None) -> None:
        self.lines = {file: text.split("\n") for file, text in (texts or {}).items()}

    def line(self, span: Span) -> str:
        """The line that a span begins on; empty if its file cannot be read."""
        if span.file not in self.lines:
            self.lines[span.file] = read_lines(span.file)
        lines = self.lines[span.file]
        return lines[span.line - 1].rstrip("\r") if 0 < span.line <= len(lines) else ""


def read_lines(file: str) -> list[str]:
    """The lines of a regular file; none of anything else (a pipe would wait for ever)."""
    path = Path(file)
    try:
        if not path.is_file():
            return []
        return path.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return []


@dataclass(kw_only=True, eq=False, repr=False)
class Draft:
    """A whole model as said, with the problems met so far; readers and the builder add to them.

    revised: it was changed after somebody said it, so what was said of a thing that is no more is no mistake.
    """

    file: str
    span: Span
    sources: Sources
    title: str = ""
    description: str = ""
    said: dict[str, Saying] = field(default_factory=dict)
    defaults: list[DraftDefault] = field(default_factory=list)
    boundaries: list[DraftBoundary] = field(default_factory=list)
    items: list[DraftItem] = field(default_factory=list)
    elements: list[DraftElement] = field(default_factory=list)
    flows: list[DraftFlow] = field(default_factory=list)
    organisations: list[DraftThing] = field(default_factory=list)
    populations: list[DraftThing] = field(default_factory=list)
    activities: list[DraftActivity] = field(default_factory=list)
    evidence: list[DraftEvidence] = field(default_factory=list)
    own_findings: list[DraftOwnFinding] = field(default_factory=list)
    assumptions: list[DraftAssumption] = field(default_factory=list)
    out_of_scope: list[DraftExclusion] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    revised: bool = False
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, message: str, span: Span, hint: str = "") -> None:
        """Notes a problem at a place."""
        self.problems.append(Problem(message, span, self.sources.line(span), hint))

    def unknown_word(self, message: str, word: str, span: Span, known: Iterable[str]) -> None:
        """Notes a word that is not known, with the nearest one that is, which takes time to find."""
        self.wrong(message, span, did_you_mean(word, known) if len(self.problems) < HINTED else "")
