"""What the things of a system are called in reports, and in which words the origin of a fact is told."""

from collections.abc import Mapping

from bioward.models.system import System, Thing

ORIGINS = {
    "stated": "stated",
    "inherited": "inherited",
    "implied": "implied",
    "default": "taken by default",
    "presumed": "presumed",
    "unknown": "not said",
    "absent": "does not apply",
}
GAPS = {
    "plain_kind": "of a plain kind, so threats to a more exact kind are not looked for",
    "no_boundary": "in no boundary, so who runs it and who can reach it is not known",
    "empty_store": "a store, but nothing says what it keeps",
    "empty_flow": "carries nothing that is named",
    "no_class": "without a class, so nothing says what it is about",
    "no_form": "biometric, but its form is not said",
    "no_modality": "biometric, but its modality is not said",
    "unused_item": "neither carried by a flow nor held by anything",
}
"""What a gap of each code says of the things that have it."""


def called(system: System, type_: str, id_: str) -> str:
    """The name of anything that a fact can be about."""
    if type_ == "holding":
        held = system.holdings[id_]
        return f"{system.items[held.item].name} in {system.elements[held.element].name}"
    if type_ == "crossing":
        return id_
    tables = things(system)
    return tables[type_][id_].name if type_ in tables else "the system"


def things(system: System) -> Mapping[str, Mapping[str, Thing]]:
    """Everything that has a name, by its type and its id."""
    return {
        "element": system.elements,
        "flow": system.flows,
        "data": system.items,
        "boundary": system.boundaries,
        "organisation": system.organisations,
        "population": system.populations,
        "activity": system.activities,
        "evidence": system.evidence,
    }
