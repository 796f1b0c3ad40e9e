"""Reads what conditions speak of from JSON values: objects, attributes, collections, paths, predicates by name."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bioward.models.domains import Choice, Domain, Subset
from bioward.models.vocabulary_evidence import EVIDENCE_KIND
from bioward.threats.expression import MAX_HOPS, MAX_STEPS, Collection, Expression, Field, PathSpec, Ref
from bioward.threats.program import is_name
from bioward.threats.sound import check, truth, whole
from bioward.threats.terms import COLLECTIONS, MEMBERS, RECORDS, STEPS, attributes, base

PLACES = ("element", "flow")


class Terms(NamedTuple):
    """The words of the library that a condition can use.

    predicates: each with its place in the library and the types of its arguments.
    limit: only predicates before this place can be named, so that none can name itself.
    """

    predicates: Mapping[str, tuple[int, tuple[str, ...]]]
    parameters: Mapping[str, float]
    limit: int


class PlaceReader:
    """Reads the parts of one condition, over variables mapped to their types.

    Anything wrong raises Unsound, or what Python raises at values of another sort.
    """

    def __init__(self, terms: Terms, variables: Mapping[str, str], judging: bool = False) -> None:
        self.terms, self.variables, self.judging = terms, dict(variables), judging
        self.depth = 0

    def expression(self, raw: Any) -> Expression:
        raise NotImplementedError

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

    # ------------------------------------------------------------------------ paths

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


def has(field: Field, *domains: type[Domain]) -> Field:
    """An attribute of one of some domains."""
    check(isinstance(field.domain, domains))
    return field
