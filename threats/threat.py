"""A threat: one checked library file, with everything in it."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple

from bioward.models.span import NOWHERE, Span
from bioward.models.yaml_nodes import Node
from bioward.threats.changes import Mitigation
from bioward.threats.expression import Expression, Ref
from bioward.threats.program import Program, compile_condition


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


OWN = "OWN"
"""Stands for the threat of what a person found; no threat can have this id."""
TIERS = ("A", "B", "C")
VERDICTS = ("breach", "risk", "gap", "advisory")
"""What a privacy finding amounts to, a second axis beside severity."""


class Condition:
    """A checked condition over some variables, mapped to their types.

    kinds: those of the element that it is about for which it can hold at all; None if nobody has looked yet.
    """

    def __init__(
        self, text: str, expression: Expression, variables: Mapping[str, str], kinds: int | None = None
    ) -> None:
        self.text, self.variables, self.kinds = text, variables, kinds
        self.checked = expression

    @property
    def expression(self) -> Expression:
        return self.checked

    @cached_property
    def program(self) -> Program:
        return compile_condition(self.expression, tuple(self.variables))


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


class Collapse(NamedTuple):
    """Where `when` holds, all that a limb finds under one object is one finding about that object.

    into: leads from the limb's subject to that object.
    """

    when: Condition
    into: Ref
    message: str
    verdict: str


class Swallow(NamedTuple):
    """A more general threat that need not be told of an object which both are about, where `when` holds."""

    threat: str
    of: Ref
    when: Condition | None = None


class Equivalent(NamedTuple):
    """A clause whose change no example could notice, and why: `threats test --mutate` passes over it."""

    clause: str
    because: str
    span: Span


class Limb(NamedTuple):
    """One way in which a threat shows: a subject, a condition on it, and the message that says so.

    verdict: what a privacy finding amounts to; empty for a security threat.
    """

    id: str
    subject: str
    when: Condition
    message: str
    severity: Severity
    modifiers: tuple[Modifier, ...] = ()
    presumes: tuple[Presumption, ...] = ()
    equivalent: tuple[Equivalent, ...] = ()
    span: Span = NOWHERE
    verdict: str = ""
    collapse: Collapse | None = None
    swallows: tuple[Swallow, ...] = ()


class Example(NamedTuple):
    """A small model with what the threat must come to there, and on which subjects.

    severity: what the findings must be, `high`, or `high..critical` for one that could be worse; empty if not said.
    by: the title of the mitigation that must clear them; empty if none must.
    """

    title: str
    outcome: Outcome
    model: Node
    subjects: tuple[str, ...]
    span: Span
    severity: str = ""
    by: str = ""


class Threat(NamedTuple):
    """One thing that can go wrong.

    deprecated: why nobody should look for it any more; empty if it is in use.
    """

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
    tags: tuple[str, ...] = ()
    regimes: tuple[str, ...] = ()
    deprecated: str = ""
