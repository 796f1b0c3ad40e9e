"""Compiles a checked expression into a pair of plain Python functions, `must` and `may`.

Over possibilities, `must` is true if the condition holds whatever the unknowns are, and `may` if it can hold at all.
The functions are written as Python source from checked nodes only, so nothing from a library file reaches it but
integers, numbers and quoted texts, and they see no names beyond the columns they need.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import CodeType
from typing import Any

from bioward.models.domains import Choice
from bioward.threats.expression import (
    Among,
    Amount,
    And,
    Call,
    Collection,
    Compare,
    Contains,
    Expression,
    Field,
    Not,
    Or,
    Parameter,
    Path,
    People,
    Quantified,
    Ref,
    SameObject,
    SameText,
    TextIs,
)
from bioward.threats.terms import base

Truth = Callable[..., bool]
Need = tuple[Any, ...]
"""What a program asks of its view: a kind of thing (column, step, members, predicate, path, …) and its names."""
BUILTINS = {"any": any, "all": all}


@dataclass(frozen=True, eq=False, repr=False)
class Program:
    """A compiled condition: the source of its two functions, and the columns they need by name."""

    arguments: tuple[str, ...]
    must: str
    may: str
    needs: Mapping[str, Need]

    @cached_property
    def code(self) -> CodeType:
        names = ", ".join(self.arguments)
        source = f"def must({names}): return {self.must}\ndef may({names}): return {self.may}\n"
        return compile(source, "<condition>", "exec")

    def bind(self, supply: Callable[[Need], Any]) -> tuple[Truth, Truth]:
        """The two functions over one view, whose columns `supply` hands out."""
        names: dict[str, Any] = {"__builtins__": BUILTINS} | {name: supply(need) for name, need in self.needs.items()}
        exec(self.code, names)
        return names["must"], names["may"]


def compile_condition(expression: Expression, arguments: tuple[str, ...]) -> Program:
    """The program of a checked expression over its free variables."""
    writer = Writer()
    must, may = writer.write(expression, True), writer.write(expression, False)
    return Program(tuple(f"v_{a}" for a in arguments), must, may, writer.needs)


class Writer:
    """Writes Python source. `must` says which of the two functions is being written."""

    def __init__(self) -> None:
        self.needs: dict[str, Need] = {}

    def need(self, *need: Any) -> str:
        """The name under which a column is at hand."""
        for name, known in self.needs.items():
            if known == need:
                return name
        name = f"n{len(self.needs)}"
        self.needs[name] = need
        return name

    def write(self, node: Expression, must: bool) -> str:
        match node:
            case And(parts):
                return "(" + " and ".join(self.write(p, must) for p in parts) + ")"
            case Or(parts):
                return "(" + " or ".join(self.write(p, must) for p in parts) + ")"
            case Not(inner):
                return f"(not {self.write(inner, not must)})"
            case Among(field, mask):
                return self.among(field, mask, must)
            case Contains(field, mask):
                return f"({self.cell(field)}[{0 if must else 1}] & {mask} != 0)"
            case TextIs(field, text):
                return f"({self.cell(field)} in {((text,) if must else (None, text))!r})"
            case SameText(left, right):
                same = self.need("helper", "same_must" if must else "same_may")
                return f"{same}({self.cell(left)}, {self.cell(right)})"
            case SameObject(left, right):
                return f"({self.ref(left)} == {self.ref(right)})"
            case Compare(left, operator, right):
                return self.compare(left, operator, right, must)
            case Quantified():
                return self.quantified(node, must)
            case Call(name, arguments):
                called = self.need("predicate", name, "must" if must else "may")
                return f"{called}({', '.join(self.ref(a) for a in arguments)})"
            case Path(start, goal, spec):
                return f"{self.need('path', spec, must, goal.type)}({self.ref(start)}, {self.ref(goal)})"

    def among(self, field: Field, mask: int, must: bool) -> str:
        """One integer operation: nothing outside the mask is possible, or something inside it is."""
        assert isinstance(field.domain, Choice)
        outside = (field.domain.full | 1) & ~mask
        return f"({self.cell(field)} & {outside} == 0)" if must else f"({self.cell(field)} & {mask} != 0)"

    def ref(self, ref: Ref) -> str:
        """The index of an object."""
        text = f"v_{ref.variable}"
        for step in ref.steps:
            text = f"{self.need('step', STEP_TYPES[step], step)}[{text}]"
        return text

    def cell(self, field: Field) -> str:
        return f"{self.need('column', base(field.of.type), field.name)}[{self.ref(field.of)}]"

    def quantified(self, node: Quantified, must: bool) -> str:
        """A filter is a conjunct of `any`; for `all`, what the filter may let in must satisfy the body."""
        loop = f"for v_{node.variable} in {self.over(node.over)}"
        body = self.write(node.body, must)
        if node.every:
            free = f"not {self.write(node.where, not must)} or " if node.where else ""
            return f"all({free}{body} {loop})"
        where = f"{self.write(node.where, must)} and " if node.where else ""
        return f"any({where}{body} {loop})"

    def over(self, collection: Collection) -> str:
        if collection.of is None:
            return self.need("everything", collection.name)
        return f"{self.need('members', base(collection.of.type), collection.name)}[{self.ref(collection.of)}]"

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
        return number(amount)

    def people(self, people: People, high: bool) -> str:
        """Low over the items that surely count, high over those that may."""
        where = f" if {self.write(people.where, not high)}" if people.where else ""
        items = f"[v_{people.variable} for v_{people.variable} in {self.over(people.over)}{where}]"
        subjects = self.need("column", "data", "subjects")
        if high:
            return f"{self.need('helper', 'people_high')}({subjects}, {self.need('families')}, {items})"
        return f"{self.need('helper', 'people_low')}({subjects}, {items})"


STEP_TYPES = {"source": "flow", "target": "flow", "boundary": "element", "element": "holding", "item": "holding"}
"""The type that each step starts from."""


def number(value: float) -> str:
    """A number as source; infinity has no literal of its own."""
    return "1e999" if value == float("inf") else repr(float(value))


def same_must(left: str | None, right: str | None) -> bool:
    """Two texts are surely the same."""
    return left is not None and left == right


def same_may(left: str | None, right: str | None) -> bool:
    """Two texts can be the same."""
    return left is None or right is None or left == right
