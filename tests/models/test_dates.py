"""Days: known, known in part, or unknown; never today."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bioward.models.dates import FIRST, LAST, Date
from bioward.models.quantities import Interval
from bioward.models.said import BadValue


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("said", "low", "high", "shown"),
    [
        ("2026-03-02", "2026-03-02", "2026-03-02", "2026-03-02"),
        (" 2024-02-29 ", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("2026-01-01..2026-06-30", "2026-01-01", "2026-06-30", "2026-01-01 to 2026-06-30"),
        (">=2026-01-01", "2026-01-01", "9999-12-31", "at least 2026-01-01"),
        ("2026-01-01..", "2026-01-01", "9999-12-31", "at least 2026-01-01"),
        ("<= 2026-01-01", "0001-01-01", "2026-01-01", "at most 2026-01-01"),
        ("unknown", "0001-01-01", "9999-12-31", "unknown"),
    ],
)
def test_a_day_may_be_known_in_part(said: str, low: str, high: str, shown: str) -> None:
    value = Date().parse(said)
    assert value == Interval(ordinal(low), ordinal(high))
    assert Date().show(value) == shown


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("today", "'today' is not a date: write it as 2026-03-02"),
        ("2026-3-2", "'2026-3-2' is not a date: write it as 2026-03-02"),
        ("2026-02-30", "'2026-02-30' is not a date: write it as 2026-03-02"),
        ("20260302", "'20260302' is not a date: write it as 2026-03-02"),
        ("２０２６-03-02", "'２０２６-03-02' is not a date: write it as 2026-03-02"),
        ("2026-03-02T10:00", "'2026-03-02T10:00' is not a date: write it as 2026-03-02"),
        ("no_end", "'no_end' is not a date: write it as 2026-03-02"),
        ("2026-06-30..2026-01-01", "the range '2026-06-30..2026-01-01' runs backwards"),
        (["2026-03-02"], "a list stands where a date such as 2026-03-02 is wanted"),
    ],
)
def test_what_is_no_day_is_refused(said: str | list[str], message: str) -> None:
    with pytest.raises(BadValue) as caught:
        Date().parse(said)
    assert str(caught.value) == message


def test_days_compare_as_numbers_and_may_have_named_ends() -> None:
    domain = Date(ends=(("no_end", LAST),))
    assert domain.parse("no_end") == Interval(LAST, LAST)
    assert domain.write(domain.parse("no_end")) == "no_end"
    assert FIRST < ordinal("2026-03-02") < ordinal("2026-03-03") < LAST


@given(st.dates(), st.dates())
def test_what_is_written_reads_back(a: date, b: date) -> None:
    for said in (a.isoformat(), f"{min(a, b)}..{max(a, b)}", f">={a}", f"<={a}"):
        value = Date().parse(said)
        assert Date().parse(Date().write(value)) == value
