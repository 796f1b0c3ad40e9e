"""What conditions ask of single cells beyond one integer operation: texts, words, orders, sums, each must and may."""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from bioward.models.domains import ABSENT
from bioward.threats.view import Unsaid

UNKNOWN = (type(None), Unsaid)


def text_may(cell: Any, text: str) -> bool:
    """A text can be this one."""
    return cell == text or type(cell) in UNKNOWN


def same_must(left: Any, right: Any) -> bool:
    """Two texts are surely the same, be it one that nobody wrote."""
    return left is not None and left is not ABSENT and left == right


def same_may(left: Any, right: Any) -> bool:
    """Two texts can be the same."""
    if left is ABSENT or right is ABSENT:
        return False
    return left == right or type(left) in UNKNOWN or type(right) in UNKNOWN


def word_must(cell: Any, word: str) -> bool:
    """A word is surely in a set."""
    return isinstance(cell, frozenset) and word in cell


def word_may(cell: Any, word: str) -> bool:
    """A word can be in a set."""
    return cell is None or word_must(cell, word)


def member_must(left: int, right: int) -> bool:
    """Two choices are surely the same member."""
    return left == right != ABSENT and left & (left - 1) == 0


def member_may(left: int, right: int) -> bool:
    """Two choices can be the same member."""
    return left & right & ~ABSENT != 0


@cache
def ends(mask: int, ranks: tuple[int, ...]) -> tuple[int, int, bool]:
    """The lowest and highest rank among the members of a mask, and whether every one of them has a rank."""
    found = [rank for i, rank in enumerate(ranks) if mask & 2 << i]
    ranked = [rank for rank in found if rank >= 0]
    return (min(ranked), max(ranked), ranked == found) if ranked else (0, 0, False)


def below_must(left: int, right: int, ranks: tuple[tuple[int, ...], tuple[int, ...]], equal: bool) -> bool:
    """One choice surely stands lower in the order than the other, or `equal` not higher."""
    one, other = ends(left, ranks[0]), ends(right, ranks[1])
    return one[2] and other[2] and one[1] < other[0] + equal


def below_may(left: int, right: int, ranks: tuple[tuple[int, ...], tuple[int, ...]], equal: bool) -> bool:
    """One choice can stand lower than the other."""
    one, other = ends(left, ranks[0]), ends(right, ranks[1])
    some = any(r >= 0 and left & 2 << i for i, r in enumerate(ranks[0]))
    return some and any(r >= 0 and right & 2 << i for i, r in enumerate(ranks[1])) and one[0] < other[1] + equal


def total(amounts: Iterable[float]) -> float:
    """A sum in which what does not apply counts nothing."""
    return sum(a for a in amounts if not math.isnan(a))


def times(left: float, right: float) -> float:
    """A product in which nothing of however many is nothing."""
    return 0.0 if 0 in (left, right) else left * right


def shared_low(left: Any, right: Any) -> float:
    """So many members two sets surely share; a set is (sure, possible) masks or words, which may be unknown."""
    if isinstance(left, frozenset) and isinstance(right, frozenset):
        return len(left & right)
    return int((left[0] & right[0]).bit_count()) if is_masks(left) and is_masks(right) else 0


def shared_high(left: Any, right: Any) -> float:
    """So many members two sets can share."""
    if is_masks(left) and is_masks(right):
        return int((left[1] & right[1]).bit_count())
    if ABSENT in (left, right):
        return 0
    known = [words for words in (left, right) if isinstance(words, frozenset)]
    return len(left & right) if len(known) == 2 else min((len(w) for w in known), default=math.inf)


def is_masks(cell: Any) -> bool:
    return isinstance(cell, tuple)


HELPERS: Mapping[str, Callable[..., Any]] = {
    f.__name__: f
    for f in (
        text_may, same_must, same_may, word_must, word_may, member_must, member_may, below_must, below_may, total,
        times, shared_low, shared_high,
    )
}  # fmt: skip
