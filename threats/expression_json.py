"""Checked conditions as plain JSON values, and back.

A node is a list that begins with its name; an object or an attribute is a dotted text (`flow.source.kind`), whose
types and domain are looked up in the vocabulary again when it is read. What is read comes from a file that anybody may
have changed, and conditions become Python source: so everything is checked here that their parser checks.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bioward.models.domains import Choice, Subset
from bioward.models.texts import Text, Words
from bioward.threats.amount_json import AmountReader
from bioward.threats.expression import (
    Among,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Expression,
    Field,
    Found,
    Not,
    Or,
    Parameter,
    Path,
    PathSpec,
    Quantified,
    Ranked,
    Ref,
    SameMember,
    SameObject,
    SameText,
    TextIs,
    WordIs,
)  # fmt: skip
from bioward.threats.place_json import PLACES, has
from bioward.threats.sound import check, text, truth, whole
from bioward.threats.terms import base

MAX_DEEP = 120
OPERATORS = ("<", "<=", ">", ">=", "==")


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


class Reader(AmountReader):
    """Reads one condition."""

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

    def path(self, start: str, goal: str, spec: Any) -> Expression:
        return Path(self.of(start, "element"), self.of(goal, *PLACES), self.spec(*spec))


def ranks(field: Field, raw: Sequence[Any]) -> tuple[int, ...]:
    """The place of each member of an attribute in an order."""
    domain = field.domain
    check(isinstance(domain, Choice) and len(raw) == len(domain.members))
    return tuple([whole(rank, -1, 99) for rank in raw])


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
