"""Numbers as values: how much, how many, how long; one number or a range."""

import math
import re
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from bioward.models.said import BadValue, Said, single

FIGURE = re.compile(r"[+-]?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?")
"""A number as people write it."""


class Interval(NamedTuple):
    """A closed range of numbers; a known number has equal ends."""

    low: float
    high: float


@dataclass(frozen=True, eq=False, repr=False)
class Number:
    """A number, a range (`10000..50000`; `>=10000` or `10000..`), or a named end (`transient`, `indefinite`)."""

    low: float = 0
    high: float = math.inf
    unit: str = ""
    whole: bool = True
    ends: tuple[tuple[str, float], ...] = ()

    wanted: ClassVar[str] = "a number"

    @property
    def unknown(self) -> Interval:
        return Interval(self.low, self.high)

    def parse(self, said: Said) -> Interval:
        text = single(said, self.wanted)
        if text == "unknown":
            return self.unknown
        if text.startswith((">=", "<=")):
            number = self.one(text[2:])
            return Interval(number, self.high) if text[0] == ">" else Interval(self.low, number)
        low, dots, high = text.partition("..")
        if not dots or text == dots:
            number = self.one(text)
            return Interval(number, number)
        interval = Interval(self.one(low) if low else self.low, self.one(high) if high else self.high)
        if interval.low > interval.high:
            raise BadValue(f"the range '{text}' runs backwards")
        return interval

    def one(self, word: str) -> float:
        """A single number or named end."""
        word = word.strip()
        if word in self.named:
            return self.named[word]
        bare = self.of_unit.sub("", word) if self.unit else word
        if not FIGURE.fullmatch(bare):
            raise BadValue(f"'{word}' is not a number", word, tuple(self.named))
        return self.within(float(bare.replace("_", "").replace(",", "")), word)

    @cached_property
    def named(self) -> dict[str, float]:
        """The named ends."""
        return dict(self.ends)

    @cached_property
    def of_unit(self) -> re.Pattern[str]:
        """The unit at the end of a number, in the singular or the plural."""
        return re.compile(rf"\s*{self.unit[:-1]}s?$")

    def within(self, number: float, word: str) -> float:
        if not self.low <= number <= self.high or math.isinf(number):
            raise BadValue(f"{word} is outside {figure(self.low)}..{figure(self.high)}")
        if self.whole and number != int(number):
            raise BadValue(f"{word} is not a whole number")
        return number

    def meet(self, a: Interval, b: Interval) -> Interval | None:
        low, high = max(a.low, b.low), min(a.high, b.high)
        return Interval(low, high) if low <= high else None

    def known(self, value: Interval) -> bool:
        return value.low == value.high

    def show(self, value: Interval) -> str:
        return self.write(value).replace("..", " to ").replace(">=", "at least ").replace("<=", "at most ")

    def write(self, value: Interval) -> str:
        if value == self.unknown:
            return "unknown"
        if value.low == value.high:
            return self.figure(value.low)
        if value.high == self.high:
            return f">={self.figure(value.low)}"
        if value.low == self.low:
            return f"<={self.figure(value.high)}"
        return f"{self.figure(value.low)}..{self.figure(value.high)}"

    def figure(self, number: float) -> str:
        for name, end in self.ends:
            if end == number:
                return name
        unit = self.unit.removesuffix("s") if number == 1 else self.unit
        return f"{figure(number)} {unit}".strip()


def figure(number: float) -> str:
    """A number as people write it: 120000, 0.0001, unlimited."""
    if math.isinf(number):
        return "unlimited"
    return str(int(number)) if number == int(number) else repr(number)
