"""The checked form of a condition: small frozen nodes that only name what the vocabulary has.

Nothing here knows how it was written or how it is run: the parser makes these nodes, the compiler turns them
into Python functions, and the explainer walks them. They are named tuples because these are made ten times faster at
start-up than dataclasses.
"""

from typing import Any, NamedTuple, TypeVar

from bioward.models.domains import Domain

N = TypeVar("N")
MAX_STEPS = 8
MAX_HOPS = 4
"""So many steps may lead from a variable to an object; so many flows may a path be asked to have at least."""


def node(class_: type[N]) -> type[N]:
    """A class of nodes that equal only nodes of their own class: as bare tuples, `a and b` would equal `a or b`."""

    def same(self: Any, other: Any) -> bool:
        return type(self) is type(other) and bool(as_tuple(self, other))

    def different(self: Any, other: Any) -> bool:
        return not same(self, other)

    as_tuple = class_.__eq__
    class_.__eq__, class_.__ne__ = same, different  # type: ignore[method-assign]
    return class_


@node
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


@node
class Field(NamedTuple):
    """An attribute of an object."""

    of: Ref
    name: str
    domain: Domain

    def __str__(self) -> str:
        return f"{self.of}.{self.name}"


@node
class And(NamedTuple):
    """Every part holds."""

    parts: tuple["Expression", ...]


@node
class Or(NamedTuple):
    """Some part holds."""

    parts: tuple["Expression", ...]


@node
class Not(NamedTuple):
    """The inner condition does not hold."""

    inner: "Expression"


@node
class Among(NamedTuple):
    """The attribute is one of some members: `==`, `!=`, `in`, `<` over a choice all come to this."""

    field: Field
    mask: int


@node
class Contains(NamedTuple):
    """A member is in a set-valued attribute."""

    field: Field
    mask: int


@node
class TextIs(NamedTuple):
    """The attribute is this text."""

    field: Field
    text: str


@node
class SameText(NamedTuple):
    """Two attributes are the same text."""

    left: Field
    right: Field


@node
class SameObject(NamedTuple):
    """Two references lead to the same object (or both to none)."""

    left: Ref
    right: Ref


@node
class WordIs(NamedTuple):
    """A free word is in an attribute that holds a set of them."""

    field: Field
    word: str


@node
class SameMember(NamedTuple):
    """Two attributes of one domain are the same member."""

    left: Field
    right: Field


@node
class Ranked(NamedTuple):
    """An attribute stands lower in an order than another one, or with `equal` not higher.

    The ranks give the place of each member in the order that both share; -1 has none.
    """

    left: Field
    right: Field
    left_ranks: tuple[int, ...]
    right_ranks: tuple[int, ...]
    equal: bool = False


@node
class People(NamedTuple):
    """Distinct people over the items of a collection for which a condition holds."""

    variable: str
    over: "Collection"
    where: "Expression | None"


@node
class Count(NamedTuple):
    """How many of a collection a condition holds for."""

    variable: str
    over: "Collection"
    where: "Expression | None"


@node
class Sum(NamedTuple):
    """What a number comes to over all of a collection for which a condition holds."""

    variable: str
    over: "Collection"
    where: "Expression | None"
    field: Field


@node
class Shared(NamedTuple):
    """How many members a set-valued attribute shares with another one, or with members written out (a mask, words)."""

    field: Field
    other: Field | int | tuple[str, ...]


@node
class Product(NamedTuple):
    """Two amounts multiplied; neither is ever below zero."""

    left: "Amount"
    right: "Amount"


@node
class Parameter(NamedTuple):
    """A number of the library that a team can set."""

    name: str
    value: float


Amount = Field | People | Count | Sum | Shared | Product | Parameter | float


@node
class Compare(NamedTuple):
    """An order between two amounts; `operator` is one of < <= > >= ==."""

    left: Amount
    operator: str
    right: Amount


@node
class Collection(NamedTuple):
    """What a quantifier runs over: all of a type (`of` is None), or something an object has.

    kind: of evidence, its kind. Such a collection is open: a record that nobody mentions may still exist.
    """

    name: str
    of: Ref | None
    type: str
    kind: str = ""


@node
class Quantified(NamedTuple):
    """`any` or `all` over a collection; the filter is a conjunct."""

    every: bool
    variable: str
    over: Collection
    where: "Expression | None"
    body: "Expression"


@node
class Call(NamedTuple):
    """A named predicate with its arguments."""

    name: str
    arguments: tuple[Ref, ...]


@node
class Found(NamedTuple):
    """A threat is found on an object; in modifiers of severity only."""

    threat: str
    at: Ref


@node
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


@node
class Path(NamedTuple):
    """Data can travel from an element to an element, or to the end of a flow."""

    start: Ref
    goal: Ref
    spec: PathSpec


Expression = (
    And | Or | Not | Among | Contains | TextIs | WordIs | SameText | SameMember | SameObject | Ranked | Compare
    | Quantified | Call | Path | Found
)  # fmt: skip
