"""The checked form of a condition: small frozen nodes that only name what the vocabulary has.

Nothing here knows how it was written or how it is run: the parser makes these nodes, the compiler turns them
into Python functions, and the explainer walks them.
"""

from dataclasses import dataclass

from bioward.models.domains import Domain


@dataclass(frozen=True, slots=True)
class Ref:
    """An object: a variable, then steps such as `source` or `item`. `type` is what it leads to."""

    variable: str
    steps: tuple[str, ...]
    type: str

    def __str__(self) -> str:
        return ".".join((self.variable, *self.steps))


@dataclass(frozen=True, slots=True)
class Field:
    """An attribute of an object."""

    of: Ref
    name: str
    domain: Domain

    def __str__(self) -> str:
        return f"{self.of}.{self.name}"


@dataclass(frozen=True, slots=True)
class And:
    """Every part holds."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Some part holds."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The inner condition does not hold."""

    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Among:
    """The attribute is one of some members: `==`, `!=`, `in`, `<` over a choice all come to this."""

    field: Field
    mask: int


@dataclass(frozen=True, slots=True)
class Contains:
    """A member is in a set-valued attribute."""

    field: Field
    mask: int


@dataclass(frozen=True, slots=True)
class TextIs:
    """The attribute is this text."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class SameText:
    """Two attributes are the same text."""

    left: Field
    right: Field


@dataclass(frozen=True, slots=True)
class SameObject:
    """Two references lead to the same object (or both to none)."""

    left: Ref
    right: Ref


@dataclass(frozen=True, slots=True)
class People:
    """Distinct people over the items of a collection for which a condition holds."""

    variable: str
    over: "Collection"
    where: "Expression | None"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of the library that a team can set."""

    name: str
    value: float


Amount = Field | People | Parameter | float


@dataclass(frozen=True, slots=True)
class Compare:
    """An order between two amounts; `operator` is one of < <= > >= ==."""

    left: Amount
    operator: str
    right: Amount


@dataclass(frozen=True, slots=True)
class Collection:
    """What a quantifier runs over: all of a type (`of` is None), or something an object has."""

    name: str
    of: Ref | None
    type: str


@dataclass(frozen=True, slots=True)
class Quantified:
    """`any` or `all` over a collection; the filter is a conjunct."""

    every: bool
    variable: str
    over: Collection
    where: "Expression | None"
    body: "Expression"


@dataclass(frozen=True, slots=True)
class Call:
    """A named predicate with its arguments."""

    name: str
    arguments: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PathSpec:
    """What a path must be like; every name is that of a predicate.

    carrying: holds for the item at every hop.
    avoiding: none holds at any element or flow on the way, ends included.
    first:    holds for the first flow.
    through:  holds for some element on the way.
    signals:  decision and control flows count as hops too.
    """

    carrying: str = ""
    avoiding: tuple[str, ...] = ()
    first: str = ""
    through: str = ""
    signals: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Data can travel from an element to an element, or to the end of a flow."""

    start: Ref
    goal: Ref
    spec: PathSpec


Expression = And | Or | Not | Among | Contains | TextIs | SameText | SameObject | Compare | Quantified | Call | Path
