"""What a condition can speak of: types of objects, the steps between them, their collections and attributes."""

from functools import cache

from bioward.models.domains import Choice, Domain
from bioward.models.texts import Text
from bioward.models.vocabulary import ATTRIBUTES, BOUNDARY_ATTRIBUTES, KINDS, Holder

TYPES = {
    "element": Holder.ELEMENT,
    "store": Holder.ELEMENT,
    "flow": Holder.FLOW,
    "data": Holder.DATA,
    "holding": Holder.HOLDING,
    "boundary": Holder.BOUNDARY,
    "system": Holder.SYSTEM,
}
"""Types of objects. A store is any element that keeps something."""

STEPS = {
    ("flow", "source"): "element",
    ("flow", "target"): "element",
    ("element", "boundary"): "boundary",
    ("holding", "element"): "element",
    ("holding", "item"): "data",
}

COLLECTIONS = {
    "elements": "element",
    "flows": "flow",
    "items": "data",
    "stores": "element",
    "holdings": "holding",
}
"""All objects of a type in the system."""

MEMBERS = {
    ("element", "holds"): "data",
    ("element", "holdings"): "holding",
    ("element", "inflows"): "flow",
    ("element", "outflows"): "flow",
    ("flow", "data"): "data",
    ("data", "ancestors"): "data",
    ("data", "descendants"): "data",
}
"""Collections that an object has. A flow's data are what it carries and what it returns."""

KIND = Choice(tuple(KINDS))


def base(type_: str) -> str:
    """The type whose columns hold an object: a store is an element."""
    return "element" if type_ == "store" else type_


@cache
def attributes(type_: str) -> dict[str, Domain]:
    """The attributes that a condition can ask of a type, with their domains.

    An element also answers for the place it stands in, its kind, and the country of its jurisdiction.
    """
    found = {name: a.domain for name, a in ATTRIBUTES[TYPES[type_]].items()}
    if base(type_) == "element":
        found |= {a.name: a.domain for a in BOUNDARY_ATTRIBUTES}
        found |= {"kind": KIND, "country": Text()}
    return found
