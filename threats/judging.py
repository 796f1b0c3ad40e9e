"""What a limb comes to on each of its subjects: found, open or clear, and what has to be known for that.

What must hold is found and what may not hold is clear, at the first level that settles it. Presumptions only ever
find: they never clear.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bioward.threats.existing import CROSSING, surely_crossing
from bioward.threats.gate import candidates, subjects
from bioward.threats.levels import Levels, presumed
from bioward.threats.threat import Limb, Outcome
from bioward.threats.view import Level


class Verdict(NamedTuple):
    """What one limb comes to on one subject, and the level of knowledge that settles it."""

    at: int
    outcome: Outcome
    level: Level


class Verdicts(NamedTuple):
    """What one limb comes to on all its subjects, by index; whatever is not named here is clear as it is stated.

    found: the subjects on which it holds, and the level at which it does.
    open: those on which nothing settles it.
    by_default: those that only defaults clear.
    """

    found: dict[int, Level]
    open: Sequence[int]
    by_default: Sequence[int]


def verdicts(levels: Levels, limb: Limb, among: Sequence[int] | None = None) -> Verdicts:
    """What a limb comes to on its subjects, or on some of them."""
    asked = candidates(levels.structure, limb.subject, limb.when, levels.library.predicates)
    if among is not None:
        asked = [i for i in among if i in asked]
    found: dict[int, Level] = {}
    left = narrow(levels, limb, Level.STATED, asked, found)
    by_default: list[int] = []
    if left:
        read = levels.at(Level.STATED).read_by(limb.when.expression)
        if levels.taken(read):
            before, left = left, narrow(levels, limb, Level.DEFAULT, left, found)
            by_default = without(before, left, found)
        if left and levels.presuming(read, limb.presumes):
            found |= dict.fromkeys(holding(levels, limb, Level.PRESUMED, left), Level.PRESUMED)
            left = without(left, (), found)
    return Verdicts(found, left, by_default)


def narrow(levels: Levels, limb: Limb, level: Level, asked: Sequence[int], found: dict[int, Level]) -> Sequence[int]:
    """Notes what must hold at a level, and gives what only may."""
    possible = levels.at(level).sift(limb.when.program, False)(asked) if asked else ()
    sure = holding(levels, limb, level, possible)
    found |= dict.fromkeys(sure, level)
    return without(possible, (), found) if sure else possible


def holding(levels: Levels, limb: Limb, level: Level, asked: Sequence[int]) -> Sequence[int]:
    """The subjects on which a limb must hold at one level; a crossing that may be none is not among them."""
    if not asked:
        return ()
    evaluator = levels.at(level, presumed(limb, level))
    sure = evaluator.sift(limb.when.program, True)(asked)
    return [i for i in sure if i in surely_crossing(evaluator.view)] if limb.subject == CROSSING else sure


def surely_stated(levels: Levels, limb: Limb) -> Sequence[int]:
    """The subjects on which a limb holds by what is stated alone."""
    asked = candidates(levels.structure, limb.subject, limb.when, levels.library.predicates)
    return holding(levels, limb, Level.STATED, asked)


def without(every: Sequence[int], some: Sequence[int], others: Collection[int]) -> list[int]:
    gone = set(some).union(others)
    return [i for i in every if i not in gone]


def judge(levels: Levels, limb: Limb) -> Iterator[Verdict]:
    """The verdict on every subject of a limb, in order."""
    found, left, by_default = verdicts(levels, limb)
    open_, cleared = set(left), set(by_default)
    for index in subjects(levels.structure, limb.subject):
        if index in found:
            yield Verdict(index, Outcome.FOUND, found[index])
        elif index in open_:
            yield Verdict(index, Outcome.QUESTION, Level.DEFAULT)
        else:
            yield Verdict(index, Outcome.CLEAR, Level.DEFAULT if index in cleared else Level.STATED)


def settle(levels: Levels, limb: Limb, index: int) -> Verdict:
    """The verdict on one subject."""
    found, left, by_default = verdicts(levels, limb, [index])
    if index in found:
        return Verdict(index, Outcome.FOUND, found[index])
    if left:
        return Verdict(index, Outcome.QUESTION, Level.DEFAULT)
    return Verdict(index, Outcome.CLEAR, Level.DEFAULT if by_default else Level.STATED)
