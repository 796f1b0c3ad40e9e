"""Checked conditions as plain JSON values, and back.

A node is a list that begins with its name; an object or an attribute is a dotted text (`flow.source.kind`), whose
types and domain are looked up in the vocabulary again when it is read. What is read comes from a file that anybody may
have changed, and conditions become Python source: so everything is checked here that their parser checks.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from bioward.models.domains import Choice, Domain, Subset
from bioward.models.quantities import Number
from bioward.models.texts import Text, Words
from bioward.models.vocabulary_evidence import EVIDENCE_KIND
from bioward.threats.expression import (
    MAX_HOPS,
    MAX_STEPS,
    Among,
    Amount,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Count,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Parameter,
    Path,
    PathSpec,
    People,
    Product,
    Quantified,
    Ranked,
    Ref,
    SameMember,
    SameObject,
    SameText,
    Shared,
    Sum,
    TextIs,
    WordIs,
)
from bioward.threats.program import is_name
from bioward.threats.terms import COLLECTIONS, MEMBERS, STEPS, attributes, base

MAX_DEEP = 120
OPERATORS = ("<", "<=", ">", ">=", "==")
RECORDS = ("evidence", "recorded")
PLACES = ("element", "flow")


class Unsound(ValueError):
    """What was read is not what is written here."""


def plain(node: Any) -> Any:
    """A node, and all in it, as JSON values."""
    match node:
        case Ref() | Field():
            return str(node)
        case Parameter(name):
            return ["Parameter", name]
        case Collection(name, None):
            return name
        case Collection(name, of, _, kind):
            return [name, str(of), kind]
        case PathSpec():
            return [plain(part) for part in node]
        case tuple():
            named = [type(node).__name__] if hasattr(node, "_fields") else []
            return [*named, *map(plain, node)]
    return node


def check(sound: bool) -> None:
    if not sound:
        raise Unsound


def has(field: Field, *domains: type[Domain]) -> Field:
    """An attribute of one of some domains."""
    check(isinstance(field.domain, domains))
    return field


def text(raw: Any) -> str:
    check(type(raw) is str)
    return str(raw)


def whole(raw: Any, low: int, high: int) -> int:
    check(type(raw) is int and low <= raw <= high)
    return int(raw)


def truth(raw: Any) -> bool:
    check(type(raw) is bool)
    return raw is True


class Terms(NamedTuple):
    """The words of the library that a condition can use.

    predicates: each with its place in the library and the types of its arguments.
    limit: only predicates before this place can be named, so that none can name itself.
    """

    predicates: Mapping[str, tuple[int, tuple[str, ...]]]
    parameters: Mapping[str, float]
    limit: int


class Reader:
    """Reads one condition. Anything wrong raises Unsound, or what Python raises at values of another sort."""

    def __init__(self, terms: Terms, variables: Mapping[str, str], judging: bool = False) -> None:
        self.terms, self.variables, self.judging = terms, dict(variables), judging
        self.depth = 0

    # ------------------------------------------------------------------------ pieces

    def ref(self, raw: str) -> Ref:
        variable, *steps = raw.split(".")
        origin = type_ = self.variables[variable]
        check(len(steps) <= MAX_STEPS)
        for step in steps:
            type_ = STEPS[base(type_), step]
        return Ref(variable, tuple(steps), type_, origin)

    def of(self, raw: str, *types: str) -> Ref:
        """An object of one of some types."""
        found = self.ref(raw)
        check(base(found.type) in types)
        return found

    def field(self, raw: str) -> Field:
        of, _, name = raw.rpartition(".")
        found = self.ref(of)
        return Field(found, name, attributes(found.type)[name])

    def mask(self, raw: Any, domain: Domain) -> int:
        if isinstance(domain, Subset):
            domain = domain.choice
        check(isinstance(domain, Choice))
        return whole(raw, 0, domain.full | 1) if isinstance(domain, Choice) else 0

    def collection(self, raw: Any) -> Collection:
        if isinstance(raw, str):
            return Collection(raw, None, COLLECTIONS[raw])
        name, about, kind = raw
        of = self.ref(about)
        if name in RECORDS:
            check(kind in EVIDENCE_KIND.members)
            return Collection(name, of, "evidence", kind)
        check(kind == "")
        return Collection(name, of, MEMBERS[base(of.type), name])

    def signature(self, name: str) -> tuple[str, ...]:
        place, types = self.terms.predicates[name]
        check(place < self.terms.limit)
        return types

    def loop(self, variable: Any, over: Any, where: Any) -> tuple[str, Collection, Expression | None]:
        """What a loop begins with; its variable is known from here on, until `leave`."""
        check(is_name(variable) and not variable.startswith("_") and variable not in self.variables)
        found = self.collection(over)
        self.variables[variable] = found.type
        return variable, found, None if where is None else self.expression(where)

    # ------------------------------------------------------------------------ conditions

    def expression(self, raw: Any) -> Expression:
        self.depth += 1
        check(self.depth <= MAX_DEEP)
        found = EXPRESSIONS[raw[0]](self, *raw[1:])
        self.depth -= 1
        return found

    def and_(self, parts: Any) -> Expression:
        return And(tuple([self.expression(part) for part in parts]))

    def or_(self, parts: Any) -> Expression:
        return Or(tuple([self.expression(part) for part in parts]))

    def not_(self, inner: Any) -> Expression:
        return Not(self.expression(inner))

    def among(self, raw: str, mask: Any) -> Expression:
        field = has(self.field(raw), Choice)
        return Among(field, self.mask(mask, field.domain))

    def contains(self, raw: str, mask: Any) -> Expression:
        field = has(self.field(raw), Subset)
        return Contains(field, self.mask(mask, field.domain))

    def text_is(self, raw: str, word: Any) -> Expression:
        return TextIs(has(self.field(raw), Text), text(word))

    def word_is(self, raw: str, word: Any) -> Expression:
        return WordIs(has(self.field(raw), Words), text(word))

    def same_text(self, left: str, right: str) -> Expression:
        return SameText(has(self.field(left), Text), has(self.field(right), Text))

    def same_member(self, left: str, right: str) -> Expression:
        one, other = has(self.field(left), Choice), has(self.field(right), Choice)
        check(one.domain is other.domain)
        return SameMember(one, other)

    def same_object(self, left: str, right: str) -> Expression:
        one = self.ref(left)
        return SameObject(one, self.of(right, base(one.type)))

    def ranked(self, left: str, right: str, left_ranks: Any, right_ranks: Any, equal: Any) -> Expression:
        one, other = self.field(left), self.field(right)
        return Ranked(one, other, ranks(one, left_ranks), ranks(other, right_ranks), truth(equal))

    def compare(self, left: Any, operator: Any, right: Any) -> Expression:
        check(operator in OPERATORS)
        return Compare(self.amount(left), operator, self.amount(right))

    def quantified(self, every: Any, variable: Any, over: Any, where: Any, body: Any) -> Expression:
        before = self.variables.copy()
        start = self.loop(variable, over, where)
        found = Quantified(truth(every), *start, self.expression(body))
        self.variables = before
        return found

    def call(self, name: str, arguments: Any) -> Expression:
        wanted = self.signature(name)
        check(len(wanted) == len(arguments))
        return Call(name, tuple([self.of(a, base(w)) for a, w in zip(arguments, wanted, strict=True)]))

    def found(self, threat: Any, at: str) -> Expression:
        check(self.judging)
        return Found(text(threat), self.ref(at))

    # ------------------------------------------------------------------------ paths

    def path(self, start: str, goal: str, spec: Any) -> Expression:
        return Path(self.of(start, "element"), self.of(goal, *PLACES), self.spec(*spec))

    def spec(
        self, carrying: Any, avoiding: Any, first: Any, last: Any, through: Any, hops: Any, signals: Any, below: Any
    ) -> PathSpec:
        attribute, mask = below
        domain = attributes("element")[attribute] if attribute else None
        return PathSpec(
            carrying=self.name(carrying, "data"),
            avoiding=tuple([self.named(name, *PLACES) for name in avoiding]),
            first=self.name(first, "flow"),
            last=self.name(last, "flow"),
            through=tuple([self.named(name, "element") for name in through]),
            hops=whole(hops, 1, MAX_HOPS),
            signals=truth(signals),
            below=(attribute, self.mask(mask, domain)) if domain else ("", whole(mask, 0, 0)),
        )

    def name(self, name: Any, type_: str) -> str:
        return "" if name == "" else self.named(name, type_)

    def named(self, name: Any, *types: str) -> str:
        """A predicate about one object of one of some types."""
        (wanted,) = self.signature(name)
        check(base(wanted) in types)
        return str(name)

    # ------------------------------------------------------------------------ amounts

    def amount(self, raw: Any) -> Amount:
        match raw:
            case str():
                return has(self.field(raw), Number)
            case list():
                return AMOUNTS[raw[0]](self, *raw[1:])
            case float():
                check(raw >= 0)
                return raw
        raise Unsound

    def people(self, variable: Any, over: Any, where: Any) -> Amount:
        before = self.variables.copy()
        found = People(*self.loop(variable, over, where))
        check(found.over.type == "data")
        self.variables = before
        return found

    def count(self, variable: Any, over: Any, where: Any) -> Amount:
        before = self.variables.copy()
        found = Count(*self.loop(variable, over, where))
        self.variables = before
        return found

    def sum(self, variable: Any, over: Any, where: Any, raw: str) -> Amount:
        before = self.variables.copy()
        found = Sum(*self.loop(variable, over, where), has(self.field(raw), Number))
        self.variables = before
        return found

    def shared(self, raw: str, other: Any) -> Amount:
        field = has(self.field(raw), Subset, Words)
        if isinstance(other, str):
            return Shared(field, has(self.field(other), type(field.domain)))
        if isinstance(field.domain, Subset):
            return Shared(field, self.mask(other, field.domain))
        return Shared(field, tuple([text(word) for word in listed(other)]))

    def product(self, left: Any, right: Any) -> Amount:
        return Product(self.amount(left), self.amount(right))

    def parameter(self, name: str) -> Amount:
        return Parameter(name, self.terms.parameters[name])


def ranks(field: Field, raw: Sequence[Any]) -> tuple[int, ...]:
    """The place of each member of an attribute in an order."""
    domain = field.domain
    check(isinstance(domain, Choice) and len(raw) == len(domain.members))
    return tuple([whole(rank, -1, 99) for rank in raw])


def listed(raw: Any) -> list[Any]:
    check(type(raw) is list)
    return list(raw)


EXPRESSIONS: Mapping[str, Callable[..., Expression]] = {
    "And": Reader.and_,
    "Or": Reader.or_,
    "Not": Reader.not_,
    "Among": Reader.among,
    "Contains": Reader.contains,
    "TextIs": Reader.text_is,
    "WordIs": Reader.word_is,
    "SameText": Reader.same_text,
    "SameMember": Reader.same_member,
    "SameObject": Reader.same_object,
    "Ranked": Reader.ranked,
    "Compare": Reader.compare,
    "Quantified": Reader.quantified,
    "Call": Reader.call,
    "Path": Reader.path,
    "Found": Reader.found,
}
AMOUNTS: Mapping[str, Callable[..., Amount]] = {
    "People": Reader.people,
    "Count": Reader.count,
    "Sum": Reader.sum,
    "Shared": Reader.shared,
    "Product": Reader.product,
    "Parameter": Reader.parameter,
}
