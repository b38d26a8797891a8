"""The day of a deadline, from its time expression and the word before it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from detente.model.deadline import DeadlineState
from detente.model.document import Document
from detente.model.event import Days
from detente.model.timex import Timex

WEEKDAYS: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
WEEK: Final = timedelta(7)
LENGTH: Final = re.compile(r"P(?P<hours>T)?(?P<count>\d+)(?P<unit>[HDWMY])")
LENGTHS: Final = {"D": 1, "W": 7, "M": 30, "Y": 365}  # days; of a month near enough
HOURS: Final = 24


def is_dated(timex: Timex) -> bool:
    """Whether a day follows from a time: its own, or a length of time from now."""
    if timex.type == "SET":
        return False
    return bool(timex.start and timex.end) or (timex.type == "DURATION" and bool(LENGTH.fullmatch(timex.value)))


def due_day(doc: Document, timex: Timex, state: DeadlineState) -> Days:
    """The day by which something is due: the last of "within a week", the day before "before Easter"."""
    start, end = str(timex.start), str(timex.end)
    if timex.start is None and (length := LENGTH.fullmatch(timex.value)):
        count = int(length["count"])
        days = -(-count // HOURS) if length["hours"] else count * LENGTHS[length["unit"]]
        end = (doc.article.dct + timedelta(days)).isoformat()
    if timex.type == "DURATION":
        return Days(end, end)
    first = doc.parse.within(timex.span).first
    before = first > 0 and doc.parse.tokens[first - 1].lower == "before"
    if before:
        day = (date.fromisoformat(start) - timedelta(1)).isoformat()
        return Days(day, day)
    today = doc.article.dct.isoformat()
    if state in ("set", "extended") and start == end < today and doc.words(timex.span).lower() in WEEKDAYS:
        start = end = (date.fromisoformat(start) + WEEK).isoformat()  # a weekday by which something is to be done
    return Days(start, end)
