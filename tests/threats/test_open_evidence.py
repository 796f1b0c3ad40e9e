"""Evidence in conditions: what may exist, what is recorded, and what is asked where neither is said."""

import pytest

from bioward.models.yaml_reader import parse_yaml
from bioward.threats.asks import Asker
from bioward.threats.catalogue import Library
from bioward.threats.condition import parse_condition
from bioward.threats.interpret import Interpreter, Truth
from bioward.threats.levels import Levels
from bioward.threats.program import compile_condition
from bioward.threats.reasons import Reasoner
from bioward.threats.scope import Mistakes, Scope
from bioward.threats.view import Level

EMPTY = Library({}, {}, ())
MODEL = """bioward: 1
system: {SYSTEM}
data: {face: {class: biometric}, card: {class: payment}}
elements: {app: {kind: process}}
activities: {paying: {NEEDS}}
evidence: {EVIDENCE}
"""
SCOPE = Scope().having("activity", "activity")
BUNDLED = "any(c.granularity == bundled for c in {}(consent, activity))"
OPEN, YES, NO = Truth(False, True), Truth(True, True), Truth(False, False)


def levels(system: str = "name: s", evidence: str = "", needs: str = "") -> Levels:
    text = MODEL.replace("SYSTEM", system).replace("NEEDS", needs).replace("EVIDENCE", evidence)
    return Levels(parse_yaml(text), EMPTY)


def truth(condition: str, known: Levels) -> Truth:
    """What a condition comes to on the activity; the compiled form and the plain one agree."""
    expression, evaluator = parse_condition(condition, SCOPE), known.at(Level.DEFAULT)
    plain = Interpreter(evaluator).truth(expression, {"activity": 0})
    program = compile_condition(expression, ("activity",))
    assert plain == tuple(bool(evaluator.truth(program, must)(0)) for must in (True, False))
    return plain


def asked(condition: str, known: Levels) -> list[tuple[str, str]]:
    asks = Asker(known.at(Level.DEFAULT)).asks(parse_condition(condition, SCOPE), {"activity": 0})
    return [(ask.id, ask.attribute) for ask in asks]


CASES = [
    ("nobody mentions any", "name: s", "", OPEN, NO),
    ("one that is not so", "name: s", "a: {kind: consent, granularity: separate}", OPEN, NO),
    ("one that is so", "name: s", "a: {kind: consent, granularity: bundled}", YES, YES),
    ("one that does not say", "name: s", "a: {kind: consent}", OPEN, OPEN),
    ("all are listed", "closed_world: [consent]", "a: {kind: consent, granularity: separate}", NO, NO),
    ("a record says that there is none", "name: s", "a: {kind: consent, status: absent}", NO, NO),
    ("another kind is listed", "closed_world: [notice]", "", OPEN, NO),
    ("it ran out", "{as_of: 2026-03-02, closed_world: [consent]}",
     "a: {kind: consent, granularity: bundled, valid_to: 2026-03-01}", NO, NO),
    ("nobody says the day", "closed_world: [consent]",
     "a: {kind: consent, granularity: bundled, valid_to: 2026-03-01}", OPEN, OPEN),
]  # fmt: skip


@pytest.mark.parametrize(
    ("system", "evidence", "may_exist", "recorded"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_what_may_exist_is_open_and_what_is_recorded_is_not(
    system: str, evidence: str, may_exist: Truth, recorded: Truth
) -> None:
    known = levels(system.strip("{}"), evidence)
    assert truth(BUNDLED.format("evidence"), known) == may_exist
    assert truth(BUNDLED.format("recorded"), known) == recorded


def test_what_nobody_mentions_is_asked_of_what_it_would_cover() -> None:
    assert asked(BUNDLED.format("evidence"), levels()) == [("paying", "consent")]


def test_of_a_record_that_may_have_run_out_the_day_is_asked() -> None:
    known = levels("closed_world: [consent]", "a: {kind: consent, granularity: bundled, valid_to: 2026-03-01}")
    assert asked(BUNDLED.format("evidence"), known) == [("", "as_of")]


def test_of_a_record_whose_status_is_unknown_that_is_asked() -> None:
    known = levels("closed_world: [consent]", "a: {kind: consent, granularity: bundled, status: unknown}")
    assert asked(BUNDLED.format("evidence"), known) == [("a", "status")]


def test_what_the_purpose_needs_is_asked_once() -> None:
    condition = "any(d.class == biometric for d in activity.necessary_data)"
    assert truth(condition, levels()) == OPEN
    assert asked(condition, levels()) == [("paying", "necessary_data")]
    assert truth(condition, levels(needs="necessary_data: [card]")) == NO


@pytest.mark.parametrize(
    ("system", "evidence", "told"),
    [
        ("closed_world: [consent]", "", ("system", "", "closed_world")),
        ("name: s", "a: {kind: consent, status: absent}", ("evidence", "a", "status")),
    ],
)
def test_missing_evidence_is_told_by_what_rules_it_out(system: str, evidence: str, told: tuple[str, str, str]) -> None:
    evaluator = levels(system, evidence).at(Level.STATED)
    expression = parse_condition(f"not {BUNDLED.format('evidence')}", SCOPE)
    facts = Reasoner(evaluator).why(expression, {"activity": 0}).facts
    assert [(f.type, f.id, f.attribute) for f in facts] == [told]


def test_a_text_can_be_one_of_several() -> None:
    scope = Scope().having("element", "element")
    known = Levels(parse_yaml("bioward: 1\nboundaries: {a: {jurisdiction: SE}, b: {}}\nelements:\n"
                              "  x: {kind: process, in: a}\n  y: {kind: process, in: b}\n"), EMPTY)  # fmt: skip
    inside = Interpreter(known.at(Level.STATED))
    among = parse_condition('element.country in {"FI", "SE"}', scope)
    assert [inside.truth(among, {"element": i}) for i in (0, 1)] == [YES, OPEN]
    outside = parse_condition('element.country not in {"FI", "SE"}', scope)
    assert [inside.truth(outside, {"element": i}) for i in (0, 1)] == [NO, OPEN]
    with pytest.raises(Mistakes, match="quoted texts are wanted here"):
        parse_condition("element.country in {FI}", scope)
