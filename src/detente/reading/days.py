"""Days that are written out in full: "2024-10-21", "21 October 2024", "Oct. 21, 2024", "21.10.2024"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s+)"
DAY: Final = (
    rf"{WEEKDAY}?(?:\d{{4}}[-/]\d{{1,2}}[-/]\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+{MONTH},?[\s-]+\d{{4}}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
)
WRITTEN: Final = re.compile(rf"(?<![\w/.-]){DAY}(?![\w/-])", re.IGNORECASE)
COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)")
IN_URL: Final = re.compile(r"[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)")
NAMED_IN_URL: Final = re.compile(rf"/((?:19|20)\d{{2}})/({'|'.join(MONTHS)})[a-z]*/(\d{{1,2}})(?!\d)", re.IGNORECASE)


def day(words: str) -> date | None:
    """The day that is written, or None where it is no day or could be two ("03/04/2024")."""
    numbers = [int(number) for number in re.findall(r"\d+", COMPACT.sub(r"\1-\2-\3", words))]
    month = re.search(rf"(?<![a-z]){MONTH}", re.sub(WEEKDAY, "", words, flags=re.IGNORECASE), re.IGNORECASE)
    if month and len(numbers) == 2:
        return made(max(numbers), month_number(month[0]), min(numbers))
    if len(numbers) != 3:
        return None
    if numbers[0] > 31:
        return made(*numbers)
    first, second, year = numbers
    if "." in words or (first > 12 and second <= 12):
        return made(year, second, first)
    return made(year, first, second) if second > 12 or first == second else None


def month_number(name: str) -> int:
    """1 to 12 for a month's English name or its short form."""
    return MONTHS.index(name[:3].lower()) + 1


def made(year: int, month: int, number: int) -> date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def days_in(text: str) -> Iterator[date]:
    """The full days that are written in a text, in order."""
    return (found for match in WRITTEN.finditer(text) if (found := day(match[0])))


def day_in_url(url: str) -> date | None:
    """The day in the path of an address: ".../2024/10/21/talks"."""
    if match := IN_URL.search(url):
        return made(int(match[1]), int(match[2]), int(match[3]))
    if match := NAMED_IN_URL.search(url):
        return made(int(match[1]), month_number(match[2]), int(match[3]))
    return None
