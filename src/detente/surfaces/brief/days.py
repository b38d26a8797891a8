"""How days are said: "5–6 February 2023" for two ISO days, "August 2022" for a month."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from detente.model.event import Days

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PARTS: Final = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half of", "H2": "second half of",
    "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
}  # fmt: skip


def said(day: date) -> str:
    """A day: "5 February 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def said_with_weekday(day: date) -> str:
    """A day with its weekday: "Sunday 5 February 2023"."""
    return f"{WEEKDAYS[day.weekday()]} {said(day)}"


def said_value(value: str) -> str:
    """An ISO 8601 or TIMEX3 value of any grain in words; one that names no days is given back as it is."""
    start, slash, end = value.partition("/")
    if slash:
        return f"{said_value(start)} to {said_value(end)}"
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", value):
            return said(date.fromisoformat(value[:10]))
        if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return f"weekend of {said(monday + timedelta(days=5))}" if found[3] else f"week of {said(monday)}"
        if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", value):
            return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    except ValueError:  # February 30, week 54
        return value
    if found := re.fullmatch(r"(\d{4})-([A-Z][A-Z1-4])", value):
        return f"{PARTS.get(found[2], found[2])} {found[1]}"
    return value


def said_range(days: Days) -> str:
    """The days from a first to a last, as short as they can be said."""
    try:
        first, last = date.fromisoformat(days.start), date.fromisoformat(days.end)
    except ValueError:
        return days.start if days.start == days.end else f"{days.start} to {days.end}"
    if first == last:
        return said(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if (first.year, first.month) == (last.year, last.month):
        month = f"{MONTHS[first.month - 1]} {first.year}"
        return month if whole_months else f"{first.day}–{last.day} {month}"
    if whole_months and first.year == last.year:
        whole_year = (first.month, last.month) == (1, 12)
        return str(first.year) if whole_year else f"{MONTHS[first.month - 1]} to {MONTHS[last.month - 1]} {last.year}"
    return f"{said(first)} to {said(last)}"
