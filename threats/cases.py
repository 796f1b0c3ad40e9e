"""What limbs come to on their subjects, by ids, so that two models can be compared."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bioward.models.system import System
from bioward.threats.bounds import Bounds
from bioward.threats.catalogue import Library
from bioward.threats.judging import judge, surely_stated
from bioward.threats.levels import Levels
from bioward.threats.terms import base
from bioward.threats.threat import Outcome, Threat


class Case(NamedTuple):
    """One limb of a threat on one subject."""

    threat: str
    limb: str
    subject: str


class Came(NamedTuple):
    """What a case came to, and how much hangs on it."""

    outcome: Outcome
    weight: int


def cases(system: System, library: Library, threats: Iterable[Threat]) -> Mapping[Case, Came]:
    """Every case of some threats in scope, whether or not it is told under another or gathered with others."""
    levels = Levels(system, library)
    bounds = Bounds(levels.structure)
    return {
        Case(threat.id, limb.id, levels.structure.ids[base(limb.subject)][v.at]): Came(v.outcome, weight(limb.severity))
        for threat in threats
        for limb in threat.limbs
        for v in judge(levels, limb)
        if v.at not in bounds.left_out(base(limb.subject))
    }


def surely_found(system: System, library: Library) -> frozenset[Case]:
    """The cases in scope that are found on what is stated alone, whatever is not said."""
    levels = Levels(system, library)
    bounds = Bounds(levels.structure)
    return frozenset(
        Case(threat.id, limb.id, levels.structure.ids[base(limb.subject)][index])
        for threat in library.threats.values()
        for limb in threat.limbs
        for index in surely_stated(levels, limb)
        if index not in bounds.left_out(base(limb.subject))
    )


def weight(severity: int) -> int:
    """How much a severity weighs: one step counts four times."""
    return int(4**severity)
