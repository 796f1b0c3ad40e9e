"""What the vocabulary is written in: holders, attributes, kinds, and the few value types that come again and again."""

from enum import StrEnum
from typing import NamedTuple

from bioward.models.domains import Choice, Domain
from bioward.models.quantities import Number
from bioward.models.said import Said


class Shape(StrEnum):
    """How an element is drawn in a data-flow diagram."""

    PROCESS = "process"
    STORE = "store"
    EXTERNAL = "external_entity"
    PERSON = "person"


class Holder(StrEnum):
    """The kinds of thing that attributes belong to."""

    SYSTEM = "system"
    BOUNDARY = "boundary"
    DATA = "data"
    ELEMENT = "element"
    FLOW = "flow"
    HOLDING = "holding"
    ORGANISATION = "organisation"
    POPULATION = "population"
    ACTIVITY = "activity"
    EVIDENCE = "evidence"


class Attribute(NamedTuple):
    """One thing that can be said of a holder.

    default: what is taken when nothing is said, in the words a model would use.
    drawn:   the default is a convention of drawing (an arrow is a data flow) and as good as said;
             otherwise a finding that needs the default is only presumed, and a clear that needs it says so.
    kinds:   the kinds (of elements, of evidence) that can have it; empty means that all of the holder can.
    """

    name: str
    domain: Domain
    meaning: str
    default: Said | None = None
    drawn: bool = False
    kinds: frozenset[str] = frozenset()


class Kind(NamedTuple):
    """What an element is."""

    name: str
    shape: Shape
    meaning: str
    plain: bool = False


def ordered(*members: str, **groups: tuple[str, ...]) -> Choice:
    """A choice whose members stand from least to most."""
    return Choice(members, ordered=True, groups=groups)


def choice(*members: str) -> Choice:
    """A choice without an order."""
    return Choice(members)


def attribute(
    name: str,
    domain: Domain,
    meaning: str,
    kinds: frozenset[str] = frozenset(),
    *,
    default: Said | None = None,
) -> Attribute:
    return Attribute(name, domain, meaning, default, kinds=kinds)


YES_NO = ordered("no", "yes")
"""Yes protects (or says more), no does not."""
RISK = choice("no", "yes")
"""Yes is no protection, so neither answer is the weaker one for every question."""
PEOPLE = Number(unit="")
COUNT = Number(low=0)
RETENTION = Number(unit="days", ends=(("transient", 0), ("indefinite", float("inf"))))


def table(*attributes: Attribute) -> dict[str, Attribute]:
    """Attributes by name."""
    return {a.name: a for a in attributes}


def carries(kind: str, attribute: Attribute) -> bool:
    """Whether a thing of this kind can have the attribute."""
    return not attribute.kinds or kind in attribute.kinds
