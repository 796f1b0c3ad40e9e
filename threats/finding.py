"""What an assessment says: findings with their proof, questions, and what came of every threat."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from bioward.models.gaps import Gap
from bioward.models.remarks import Exclusion, OwnFinding
from bioward.models.span import Span
from bioward.models.system import System
from bioward.threats.catalogue import Library
from bioward.threats.cells import Because
from bioward.threats.changes import Mitigation
from bioward.threats.framework import Framework
from bioward.threats.threat import Limb, Severity, Threat
from bioward.threats.view import Level


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


class Proof(NamedTuple):
    """What a finding says, the facts that made it true and the path that shows it.

    others: so many more ends, beside the one that is told, would make it true as well.
    """

    message: str
    because: tuple[Because, ...]
    path: tuple[Step, ...]
    others: int = 0


@dataclass(frozen=True, eq=False, repr=False)
class Finding:
    """This threat, on this subject, because of these facts, along this path, at this place.

    could_be: the severity it would have if what is not said turned out for the worse, and could_be_if says how.
    level: how much has to be known for it.
    prove: works out its proof, which is done when somebody first reads it.
    own: what a person wrote, if a person found it and no threat of the library.
    """

    threat: Threat
    limb: Limb
    subject: Subject
    severity: Severity
    could_be: Severity
    raised_by: tuple[str, ...]
    could_be_if: tuple[str, ...]
    level: Level
    span: Span
    prove: Callable[[], Proof]
    own: OwnFinding | None = None

    @property
    def label(self) -> str:
        """`BIO-STO-01`; `OWN night-door` for what a person found."""
        return f"{self.threat.id} {self.own.id}" if self.own else self.threat.id

    @property
    def found_by(self) -> str:
        """`a person`, with the name if it is said; empty for what the library found."""
        if self.own is None:
            return ""
        return f"a person ({self.own.by})" if self.own.by else "a person"

    @property
    def confidence(self) -> Confidence:
        """Whether it rests on what was said or drawn alone."""
        return Confidence.STATED if self.level is Level.STATED else Confidence.PRESUMED

    @cached_property
    def proof(self) -> Proof:
        """Why it holds."""
        return self.prove()

    @property
    def message(self) -> str:
        """What is wrong, in one sentence."""
        return self.proof.message

    @property
    def because(self) -> tuple[Because, ...]:
        """The facts that made it true."""
        return self.proof.because

    @property
    def path(self) -> tuple[Step, ...]:
        """The hops of a shortest path that shows it."""
        return self.proof.path

    @property
    def others(self) -> int:
        """How many more ends would make it true as well."""
        return self.proof.others

    @property
    def mitigations(self) -> tuple[Mitigation, ...]:
        """What would clear it here: changes are told from the subject on (`auth`, `target.auth`).

        A mitigation that only changes another limb's subject is left out.
        """
        here = ((m, m.of(self.limb.subject)) for m in self.threat.mitigations)
        return tuple(told for whole, told in here if told.changes or not whole.changes)

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


class OutOfScope(NamedTuple):
    """A finding that counts nowhere, and what leaves it out."""

    finding: Finding
    by: Exclusion


@dataclass(eq=False, repr=False)
class Tally:
    """What came of one threat over all its subjects; those out of scope are counted apart, whatever is found there."""

    found: int = 0
    question: int = 0
    clear: int = 0
    clear_by_default: int = 0
    told_under: int = 0
    out_of_scope: int = 0

    @property
    def applies(self) -> bool:
        return bool(self.found or self.question or self.clear or self.told_under)


@dataclass(frozen=True, eq=False, repr=False)
class Assessment:
    """A System and what every threat came to on it: all that a report may show.

    told_under: findings that a more specific one on the same subject already tells, with its fingerprint.
    out_of_scope: findings on what the model leaves out, each with what leaves it out; they count nowhere.
    unasked: questions about what the model leaves out, on which threats in scope hang.
    frameworks: what threats are traced to, by id; none where nobody asked for them.
    """

    system: System
    library: Library
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    told_under: tuple[tuple[Finding, str], ...]
    tallies: Mapping[str, Tally]
    gaps: tuple[Gap, ...]
    out_of_scope: tuple[OutOfScope, ...] = ()
    unasked: tuple[Question, ...] = ()
    frameworks: Mapping[str, Framework] = field(default_factory=dict)
