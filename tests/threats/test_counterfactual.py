"""What would clear a finding, what to change first, and what to find out first: all of it tried on the model."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bioward.models.system import System
from bioward.models.yaml_reader import parse_yaml, read_yaml
from bioward.threats.advice import Advice, advice
from bioward.threats.answers import answers
from bioward.threats.assess import assess
from bioward.threats.cases import Case, surely_found
from bioward.threats.catalogue import Library
from bioward.threats.counterfactual import Counterfactual, counterfactual
from bioward.threats.finding import Assessment, Confidence
from bioward.threats.library import load_library
from bioward.threats.patch import apply
from bioward.threats.trial import Trial, risk

WHOLE = load_library()
FEW = ("BIO-ADM-02", "BIO-ADM-07", "BIO-CAP-01", "BIO-MAT-06", "BIO-MAT-07", "BIO-STO-01", "BIO-TPL-01")
LIBRARY = Library({t: WHOLE.threats[t] for t in FEW}, WHOLE.predicates, WHOLE.presumptions, WHOLE.parameters)
EXAMPLES = Path(__file__).parents[2] / "models" / "examples"
S1 = read_yaml(EXAMPLES / "fingerprint_payment.yaml")
TWIN = read_yaml(EXAMPLES / "fingerprint_payment_hardened.yaml")
DIRECT, ONE_REALM = "matcher -> crm: references", "crm"


def never() -> bool:
    return False


def after(number: int) -> Callable[[], bool]:
    """Enough, once it has been asked so often."""
    asked = iter([False] * number)
    return lambda: next(asked, True)


def assessed(system: System = S1, library: Library = LIBRARY) -> Assessment:
    return assess(system, library)


def tried(threat: str, subject: str, told: Assessment, enough: Callable[[], bool] = never) -> Counterfactual:
    (finding,) = (f for f in told.findings if (f.threat.id, f.subject.id) == (threat, subject))
    return counterfactual(Trial(told), finding, enough)


class Shown(NamedTuple):
    """An effect in short."""

    titles: tuple[str, ...]
    clears: set[tuple[str, str]]
    brings: set[tuple[str, str]]


def shown(found: Counterfactual) -> list[Shown]:
    return [
        Shown(
            tuple(p.mitigation.title for p in e.patches),
            {(f.threat.id, f.subject.id) for f in e.clears},
            {(f.threat.id, f.subject.id) for f in e.brings},
        )
        for e in found.effects
    ]


# ---------------------------------------------------------------------------- one finding


def test_each_mitigation_is_told_with_all_that_it_clears_and_brings() -> None:
    gateway = ("Put a gateway between them",)
    realm, direct = ("BIO-MAT-06", ONE_REALM), ("BIO-MAT-06", DIRECT)
    found = tried("BIO-MAT-06", DIRECT, assessed())
    assert shown(found) == [
        Shown(("Put an authenticated interface with least privilege between them",), {direct}, set()),
        Shown(gateway, {direct, realm}, set()),
    ]
    assert found.clearing[0].patches[0].mitigation.title == gateway[0]
    assert found.complete


def test_a_change_that_clears_one_thing_and_brings_another_says_so() -> None:
    """To split a store whose callers speak to it directly leaves two stores to which they speak directly."""
    found = {e.titles: e for e in shown(tried("BIO-MAT-07", "crm", assessed()))}
    split = found["Keep the classes in separate stores with credentials of their own, joined by a pseudonym",]
    assert split.clears == {("BIO-MAT-06", "crm"), ("BIO-MAT-07", "crm")}
    assert split.brings == {("BIO-MAT-06", "matcher -> crm-2: references")}
    (sure,) = (e.sure for e in tried("BIO-MAT-07", "crm", assessed()).effects if e.brings)
    assert sure == {Case("BIO-MAT-06", "direct", "matcher -> crm-2: references")}


def test_what_no_model_can_show_is_listed_apart() -> None:
    assert [m.title for m in tried("BIO-TPL-01", "crm", assessed()).untried] == [
        "Compare on the person's own device or card"
    ]


PAIR = """\
bioward-threat: 1
id: BIO-TST-01
title: Made up
tier: A
severity: medium
stride: [spoofing]
why: A test.
limbs:
  - id: one
    subject: store
    when: store.auth < mfa or store.audit == none
    message: "{store}"
mitigations:
  - {title: one, set: {store.auth: mfa}}
  - {title: other, set: {store.audit: append_only}}
  - {title: neither, set: {store.env: test}}
  - {title: misfit, set: {store.attended: yes}}
examples: {}
"""
WEAK = """\
bioward: 1
system: weak
data: {d: {class: payment}}
elements: {s: {kind: cache, holds: d, auth: none, audit: none}}
"""


@pytest.fixture
def weak(tmp_path: Path) -> Assessment:
    """A store with two weaknesses, each enough for a finding."""
    (tmp_path / "BIO-TST-01-made-up.yaml").write_text(PAIR, encoding="utf-8")
    return assess(parse_yaml(WEAK), load_library([tmp_path], replace=True))


def test_what_is_not_enough_alone_is_tried_in_pairs(weak: Assessment) -> None:
    found = tried("BIO-TST-01", "s", weak)
    assert [(e.titles, bool(e.clears)) for e in shown(found)] == [
        (("one",), False),
        (("other",), False),
        (("neither",), False),
        (("misfit",), False),
        (("one", "other"), True),
        (("one", "neither"), False),
        (("other", "neither"), False),
    ]
    assert found.effects[3].misfit == "a cache cannot have 'attended'"
    assert [e.patches[0].mitigation.title for e in found.clearing] == ["one"]


@pytest.mark.parametrize(("times", "effects"), [(0, 0), (2, 2), (6, 6), (7, 7)])
def test_trials_end_when_there_has_been_enough(weak: Assessment, times: int, effects: int) -> None:
    found = tried("BIO-TST-01", "s", weak, after(times))
    assert (len(found.effects), found.complete) == (effects, times == 7)


def test_what_is_surely_found_is_what_is_found_on_what_is_stated() -> None:
    told = assessed(library=WHOLE)
    stated = {Case(f.threat.id, f.limb.id, f.subject.id) for f in told.findings if f.confidence is Confidence.STATED}
    assert stated == surely_found(S1, WHOLE)
    assert stated


# ---------------------------------------------------------------------------- all findings


def best(system: System = S1, enough: Callable[[], bool] = never) -> Advice:
    return advice(assessed(system), enough)


def test_changes_are_ranked_by_the_risk_that_they_remove() -> None:
    removed = [e.removed for e in best().effects]
    assert removed == sorted(removed, reverse=True)
    assert removed[0] == 2 * 4**4
    assert {f.threat.id for f in best().effects[0].clears} == {"BIO-MAT-07", "BIO-TPL-01"}


def test_a_plan_clears_what_can_be_cleared_and_counts_what_is_left() -> None:
    found = best()
    system = S1
    for effect in found.plan:
        system = apply(system, effect.patches[0].subject, effect.patches[0].mitigation, LIBRARY)
    assert found.rest == risk(assessed(system)) == 0
    assert found.risk == sum(e.removed for e in found.plan) == risk(assessed())
    assert all(e.removed > 0 for e in found.plan)


def test_a_change_that_two_findings_ask_for_is_tried_once() -> None:
    asked = [(e.patches[0].subject.id, e.patches[0].mitigation.changes) for e in best().effects]
    assert len(asked) == len(set(asked))


def test_advice_is_the_same_each_time_and_says_when_time_ran_out() -> None:
    short = best(enough=after(2))
    assert not short.complete
    assert len(short.effects) + short.useless == 2
    assert best().complete
    assert [e.patches for e in best().effects] == [e.patches for e in best().effects]


def test_a_sound_system_needs_no_advice() -> None:
    found = best(TWIN)
    assert (found.risk, found.effects, found.plan, found.rest, found.complete) == (0, (), (), 0, True)


# ---------------------------------------------------------------------------- questions


def test_an_answer_is_told_with_what_it_clears_or_finds() -> None:
    found, complete = answers(assessed(), never)
    (pad,) = (a for a in found if (a.question.subject.id, a.question.attribute) == ("reader", "pad"))
    case = Case("BIO-CAP-01", "unguarded", "reader")
    assert pad.best is not None
    assert pad.worst is not None
    assert (pad.best.values, pad.best.clears, pad.best.finds) == (("passive", "active", "hardware"), (case,), ())
    assert (pad.worst.values, pad.worst.clears, pad.worst.finds) == (("none",), (), (case,))
    assert pad.settles == pad.best.cleared + pad.worst.found == 2 * 4**3
    assert complete
    assert [a.settles for a in found] == sorted((a.settles for a in found), reverse=True)


def test_every_question_has_its_answers_or_none_that_can_be_tried() -> None:
    told = assessed(library=WHOLE)
    found, _ = answers(told, never)
    assert {a.question for a in found} == set(told.questions)
    assert all((a.best is None) == (a.worst is None) for a in found)


def test_questions_are_left_when_there_has_been_enough() -> None:
    found, complete = answers(assessed(), after(1))
    assert (len(found), complete) == (1, False)
