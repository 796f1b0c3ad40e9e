"""What is wrong with an input: every mistake with its place, its line and the nearest right word."""

import difflib
import heapq
import re
from collections.abc import Collection, Iterable
from itertools import takewhile
from typing import NamedTuple

from bioward.models.other_words import OTHER_WORDS
from bioward.models.span import Span


class Problem(NamedTuple):
    """One mistake in an input file."""

    message: str
    span: Span
    line: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.span}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class InputError(Exception):
    """An input cannot be used. Carries every problem found in it, ordered by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda p: (p.span, p.message)))
        super().__init__("\n".join(map(str, self.problems)))


class ModelError(InputError):
    """A model cannot be read. It is not a finding: it has its own exit code."""


class ThreatError(InputError):
    """A threat file cannot be used."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint for a misspelt word: the nearest known one, else the few that there are, else nothing."""
    words = list(dict.fromkeys(known))
    folded = {w.casefold(): w for w in words}
    key = word.casefold().replace("-", "_").replace(" ", "_")
    if OTHER_WORDS.get(key) in words:
        return f"here it is called '{OTHER_WORDS[key]}'"
    near = spelt_alike(word.casefold(), folded) or difflib.get_close_matches(
        key, shortlist(key, folded), n=1, cutoff=0.6
    )
    if near:
        return f"did you mean '{folded[near[0]]}'?"
    return f"one of: {', '.join(words)}" if 0 < len(words) <= 16 else ""


def spelt_alike(word: str, words: Collection[str]) -> list[str]:
    """The word itself if it is known, else those that differ in dashes, blanks and zeros before a number alone."""
    sought = plain(word)
    return [word] if word in words else [w for w in words if plain(w) == sought]


def plain(word: str) -> str:
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"[- ]", "_", word))


def shortlist(key: str, words: Collection[str], most: int = 40) -> Collection[str]:
    """The words worth a close look: all of a few, of many those that begin and end most like the key."""
    if len(key) > 200:
        return ()
    return words if len(words) <= 400 else heapq.nlargest(most, words, key=lambda w: alike(key, w))


def alike(a: str, b: str) -> int:
    """How many characters two words have in common at their beginnings and at their ends."""
    pairs = (zip(a, b, strict=False), zip(reversed(a), reversed(b), strict=False))
    return sum(1 for pair in pairs for _ in takewhile(lambda c: c[0] == c[1], pair))
