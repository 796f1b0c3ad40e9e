"""What the templates of pages call, ours and those of a team."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any

from bioward.models.quantities import figure
from bioward.reports.words import listed

Json = dict[str, Any]


def grouped(rows: Iterable[Json], *keys: str) -> list[list[Json]]:
    """Rows that have the same keys, together where the first of them stands."""
    told = list(rows)
    order: dict[tuple[str, ...], int] = {}
    for row in told:
        order.setdefault(tuple(row[key] for key in keys), len(order))
    ranked = sorted(told, key=lambda row: order[tuple(row[key] for key in keys)])
    return [list(group) for _, group in groupby(ranked, key=lambda row: tuple(row[key] for key in keys))]


def origin(fact: Json) -> str:
    """`inherited from corp, line 19`; `implied: form sample means irreversible no`."""
    lead = " " if fact["note"].startswith(("from ", "for ")) else ": "
    note = lead + fact["note"] if fact["note"] else ""
    return f"{fact['origin']}{note}{', ' + fact['at'] if fact['at'] else ''}"


def sentence(text: str) -> str:
    """A message with a capital at its beginning, to stand by itself."""
    return text[:1].upper() + text[1:]


FILTERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {"figure": figure, "grouped": grouped, "listed": listed, "origin": origin, "sentence": sentence}
)
