"""Tries changes on a model: each is applied, the result assessed anew, and what is different is told."""

from functools import cached_property
from typing import NamedTuple

from bioward.models.system import System
from bioward.threats.assess import assess
from bioward.threats.cases import Case, surely_found, weight
from bioward.threats.changes import Mitigation
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Assessment, Finding, Subject
from bioward.threats.patch import apply


class Patch(NamedTuple):
    """A mitigation of one subject, told from it on."""

    subject: Subject
    mitigation: Mitigation


class Effect(NamedTuple):
    """What a change of the model, by one patch or several, comes to.

    clears:  findings that are no more, or are told under another no more.
    brings:  findings that were not there.
    sure:    cases that are now found on what is stated alone, and were not (`whole_effect` tells).
    removed: the risk that is less by it; below zero if it is more.
    asks:    how many more questions there are.
    misfit:  why it cannot be applied here; then nothing else is told.
    """

    patches: tuple[Patch, ...]
    clears: tuple[Finding, ...] = ()
    brings: tuple[Finding, ...] = ()
    sure: frozenset[Case] = frozenset()
    removed: int = 0
    asks: int = 0
    misfit: str = ""

    def does_clear(self, finding: Finding) -> bool:
        return any(f.fingerprint == finding.fingerprint for f in self.clears)


class Trial:
    """A model with its assessment, on which changes are tried."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment
        self.found = reported(assessment)

    @cached_property
    def sure(self) -> frozenset[Case]:
        """What is found on what is stated alone."""
        return surely_found(self.assessment.system, self.assessment.library)

    def whole_effect(self, *patches: Patch) -> Effect:
        """The effect of patches, with what it surely brings, which takes another look at every threat."""
        effect = self.effect(*patches)
        if effect.misfit:
            return effect
        system = self.patched(*patches)
        return effect._replace(sure=surely_found(system, self.assessment.library) - self.sure)

    def effect(self, *patches: Patch) -> Effect:
        """The effect of patches, one after the other."""
        try:
            after = self.after(*patches)
        except DoesNotFit as misfit:
            return Effect(patches, misfit=str(misfit))
        found = reported(after)
        return Effect(
            patches=patches,
            clears=tuple(f for print_, f in self.found.items() if print_ not in found),
            brings=tuple(f for print_, f in found.items() if print_ not in self.found),
            removed=judged_risk(self.assessment) - judged_risk(after),
            asks=len(after.questions) - len(self.assessment.questions),
        )

    def after(self, *patches: Patch) -> Assessment:
        """The assessment of the system with all patches. Raises DoesNotFit."""
        return assess(self.patched(*patches), self.assessment.library)

    def patched(self, *patches: Patch) -> System:
        """The system with all patches. Raises DoesNotFit."""
        system = self.assessment.system
        for patch in patches:
            system = apply(system, patch.subject, patch.mitigation, self.assessment.library)
        return system


def reported(assessment: Assessment) -> dict[str, Finding]:
    """Every finding by its fingerprint, those told under another too: they are there all the same.

    What a person found is not among them: only a person can tell whether a change clears it.
    """
    found = (*assessment.findings, *(f for f, _ in assessment.told_under))
    return {f.fingerprint: f for f in found if f.own is None}


def risk(assessment: Assessment) -> int:
    """What all findings weigh together."""
    return sum(weight(f.severity) for f in assessment.findings)


def judged_risk(assessment: Assessment) -> int:
    """What the findings weigh that the library made."""
    return sum(weight(f.severity) for f in assessment.findings if f.own is None)
