"""Weeks, months and quarters of the calendar: what a series is counted by."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

Grain = Literal["week", "month", "quarter"]

MONTHS: Final = {"month": 1, "quarter": 3}
LABEL: Final = re.compile(r"(\d{4})-(?:W(\d\d)|Q([1-4])|(\d\d))")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A week (Monday to Sunday, ISO 8601), a month or a quarter."""

    start: date
    end: date  # included
    grain: Grain

    @property
    def label(self) -> str:
        """Such as "2024-W05", "2024-07" or "2024-Q3"."""
        if self.grain == "week":
            year, week, _ = self.start.isocalendar()
            return f"{year}-W{week:02d}"
        if self.grain == "month":
            return f"{self.start.year}-{self.start.month:02d}"
        return f"{self.start.year}-Q{(self.start.month + 2) // 3}"

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


@lru_cache(maxsize=8192)
def period_of(day: date, grain: Grain) -> Period:
    """The period in which a day lies."""
    if grain == "week":
        monday = day - timedelta(day.weekday())
        return Period(monday, monday + timedelta(6), grain)
    months = MONTHS[grain]
    first = (day.month - 1) // months * months + 1
    last = first + months - 1
    return Period(date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1]), grain)


def periods(first: date, last: date, grain: Grain) -> tuple[Period, ...]:
    """All periods from the one of the first day to the one of the last, without a gap."""
    found = [period_of(first, grain)]
    while found[-1].end < last:
        found.append(period_of(found[-1].end + timedelta(1), grain))
    return tuple(found)


def period_named(label: str) -> Period | None:
    """The period of a label, "2024-07"; None where it is none."""
    if not (match := LABEL.fullmatch(label.strip().upper())):
        return None
    year, week, quarter, month = match.groups()
    try:
        if week:
            return period_of(date.fromisocalendar(int(year), int(week), 1), "week")
        if quarter:
            return period_of(date(int(year), 3 * int(quarter), 1), "quarter")
        return period_of(date(int(year), int(month), 1), "month")
    except ValueError:
        return None
