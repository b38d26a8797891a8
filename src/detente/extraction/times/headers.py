"""The dates in a header or dateline that is not read as running text: "date 2023-02-03", "KYIV, Feb. 2 (Agency) -"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from detente.extraction.times.words import meanings, month_number
from detente.model.document import Document
from detente.model.span import Span
from detente.model.timex import Timex

LONGEST: Final = 200  # characters that are looked at
WEEKDAY: Final = r"(?:[A-Z][a-z]+day,? )?"
SHAPES: Final = (
    r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<day>\d\d)",
    WEEKDAY + r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)\.?(?:,? (?P<year>\d{4}))?",
    WEEKDAY + r"(?P<month>[A-Z][a-z]+)\.? (?P<day>\d\d?)(?:, (?P<year>\d{4}))?",
)
HEADERS: Final = tuple(re.compile(rf"(?<!\w){shape}(?!\w)") for shape in SHAPES)


def header_dates(doc: Document) -> tuple[Timex, ...]:
    """The first date of each header; without one, the first in what stands before the first word that is read."""
    end = doc.parse.tokens[0].start if doc.parse.tokens else len(doc.text)
    heads = doc.article.header or ((Span(0, min(end, LONGEST)),) if end else ())
    return tuple(found for head in heads if (found := _date_in(doc, head)) is not None)


def _date_in(doc: Document, head: Span) -> Timex | None:
    for shape in HEADERS:
        for match in shape.finditer(doc.text, head.start, head.end):
            day = _day(match, doc.article.dct)
            if day and not _is_furniture(doc, Span(*match.span())):
                iso = day.isoformat()
                return Timex(Span(*match.span()), "DATE", iso, "date.header", None, iso, iso)
    return None


def _is_furniture(doc: Document, found: Span) -> bool:
    """Whether a date belongs to a byline, a "published" line or the like: it stands in furniture with other words."""
    return any(
        part.start <= found.start and found.end <= part.end and part.of(doc.text).strip() != found.of(doc.text)
        for part in doc.article.boilerplate
    )


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
