"""A part of a system as a system of its own, to be drawn: what is left out is neither there nor referred to."""

from collections.abc import Callable, Container, Mapping
from dataclasses import replace

from bioward.models.remarks import Target
from bioward.models.system import Flow, System
from bioward.models.vocabulary import Holder


def part(system: System, elements: Container[str], flows: Callable[[Flow], Flow | None]) -> System:
    """The elements of a system that are wanted, with the boundaries around them.

    flows: what is left of a flow, or None; one that has lost an end is left out.
    """
    kept = {id_: e for id_, e in system.elements.items() if id_ in elements}
    around = {id_ for e in kept.values() for id_ in system.around(e.boundary)}
    left = (flows(f) for f in system.flows.values() if f.source in kept and f.target in kept)
    return replace(
        system,
        elements=kept,
        boundaries={id_: b for id_, b in system.boundaries.items() if id_ in around},
        flows={f.id: f for f in left if f},
        holdings={id_: h for id_, h in system.holdings.items() if h.element in kept},
    )


def about_itself(system: System) -> System:
    """A part of a system with the remarks that are on what it has, or on the whole."""
    tables: Mapping[str, Container[str]] = {
        Holder.ELEMENT: system.elements,
        Holder.FLOW: system.flows,
        Holder.DATA: system.items,
        Holder.BOUNDARY: system.boundaries,
        Holder.HOLDING: system.holdings,
    }

    def there(target: Target) -> bool:
        return target.id in tables.get(target.type, ("",))

    assumed = {id_: replace(a, on=tuple(filter(there, a.on))) for id_, a in system.assumptions.items()}
    return replace(
        system,
        out_of_scope=tuple(e for e in system.out_of_scope if there(e.on)),
        assumptions={id_: a for id_, a in assumed.items() if a.on or not system.assumptions[id_].on},
    )
