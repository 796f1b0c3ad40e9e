"""The things that a remark can be on, by the words that name them: an id, or the sort of thing and its id."""

from collections.abc import Collection, Iterator, Mapping

from bioward.models.draft import Draft
from bioward.models.remarks import Target
from bioward.models.system import System


class Targets:
    """Ids by the type of thing: `element`, `flow`, `data`, `holding`, `boundary`.

    An id that two types share is told apart by the type before it: `boundary bank`, `element bank`.
    """

    def __init__(self, ids: Mapping[str, Collection[str]]) -> None:
        self.types: dict[str, list[str]] = {}
        for type_, named in ids.items():
            for id_ in dict.fromkeys(named):
                self.types.setdefault(id_, []).append(type_)

    def __iter__(self) -> Iterator[str]:
        return iter(self.types)

    def find(self, word: str) -> list[Target]:
        """What a word names: one thing if it is right, none, or several."""
        if word in self.types:
            return [Target(type_, word) for type_ in self.types[word]]
        type_, _, id_ = word.partition(" ")
        return [Target(type_, id_)] if type_ in self.types.get(id_, ()) else []

    def word(self, target: Target) -> str:
        """The shortest word that names a thing."""
        return target.id if self.find(target.id) == [target] else exact(target)


def exact(target: Target) -> str:
    """A word that names a thing whatever else has its id."""
    return f"{target.type} {target.id}"


def drafted(draft: Draft, holdings: Collection[str]) -> Targets:
    """What a draft has; what is held where was worked out from it."""
    return Targets({
        "element": [e.id for e in draft.elements],
        "flow": [f.id for f in draft.flows],
        "data": [i.id for i in draft.items],
        "holding": holdings,
        "boundary": [b.id for b in draft.boundaries],
    })  # fmt: skip


def targets(system: System) -> Targets:
    """What a system has."""
    return Targets({
        "element": system.elements,
        "flow": system.flows,
        "data": system.items,
        "holding": system.holdings,
        "boundary": system.boundaries,
    })  # fmt: skip
