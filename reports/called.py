"""What the things of a system are called in running text."""

from collections.abc import Mapping

from bioward.models.system import System, Thing


def called(system: System, type_: str, id_: str) -> str:
    """The name of anything that a finding or a fact can be about."""
    if type_ == "holding":
        held = system.holdings[id_]
        return f"{system.items[held.item].name} in {system.elements[held.element].name}"
    if type_ == "crossing":
        return id_
    tables: Mapping[str, Mapping[str, Thing]] = {
        "element": system.elements,
        "flow": system.flows,
        "data": system.items,
        "boundary": system.boundaries,
        "organisation": system.organisations,
        "population": system.populations,
        "activity": system.activities,
        "evidence": system.evidence,
    }
    return tables[type_][id_].name if type_ in tables else "the system"
