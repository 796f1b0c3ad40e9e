"""The value types of the vocabulary. A value is a SET OF POSSIBILITIES, so partial knowledge has a place.

| domain    | a value is                     | unknown          |
|-----------|--------------------------------|------------------|
| Choice    | a bit mask over its members    | every member     |
| Number    | an Interval                    | the whole range  |
| Subset    | (surely in, possibly in) masks | (none, every)    |
| Words     | a frozenset of free words      | None             |
| Text, Ref | a string                       | None             |

Bit 0 of a Choice mask is kept for "absent": an attribute that this kind of thing cannot have. It is in
no set that a condition can name, so every comparison with it is false both ways.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.countries import COUNTRIES

ABSENT = 1
"""The mask of an attribute that its holder cannot have."""


class Interval(NamedTuple):
    """A closed range of numbers; a known number has equal ends."""

    low: float
    high: float


class Members(NamedTuple):
    """What a set-valued attribute holds: surely in, and possibly in, as masks."""

    sure: int
    possible: int


Value = int | Interval | Members | frozenset[str] | str | None
Said = str | Sequence[str]


class BadValue(ValueError):
    """What was said is not a value of the domain."""

    def __init__(self, message: str, word: str = "", known: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.word, self.known = word, tuple(known)


@dataclass(frozen=True, eq=False, repr=False)
class Choice:
    """One word out of a few. With `ordered`, members stand from least to most protective (or severe)."""

    members: tuple[str, ...]
    ordered: bool = False
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    bits: dict[str, int] = field(init=False, repr=False, compare=False)
    full: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        bits = {m: 2 << i for i, m in enumerate(self.members)}
        object.__setattr__(self, "full", sum(bits.values()))
        for group, members in self.groups.items():
            bits[group] = sum(bits[m] for m in members)
        object.__setattr__(self, "bits", bits | {"unknown": self.full})

    @property
    def unknown(self) -> int:
        return self.full

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.members, *self.groups)

    def parse(self, said: Said) -> int:
        """The mask of one member, or of several joined by "or": `disk or field`."""
        mask = 0
        for word in single(said, f"one of: {', '.join(self.words)}").split(" or "):
            mask |= self.bit(word.strip())
        return mask

    def bit(self, word: str) -> int:
        """The mask of one word."""
        plain = YES_NO_WORDS.get(word.casefold(), word) if self.members == ("no", "yes") else word
        if plain not in self.bits:
            raise BadValue(f"'{word}' is not a value", word, self.words)
        return self.bits[plain]

    def meet(self, a: int, b: int) -> int | None:
        return a & b or None

    def known(self, value: int) -> bool:
        return value & (value - 1) == 0

    def chosen(self, value: int) -> list[str]:
        return [m for i, m in enumerate(self.members) if value & 2 << i]

    def show(self, value: int) -> str:
        if value == ABSENT:
            return "does not apply"
        return "unknown" if value == self.full else " or ".join(self.chosen(value))

    def write(self, value: int) -> str:
        return next((g for g in self.groups if self.bits[g] == value), self.show(value))


YES_NO_WORDS = {"true": "yes", "false": "no", "yes": "yes", "no": "no"}


@dataclass(frozen=True, eq=False, repr=False)
class Number:
    """A number, a range (`10000..50000`; `>=10000` or `10000..`), or a named end (`transient`, `indefinite`)."""

    low: float = 0
    high: float = math.inf
    unit: str = ""
    whole: bool = True
    ends: tuple[tuple[str, float], ...] = ()

    @property
    def unknown(self) -> Interval:
        return Interval(self.low, self.high)

    def parse(self, said: Said) -> Interval:
        text = single(said, "a number")
        if text == "unknown":
            return self.unknown
        if text.startswith((">=", "<=")):
            number = self.one(text[2:])
            return Interval(number, self.high) if text[0] == ">" else Interval(self.low, number)
        low, dots, high = text.partition("..")
        if not dots or text == dots:
            return Interval(self.one(text), self.one(text))
        interval = Interval(self.one(low) if low else self.low, self.one(high) if high else self.high)
        if interval.low > interval.high:
            raise BadValue(f"the range '{text}' runs backwards")
        return interval

    def one(self, word: str) -> float:
        """A single number or named end."""
        word = word.strip()
        named = dict(self.ends)
        if word in named:
            return named[word]
        bare = re.sub(rf"\s*{self.unit[:-1]}s?$", "", word) if self.unit else word
        if not re.fullmatch(r"[+-]?[0-9][0-9_,]*(\.[0-9]+)?([eE][+-]?[0-9]+)?", bare):
            raise BadValue(f"'{word}' is not a number", word, tuple(named))
        return self.within(float(re.sub("[_,]", "", bare)), word)

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


@dataclass(frozen=True, eq=False, repr=False)
class Subset:
    """A set of words out of a few, written as a list; what is written is all there is."""

    members: tuple[str, ...]
    choice: Choice = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "choice", Choice(self.members))

    @property
    def unknown(self) -> Members:
        return Members(0, self.choice.full)

    @property
    def words(self) -> tuple[str, ...]:
        return self.members

    def parse(self, said: Said) -> Members:
        words = several(said)
        if words == ["unknown"]:
            return self.unknown
        mask = 0
        for word in words:
            if word not in self.members:
                raise BadValue(f"'{word}' is not a value", word, self.members)
            mask |= self.choice.bits[word]
        return Members(mask, mask)

    def meet(self, a: Members, b: Members) -> Members | None:
        sure, possible = a.sure | b.sure, a.possible & b.possible
        return Members(sure, possible) if sure & ~possible == 0 else None

    def known(self, value: Members) -> bool:
        return value.sure == value.possible

    def show(self, value: Members) -> str:
        if value == self.unknown:
            return "unknown"
        return ", ".join(self.choice.chosen(value.possible)) or "none"

    def write(self, value: Members) -> str | list[str]:
        return "unknown" if value == self.unknown else self.choice.chosen(value.possible)


class Words:
    """A set of free words."""

    unknown = None

    def parse(self, said: Said) -> frozenset[str] | None:
        words = several(said)
        if "" in words:
            raise BadValue("nothing is written here")
        if "unknown" in words and len(words) > 1:
            raise BadValue("'unknown' stands alone")
        return None if words == ["unknown"] else frozenset(words)

    def meet(self, a: frozenset[str] | None, b: frozenset[str] | None) -> frozenset[str] | None:
        return b if a is None else a

    def known(self, value: frozenset[str] | None) -> bool:
        return value is not None

    def show(self, value: frozenset[str] | None) -> str:
        return "unknown" if value is None else ", ".join(sorted(value)) or "none"

    def write(self, value: frozenset[str] | None) -> str | list[str]:
        return "unknown" if value is None else sorted(value)


class Text:
    """Free text of one line; equal texts name the same thing."""

    unknown = None

    def parse(self, said: Said) -> str | None:
        text = single(said, "one word or phrase")
        if not text:
            raise BadValue("nothing is written here")
        return None if text == "unknown" else text

    def meet(self, a: str | None, b: str | None) -> str | None:
        return b if a is None else a

    def known(self, value: str | None) -> bool:
        return value is not None

    def show(self, value: str | None) -> str:
        return "unknown" if value is None else value or "none"

    def write(self, value: str | None) -> str:
        return "unknown" if value is None else value


class Jurisdiction(Text):
    """ISO 3166-1 alpha-2 (`CN`, `HK`), or ISO 3166-2 for a part of one (`US-IL`). HK, MO and TW are their own."""

    def parse(self, said: Said) -> str | None:
        code = single(said, "a country code such as CN or US-IL")
        if code == "unknown":
            return None
        if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", code):
            raise BadValue(f"'{code}' is not an ISO 3166 code", code, ())
        if code[:2] not in COUNTRIES:
            raise BadValue(f"'{code[:2]}' is not an ISO 3166-1 country code", code[:2], tuple(COUNTRIES))
        return code


class Ref(Text):
    """The id of another element; that it exists is checked with the rest of the structure."""


Domain = Choice | Number | Subset | Words | Text


def single(said: Said, wanted: str) -> str:
    """What was said, if it is one scalar; the space around it means nothing."""
    if not isinstance(said, str):
        raise BadValue(f"a list stands where {wanted} is wanted")
    return said.strip()


def several(said: Said) -> list[str]:
    """What was said as a list, which one word is too."""
    return [word.strip() for word in ([said] if isinstance(said, str) else said)]


def figure(number: float) -> str:
    """A number as people write it: 120000, 0.0001, unlimited."""
    if math.isinf(number):
        return "unlimited"
    return str(int(number)) if number == int(number) else repr(number)
