"""A threat: one checked library file, with everything in it."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import NamedTuple

from bioward.models.span import Span
from bioward.models.yaml_nodes import Node
from bioward.threats.expression import Expression
from bioward.threats.program import Program


class Severity(IntEnum):
    """How bad it is, in the order that modifiers climb."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def word(self) -> str:
        return self.name.lower()


class Outcome(StrEnum):
    """What a threat comes to on one subject."""

    FOUND = "found"
    QUESTION = "question"
    CLEAR = "clear"


STRIDE = (
    "spoofing",
    "tampering",
    "repudiation",
    "information_disclosure",
    "denial_of_service",
    "elevation_of_privilege",
)
TIERS = ("A", "B", "C")


class Condition(NamedTuple):
    """A checked condition over one variable, with its program."""

    text: str
    expression: Expression
    program: Program


class Modifier(NamedTuple):
    """A change of severity: `raise` or `lower` by steps, `set` or `cap` to a level, when its condition must hold."""

    action: str
    amount: int
    when: Condition
    because: str

    def apply(self, severity: int) -> int:
        match self.action:
            case "raise":
                return severity + self.amount
            case "lower":
                return severity - self.amount
            case "cap":
                return min(severity, self.amount)
        return self.amount


class Presumption(NamedTuple):
    """What is taken of an attribute that nobody speaks of, because it is hardly ever there unless someone says so."""

    type: str
    attribute: str
    take: str
    when: Condition | None
    why: str


class Limb(NamedTuple):
    """One way in which a threat shows: a subject, a condition on it, and the message that says so."""

    id: str
    subject: str
    when: Condition
    message: str
    severity: Severity
    modifiers: tuple[Modifier, ...] = ()
    presumes: tuple[Presumption, ...] = ()


class Mitigation(NamedTuple):
    """One way to clear a threat; `set` maps attributes of the subject (`store.auth`) to what they should be."""

    title: str
    set: Mapping[str, str]
    note: str


class Example(NamedTuple):
    """A small model with what the threat must come to there, and on which subjects."""

    title: str
    outcome: Outcome
    model: Node
    subjects: tuple[str, ...]
    span: Span


class Threat(NamedTuple):
    """One thing that can go wrong."""

    id: str
    slug: str
    title: str
    family: str
    tier: str
    severity: Severity
    stride: tuple[str, ...]
    linddun: tuple[str, ...]
    attack_points: tuple[str, ...]
    references: tuple[str, ...]
    why: str
    quiet: str
    swallows: tuple[str, ...]
    aliases: tuple[str, ...]
    limbs: tuple[Limb, ...]
    mitigations: tuple[Mitigation, ...]
    examples: tuple[Example, ...]
    span: Span
