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
BEFORE: Final = re.compile(rf"\bbefore (?:(?:the|this|next|early|mid-?) ?){{0,2}}(?:{TIMES})(?!\s+(?:is|was) (?:out|over))", re.I)  # fmt: skip # noqa: E501
ONE: Final = timedelta(1)


def last_day(report: ForecastReport) -> date | None:
    """The day on which its time has come: "by September" the 30th, "before Christmas" the 24th; None: none is told.

    A time that had passed when the article appeared is none.
    """
    days = days_of(report.horizon) if report.horizon else None
    if days is None:
        return None
    last = days[0] - ONE if BEFORE.search(report.passage.words) else days[1]
    return last if last >= report.passage.published else None
