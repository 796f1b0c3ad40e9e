"""What becomes of findings beside each other: many that are one, the general under the specific, one that weighs in."""

from collections import Counter
from pathlib import Path

import pytest

from bioward.models.problems import ThreatError
from bioward.threats.assess import assess, outcomes
from bioward.threats.finding import Assessment, fingerprint
from bioward.threats.library import load_library
from bioward.threats.threat import Outcome
from tests.models.reading import model
from tests.threats.test_threat_files import SOUND

LIMBS = SOUND[SOUND.index("limbs:") : SOUND.index("mitigations:")]
STORE = """\
limbs:
  - id: one
    subject: store
    when: store.audit == none and any(bio(d) for d in store.holds)
    message: "{store} keeps {d}"
    verdict: gap
    modifiers:
      - {raise: 1, because: many people, when: mass(store)}
"""
FLOW = """\
limbs:
  - id: to a store
    subject: flow
    when: flow.access == db_direct
    message: "{flow} goes straight in"
"""
ELEMENT = """\
limbs:
  - id: element
    subject: element
    when: element.auth == none
    message: "{element} asks nobody"
"""
SYSTEM = """
system: {name: Ticket hall, %s}
boundaries: {cellar: {}, attic: {}}
data: {face: {class: biometric, form: sample, modality: face, subjects: %s}}
elements:
  app: {kind: process}
  one: {kind: sample_store, in: cellar, holds: face, audit: none, auth: none}
  two: {kind: sample_store, in: cellar, holds: face, audit: none}
  three: {kind: sample_store, in: attic, holds: face}
  four: {kind: sample_store, holds: face, audit: none}
flows: [app -> one: {access: db_direct}]
"""


def assessed(
    folder: Path, *limbs: str, said: str = "uniqueness_required: yes", subjects: int = 9, more: str = ""
) -> Assessment:
    """The assessment of the system by threats with these limbs, BIO-TST-01 and so on."""
    for number, text in enumerate(limbs, 1):
        name = f"BIO-TST-0{number}"
        whole = SOUND.replace("BIO-TST-01", name).replace(LIMBS, text)
        whole = whole.replace("store.audit: append_only", MITIGATED[text.split("subject: ")[1].split("\n")[0]])
        (folder / f"{name}-made-up.yaml").write_text(whole, encoding="utf-8")
    return assess(model(SYSTEM % (said, subjects) + more), load_library([folder], replace=True))


MITIGATED = {"store": "store.audit: append_only", "flow": "flow.access: api", "element": "element.auth: mfa"}


def collapsing(when: str, into: str, message: str = "nobody keeps a record") -> str:
    return STORE + f"    collapse: {{when: {when!r}, into: {into}, message: {message!r}, verdict: breach}}\n"


def found(assessment: Assessment) -> list[tuple[str, str]]:
    return [(f.subject.type, f.subject.id) for f in assessment.findings]


# ---------------------------------------------------------------------------- collapse


def test_without_a_collapse_each_is_told_alone(tmp_path: Path) -> None:
    assessment = assessed(tmp_path, STORE)
    assert found(assessment) == [("element", "four"), ("element", "one"), ("element", "two")]
    assert {f.limb.verdict for f in assessment.findings} == {"gap"}


def test_many_findings_that_are_one_are_told_of_the_system(tmp_path: Path) -> None:
    text = collapsing("system.uniqueness_required == yes", "system", "{system} keeps no record in {count} places")
    assessment = assessed(tmp_path, text)
    (finding,) = assessment.findings
    assert (finding.subject.type, finding.subject.id) == ("system", "")
    assert finding.message == "the system keeps no record in 3 places"
    assert (finding.limb.verdict, finding.others) == ("breach", 2)
    assert finding.because
    assert assessment.tallies["BIO-TST-01"].found == 3


def test_what_is_out_of_scope_is_not_told_together_with_the_rest(tmp_path: Path) -> None:
    text = collapsing("system.uniqueness_required == yes", "system", "{system} keeps no record in {count} places")
    assessment = assessed(tmp_path, text, more="out_of_scope: {two: another team looks}")
    (finding,) = assessment.findings
    assert finding.message == "the system keeps no record in 2 places"
    assert [(f.subject.id, by.reason) for f, by in assessment.out_of_scope] == [("two", "another team looks")]
    assert assessment.tallies["BIO-TST-01"].found == 2


def test_what_is_out_of_scope_takes_nothing_under_itself(tmp_path: Path) -> None:
    swallowing = FLOW + "    swallows: [{id: BIO-TST-02, of: flow.target}]\n"
    under = assessed(tmp_path, swallowing, ELEMENT)
    assert [f.subject.id for f, _ in under.told_under] == ["one"]
    assessment = assessed(tmp_path, swallowing, ELEMENT, more="out_of_scope: {app -> one: another team looks}")
    assert (found(assessment), assessment.told_under) == ([("element", "one")], ())
    assert [f.subject.id for f, _ in assessment.out_of_scope] == ["app -> one"]


def test_questions_collapse_as_findings_do(tmp_path: Path) -> None:
    """Who is missing a record everywhere need not be asked whether there is one in a third place."""
    text = collapsing("system.uniqueness_required == yes", "system")
    assert [q.subject.id for q in assessed(tmp_path, STORE).questions] == ["three"]
    assert assessed(tmp_path, text).questions == ()


@pytest.mark.parametrize("said", ["uniqueness_required: no", "factors_declared: 1"])
def test_a_collapse_that_does_not_surely_hold_gathers_nothing(said: str, tmp_path: Path) -> None:
    assessment = assessed(tmp_path, collapsing("system.uniqueness_required == yes", "system"), said=said)
    assert len(assessment.findings) == 3
    assert len(assessment.questions) > 0


def test_findings_collapse_into_the_object_that_each_leads_to(tmp_path: Path) -> None:
    """What leads nowhere is told alone."""
    assessment = assessed(tmp_path, collapsing("system.uniqueness_required == yes", "store.boundary"))
    assert sorted(found(assessment)) == [("boundary", "cellar"), ("element", "four")]


def test_some_collapse_and_others_do_not(tmp_path: Path) -> None:
    assessment = assessed(tmp_path, collapsing("store.auth == none", "system"))
    assert sorted(found(assessment)) == [("element", "four"), ("element", "two"), ("system", "")]


def test_a_collapsed_finding_is_as_severe_as_the_worst_of_them(tmp_path: Path) -> None:
    many = assessed(tmp_path, collapsing("system.uniqueness_required == yes", "system"), subjects=200_000)
    assert [f.severity.word for f in many.findings] == ["critical"]


# ---------------------------------------------------------------------------- swallows


def swallowing(entry: str) -> str:
    return FLOW + f"    swallows: [{entry}]\n"


def told_under(assessment: Assessment) -> list[tuple[str, str]]:
    return [(f.threat.id, f.subject.id) for f, _ in assessment.told_under]


def test_a_threat_swallows_one_on_the_object_that_both_name(tmp_path: Path) -> None:
    assessment = assessed(tmp_path, swallowing("{id: BIO-TST-02, of: flow.target}"), ELEMENT)
    assert told_under(assessment) == [("BIO-TST-02", "one")]
    assert assessment.told_under[0][1] == fingerprint("BIO-TST-01", "to a store", "app -> one")
    assert found(assessment) == [("flow", "app -> one")]
    assert (assessment.tallies["BIO-TST-02"].found, assessment.tallies["BIO-TST-02"].told_under) == (0, 1)


@pytest.mark.parametrize(
    ("entry", "under"),
    [
        ("{id: BIO-TST-02}", []),
        ("{id: BIO-TST-02, of: flow.source}", []),
        ("{id: BIO-TST-02, of: flow.target.boundary}", []),
        ("{id: BIO-TST-02, of: flow.target.backup_of}", []),
        ("{id: BIO-TST-02, of: flow.target, when: flow.target.audit == none}", [("BIO-TST-02", "one")]),
        ("{id: BIO-TST-02, of: flow.target, when: flow.target.audit == mutable}", []),
        ("{id: BIO-TST-02, of: flow.target, when: flow.encryption == none}", []),
    ],
)
def test_it_swallows_only_where_its_condition_surely_holds(
    entry: str, under: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert told_under(assessed(tmp_path, swallowing(entry), ELEMENT)) == under


# ---------------------------------------------------------------------------- found


def judging(found: str) -> str:
    return STORE.replace("when: mass(store)", f"when: {found!r}")


@pytest.mark.parametrize(
    ("condition", "raised"),
    [
        ('found("BIO-TST-02", store)', {"one"}),
        ('not found("BIO-TST-02", store)', set()),
        ('any(found("BIO-TST-03", f) for f in store.inflows)', {"one"}),
        ('found("BIO-TST-03", store)', set()),
    ],
)
def test_a_modifier_asks_what_else_is_found(condition: str, raised: set[str], tmp_path: Path) -> None:
    """Surely found is what is stated; of the stores two and four it is open whether they ask anybody."""
    assessment = assessed(tmp_path, judging(condition), ELEMENT, FLOW)
    severe = {f.subject.id for f in assessment.findings if f.threat.id == "BIO-TST-01" and f.raised_by}
    assert severe == raised


def test_what_is_open_elsewhere_could_make_it_worse(tmp_path: Path) -> None:
    assessment = assessed(tmp_path, judging('found("BIO-TST-02", store)'), ELEMENT)
    (two,) = (f for f in assessment.findings if f.subject.id == "two")
    assert (two.severity.word, two.could_be.word, two.could_be_if) == ("high", "critical", ("many people",))


def test_a_threat_cannot_ask_what_else_is_found(tmp_path: Path) -> None:
    with pytest.raises(ThreatError) as caught:
        assessed(tmp_path, STORE.replace("store.audit == none", 'found("BIO-TST-02", store)'), ELEMENT)
    assert [p.message for p in caught.value.problems] == ["found can be asked in a modifier of severity only"]


def test_what_is_found_is_counted_by_threat(tmp_path: Path) -> None:
    assessment = assessed(tmp_path, STORE)
    tally = assessment.tallies["BIO-TST-01"]
    assert (tally.found, tally.question, tally.clear) == (3, 1, 0)
    (threat,) = assessment.library.threats.values()
    counted = Counter(outcomes(assessment.system, assessment.library, threat).values())
    assert {o: getattr(tally, o) for o in Outcome} == {o: counted[o] for o in Outcome}
