"""The checked form of a condition: small frozen nodes that only name what the vocabulary has.

Nothing here knows how it was written or how it is run: the parser makes these nodes, the compiler turns them
into Python functions, and the explainer walks them. They are named tuples because these are made ten times faster at
start-up than dataclasses; nothing compares nodes of different classes.
"""

from typing import NamedTuple

from bioward.models.domains import Domain


class Ref(NamedTuple):
    """An object: a variable, then steps such as `source` or `item`.

    type:   what it leads to.
    origin: what the variable itself is.
    """

    variable: str
    steps: tuple[str, ...]
    type: str
    origin: str = ""

    def __str__(self) -> str:
        return ".".join((self.variable, *self.steps))


class Field(NamedTuple):
    """An attribute of an object."""

    of: Ref
    name: str
    domain: Domain

    def __str__(self) -> str:
        return f"{self.of}.{self.name}"


class And(NamedTuple):
    """Every part holds."""

    parts: tuple["Expression", ...]


class Or(NamedTuple):
    """Some part holds."""

    parts: tuple["Expression", ...]


class Not(NamedTuple):
    """The inner condition does not hold."""

    inner: "Expression"


class Among(NamedTuple):
    """The attribute is one of some members: `==`, `!=`, `in`, `<` over a choice all come to this."""

    field: Field
    mask: int


class Contains(NamedTuple):
    """A member is in a set-valued attribute."""

    field: Field
    mask: int


class TextIs(NamedTuple):
    """The attribute is this text."""

    field: Field
    text: str


class SameText(NamedTuple):
    """Two attributes are the same text."""

    left: Field
    right: Field


class SameObject(NamedTuple):
    """Two references lead to the same object (or both to none)."""

    left: Ref
    right: Ref


class WordIs(NamedTuple):
    """A free word is in an attribute that holds a set of them."""

    field: Field
    word: str


class SameMember(NamedTuple):
    """Two attributes of one domain are the same member."""

    left: Field
    right: Field


class Ranked(NamedTuple):
    """An attribute stands lower in an order than another one, or with `equal` not higher.

    The ranks give the place of each member in the order that both share; -1 has none.
    """

    left: Field
    right: Field
    left_ranks: tuple[int, ...]
    right_ranks: tuple[int, ...]
    equal: bool = False


class People(NamedTuple):
    """Distinct people over the items of a collection for which a condition holds."""

    variable: str
    over: "Collection"
    where: "Expression | None"


class Count(NamedTuple):
    """How many of a collection a condition holds for."""

    variable: str
    over: "Collection"
    where: "Expression | None"


class Sum(NamedTuple):
    """What a number comes to over all of a collection for which a condition holds."""

    variable: str
    over: "Collection"
    where: "Expression | None"
    field: Field


class Shared(NamedTuple):
    """How many members a set-valued attribute shares with another one, or with members written out (a mask, words)."""

    field: Field
    other: Field | int | tuple[str, ...]


class Product(NamedTuple):
    """Two amounts multiplied; neither is ever below zero."""

    left: "Amount"
    right: "Amount"


class Parameter(NamedTuple):
    """A number of the library that a team can set."""

    name: str
    value: float


Amount = Field | People | Count | Sum | Shared | Product | Parameter | float


class Compare(NamedTuple):
    """An order between two amounts; `operator` is one of < <= > >= ==."""

    left: Amount
    operator: str
    right: Amount


class Collection(NamedTuple):
    """What a quantifier runs over: all of a type (`of` is None), or something an object has.

    kind: of evidence, its kind. Such a collection is open: a record that nobody mentions may still exist.
    """

    name: str
    of: Ref | None
    type: str
    kind: str = ""


class Quantified(NamedTuple):
    """`any` or `all` over a collection; the filter is a conjunct."""

    every: bool
    variable: str
    over: Collection
    where: "Expression | None"
    body: "Expression"


class Call(NamedTuple):
    """A named predicate with its arguments."""

    name: str
    arguments: tuple[Ref, ...]


class Found(NamedTuple):
    """A threat is found on an object; in modifiers of severity only."""

    threat: str
    at: Ref


class PathSpec(NamedTuple):
    """What a path must be like; every name is that of a predicate.

    carrying: holds for the item at every hop.
    avoiding: none holds at any element or flow on the way, ends included.
    first:    holds for the first flow.
    last:     holds for the last flow.
    through:  hold for elements on the way, in this order; one element may be several of them.
    hops:     the path has at least so many flows.
    signals:  decision and control flows count as hops too.
    below:    an attribute and the mask of its members that no element on the way may have.
    """

    carrying: str = ""
    avoiding: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    through: tuple[str, ...] = ()
    hops: int = 1
    signals: bool = False
    below: tuple[str, int] = ("", 0)


class Path(NamedTuple):
    """Data can travel from an element to an element, or to the end of a flow."""

    start: Ref
    goal: Ref
    spec: PathSpec


Expression = (
    And | Or | Not | Among | Contains | TextIs | WordIs | SameText | SameMember | SameObject | Ranked | Compare
    | Quantified | Call | Path | Found
)  # fmt: skip
