"""One or two of the ends that reach each element: enough to know whether any end but a certain one does."""

from collections.abc import Mapping, Sequence

from bioward.threats.carriage import Carriages
from bioward.threats.paths import Rules, beginnings

NO_END = -1


def two_ends(
    graph: Carriages, rules: Rules, ends: Sequence[int], *, forward: bool
) -> Mapping[int, tuple[int, ...]] | None:
    """For each element one or two different ends that are joined to it by a path; None if its last flow counts too.

    Two are enough to know whether any end but a certain one is: whoever is reached by more hands on only two.
    """
    way, stages = (graph.forward, rules.forward) if forward else (graph.backward, rules.backward)
    if (rules.last if forward else rules.first) is not None:
        return None
    allowed, lead, end_of, count = rules.allowed, way.lead, way.end, stages.count
    first, second = [NO_END] * (len(way.places) * count), [NO_END] * (len(way.places) * count)
    found: list[tuple[int, int]] = []
    for carriage, end in beginnings(graph, way, rules, ends):
        hand_on(first, second, lead[carriage] * count + stages.begin(end, end_of[carriage]), end, found)
    for state, end in found:
        place, stage = divmod(state, count)
        for carriage in way.known[place] or way.onward(place):
            if allowed[carriage]:
                after = stages.onward(stage, end_of[carriage]) if stages.last else 0
                hand_on(first, second, lead[carriage] * count + after, end, found)
    elements: dict[int, tuple[int, ...]] = {}
    for state, end in found:
        if state % count == stages.last:
            add(elements, way.places[state // count][0], end)
    return elements


def hand_on(first: list[int], second: list[int], state: int, end: int, found: list[tuple[int, int]]) -> None:
    """Notes an end at a state that has less than two, unless it has it already."""
    if first[state] == NO_END:
        first[state] = end
    elif second[state] != NO_END or first[state] == end:
        return
    else:
        second[state] = end
    found.append((state, end))


def add(known: dict[int, tuple[int, ...]], key: int, end: int) -> None:
    """Notes a second end, if it is another one."""
    have = known.get(key)
    if have is None:
        known[key] = (end,)
    elif len(have) == 1 and end not in have:
        known[key] = (*have, end)
