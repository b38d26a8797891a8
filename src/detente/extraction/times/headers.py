"""The date in a header or dateline that is not read as running text: "date 2023-02-03", "KYIV, Feb. 2 (Agency) -"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from detente.extraction.times.words import meanings, month_number
from detente.model.document import Document
from detente.model.span import Span
from detente.model.timex import Timex

LONGEST: Final = 200  # characters that are looked at
SHAPES: Final = (
    r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<day>\d\d)",
    r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)\.?(?:,? (?P<year>\d{4}))?",
    r"(?P<month>[A-Z][a-z]+)\.? (?P<day>\d\d?)(?:, (?P<year>\d{4}))?",
)
HEADERS: Final = tuple(re.compile(rf"(?<!\w){shape}(?!\w)") for shape in SHAPES)


def header_date(doc: Document) -> tuple[Timex, ...]:
    """The first date in what stands before the first word that is read; nothing where all is read."""
    end = doc.parse.tokens[0].start if doc.parse.tokens else len(doc.text)
    head = doc.text[: min(end, LONGEST)]
    for shape in HEADERS:
        for match in shape.finditer(head):
            if day := _day(match, doc.article.dct):
                iso = day.isoformat()
                return (Timex(Span(*match.span()), "DATE", iso, "date.header", None, iso, iso),)
    return ()


def _day(match: re.Match[str], dct: date) -> date | None:
    """The day that a match names, in the year told or the nearest; None where there is no such day."""
    groups = match.groupdict()
    name = (groups.get("month") or "").lower()
    if name and name not in meanings("month"):
        return None
    month, day, told = month_number(name) if name else int(groups["mm"]), int(groups["day"]), groups["year"]
    days = []
    for year in (int(told),) if told else (dct.year, dct.year - 1, dct.year + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    return min(days, key=lambda found: abs((found - dct).days), default=None)
