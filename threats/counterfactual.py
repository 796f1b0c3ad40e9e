"""What would clear a finding: its threat's own mitigations, tried on the model singly, then in pairs."""

from collections.abc import Callable, Iterator
from itertools import combinations
from typing import NamedTuple

from bioward.threats.changes import Mitigation
from bioward.threats.finding import Finding
from bioward.threats.trial import Effect, Patch, Trial

Enough = Callable[[], bool]
"""Whether it has been long enough: asked before each trial."""


class Counterfactual(NamedTuple):
    """What was tried for a finding.

    untried:  mitigations that no model can show.
    complete: whether there was time for all.
    """

    finding: Finding
    effects: tuple[Effect, ...]
    untried: tuple[Mitigation, ...]
    complete: bool

    @property
    def clearing(self) -> tuple[Effect, ...]:
        """What clears it, gently first: what brings least that is new, and asks least."""
        found = (e for e in self.effects if e.does_clear(self.finding))
        return tuple(sorted(found, key=lambda e: (len(e.sure), len(e.brings), -e.removed, e.asks)))


def counterfactual(trial: Trial, finding: Finding, enough: Enough) -> Counterfactual:
    """The effect of each of a finding's mitigations, and of pairs of those that are not enough alone."""
    effects: list[Effect] = []
    complete = True
    for patches in ways(finding, effects):
        if enough():
            complete = False
            break
        effects.append(trial.whole_effect(*patches))
    untried = tuple(m for m in finding.mitigations if not m.changes)
    return Counterfactual(finding, tuple(effects), untried, complete)


def ways(finding: Finding, effects: list[Effect]) -> Iterator[tuple[Patch, ...]]:
    """What to try next, as what was tried so far has turned out."""
    for patch in patches(finding):
        yield (patch,)
    weak = [e.patches[0] for e in effects if not e.misfit and not e.does_clear(finding)]
    yield from combinations(weak, 2)


def patches(finding: Finding) -> tuple[Patch, ...]:
    """The mitigations of a finding that a model can show, on its subject."""
    return tuple(Patch(finding.subject, m) for m in finding.mitigations if m.changes)
