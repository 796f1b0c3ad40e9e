"""Days as values: one day, a span of days, or nothing known. Days count from 0001-01-01, so they compare as numbers."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bioward.models.quantities import Number
from bioward.models.said import BadValue

FIRST, LAST = float(date.min.toordinal()), float(date.max.toordinal())
"""The ordinals of the first and the last day there can be."""


@dataclass(frozen=True, eq=False, repr=False)
class Date(Number):
    """An ISO date (`2026-03-02`) or a range of them (`2026-01-01..2026-06-30`, `>=2026-01-01`).

    The value is an Interval of ordinals. There is no word for the current day: a model means the same tomorrow.
    """

    low: float = FIRST
    high: float = LAST

    wanted: ClassVar[str] = "a date such as 2026-03-02"

    def one(self, word: str) -> float:
        """The ordinal of one day."""
        word = word.strip()
        if word in dict(self.ends):
            return dict(self.ends)[word]
        try:
            if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word):
                raise ValueError
            return date.fromisoformat(word).toordinal()
        except ValueError:
            raise BadValue(f"'{word}' is not a date: write it as 2026-03-02") from None

    def figure(self, number: float) -> str:
        named = {end: name for name, end in self.ends}
        return named.get(number) or date.fromordinal(int(number)).isoformat()
