"""What an assessment says: findings with their proof, questions, and what came of every threat."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bioward.models.gaps import Gap
from bioward.models.span import Span
from bioward.models.system import System
from bioward.threats.cells import Because
from bioward.threats.library import Library
from bioward.threats.threat import Limb, Mitigation, Severity, Threat


class Confidence(StrEnum):
    """Whether a finding rests on what was said, or also on defaults and presumptions."""

    STATED = "stated"
    PRESUMED = "presumed"


class Subject(NamedTuple):
    """The one thing that must change: its type and id, and its name for people."""

    type: str
    id: str
    name: str


class Step(NamedTuple):
    """One hop of a witness path."""

    source: str
    target: str
    flow: str
    item: str
    span: Span


@dataclass(frozen=True, eq=False, repr=False)
class Finding:
    """This threat, on this subject, because of these facts, along this path, at this place.

    could_be: the severity it would have if what is not said turned out for the worse, and could_be_if says how.
    """

    threat: Threat
    limb: Limb
    subject: Subject
    severity: Severity
    could_be: Severity
    raised_by: tuple[str, ...]
    could_be_if: tuple[str, ...]
    confidence: Confidence
    message: str
    span: Span
    because: tuple[Because, ...]
    path: tuple[Step, ...]

    @property
    def mitigations(self) -> tuple[Mitigation, ...]:
        """What would clear it here: attributes are told from the subject on (`auth`, `target.auth`).

        A mitigation that only sets attributes of another limb's subject is left out.
        """
        found = []
        for mitigation in self.threat.mitigations:
            here = {
                k.partition(".")[2]: v for k, v in mitigation.set.items() if k.partition(".")[0] == self.limb.subject
            }
            if here or not mitigation.set:
                found.append(Mitigation(mitigation.title, here, mitigation.note))
        return tuple(found)

    @property
    def fingerprint(self) -> str:
        """The same for the same threat, limb and subject, whatever else changes: no path, no severity, no line."""
        return fingerprint(self.threat.id, self.limb.id, self.subject.id)


def fingerprint(threat: str, limb: str, subject: str) -> str:
    """SHA-256 over the three ids, which cannot run into each other."""
    return hashlib.sha256("\0".join((threat, limb, subject)).encode()).hexdigest()


class Question(NamedTuple):
    """One attribute that is not said, and the threats that hang on it."""

    subject: Subject
    attribute: str
    meaning: str
    threats: tuple[str, ...]
    worst: Severity
    span: Span


@dataclass(eq=False, repr=False)
class Tally:
    """What came of one threat over all its subjects."""

    found: int = 0
    question: int = 0
    clear: int = 0
    clear_by_default: int = 0
    told_under: int = 0

    @property
    def applies(self) -> bool:
        return bool(self.found or self.question or self.clear or self.told_under)


@dataclass(frozen=True, eq=False, repr=False)
class Assessment:
    """A System and what every threat came to on it: all that a report may show.

    told_under: findings that a more specific one on the same subject already tells, with its fingerprint.
    """

    system: System
    library: Library
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    told_under: tuple[tuple[Finding, str], ...]
    tallies: Mapping[str, Tally]
    gaps: tuple[Gap, ...]
