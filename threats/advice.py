"""What to change first: every mitigation of every finding, tried on the model and ranked by the risk it removes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bioward.threats.counterfactual import Enough, patches
from bioward.threats.finding import Assessment
from bioward.threats.trial import Effect, Patch, Trial, risk


class Advice(NamedTuple):
    """Changes that remove risk, those that remove most first.

    plan:     changes one on top of the other, each the best that is left; what they leave is `rest`, a risk.
    useless:  how many remove none, or cannot be applied here.
    complete: whether there was time for all.
    """

    risk: int
    effects: tuple[Effect, ...]
    plan: tuple[Effect, ...]
    rest: int
    useless: int
    complete: bool


def advice(assessment: Assessment, enough: Enough) -> Advice:
    """The advice on a model: each change by itself, then a plan."""
    trial = Trial(assessment)
    tried, in_time = taken((trial.effect(patch) for patch in candidates(assessment)), enough)
    useful = [e for e in tried if e.removed > 0]
    plan, planned = planned_from(trial, useful, enough)
    whole = risk(assessment)
    return Advice(
        risk=whole,
        effects=tuple(sorted(useful, key=order)),
        plan=plan,
        rest=whole - sum(e.removed for e in plan),
        useless=len(tried) - len(useful),
        complete=in_time and planned,
    )


def candidates(assessment: Assessment) -> tuple[Patch, ...]:
    """The patches of all findings; one that several findings ask for is tried once."""
    found: dict[object, Patch] = {}
    for finding in assessment.findings:
        for patch in patches(finding):
            found.setdefault((patch.subject[:2], patch.mitigation.changes), patch)
    return tuple(found.values())


def taken(effects: Iterable[Effect], enough: Enough) -> tuple[list[Effect], bool]:
    """As many effects as there is time for, and whether that was all."""
    found: list[Effect] = []
    waiting: Iterator[Effect] = iter(effects)
    while not enough():
        effect = next(waiting, None)
        if effect is None:
            return found, True
        found.append(effect)
    return found, False


def order(effect: Effect) -> tuple[int, int, int, int, str, str]:
    """Most risk first; of two that remove as much, the one that brings and changes least."""
    subject, mitigation = effect.patches[-1]
    return -effect.removed, len(effect.brings), effect.asks, len(mitigation.changes), subject.id, mitigation.title


def planned_from(trial: Trial, useful: list[Effect], enough: Enough) -> tuple[tuple[Effect, ...], bool]:
    """The best change, then the best on top of it, and so on, while any removes risk.

    What each removes is counted on top of those before it. A change is tried again only when nothing that was tried
    since removes as much as it once did: what others have cleared, it cannot clear any more.
    """
    plan: list[Effect] = []
    left = [Waiting(effect, 0) for effect in useful]
    while left:
        best = min(left, key=lambda w: order(w.effect))
        left.remove(best)
        if best.after == len(plan):
            plan.append(best.effect)
            trial = Trial(trial.after(*best.effect.patches))
        elif enough():
            return tuple(plan), False
        else:
            again = trial.effect(*best.effect.patches)
            left += [Waiting(again, len(plan))] if again.removed > 0 else []
    return tuple(plan), True


class Waiting(NamedTuple):
    """A change that may come into the plan, as it turned out on top of so many others."""

    effect: Effect
    after: int
