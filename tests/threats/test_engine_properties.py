"""What the engine promises for every condition and every model, on what is stated alone.

A finding holds in every way in which what is not said may turn out, and a clear in none. Conditions are those of the
language, one of each kind and mixed at random, and those of the library.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bioward.models.domains import Choice
from bioward.models.draft import Sources
from bioward.models.facts import Fact, Origin
from bioward.models.protection import PROTECTIVE
from bioward.models.system import Element, Flow, System
from bioward.models.vocabulary import ATTRIBUTES, Holder
from bioward.models.yaml_reader import read_node
from bioward.threats.assess import assess, outcomes
from bioward.threats.cases import Case, surely_found
from bioward.threats.evaluator import Evaluator
from bioward.threats.gate import subjects
from bioward.threats.interpret import Interpreter
from bioward.threats.levels import Levels
from bioward.threats.terms import base
from bioward.threats.threat import Limb, Outcome
from bioward.threats.view import Level
from tests.models.strategies import systems
from tests.threats.drawn import (
    ATOMS,
    LIBRARY,
    Model,
    completions,
    conditions,
    gaps,
    models,
    pairs,
    read,
    stated,
    system_of,
    turned_out,
)
from tests.threats.examples import EVERY

ANOTHER = "it is about what is left to do once there is some control; without any, a graver threat is found"
APART = "it is about two places whose controls are out of step"
MORE_FINDS = {
    "BIO-ADM-01": ANOTHER,
    "BIO-CAP-02": ANOTHER,
    "BIO-CAP-03": ANOTHER,
    "BIO-IDL-04": "a copy that loses its key with the rest needs no order of its own; one that can be erased does",
    "BIO-MAT-05": APART,
    "BIO-TRN-03": ANOTHER,
    "PV-RET-03": APART,
}
"""Threats that a stronger control can bring forth, and why."""


def few(examples: int) -> settings:
    return settings(
        max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
    )


def limbs() -> Iterator[tuple[str, Limb]]:
    """All limbs of the library with the ids of their threats."""
    return ((threat.id, limb) for threat in LIBRARY.threats.values() for limb in threat.limbs)


def stated_outcomes(evaluator: Evaluator) -> dict[tuple[str, str, str], Outcome]:
    """What each limb comes to on each subject, on what is stated."""
    found: dict[tuple[str, str, str], Outcome] = {}
    for threat, limb in limbs():
        every = subjects(evaluator.structure, limb.subject)
        must, may = (set(evaluator.sift(limb.when.program, sure)(every)) for sure in (True, False))
        assert must <= may, (threat, limb.id)
        for i in every:
            outcome = Outcome.FOUND if i in must else Outcome.QUESTION if i in may else Outcome.CLEAR
            found[threat, limb.id, evaluator.structure.ids[base(limb.subject)][i]] = outcome
    return found


# ---------------------------------------------------------------------------- two ways to run a condition


def agree(evaluator: Evaluator, text: str) -> None:
    """The compiled pair, with its planned loops, and the interpreter, which loops over everything."""
    expression, program = read(text)
    interpreter, every = Interpreter(evaluator), range(len(evaluator.structure.ids["element"]))
    told = [tuple(interpreter.truth(expression, {"element": i})) for i in every]
    found = pairs(evaluator, program)
    assert found == told, text
    assert all(may or not must for must, may in found), text
    for sure in (True, False):
        assert evaluator.sift(program, sure)(every) == [i for i, pair in enumerate(told) if pair[not sure]], text


@few(12)
@given(models())
def test_every_kind_of_condition_comes_to_what_the_plain_interpreter_says(model: Model) -> None:
    evaluator = stated(model)
    for atom in ATOMS:
        agree(evaluator, atom.replace("$", "element"))


@few(40)
@given(models(), conditions())
def test_any_condition_comes_to_what_the_plain_interpreter_says(model: Model, text: str) -> None:
    agree(stated(model), text)


@few(5)
@given(st.one_of(systems(), models().map(system_of)))
def test_every_condition_of_the_library_comes_to_what_the_plain_interpreter_says(system: System) -> None:
    evaluator = Levels(system, LIBRARY).at(Level.STATED)
    interpreter = Interpreter(evaluator)
    for threat, limb in limbs():
        for condition in (limb.when, *(m.when for m in limb.modifiers)):
            must, may = (evaluator.truth(condition.program, sure) for sure in (True, False))
            for i in subjects(evaluator.structure, limb.subject):
                told = tuple(interpreter.truth(condition.expression, {limb.subject: i}))
                assert (bool(must(i)), bool(may(i))) == told, (threat, limb.id, condition.text)


# ---------------------------------------------------------------------------- what is not said may turn out so or so


def never_contradicted(model: Model, texts: list[str]) -> None:
    programs = [(text, read(text)[1]) for text in texts]
    before = stated(model)
    open_pairs = [pairs(before, program) for _, program in programs]
    for full in completions(model, 12):
        after = stated(full)
        for (text, program), found in zip(programs, open_pairs, strict=True):
            for (must, may), (must_then, may_then) in zip(found, pairs(after, program), strict=True):
                assert not must or must_then, text
                assert may or not may_then, text


@few(6)
@given(models(free=4))
def test_no_way_to_turn_out_contradicts_a_finding_or_a_clear(model: Model) -> None:
    never_contradicted(model, [atom.replace("$", "element") for atom in ATOMS])


@few(20)
@given(models(free=4), conditions())
def test_no_way_to_turn_out_contradicts_a_mixed_condition(model: Model, text: str) -> None:
    never_contradicted(model, [text])


@few(8)
@given(models(), st.data())
def test_learning_a_fact_moves_only_questions(model: Model, data: st.DataObject) -> None:
    """A crossing of which one learns that it crosses no border is none any more, and says nothing."""
    open_ = gaps(model)
    if not open_:
        return
    cell = data.draw(st.sampled_from(sorted(open_)))
    learned = turned_out(model, {cell: data.draw(st.sampled_from(open_[cell]))})
    before, after = stated_outcomes(stated(model)), stated_outcomes(stated(learned))
    for subject, outcome in before.items():
        assert outcome in (Outcome.QUESTION, after.get(subject, outcome)), (subject, cell)


# ---------------------------------------------------------------------------- a stronger control


def stronger(system: System, data: st.DataObject) -> System | None:
    """The system with one stated control a step more protective; None if it states none that could be."""
    known = [
        (thing, name, order)
        for things, holder in ((system.elements, Holder.ELEMENT), (system.flows, Holder.FLOW))
        for thing in things.values()
        for name, order in PROTECTIVE[holder].items()
        if thing.facts[name].origin is Origin.STATED and worded(holder, name, thing.facts[name].value) in order[:-1]
    ]
    if not known:
        return None
    thing, name, order = data.draw(st.sampled_from(known))
    holder = Holder.ELEMENT if isinstance(thing, Element) else Holder.FLOW
    better = order[order.index(worded(holder, name, thing.facts[name].value)) + 1]
    fact = Fact(ATTRIBUTES[holder][name].domain.parse(better), Origin.STATED)
    changed = replace(thing, facts={**thing.facts, name: fact})
    if isinstance(changed, Flow):
        return replace(system, flows={**system.flows, changed.id: changed})
    return replace(system, elements={**system.elements, changed.id: changed})


def worded(holder: Holder, name: str, value: Any) -> str:
    """A known value in its word."""
    domain = ATTRIBUTES[holder][name].domain
    assert isinstance(domain, Choice)
    return domain.show(value)


@few(12)
@given(st.sampled_from(EVERY), st.data())
def test_a_stronger_control_brings_no_new_finding(example: Any, data: st.DataObject) -> None:
    system = read_node(example.model, Sources(), "example", versioned=False)
    better = stronger(system, data)
    if better is None:
        return
    before, after = (of_threats(Levels(s, LIBRARY).at(Level.STATED)) for s in (system, better))
    new = {threat for threat, id_ in after["found"] - before["found"] - before["open"] if threat not in MORE_FINDS}
    assert not new, f"{sorted(new)} came of a stronger control: say in MORE_FINDS why that is so, if it should be"


def of_threats(evaluator: Evaluator) -> dict[str, set[tuple[str, str]]]:
    """Each threat with each subject on which some limb of it is found, or is open."""
    told = stated_outcomes(evaluator).items()
    return {
        word: {(threat, id_) for (threat, _, id_), found in told if found is outcome}
        for word, outcome in (("found", Outcome.FOUND), ("open", Outcome.QUESTION))
    }


# ---------------------------------------------------------------------------- what must make no difference


@few(6)
@given(models(), st.randoms(use_true_random=False))
def test_the_order_of_writing_changes_nothing(model: Model, random: Any) -> None:
    shuffled: Model = {"system": model["system"]}
    for part in (p for p in model if p != "system"):
        ids = list(model[part])
        random.shuffle(ids)
        shuffled[part] = {id_: model[part][id_] for id_ in ids}
    one, other = assess(system_of(model), LIBRARY), assess(system_of(shuffled), LIBRARY)
    assert [f.fingerprint for f in one.findings] == [f.fingerprint for f in other.findings]
    assert [(q.subject, q.attribute, q.threats) for q in one.questions] == [
        (q.subject, q.attribute, q.threats) for q in other.questions
    ]


@few(4)
@given(models())
def test_other_ids_change_nothing_but_the_ids(model: Model) -> None:
    ids = {f"e{i}": f"{9 - i}x" for i in range(5)}
    after = stated_outcomes(stated(renamed(model, ids)))
    assert {(t, limb, renamed(id_, ids)): o for (t, limb, id_), o in stated_outcomes(stated(model)).items()} == after


def renamed(part: Any, ids: dict[str, str]) -> Any:
    """A model, or an id made of others, with other ids."""
    if isinstance(part, dict):
        return {renamed(key, ids): renamed(value, ids) for key, value in part.items()}
    if isinstance(part, list):
        return [renamed(value, ids) for value in part]
    if not isinstance(part, str):
        return part
    words = part.replace("/", " / ").split(" ")
    return " ".join(ids.get(word, word) for word in words).replace(" / ", "/")


@few(4)
@given(models())
def test_an_unrelated_element_changes_no_outcome(model: Model) -> None:
    more = {**model, "elements": {"aaa": {"kind": "process"}, **model["elements"]}}
    one, other = stated_outcomes(stated(model)), stated_outcomes(stated(more))
    assert one == {key: outcome for key, outcome in other.items() if key in one}


# ---------------------------------------------------------------------------- outcomes


@few(1)
@given(models())
def test_what_is_surely_found_is_what_the_stated_level_finds(model: Model) -> None:
    told = stated_outcomes(stated(model))
    found = {Case(*case) for case, outcome in told.items() if outcome is Outcome.FOUND}
    assert surely_found(system_of(model), LIBRARY) == found


def test_outcomes_are_the_worst_of_all_limbs() -> None:
    system = system_of(
        {
            "system": {"name": "x"},
            "data": {"t": {"class": "biometric", "form": "template"}},
            "elements": {"a": {"kind": "comparator"}, "b": {"kind": "enterprise_store"}},
            "flows": {"a -> b": {"carries": "t", "access": "db_direct"}},
        }
    )
    assert outcomes(system, LIBRARY, LIBRARY.threats["BIO-MAT-06"])["a -> b"] is Outcome.FOUND
