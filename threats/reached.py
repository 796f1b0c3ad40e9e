"""What paths lead to at all, without the ways that lead there: half the work of a search that must show them.

Most tables of a condition are only asked whether there is a path. Who has to show one searches again (paths.py).
"""

from collections.abc import Iterable, Sequence

from bioward.threats.carriage import Carriages, Way
from bioward.threats.paths import Rules, Stages, beginnings


def reached(
    graph: Carriages, rules: Rules, ends: Iterable[int], *, forward: bool = True, flows: Sequence[int] | None = None
) -> list[int]:
    """The states that a search comes to, each once, in no order of distance. Arguments as for `search`.

    A state is a place, or where there are stages, a place at a stage.
    """
    way, stages = (graph.forward, rules.forward) if forward else (graph.backward, rules.backward)
    opening = rules.first if forward else rules.last
    seen = bytearray(len(way.places) * stages.count)
    begun: list[int] = []
    for carriage, element in beginnings(graph, way, ends, flows):
        if rules.allowed[carriage] and (opening is None or opening[graph.flows[carriage]]):
            state = way.lead[carriage] * stages.count + stages.begin(element, way.end[carriage])
            if not seen[state]:
                seen[state] = 1
                begun.append(state)
    if stages.last == 0:
        return straight(way, rules, begun, seen)
    return by_stages(way, rules, stages, begun, seen)


def straight(way: Way, rules: Rules, found: list[int], seen: bytearray) -> list[int]:
    """All places that can be come to from some; the list grows while it is walked along."""
    allowed, lead, known, onward = rules.allowed, way.lead, way.known, way.onward
    for place in found:
        for carriage in known[place] or onward(place):
            if allowed[carriage] and not seen[lead[carriage]]:
                seen[lead[carriage]] = 1
                found.append(lead[carriage])
    return found


def by_stages(way: Way, rules: Rules, stages: Stages, found: list[int], seen: bytearray) -> list[int]:
    """The same of places at a stage."""
    allowed, lead, end, count, known, onward = rules.allowed, way.lead, way.end, stages.count, way.known, way.onward
    for state in found:
        place, stage = divmod(state, count)
        then = stages.take[stage] if stages.waypoints else None
        for carriage in known[place] or onward(place):
            if allowed[carriage]:
                after = lead[carriage] * count + (then[end[carriage]] if then else stages.taken(stage))
                if not seen[after]:
                    seen[after] = 1
                    found.append(after)
    return found


def elements_reached(
    graph: Carriages, rules: Rules, ends: Iterable[int], *, forward: bool = True, flows: Sequence[int] | None = None
) -> frozenset[int]:
    """The elements at the other end of whole paths, if nothing is asked of the flow that arrives there."""
    way, stages = (graph.forward, rules.forward) if forward else (graph.backward, rules.backward)
    states = reached(graph, rules, ends, forward=forward, flows=flows)
    places = (state // stages.count for state in states if state % stages.count == stages.last)
    return frozenset(way.places[place][0] for place in places)
