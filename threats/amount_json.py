"""Reads the amounts of conditions from JSON values."""

from collections.abc import Callable, Mapping
from typing import Any

from bioward.models.domains import Subset
from bioward.models.quantities import Number
from bioward.models.texts import Words
from bioward.threats.expression import Amount, Count, Parameter, People, Product, Shared, Sum
from bioward.threats.place_json import PlaceReader, has
from bioward.threats.sound import Unsound, check, listed, text


class AmountReader(PlaceReader):
    """Reads numbers, counts and sums."""

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


AMOUNTS: Mapping[str, Callable[..., Amount]] = {
    "People": AmountReader.people,
    "Count": AmountReader.count,
    "Sum": AmountReader.sum,
    "Shared": AmountReader.shared,
    "Product": AmountReader.product,
    "Parameter": AmountReader.parameter,
}
