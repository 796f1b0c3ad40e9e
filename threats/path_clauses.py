"""Why there is no path: what keeps a way that is there from counting."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bioward.threats.carriage import SIGNAL
from bioward.threats.evaluator import Evaluator
from bioward.threats.expression import Path, PathSpec
from bioward.threats.finding import Step
from bioward.threats.nodes import Predicate
from bioward.threats.paths import Hop
from bioward.threats.tell import step

KEEPS = {
    "avoiding": "every way meets {}",
    "first": "no way begins with a flow that is {}",
    "last": "no way ends with a flow that is {}",
    "carrying": "there is a way, but not one on which all that travels is {}",
    "through": "there is a way, but not one that goes through {}",
    "hops": "there is a way, but not one of {} flows",
    "below": "there is a way, but it is strong enough",
}
"""What each wish of a path excludes."""


class Way(NamedTuple):
    """What is to be said of a way that may be there, or would be if one wish fell.

    controls: the predicates that decide on it, each with the place where it does.
    """

    said: str
    way: tuple[Step, ...] = ()
    controls: tuple[tuple[Predicate, int], ...] = ()


class PathTeller:
    """Tells about paths over one view."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator, self.view = evaluator, evaluator.view

    def hops(self, node: Path, spec: PathSpec, start: int, goal: int) -> list[Hop]:
        return self.evaluator.witness(spec, False, start, goal, node.goal.type)

    def perhaps(self, node: Path, start: int, goal: int) -> Way:
        """A way that may be there, and what is open on it."""
        hops = self.hops(node, node.spec, start, goal)
        spec = node.spec
        items = self.places([spec.carrying], start, hops)
        met = (*self.places(spec.avoiding, start, hops), *items)
        return Way("there may be a way", self.steps(hops), tuple(m for m in met if self.open(*m)))

    def open(self, predicate: Predicate, place: int) -> bool:
        must, may = (self.evaluator.truth(predicate.program, sure)(place) for sure in (True, False))
        return may and not must

    def steps(self, hops: list[Hop]) -> tuple[Step, ...]:
        return tuple(step(self.view, hop) for hop in hops)

    def why_not(self, node: Path, start: int, goal: int) -> Way:
        """The one wish without which there would be a way, or that no flows lead there at all."""
        if start < 0 or goal < 0:
            return Way("one of its ends is nothing here")
        for name, loose in looser(node.spec):
            if hops := self.hops(node, loose, start, goal):
                said = KEEPS[name].format(shown(getattr(node.spec, name)))
                met = self.places(node.spec.avoiding, start, hops) if name == "avoiding" else ()
                sure = (m for m in met if self.evaluator.truth(m[0].program, True)(m[1]))
                return Way(said, self.steps(hops), tuple(sure))
        if hops := self.hops(node, PathSpec(signals=node.spec.signals), start, goal):
            return Way("there is a way, but not one as it must be", self.steps(hops))
        return Way("no flows lead there")

    def places(self, names: Iterable[str], start: int, hops: list[Hop]) -> Iterator[tuple[Predicate, int]]:
        """Predicates with each place of a way that they can be asked of."""
        places = {
            "element": [start, *(h.target for h in hops)],
            "flow": [h.flow for h in hops],
            "data": [h.item for h in hops if h.item != SIGNAL],
        }
        for predicate in (self.evaluator.predicates[name] for name in names if name):
            yield from ((predicate, place) for place in dict.fromkeys(places[predicate.type]))


def looser(spec: PathSpec) -> Iterator[tuple[str, PathSpec]]:
    """The same wishes without one of them, the most telling first."""
    usual = PathSpec()
    for name in KEEPS:
        if name in spec._fields and getattr(spec, name) != getattr(usual, name):
            yield name, spec._replace(**{name: getattr(usual, name)})


def shown(wish: object) -> str:
    return " or ".join(map(str, wish)) if isinstance(wish, tuple) else str(wish)
