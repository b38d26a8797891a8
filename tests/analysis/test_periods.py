"""Weeks, months, quarters."""

from datetime import date
from itertools import pairwise

import pytest

from detente.analysis.periods import Grain, period_named, period_of, periods


@pytest.mark.parametrize(
    ("day", "grain", "label", "start", "end"),
    [
        ("2024-12-30", "week", "2025-W01", "2024-12-30", "2025-01-05"),  # the ISO year is not that of the calendar
        ("2027-01-03", "week", "2026-W53", "2026-12-28", "2027-01-03"),
        ("2024-02-29", "month", "2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12-31", "month", "2023-12", "2023-12-01", "2023-12-31"),
        ("2024-08-15", "quarter", "2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-10-01", "quarter", "2024-Q4", "2024-10-01", "2024-12-31"),
    ],
)
def test_the_period_of_a_day(day: str, grain: Grain, label: str, start: str, end: str) -> None:
    found = period_of(date.fromisoformat(day), grain)
    assert (found.label, found.start.isoformat(), found.end.isoformat()) == (label, start, end)
    assert period_named(label) == found


@pytest.mark.parametrize(("grain", "count"), [("week", 54), ("month", 13), ("quarter", 5)])
def test_periods_follow_one_another_without_a_gap(grain: Grain, count: int) -> None:
    found = periods(date(2024, 1, 1), date(2025, 1, 6), grain)
    assert len(found) == count
    assert all((later.start - earlier.end).days == 1 for earlier, later in pairwise(found))


@pytest.mark.parametrize("label", ["", "2024", "2024-13", "2024-00", "2024-W54", "2024-Q5", "July 2024", "2024-7"])
def test_what_is_no_period(label: str) -> None:
    assert period_named(label) is None
