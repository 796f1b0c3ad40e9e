"""What a diagram shows, gathered once: which items each element handles and keeps, and where findings stand."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bioward.models.scope import Scope
from bioward.models.system import Item, System
from bioward.reports.marks import Marks, marks
from bioward.reports.nesting import banded
from bioward.reports.order import backward
from bioward.reports.words import Numbered


@dataclass(frozen=True)
class Scene:
    """A system with its findings at their places."""

    system: System
    findings: tuple[Numbered, ...]
    at: Marks
    scope: Scope
    kept: dict[str, list[Item]] = field(default_factory=dict)
    handled: dict[str, list[Item]] = field(default_factory=dict)
    backward: frozenset[str] = frozenset()
    banded: bool = False


def outside(scene: Scene, type_: str, id_: str) -> bool:
    """Whether a thing is out of scope, and so is drawn in grey."""
    return scene.scope.of(type_, id_) is not None


def scene(system: System, findings: Iterable[Numbered]) -> Scene:
    """The scene of a system; items stand in the order in which the model has them."""
    numbered = tuple(findings)
    kept: dict[str, set[str]] = {id_: set() for id_ in system.elements}
    for holding in system.holdings.values():
        kept[holding.element].add(holding.item)
    handled = {id_: set(items) for id_, items in kept.items()}
    for flow in system.flows.values():
        for end in (flow.source, flow.target):
            handled[end].update(flow.carries, flow.returns)
    at = marks(numbered, system)
    return Scene(
        system,
        numbered,
        at,
        Scope(system),
        in_order(system, kept),
        in_order(system, handled),
        backward(system),
        banded(system),
    )


def in_order(system: System, ids: dict[str, set[str]]) -> dict[str, list[Item]]:
    position = {id_: i for i, id_ in enumerate(system.items)}
    return {e: [system.items[i] for i in sorted(items, key=position.__getitem__)] for e, items in ids.items()}


def identifier(type_: str, id_: str) -> str:
    """A name that no engine reads anything into; the same thing keeps it, whatever is added to the model."""
    return f"{type_}-{''.join(map(safe, id_))}"


def safe(character: str) -> str:
    if character.isascii() and (character.isalnum() or character == "-"):
        return character
    return f"_{ord(character):x}_"
