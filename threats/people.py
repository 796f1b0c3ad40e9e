"""Counts people, never records: print, template and score of the same crowd are one crowd."""

from collections.abc import Sequence

from bioward.threats.structure import Column
from bioward.threats.view import View


def people_low(subjects: Column, items: Sequence[int]) -> float:
    """At least as many people as the largest item is about: items may all be about the same ones."""
    return max((subjects[i][0] for i in items), default=0)


def people_high(subjects: Column, families: Sequence[int], items: Sequence[int]) -> float:
    """At most one crowd for each family of items that share their lineage."""
    crowds: dict[int, float] = {}
    for i in items:
        crowds[families[i]] = max(crowds.get(families[i], 0), subjects[i][1])
    return sum(crowds.values())


def families(view: View) -> Sequence[int]:
    """For each item, the number of its family: items linked by lineage are about the same people."""
    family = list(range(len(view.ids["data"])))
    for i, below in enumerate(view.descendants):
        for j in below:
            low, high = sorted((root(family, i), root(family, j)))
            family[high] = low
    return [root(family, i) for i in range(len(family))]


def root(family: Sequence[int], i: int) -> int:
    while family[i] != i:
        i = family[i]
    return i
