"""What every limb comes to on every subject, by ids, so that two models can be compared."""

from collections.abc import Mapping
from typing import NamedTuple

from bioward.models.system import System
from bioward.threats.judging import judge
from bioward.threats.levels import Levels
from bioward.threats.library import Library
from bioward.threats.terms import base
from bioward.threats.threat import Outcome
from bioward.threats.view import Level


class Case(NamedTuple):
    """One limb of a threat on one subject."""

    threat: str
    limb: str
    subject: str


class Came(NamedTuple):
    """What a case came to, on how much knowledge; `weight` is how much hangs on it."""

    outcome: Outcome
    level: Level
    weight: int

    @property
    def sure(self) -> bool:
        """Found on what is stated alone."""
        return self.outcome is Outcome.FOUND and self.level is Level.STATED


def verdicts(system: System, library: Library) -> Mapping[Case, Came]:
    """Every case of a system, whether or not it is told under another or gathered into one."""
    levels = Levels(system, library)
    ids = levels.at(Level.STATED).view.ids
    return {
        Case(threat.id, limb.id, ids[base(limb.subject)][v.at]): Came(v.outcome, v.level, weight(limb.severity))
        for threat in library.threats.values()
        for limb in threat.limbs
        for v in judge(levels, limb)
    }


def surely_found(system: System, library: Library) -> frozenset[Case]:
    """The cases that are found whatever is not said."""
    return frozenset(case for case, came in verdicts(system, library).items() if came.sure)


def weight(severity: int) -> int:
    """How much a severity weighs: one step counts four times."""
    return 4**severity
