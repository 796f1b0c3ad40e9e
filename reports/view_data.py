"""The part of the view that is the register of a system: what it is, which data there are, where they go."""

from typing import Any

from bioward.models.architecture import architectures
from bioward.reports.inventory import crossings, inventory
from bioward.reports.words import as_of
from bioward.threats.finding import Assessment

Json = dict[str, Any]


def system(assessment: Assessment) -> Json:
    """What was assessed, and how large it is."""
    found = assessment.system
    return {
        "title": found.title or "Untitled system",
        "description": found.description,
        "file": found.file,
        "as_of": as_of(found),
        "as_of_note": found.facts["as_of"].note,
        "elements": len(found.elements),
        "flows": len(found.flows),
        "data": len(found.items),
        "boundaries": len(found.boundaries),
        "notes": found.notes,
    }


def data(assessment: Assessment) -> Json:
    """Every item with where it is kept, and every flow that crosses a border."""
    return {
        "inventory": [
            {"name": e.name, "class": e.nature[0], "form": e.nature[1], "modality": e.nature[2], "kept": e.kept,
             "people": e.people}
            for e in inventory(assessment.system)
        ],
        "crossings": [
            {"flow": c.flow, "source": c.source, "origin": c.origin, "target": c.target, "destination": c.destination,
             "data": c.data}
            for c in crossings(assessment.system)
        ],
    }  # fmt: skip


def comparisons(assessment: Assessment) -> list[Json]:
    """Where the references of each comparator are kept, and where it compares them."""
    names = assessment.system.elements
    return [
        {"comparator": names[c.comparator].name, "model": c.title, "kept": [names[id_].name for id_ in c.kept]}
        for c in architectures(assessment.system)
    ]
