"""The JSON Schema of a model file, made from the vocabulary: editors complete, explain and check with it.

`python -m bioward.models.schema [FILE]` writes it: to model.schema.json beside this module, if no file is named.
"""

import json
import sys
from pathlib import Path

from bioward.models.node_reader import VERSION
from bioward.models.schema_pieces import (
    HOLDS,
    LINEAGE,
    PEOPLE,
    alike,
    attributes,
    by_id,
    closed,
    kinded,
    labels,
    of_kind,
    ref,
    said,
    said_of,
)
from bioward.models.schema_privacy import privacy_definitions, privacy_parts
from bioward.models.schema_remarks import remark_definitions, remark_parts
from bioward.models.schema_values import ID, TEXT, Schema, attribute_schema, title
from bioward.models.structure import GROUPS
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder

FILE = Path(__file__).resolve().parent / "model.schema.json"
TIES = {"derived_from": LINEAGE, "population": PEOPLE}
ARROW = r"^\s*\S+\s*->\s*\S+\s*$"


def json_schema() -> Schema:
    """JSON Schema 2020-12 of a model file, as an editor reads it: as YAML 1.2."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:bioward:model:{VERSION}",
        "title": "Bioward model",
        "description": "A system that handles biometrics, drawn as a data-flow diagram.",
        **closed(parts(), required=["bioward"]),
        "$defs": definitions(),
    }


def parts() -> Schema:
    """The top of the file."""
    return {
        "bioward": said(
            "Version of the format", "Files of a released version are read for ever.", {"enum": [1, VERSION]}
        ),
        "system": said(
            "System",
            "The name of the system, or a mapping with its name, description and attributes.",
            {**closed({**labels(), **attributes(Holder.SYSTEM)}), "type": ["string", "number", "object"]},
        ),
        "description": said("Description", "What the system does, for people.", TEXT),
        "defaults": said("Defaults", "Attributes said of a group or an element kind at once.", ref("defaults")),
        "boundaries": said("Boundaries", "Trust boundaries by id.", by_id(ref("boundary"))),
        "data": said("Data items", "Data items by id.", by_id(ref("item"))),
        "elements": said("Elements", "Processes, stores, external entities and people by id.", by_id(ref("element"))),
        "flows": said("Flows", "Arrows: the way data travel, as a list of lines or by arrow.", ref("flows")),
        **privacy_parts(),
        **remark_parts(),
    }


def definitions() -> Schema:
    """What the parts refer to."""
    words = {f"{holder}.{name}": attribute_schema(a) for holder in Holder for name, a in ATTRIBUTES[holder].items()}
    return {
        "defaults": closed(defaults(), "object", "null"),
        "boundary": boundary(nested=False),
        "nested_boundary": boundary(nested=True),
        "item": closed({**labels(), **attributes(Holder.DATA), **TIES}, "object", "null"),
        "element": kinded(element_structure(), alike(), Holder.ELEMENT),
        "nested_element": {"$ref": "#/$defs/element", "not": {"required": ["in"]}},
        "flows": flows(),
        "flow": flow(),
        "ids": {"type": ["string", "number", "array"], "pattern": ID["pattern"], "items": ID},
        **privacy_definitions(),
        **remark_definitions(),
        **{said_of(kinds[0]): closed(of_kind(kinds[0]), "object", "null") for kinds in alike()},
        **words,
    }


# ---------------------------------------------------------------------------- the parts


def defaults() -> Schema:
    """For each group and each kind, the attributes that it can have."""
    groups = {
        group: said(
            f"All {group}", f"Said of all {group} that do not say it.", closed(attributes(holder), "object", "null")
        )
        for group, holder in GROUPS.items()
    }
    of_kinds = {
        kind: said(title(kind), f"Said of each {kind}: {KINDS[kind].meaning}.", ref(said_of(kinds[0])))
        for kinds in alike()
        for kind in kinds
    }
    return {**groups, **of_kinds}


def boundary(nested: bool) -> Schema:
    """A boundary; one that is nested in another needs no `in`."""
    inside = said("Inside", "The boundary around it.", ID)
    return closed(
        {
            **({} if nested else {"in": inside}),
            **labels(),
            **attributes(Holder.BOUNDARY),
            "boundaries": said("Boundaries", "Boundaries inside it.", by_id(ref("nested_boundary"))),
            "elements": said("Elements", "Elements inside it.", by_id(ref("nested_element"))),
        },
        "object",
        "null",
    )


def element_structure() -> Schema:
    meanings = "\n".join(f"{k.name}: {k.meaning}" for k in KINDS.values())
    return {
        "kind": said("Kind", f"What the element is.\n{meanings}", {"enum": list(KINDS)}),
        "in": said("Inside", "The boundary it stands in.", ID),
        **labels(),
        "holds": HOLDS,
    }


def flows() -> Schema:
    """Lines with an arrow each, or a mapping by arrow."""
    by_arrow = {"propertyNames": {"pattern": ARROW}, "additionalProperties": ref("flow")}
    line = {"type": ["string", "object"], "pattern": ARROW, "minProperties": 1, "maxProperties": 1, **by_arrow}
    return {"type": ["array", "object", "null"], "items": line, **by_arrow}


def flow() -> Schema:
    """What is said of an arrow; one word or a list is what it carries."""
    own = {
        "carries": said("Carries", "The data items that travel along the arrow.", ref("ids")),
        "returns": said("Returns", "The data items that the same exchange brings back.", ref("ids")),
        "id": said(
            "Id", "An id of its own; else `source -> target: name`, or `source -> target` without a name.", TEXT
        ),
    }
    body = closed({**own, **labels(), **attributes(Holder.FLOW)})
    return {**body, "type": ["object", "string", "array", "null"], "pattern": r"^\s*\S*\s*$", "items": ID}


def schema_text() -> str:
    """The schema as it is committed."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else FILE).write_text(schema_text(), encoding="utf-8")
