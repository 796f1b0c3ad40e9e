"""The table that a benchmark prints: what was measured, beside what, and whether it keeps within its limit."""

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """One thing measured. `ratio` is how many times `of` it is; a limit of 0 is none, and `least` a lower one."""

    name: str
    value: float
    unit: str
    ratio: float = 0
    of: str = ""
    limit: float = 0
    least: float = 0

    @property
    def judged(self) -> float:
        """What the limit is about: the ratio if there is one, else the value."""
        return self.ratio if self.of else self.value

    @property
    def verdict(self) -> str:
        if not self.limit:
            return ""
        return "ok" if self.least <= self.judged <= self.limit else "OVER" if self.judged > self.limit else "UNDER"


def lines(rows: Iterable[Row]) -> list[str]:
    """The table as text."""
    head = f"{'':44}{'':>12}  {'ratio':>7} {'limit':>7}  {'':5}  beside"
    return [head, *(line(row).rstrip() for row in rows)]


def line(row: Row) -> str:
    ratio = f"{row.ratio:.3f}" if row.of else ""
    limit = f"{row.limit:g}" if row.limit else ""
    return f"{row.name:44}{shown(row):>12}  {ratio:>7} {limit:>7}  {row.verdict:5}  {row.of}"


def shown(row: Row) -> str:
    """The value with its unit, in as many digits as mean something."""
    digits = 3 if row.value < 1 else 2 if row.value < 10 else 1 if row.value < 100 else 0
    return f"{row.value:.{digits}f} {row.unit}".rstrip()
