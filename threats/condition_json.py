"""Reads the conditions of a stored library, each when it is first used."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from bioward.models.problems import InputError, Problem
from bioward.models.span import Span
from bioward.threats.expression import Expression, Ref
from bioward.threats.expression_json import Reader
from bioward.threats.place_json import Terms
from bioward.threats.program import is_name
from bioward.threats.scope import SYSTEM
from bioward.threats.sound import Unsound, check, text, whole
from bioward.threats.terms import ARGUMENTS, KIND, attributes, base
from bioward.threats.threat import Condition, Presumption

WRONG = (Unsound, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What reading a document raises that is not as it was written."""


class Lazy(NamedTuple):
    """What the condition of a document is read with, and where the document lies."""

    terms: Terms
    variables: Mapping[str, str]
    judging: bool
    file: str


class Stored(Condition):
    """A condition whose expression is read when it is first used."""

    def __init__(self, text: str, raw: Any, variables: Mapping[str, str], kinds: int | None, lazy: Lazy) -> None:
        self.text, self.variables, self.kinds = text, variables, kinds
        self.raw, self.lazy = raw, lazy

    @cached_property
    def expression(self) -> Expression:
        """The checked expression. Raises InputError if it is none, as only a forged document has it."""
        terms, variables, judging, file = self.lazy
        try:
            return Reader(terms, variables, judging).expression(self.raw)
        except WRONG:
            raise forged(file) from None


class ConditionParts:
    """Reads what holds a condition; what is read grows the words that conditions can use."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.predicates: dict[str, tuple[int, tuple[str, ...]]] = {}
        self.terms = Terms(self.predicates, {}, 0)

    def condition(self, raw: Any) -> Stored:
        return self.stored(raw, False)

    def stored(self, raw: Any, judging: bool) -> Stored:
        said, variables, expression, kinds = raw
        check(type(variables) is dict and all(is_name(n) and t in ARGUMENTS for n, t in variables.items()))
        reader = Lazy(self.terms, {SYSTEM: SYSTEM, **variables}, judging, self.file)
        return Stored(text(said), expression, variables, None if kinds is None else whole(kinds, 0, KIND.full), reader)

    def presumption(self, raw: Any) -> Presumption:
        type_, attribute, take, when, why = raw
        attributes(type_)[attribute].parse(text(take))
        condition = None if when is None else self.condition(when)
        check(condition is None or [*map(base, condition.variables.values())] == [type_])
        return Presumption(type_, attribute, take, condition, text(why))

    def about(self, raw: Any, subject: str) -> Condition:
        """A condition over the subject of a limb."""
        found = self.condition(raw)
        check(found.variables == {subject: subject})
        return found

    def ref(self, raw: Any, subject: str) -> Ref:
        return Reader(self.terms, {subject: subject, SYSTEM: SYSTEM}).ref(raw)


def forged(file: str) -> InputError:
    said = "a condition in here is not as it was written"
    return InputError([Problem(said, Span(file, 0), "", "delete this file: it is made again")])
