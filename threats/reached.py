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
    begun, lead = beginnings(graph, way, rules, ends, flows), way.lead
    if stages.last == 0:
        return straight(way, rules, [lead[carriage] for carriage, _ in begun])
    return by_stages(way, rules, stages, [lead[c] * stages.count + stages.begin(e, way.end[c]) for c, e in begun])


def straight(way: Way, rules: Rules, begun: Iterable[int]) -> list[int]:
    """All places that can be come to from some; the list grows while it is walked along."""
    allowed, lead, known, onward = rules.allowed, way.lead, way.known, way.onward
    found, seen = each_once(begun, len(way.places))
    for place in found:
        for carriage in known[place] or onward(place):
            if allowed[carriage] and not seen[lead[carriage]]:
                seen[lead[carriage]] = 1
                found.append(lead[carriage])
    return found


def by_stages(way: Way, rules: Rules, stages: Stages, begun: Iterable[int]) -> list[int]:
    """The same of places at a stage."""
    found, seen = each_once(begun, len(way.places) * stages.count)
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


def each_once(states: Iterable[int], count: int) -> tuple[list[int], bytearray]:
    """The states with which a search begins, and marks at them among all that there are."""
    found, seen = list(dict.fromkeys(states)), bytearray(count)
    for state in found:
        seen[state] = 1
    return found, seen


def elements_reached(
    graph: Carriages, rules: Rules, ends: Iterable[int], *, forward: bool = True, flows: Sequence[int] | None = None
) -> frozenset[int]:
    """The elements at the other end of whole paths, if nothing is asked of the flow that arrives there."""
    way, stages = (graph.forward, rules.forward) if forward else (graph.backward, rules.backward)
    found, places = reached(graph, rules, ends, forward=forward, flows=flows), way.places
    if stages.last:
        found = [state // stages.count for state in found if state % stages.count == stages.last]
    return frozenset([places[place][0] for place in found])
