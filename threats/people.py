"""Counts people, never records: print, template and score of the same crowd are one crowd."""

from collections.abc import Sequence

from bioward.threats.structure import Column, Structure


def people_low(subjects: Column, items: Sequence[int]) -> float:
    """At least as many people as the largest item is about: items may all be about the same ones."""
    return max((subjects[i][0] for i in items), default=0)


def people_high(subjects: Column, crowds: Sequence[int], items: Sequence[int]) -> float:
    """At most one crowd for each number of a crowd among the items."""
    highest: dict[int, float] = {}
    for i in items:
        highest[crowds[i]] = max(highest.get(crowds[i], 0), subjects[i][1])
    return sum(highest.values())


def crowds(structure: Structure) -> Sequence[int]:
    """For each item, the number of its crowd: items of the same origin, or about the same populations, share one."""
    return structure.once("crowds", lambda: make_crowds(structure))


def make_crowds(structure: Structure) -> Sequence[int]:
    above, people = structure.members("data", "ancestors"), structure.members("data", "populations")
    numbers: dict[frozenset[tuple[str, int]], int] = {}
    found = []
    for i in range(len(structure.ids["data"])):
        origins = (i,) if people[i] else [a for a in above[i] if not above[a]] or (i,)
        crowd = frozenset(who for origin in origins for who in of_whom(origin, people[origin]))
        found.append(numbers.setdefault(crowd, len(numbers)))
    return found


def of_whom(origin: int, populations: Sequence[int]) -> Sequence[tuple[str, int]]:
    """Whom the origin of a lineage is about: its populations, or else a crowd of its own."""
    return [("population", p) for p in populations] or [("item", origin)]
