"""The date in a header line that is not read as running text: "date 2023-02-03"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from detente.extraction.times.words import meanings, month_number
from detente.model.document import Document
from detente.model.span import Span
from detente.model.timex import Timex

LONGEST: Final = 200  # characters of the first line that are looked at
LABEL: Final = r"(?:[A-Za-z]+(?: on)?:?\s+)?(?:[A-Z][a-z]+day,?\s+)?"
SHAPES: Final = (
    r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<day>\d\d)",
    r"(?P<day>\d\d?) (?P<month>[A-Z][a-z]+)\.? (?P<year>\d{4})",
    r"(?P<month>[A-Z][a-z]+)\.? (?P<day>\d\d?), (?P<year>\d{4})",
)
HEADERS: Final = tuple(re.compile(rf"\s*{LABEL}(?P<date>{shape})(?!\w)") for shape in SHAPES)


def header_date(doc: Document) -> tuple[Timex, ...]:
    """The date that the first line opens with, where no token of the parse covers it."""
    head = doc.text[:LONGEST].lstrip("\ufeff")
    skipped = len(doc.text[:LONGEST]) - len(head)
    for shape in HEADERS:
        match = shape.match(head)
        if match is None:
            continue
        start, end = match.start("date") + skipped, match.end("date") + skipped
        day = _day(match)
        if day is None or any(token.start < end for token in doc.parse.tokens[:1]):
            return ()
        iso = day.isoformat()
        return (Timex(Span(start, end), "DATE", iso, "date.header", None, iso, iso),)
    return ()


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    name = (groups.get("month") or "").lower()
    if name and name not in meanings("month"):
        return None
    try:
        return date(int(groups["year"]), month_number(name) if name else int(groups["mm"]), int(groups["day"]))
    except ValueError:
        return None
