"""Where and when an agency report was sent: "NEW DELHI, Oct 21 (Reuters) - " before its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from detente.model.span import Span
from detente.reading.days import MONTH, made, month_number

WITHIN: Final = 15  # paragraphs at the head of an article among which its dateline stands
LONG: Final = 100  # characters of a paragraph that is one of the story; the dateline stands before the third
NEAR: Final = 60  # days between a dateline and another date of the article that can lend it its year
CAPITALS: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+"
NAME: Final = r"[A-ZÀ-Þ][\w'’.-]+"
WHEN: Final = rf"(?P<when>{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+(?P<year>\d{{4}}))?"
AGENCY: Final = r"(?:\(\s?(?:[A-Z]|dpa|epd)[\w.'’/& -]{0,40}\)|/[A-Z]\w{1,20}/)"
DASH: Final = r"(?:\s*(?:---?|--|–|—)\s*|\s*-\s+|\s+-)"
NO_TOWN: Final = r"(?!(?:After|As|At|Before|By|During|For|From|In|On|Since|The|Until)\b)"
PLACES: Final = rf"{NO_TOWN}(?:{CAPITALS}(?:[ /-]{CAPITALS}){{0,4}}|{NAME}(?: {NAME}){{0,3}})(?:,\s{NAME}(?: {NAME})?)?"
FULL: Final = re.compile(
    rf"(?:{PLACES}(?:,?\s{WHEN}[.,]?(?:\s?{AGENCY})?|,?\s?{AGENCY})|{AGENCY})(?:{DASH}|\s?[:.]\s+)(?=[\"“‘'A-ZÀ-Þ]|\Z)"
)
BARE: Final = re.compile(
    rf"(?P<place>{CAPITALS}(?:[ /-]{CAPITALS}){{0,4}})(?:,\s{NAME}(?: {NAME})?)?"
    r"(?:\s+(?:--|-|–)(?:\s+|\Z)|\s*—\s*)(?=[\"“‘'A-Z]|\Z)"
)
NO_PLACES: Final = frozenset(
    {"ASEAN", "AUKUS", "BRICS", "FILE", "NATO", "OPEC", "UNESCO", "UPDATE"}
)  # capitals, but no town


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words before the first sentence of a report."""

    span: Span
    month: int | None = None  # None: it names a place alone
    number: int | None = None  # of the day in the month
    year: int | None = None  # None: it does not say which

    def day(self, near: Iterable[date], years: Sequence[int]) -> date | None:
        """Its day, the year taken from itself, else from a date of the article close to it, else from `years`."""
        if self.month is None or self.number is None:
            return None
        if self.year:
            return made(self.year, self.month, self.number)
        dated = ((made(other.year + more, self.month, self.number), other) for other in near for more in (-1, 0, 1))
        close = [(abs(found - other), found) for found, other in dated if found and abs((found - other).days) <= NEAR]
        return min(close)[1] if close else next((made(year, self.month, self.number) for year in years), None)


def find_dateline(text: str, paragraphs: Iterable[Span]) -> Dateline | None:
    """The dateline that opens one of the first paragraphs, its dash included."""
    told = 0
    for paragraph in islice(paragraphs, WITHIN):
        if told > 1:
            return None
        told += paragraph.end - paragraph.start >= LONG
        match = FULL.match(text, paragraph.start, paragraph.end)
        if match:
            when = match["when"]
            return Dateline(
                Span(match.start(), match.end()),
                month=month_number(re.sub(r"[\d\s]", "", when)) if when else None,
                number=int(re.sub(r"\D", "", when)) if when else None,
                year=int(match["year"]) if match["year"] else None,
            )
        bare = BARE.match(text, paragraph.start, paragraph.end)
        if bare and len(bare["place"]) >= 4 and bare["place"].split()[0] not in NO_PLACES:
            return Dateline(Span(bare.start(), bare.end()))
    return None
