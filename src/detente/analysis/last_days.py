"""The last day on which a forecast can come true."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from detente.model.days import days_of
from detente.model.relation import ForecastReport

TIMES: Final = (
    r"\d|january|february|march|april|may\b|june|july|august|september|october|november|december|"
    r"jan\.|feb\.|aug\.|sept?\.|oct\.|nov\.|dec\.|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"spring|summer|autumn|fall\b|winter|easter|christmas|ramadan|new year|week\b|month\b|year\b"
)
TIME: Final = rf" (?:(?:the|this|next|early|mid-?) ?){{0,2}}(?:{TIMES})"
BEFORE: Final = re.compile(rf"\bbefore{TIME}(?!\s+(?:is|was) (?:out|over))", re.I)
AFTER: Final = re.compile(rf"\bafter{TIME}", re.I)
ONE: Final = timedelta(1)


def last_day(report: ForecastReport) -> date | None:
    """The day on which its time has come: "by September" the 30th, "before Christmas" the 24th; None: none is told.

    A time that had passed when the article appeared is none, nor is one after which it is to come true.
    """
    days = days_of(report.horizon) if report.horizon else None
    if days is None or AFTER.search(report.passage.words):
        return None
    last = days[0] - ONE if BEFORE.search(report.passage.words) else days[1]
    return last if last >= report.passage.published else None
