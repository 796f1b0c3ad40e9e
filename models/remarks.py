"""What people say beside the drawing: what they found, what they assume, what they leave out, and why."""

from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.span import NOWHERE, Span

SEVERITIES = ("low", "medium", "high", "critical")
"""How bad a finding is, mildest first."""

STRIDE = (
    "spoofing",
    "tampering",
    "repudiation",
    "information_disclosure",
    "denial_of_service",
    "elevation_of_privilege",
)


class Target(NamedTuple):
    """What a remark is on: the type and the id of one thing; the id of the system is empty."""

    type: str
    id: str


THE_SYSTEM = Target("system", "")


@dataclass(frozen=True, kw_only=True)
class OwnFinding:
    """Something wrong that a person found, with the reason; mitigations are sentences.

    by: who found it; empty if nobody says.
    """

    id: str
    title: str
    severity: str
    why: str
    on: Target = THE_SYSTEM
    stride: tuple[str, ...] = ()
    linddun: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    mitigations: tuple[str, ...] = ()
    by: str = ""
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, kw_only=True)
class Assumption:
    """Something taken for true that no part of the drawing shows; on nothing named, it is on the whole system."""

    id: str
    says: str
    because: str
    on: tuple[Target, ...] = ()
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, kw_only=True)
class Exclusion:
    """A thing that an assessment leaves out, with the reason."""

    on: Target
    reason: str
    span: Span = field(default=NOWHERE, compare=False)
