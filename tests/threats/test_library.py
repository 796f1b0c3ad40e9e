"""Every threat file proves itself: its own examples come out as it says, through the same engine as any model."""

import pytest

from bioward.models.draft import Sources
from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml, read_node
from bioward.threats.assess import assess, outcomes
from bioward.threats.changes import Mitigation
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Confidence, Finding
from bioward.threats.library import load_library
from bioward.threats.patch import apply
from bioward.threats.threat import Example, Outcome, Threat

LIBRARY = load_library(examples=True)


EXAMPLES = {
    f"{threat.id} {example.outcome}: {example.title}": (threat, example)
    for threat in LIBRARY.threats.values()
    for example in threat.examples
}
QUESTIONS = {id_: pair for id_, pair in EXAMPLES.items() if pair[1].outcome is Outcome.QUESTION}


@pytest.mark.parametrize(("threat", "example"), EXAMPLES.values(), ids=EXAMPLES)
def test_example_comes_out_as_its_file_says(threat: Threat, example: Example) -> None:
    system = read_node(example.model, Sources(), example.span.file, versioned=False)
    found = outcomes(system, LIBRARY, threat)
    assert {s: found.get(s) for s in example.subjects} == dict.fromkeys(example.subjects, example.outcome)


@pytest.mark.parametrize("threat", LIBRARY.threats.values(), ids=LIBRARY.threats)
def test_threat_has_an_example_of_each_outcome(threat: Threat) -> None:
    assert {e.outcome for e in threat.examples} == set(Outcome)


@pytest.mark.parametrize("threat", LIBRARY.threats.values(), ids=LIBRARY.threats)
def test_every_limb_is_found_by_some_example(threat: Threat) -> None:
    found = set()
    for example in threat.examples:
        system = read_node(example.model, Sources(), example.span.file, versioned=False)
        told = assess(system, LIBRARY)
        findings = (*told.findings, *(f for f, _ in told.told_under))
        found |= {f.limb.id for f in findings if f.threat.id == threat.id}
    assert found == {limb.id for limb in threat.limbs}


@pytest.mark.parametrize(("threat", "example"), EXAMPLES.values(), ids=EXAMPLES)
def test_finding_shows_its_place_and_its_reasons(threat: Threat, example: Example) -> None:
    system = read_node(example.model, Sources(), example.span.file, versioned=False)
    for finding in assess(system, LIBRARY).findings:
        assert finding.span.line > 0
        assert finding.because or finding.path
        assert "{" not in finding.message
        presumed = any(b.origin == "presumed" for b in finding.because)
        assert not presumed or finding.confidence is Confidence.PRESUMED


@pytest.mark.parametrize(("threat", "example"), QUESTIONS.values(), ids=QUESTIONS)
def test_question_names_what_would_settle_it(threat: Threat, example: Example) -> None:
    system = read_node(example.model, Sources(), example.span.file, versioned=False)
    assert any(threat.id in q.threats for q in assess(system, LIBRARY).questions)


def test_a_plain_server_of_which_nothing_is_said_raises_no_finding() -> None:
    system = parse_yaml("bioward: 1\nsystem: nothing said\nelements: {server: {kind: process}}\n")
    assert assess(system, LIBRARY).findings == ()


FLAGGED = {id_: pair for id_, pair in EXAMPLES.items() if pair[1].outcome is Outcome.FOUND}


@pytest.mark.parametrize(("threat", "example"), FLAGGED.values(), ids=FLAGGED)
def test_some_change_that_is_offered_clears_the_finding(threat: Threat, example: Example) -> None:
    system = read_node(example.model, Sources(), example.span.file, versioned=False)
    for finding in (f for f in assess(system, LIBRARY).findings if f.threat is threat):
        changes = [m for m in finding.mitigations if m.changes]
        assert not changes or any(is_cleared(system, finding, change) for change in changes)


def is_cleared(system: System, finding: Finding, change: Mitigation) -> bool:
    """Whether a change ends a finding. One that finds nothing to change here does not."""
    try:
        after = assess(apply(system, finding.subject, change, LIBRARY), LIBRARY)
    except DoesNotFit:
        return False
    return finding.fingerprint not in {f.fingerprint for f in after.findings}


@pytest.mark.parametrize("threat", LIBRARY.threats.values(), ids=LIBRARY.threats)
def test_each_threat_says_how_to_clear_it(threat: Threat) -> None:
    assert any(m.set for m in threat.mitigations) or any(m.note for m in threat.mitigations)


@pytest.mark.parametrize(("threat", "example"), FLAGGED.values(), ids=FLAGGED)
def test_a_threat_is_told_once_of_each_thing(threat: Threat, example: Example) -> None:
    """However many of its limbs could say so."""
    told = assess(read_node(example.model, Sources(), example.span.file, versioned=False), LIBRARY)
    found = (*told.findings, *(f for f, _ in told.told_under))
    subjects = [f.subject.id for f in found if f.threat is threat and f.subject.id in example.subjects]
    assert sorted(subjects) == sorted(example.subjects)
