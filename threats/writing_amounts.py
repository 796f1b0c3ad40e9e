"""Writes the Python source of amounts: the low and the high end of each, and how two of them compare."""

from bioward.threats.expression import (
    Amount,
    Collection,
    Count,
    Expression,
    Field,
    Parameter,
    People,
    Product,
    Ref,
    Shared,
    Sum,
)
from bioward.threats.terms import LOOSE


class Amounts:
    """The part of a writer that deals with numbers; what it is built into writes the rest."""

    def need(self, *need: object) -> str:
        raise NotImplementedError

    def write(self, node: Expression, must: bool) -> str:
        raise NotImplementedError

    def cell(self, of: Field) -> str:
        raise NotImplementedError

    def ref(self, ref: Ref) -> str:
        raise NotImplementedError

    def over(self, collection: Collection, must: bool) -> str:
        raise NotImplementedError

    def more(self, collection: Collection) -> str:
        raise NotImplementedError

    def helper(self, name: str) -> str:
        raise NotImplementedError

    def compare(self, left: Amount, operator: str, right: Amount, must: bool) -> str:
        """`a < b` must hold if the highest a is below the lowest b, and may if the lowest a is below the highest b."""
        if operator == "==":
            within = [self.compare(left, o, right, must) for o in ("<=", ">=")]
            return f"({within[0]} and {within[1]})"
        high_left = (operator in ("<", "<=")) == must
        return f"({self.end(left, high_left)} {operator} {self.end(right, not high_left)})"

    def end(self, amount: Amount, high: bool) -> str:
        """One end of an amount's interval."""
        match amount:
            case Field():
                return f"{self.cell(amount)}[{int(high)}]"
            case Parameter(_, value):
                return number(value)
            case People():
                return self.people(amount, high)
            case Count() | Sum():
                return self.over_all(amount, high)
            case Shared(of, other):
                helper = self.helper("shared_high" if high else "shared_low")
                return f"{helper}({self.cell(of)}, {self.written(other)})"
            case Product(left, right):
                return f"{self.helper('times')}({self.end(left, high)}, {self.end(right, high)})"
        return number(amount)

    def written(self, other: Field | int | tuple[str, ...]) -> str:
        """A set written out: a mask that is both sure and possible, or words."""
        if isinstance(other, int):
            return repr((other, other))
        return self.cell(other) if isinstance(other, Field) else self.need("words", other)

    def loop(self, amount: People | Count | Sum, high: bool) -> str:
        """What surely counts for the low end, and what may for the high one."""
        where = f" if {self.write(amount.where, not high)}" if amount.where else ""
        return f"for v_{amount.variable} in {self.over(amount.over, not high)}{where}"

    def people(self, people: People, high: bool) -> str:
        items = f"[v_{people.variable} {self.loop(people, high)}]"
        subjects = self.need("column", "data", "subjects")
        if high:
            return f"{self.need('helper', 'people_high')}({subjects}, {self.need('crowds')}, {items})"
        return f"{self.need('helper', 'people_low')}({subjects}, {items})"

    def over_all(self, amount: Count | Sum, high: bool) -> str:
        """A count or a sum; of a collection that may hold more than is said there is no highest."""
        if isinstance(amount, Count):
            found = f"sum(1 {self.loop(amount, high)})"
        else:
            found = f"{self.helper('total')}({self.cell(amount.field)}[{int(high)}] {self.loop(amount, high)})"
        loose = high and amount.over.name in LOOSE
        return f"(1e999 if {self.more(amount.over)} else {found})" if loose else found


def number(value: float) -> str:
    """A number as source; infinity has no literal of its own."""
    return "1e999" if value == float("inf") else repr(float(value))
