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

from dataclasses import dataclass, field
from typing import NamedTuple

from bioward.models.quantities import Interval, Number
from bioward.models.said import BadValue, Said, several, single
from bioward.models.texts import Text, Words

ABSENT = 1
"""The mask of an attribute that its holder cannot have."""


class Members(NamedTuple):
    """What a set-valued attribute holds: surely in, and possibly in, as masks."""

    sure: int
    possible: int


Value = int | Interval | Members | frozenset[str] | str | None


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
        if isinstance(said, str) and said in self.bits:  # nearly always; a big model says millions of words
            return self.bits[said]
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


Domain = Choice | Number | Subset | Words | Text
