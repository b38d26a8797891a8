"""First and last day of an ISO 8601 or TIMEX3 value."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

Days = tuple[date, date]  # both included
MONTHS: Final = {  # parts of a year: first and last month; month 14 is February of the next year
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14),
}  # fmt: skip
DAY: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
WEEK: Final = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?")
YEAR: Final = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]|[A-Z][A-Z\d]))?")


def days_of(value: str) -> Days | None:
    """First and last day that a value covers, intervals "a/b" included; None where it names no days."""
    start, slash, end = value.partition("/")
    if slash:
        first, last = days_of(start), days_of(end)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    try:
        if found := DAY.fullmatch(value):
            day = date.fromisoformat(found[1])
            return day, day
        if found := WEEK.fullmatch(value):
            return _week(int(found[1]), int(found[2]), found[3])
        if found := YEAR.fullmatch(value):
            return _months(int(found[1]), found[2])
    except ValueError:  # February 30, week 54
        return None
    return None


def _week(year: int, week: int, part: str | None) -> Days:
    low, high = (1, 7) if part is None else (6, 7) if part == "WE" else (int(part), int(part))
    return date.fromisocalendar(year, week, low), date.fromisocalendar(year, week, high)


def _months(year: int, part: str | None) -> Days | None:
    if part is None:
        low, high = 1, 12
    elif part.isdigit():
        low = high = int(part)
    elif part in MONTHS:
        low, high = MONTHS[part]
    else:
        return None
    return _month_start(year, low), _month_start(year, high + 1) - timedelta(days=1)


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
