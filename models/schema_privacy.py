"""The privacy part of the schema of a model file: organisations, populations, activities and evidence."""

from bioward.models.schema_pieces import alike, attributes, by_id, closed, kinded, labels, ref, said
from bioward.models.schema_values import ID, Schema
from bioward.models.vocabulary import Holder
from bioward.models.vocabulary_evidence import EVIDENCE_KINDS


def privacy_parts() -> Schema:
    """The parts at the top of the file."""
    return {
        "organisations": said("Organisations", "Legal entities by id.", by_id(ref("organisation"))),
        "populations": said("Populations", "Groups of people that data are about, by id.", by_id(ref("population"))),
        "activities": said("Activities", "Processing activities by id, each with a purpose.", by_id(ref("activity"))),
        "evidence": said("Evidence", "Records that show that a duty was met, by id.", by_id(ref("evidence"))),
    }


def privacy_definitions() -> Schema:
    """What the parts refer to."""
    return {
        "organisation": closed({**labels(), **attributes(Holder.ORGANISATION)}, "object", "null"),
        "population": closed({**labels(), **attributes(Holder.POPULATION)}, "object", "null"),
        "activity": closed({**activity_structure(), **attributes(Holder.ACTIVITY)}, "object", "null"),
        "evidence": kinded(evidence_structure(), alike(EVIDENCE_KINDS, Holder.EVIDENCE), Holder.EVIDENCE),
        "covered": {"type": ["string", "number", "array", "null"], "items": {"type": ["string", "number"]}},
    }


def activity_structure() -> Schema:
    return {
        **labels(),
        "controller": said("Controller", "The organisation that decides.", ID),
        "data": said("Data", "The data items it takes; all, if not written.", ref("ids")),
        "elements": said("Elements", "The elements it runs on; all, if not written.", ref("ids")),
        "necessary_data": said("Necessary data", "The data items that the purpose truly needs.", ref("ids")),
    }


def evidence_structure() -> Schema:
    meanings = "\n".join(f"{k.name}: {k.meaning}" for k in EVIDENCE_KINDS.values())
    return {
        "kind": said("Kind", f"What the record shows.\n{meanings}", {"enum": list(EVIDENCE_KINDS)}),
        "on": said("On", "The ids of the things it covers; the whole system, if not written.", ref("covered")),
        **labels(),
    }
