"""Every threat file proves itself on the whole library: what its examples come to alone is in test_selftest.py."""

from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml
from bioward.threats.assess import assess
from bioward.threats.changes import Mitigation
from bioward.threats.desk import DoesNotFit
from bioward.threats.finding import Confidence, Finding
from bioward.threats.patch import apply
from bioward.threats.threat import Outcome, Threat
from tests.threats.examples import LIBRARY, assessed, of, system_of, told


def test_threat_has_an_example_of_each_outcome(threat: Threat) -> None:
    assert {e.outcome for e in threat.examples} == set(Outcome)


def test_every_limb_is_found_by_some_example(threat: Threat) -> None:
    found = {finding.limb.id for example in threat.examples for finding in told(threat, example)}
    assert found == {limb.id for limb in threat.limbs}


def test_a_threat_is_told_once_of_each_thing(threat: Threat) -> None:
    """However many of its limbs could say so."""
    for example in of(threat, Outcome.FOUND):
        subjects = [f.subject.id for f in told(threat, example) if f.subject.id in example.subjects]
        assert sorted(subjects) == sorted(example.subjects), example.title


def test_a_finding_shows_its_place_and_its_reasons(threat: Threat) -> None:
    """So does what other threats find on its examples."""
    for example in threat.examples:
        for finding in assessed(example).findings:
            shown = example.title, finding.threat.id
            assert finding.span.line > 0, shown
            assert finding.because or finding.path, shown
            assert "{" not in finding.message, shown
            presumed = any(b.origin == "presumed" for b in finding.because)
            assert not presumed or finding.confidence is Confidence.PRESUMED, shown


def test_a_question_names_what_would_settle_it(threat: Threat) -> None:
    for example in of(threat, Outcome.QUESTION):
        assert any(threat.id in q.threats for q in assessed(example).questions), example.title


def test_a_plain_server_of_which_nothing_is_said_raises_no_finding() -> None:
    system = parse_yaml("bioward: 1\nsystem: nothing said\nelements: {server: {kind: process}}\n")
    assert assess(system, LIBRARY).findings == ()


def test_some_change_that_is_offered_clears_the_finding(threat: Threat) -> None:
    for example in of(threat, Outcome.FOUND):
        for finding in (f for f in assessed(example).findings if f.threat is threat):
            changes = [m for m in finding.mitigations if m.changes]
            assert not changes or any(is_cleared(system_of(example), finding, c) for c in changes), example.title


def is_cleared(system: System, finding: Finding, change: Mitigation) -> bool:
    """Whether a change ends a finding. One that finds nothing to change here does not."""
    try:
        after = assess(apply(system, finding.subject, change, LIBRARY), LIBRARY)
    except DoesNotFit:
        return False
    return finding.fingerprint not in {f.fingerprint for f in after.findings}


def test_each_threat_says_how_to_clear_it(threat: Threat) -> None:
    assert any(m.set for m in threat.mitigations) or any(m.note for m in threat.mitigations)
