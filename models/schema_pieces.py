"""What the schema of a model file is put together from: mappings, references, and the attributes of each kind."""

from collections.abc import Iterable

from bioward.models.schema_values import ID, ID_PATTERN, TEXT, Schema, title
from bioward.models.vocabulary import ATTRIBUTES, KINDS, Holder, carries

NAME = {"name": "What people call it; the id if not written.", "description": "A sentence or more for people."}


def closed(properties: Schema, *types: str, required: list[str] | None = None) -> Schema:
    """A mapping with these keys and no others."""
    kinds = types[0] if len(types) == 1 else list(types) or "object"
    return {
        "type": kinds,
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def by_id(schema: Schema) -> Schema:
    """A mapping from ids, which have no spaces; it may be empty."""
    return {"type": ["object", "null"], "propertyNames": {"pattern": ID_PATTERN}, "additionalProperties": schema}


def said(name: str, meaning: str, schema: Schema) -> Schema:
    return {"title": name, "description": meaning, **schema}


def ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def labels() -> Schema:
    return {name: said(title(name), meaning, TEXT) for name, meaning in NAME.items()}


def attributes(holder: Holder) -> Schema:
    """The attributes of a holder, each of which stands once, among the definitions."""
    return {name: ref(f"{holder}.{name}") for name in ATTRIBUTES[holder]}


def of_kind(kind: str, holder: Holder = Holder.ELEMENT) -> Schema:
    """The attributes that a thing of a kind can have."""
    return {n: ref(f"{holder}.{n}") for n, a in ATTRIBUTES[holder].items() if carries(kind, a)}


def alike(kinds: Iterable[str] = KINDS, holder: Holder = Holder.ELEMENT) -> list[list[str]]:
    """The kinds, those together that can have the same attributes."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for kind in kinds:
        groups.setdefault(tuple(of_kind(kind, holder)), []).append(kind)
    return list(groups.values())


def said_of(kind: str) -> str:
    """The definition of what can be said of a kind, and of all that are like it."""
    return f"attributes.{kind}"


def kind_among(kinds: list[str]) -> Schema:
    return {"properties": {"kind": {"enum": kinds}}, "required": ["kind"]}


def kinded(structure: Schema, groups: list[list[str]], holder: Holder) -> Schema:
    """A thing with a kind: once that is written, only what the kind can have."""
    passed = dict.fromkeys(structure, True)
    rules = [{"if": kind_among(kinds), "then": closed({**passed, **of_kind(kinds[0], holder)})} for kinds in groups]
    return {"type": "object", "properties": structure, "required": ["kind"], "allOf": rules}


LINEAGE = said("Derived from", "The data items it was made of.", {"$ref": "#/$defs/ids"})
PEOPLE = said("Population", "The people it is about: one population, or a list.", {"$ref": "#/$defs/ids"})
COPY = closed(attributes(Holder.HOLDING), "object", "null")
HOLDS = said(
    "Holds",
    "The data items it keeps, as a list, or as a mapping with the retention of each copy. "
    "A store without it keeps what flows bring and take.",
    {
        "type": ["string", "number", "array", "object"],
        "pattern": ID["pattern"],
        "items": ID,
        "propertyNames": {"pattern": ID_PATTERN},
        "additionalProperties": COPY,
    },
)
