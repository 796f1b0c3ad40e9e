"""A few objects are sifted by looks, many by compiled conditions: both come to the same."""

from hypothesis import HealthCheck, given, settings

from bioward.threats import sieve
from bioward.threats.evaluator import Evaluator
from bioward.threats.library import load_library
from bioward.threats.sieve import Stages
from tests.threats.drawn import ATOMS, Model, conditions, models, read, stated

LIBRARY = load_library()


def few(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def agree(evaluator: Evaluator, text: str) -> None:
    _, program = read(text)
    every = range(len(evaluator.structure.ids["element"]))
    assert len(every) <= sieve.FEW
    for must in (True, False):
        compiled = program.piece(must, True).bind(evaluator.supply)(every)
        assert program.sift(evaluator.supply, must)(every) == list(compiled), text
        one = program.piece(must, False).bind(evaluator.supply)
        asked = program.truth(evaluator.supply, must)
        assert [bool(asked(i)) for i in every] == [bool(one(i)) for i in every], text


@few(12)
@given(models())
def test_every_kind_of_condition_sifts_as_it_is_compiled(model: Model) -> None:
    for atom in ATOMS:
        agree(stated(model), atom.replace("$", "element"))


@few(40)
@given(models(), conditions())
def test_any_condition_sifts_as_it_is_compiled(model: Model, text: str) -> None:
    agree(stated(model), text)


def test_what_a_look_rules_out_is_never_compiled() -> None:
    _, program = read("element.kind == gateway and any(path(element, e) and e.fmr == element.fmr for e in elements)")
    asked: list[object] = []

    def supply(need: tuple[object, ...]) -> list[int]:
        asked.append(need)
        return [0, 0, 0]

    assert program.sift(supply, False)([0, 1]) == []
    assert asked == [("column", "element", "kind")]
    assert not program.pieces


def test_most_limbs_of_the_library_begin_with_a_look() -> None:
    limbs = [limb for threat in LIBRARY.threats.values() for limb in threat.limbs]
    begun = [limb for limb in limbs if Stages(limb.when.expression, limb.subject).look(0) is not None]
    assert len(begun) > 0.8 * len(limbs)
