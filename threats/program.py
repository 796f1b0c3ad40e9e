"""Compiles a checked expression into plain Python functions: `must` and `may`, for one object or sifting many.

Over possibilities, `must` is true if the condition holds whatever the unknowns are, and `may` if it can hold at all.
The functions are written as Python source from checked nodes only, so nothing from a library file reaches it but
integers, numbers and quoted texts, and they see no names beyond the columns they need.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from bioward.threats.expression import Expression
from bioward.threats.sieve import FEW, Sieve, Stages
from bioward.threats.writer import Need, Writer

Truth = Callable[..., bool]
Sift = Callable[..., list[int]]
Supply = Callable[[Need], Any]
BUILTINS = {"any": any, "all": all, "sum": sum, "bool": bool}


class Later:
    """What is made when it is first wanted. There are hundreds in a call, and functools.cache is slow to set up."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make: Callable[[], Any] | None = make
        self.made: Any = None

    def __call__(self) -> Any:
        if self.make is not None:
            self.made, self.make = self.make(), None
        return self.made


@dataclass(frozen=True, eq=False, repr=False)
class Piece:
    """One function in Python's bytecode, and the columns that it needs by name."""

    code: Any
    needs: Mapping[str, Need]

    def bind(self, supply: Supply) -> Any:
        """The function over one view, whose columns `supply` hands out."""
        names: dict[str, Any] = {"__builtins__": BUILTINS, "v_system": 0}
        names |= {name: supply(need) for name, need in self.needs.items()}
        exec(self.code, names)
        return names["f"]


@dataclass(frozen=True, eq=False, repr=False)
class Program:
    """A condition over its free variables; each of its functions is written when it is first wanted."""

    expression: Expression
    arguments: tuple[str, ...]
    pieces: dict[tuple[bool, bool], Piece] = field(default_factory=dict)

    def truth(self, supply: Supply, must: bool) -> Truth:
        """A function of the arguments."""
        whole = Later(lambda: self.piece(must, False).bind(supply))
        if len(self.arguments) != 1 or self.rest:
            found: Truth = whole()
            return found
        sieve, few = Sieve(supply), iter(range(FEW))

        def truth(at: int) -> bool:
            """Looks are enough; who asks often is worth compiling for."""
            if next(few, None) is None:
                return bool(whole()(at))
            return bool(self.stages.sift(sieve, (at,), must))

        return truth

    def sift(self, supply: Supply, must: bool) -> Sift:
        """A function of many objects: those for which the condition of one argument holds."""
        whole = Later(lambda: self.piece(must, True).bind(supply))
        rest = Later(lambda: self.rest.piece(must, True).bind(supply) if self.rest else list)

        def sifted(every: Sequence[int]) -> list[int]:
            if len(every) > FEW:
                return list(whole()(every))
            every = self.stages.sift(Sieve(supply), every, must)
            return list(rest()(every)) if every else []

        return sifted

    @cached_property
    def stages(self) -> Stages:
        return Stages(self.expression, self.arguments[0])

    @cached_property
    def rest(self) -> "Program | None":
        """What is left to ask when all looks are taken."""
        rest = self.stages.rest
        return Program(rest, self.arguments) if rest else None

    def piece(self, must: bool, many: bool) -> Piece:
        if (must, many) not in self.pieces:
            self.pieces[must, many] = self.write(must, many)
        return self.pieces[must, many]

    def write(self, must: bool, many: bool) -> Piece:
        writer = Writer()
        text = writer.write(self.expression, must)
        names = [f"v_{a}" for a in self.arguments]
        if not all(map(is_name, names)):
            raise ValueError(f"not names: {self.arguments}")
        if many:
            source = f"def f(every): return [{names[0]} for {names[0]} in every if {text}]"
        else:
            source = f"def f({', '.join(names)}): return {text}"
        return Piece(compile(source, "<condition>", "exec"), writer.needs)


def compile_condition(expression: Expression, arguments: tuple[str, ...]) -> Program:
    """The program of a checked expression over its free variables."""
    return Program(expression, arguments)


def is_name(text: str) -> bool:
    """Whether a text can name a variable: nothing else may reach the source of a program."""
    return text.isascii() and text.isidentifier()
