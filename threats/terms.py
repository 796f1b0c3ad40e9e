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
    "organisation": Holder.ORGANISATION,
    "population": Holder.POPULATION,
    "activity": Holder.ACTIVITY,
    "evidence": Holder.EVIDENCE,
    "system": Holder.SYSTEM,
}
"""Types of objects that have attributes. A store is any element that keeps something."""

SUBJECTS = ("crossing", *(type_ for type_ in TYPES if type_ != "evidence"))
"""What a limb can be about. A crossing is one direction of a flow between countries."""

STEPS = {
    ("flow", "source"): "element",
    ("flow", "target"): "element",
    ("crossing", "flow"): "flow",
    ("crossing", "source"): "element",
    ("crossing", "target"): "element",
    ("element", "boundary"): "boundary",
    ("element", "embedded_in"): "element",
    ("element", "backup_of"): "element",
    ("boundary", "parent"): "boundary",
    ("holding", "element"): "element",
    ("holding", "item"): "data",
    ("activity", "controller"): "organisation",
}

COLLECTIONS = {
    "elements": "element",
    "flows": "flow",
    "items": "data",
    "stores": "element",
    "holdings": "holding",
    "boundaries": "boundary",
    "crossings": "crossing",
    "organisations": "organisation",
    "populations": "population",
    "activities": "activity",
}
"""All objects of a type in the system."""

MEMBERS = {
    ("element", "holds"): "data",
    ("element", "holdings"): "holding",
    ("element", "handles"): "data",
    ("element", "inflows"): "flow",
    ("element", "outflows"): "flow",
    ("element", "hosts"): "element",
    ("element", "boundaries"): "boundary",
    ("boundary", "boundaries"): "boundary",
    ("boundary", "elements"): "element",
    ("flow", "data"): "data",
    ("flow", "carries"): "data",
    ("flow", "returns"): "data",
    ("crossing", "data"): "data",
    ("data", "ancestors"): "data",
    ("data", "descendants"): "data",
    ("data", "holdings"): "holding",
    ("data", "flows"): "flow",
    ("data", "crossings"): "crossing",
    ("data", "populations"): "population",
    ("activity", "data"): "data",
    ("activity", "elements"): "element",
    ("activity", "necessary_data"): "data",
    ("activity", "populations"): "population",
    ("element", "activities"): "activity",
    ("data", "activities"): "activity",
    ("flow", "activities"): "activity",
    ("crossing", "activities"): "activity",
    ("holding", "activities"): "activity",
}
"""Collections that an object has. A flow's data are what it carries and what it returns; what an element handles is
what it holds or what flows bring it or take from it; `hosts` is what is embedded in it; `boundaries` are those around,
innermost first."""

RECORDS = ("evidence", "recorded")
"""Records of a kind that cover an object: those that may exist, or those that the model mentions."""
LOOSE = (*RECORDS, "necessary_data")
"""Collections of which it may not be known what belongs to them."""
ARGUMENTS = (*SUBJECTS, "evidence")
"""What a named condition can be about."""

KIND = Choice(tuple(KINDS))


def base(type_: str) -> str:
    """The type whose columns hold an object: a store is an element."""
    return "element" if type_ == "store" else type_


@cache
def attributes(type_: str) -> dict[str, Domain]:
    """The attributes that a condition can ask of a type, with their domains.

    An element also answers for the place it stands in, its kind, and the country of its jurisdiction.
    """
    if type_ not in TYPES:
        return {}
    found = {name: a.domain for name, a in ATTRIBUTES[TYPES[type_]].items()}
    if base(type_) == "element":
        found |= {a.name: a.domain for a in BOUNDARY_ATTRIBUTES}
        found |= {"kind": KIND, "country": Text()}
    return {name: domain for name, domain in found.items() if (base(type_), name) not in STEPS}
