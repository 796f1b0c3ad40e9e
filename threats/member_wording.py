"""The members of a choice or a set, and numbers, as a condition would write them."""

import math
from collections.abc import Sequence
from datetime import date

from bioward.models.dates import Date
from bioward.models.domains import Choice, Subset
from bioward.models.quantities import Number, figure
from bioward.threats.expression import Amount, Field


def among(domain: object, mask: int) -> str:
    """`== none`, `!= none`, `< tls`, `in {none, default}`: the shortest way to say which members."""
    assert isinstance(domain, Choice)
    chosen = domain.chosen(mask)
    left = [m for m in domain.members if m not in chosen]
    groups = [g for g in domain.groups if domain.bits[g] == mask]
    if len(chosen) == 1 or groups:
        return f"== {(groups or chosen)[0]}"
    if len(left) == 1:
        return f"!= {left[0]}"
    if domain.ordered and domain.members[: len(chosen)] == tuple(chosen) and left:
        return f"< {left[0]}"
    if domain.ordered and domain.members[len(left) :] == tuple(chosen) and left:
        return f">= {chosen[0]}"
    return f"not in {braced(left)}" if len(left) < len(chosen) else f"in {braced(chosen)}"


def member(field: Field, mask: int) -> str:
    assert isinstance(field.domain, Subset)
    return " or ".join(field.domain.choice.chosen(mask))


def braced(texts: Sequence[str]) -> str:
    return "{" + ", ".join(texts) + "}"


def shared(field: Field, other: Field | int | tuple[str, ...]) -> str:
    """Members of a set, written out: by a mask, or as free words."""
    match other:
        case int():
            assert isinstance(field.domain, Subset)
            return braced(field.domain.choice.chosen(other))
        case Field():
            return str(other)
    return braced([f'"{word}"' for word in other])


def number(value: float, beside: Amount) -> str:
    domain = beside.domain if isinstance(beside, Field) else None
    if isinstance(domain, Date):
        day = date.fromordinal(int(value))
        return f"date({day.year}, {day.month}, {day.day})"
    if isinstance(domain, Number):
        named = next((name for name, end in domain.ends if end == value), "")
        return named or (f"days({figure(value)})" if domain.unit == "days" else figure(value))
    return "unlimited" if math.isinf(value) else figure(value)
