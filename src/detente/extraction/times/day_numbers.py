"""Readings of days and years that are told by a bare number: "Jan. 12 and 14", "Monday the 16th", "'93"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from detente.extraction.times.calendar_dates import day_of, year_of_two, yearless
from detente.extraction.times.moments import Moment
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning, meanings, month_number, weekday_number

NEAR_DAYS: Final = 200  # so far from the article's day "Monday the 16th" is looked for
WHEN: Final = frozenset({"on", "by", "until", "till", "from", "since", "before", "after", "through", "to", "and"})
IN: Final = frozenset({"in", "since", "of", "from", "until", "by", "to", "during", "before", "after", "and", "through"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM"})
LISTING: Final = frozenset({"and", "or", "&", ",", "through", "to"})
LISTED: Final = 12  # tokens back among which the month of a listed day stands


@reading
def ordinal_of_month(at: Setting) -> Reading | None:
    """As in "the third of January"."""
    number, month = int(meaning("ordinal", at["ordinal"]) or 0), month_number(at["month"] or "")
    day = day_of(int(at["year"] or 0), month, number) if at["year"] else yearless(at, month, number)
    return None if day is None else dated(Moment(day, "day"), explicit=bool(at["year"]))


@reading
def weekday_the(at: Setting) -> Reading | None:
    """As in "Monday the 16th": the nearest such day by tense."""
    number, weekday = int(at["day"] or 0), weekday_number(at["weekday"] or "")
    near = (at.dct + timedelta(days=days) for days in range(-NEAR_DAYS, NEAR_DAYS))
    days = [day for day in near if day.day == number and day.isoweekday() == weekday]
    return _nearest(at, days)


@reading
def the_day(at: Setting) -> Reading | None:
    """As in "by the 16th": the nearest day of that number by tense; None where it counts something."""
    before, after, number = at.before, at.after, int(at["day"] or 0)
    if before is None or before.lower not in WHEN or not 1 <= number <= 31:
        return None
    if after is not None and after.sent == at.token.sent and (after.pos in NOMINAL or after.text in "-–"):
        return None
    near = (at.dct + timedelta(days=days) for days in range(-45, 45))
    return _nearest(at, [day for day in near if day.day == number])


def _nearest(at: Setting, days: list[date]) -> Reading | None:
    ahead = True if at.ahead is None and at.tense == "present" else at.ahead
    if ahead is not None:
        days = [day for day in days if (day >= at.dct if ahead else day <= at.dct)]
    day = min(days, key=lambda day: (abs((day - at.dct).days), day), default=None)
    return None if day is None else dated(Moment(day, "day"))


@reading
def listed_day(at: Setting) -> Reading | None:
    """The second or a later day of a list: the 14 of "January 12 and 14"."""
    tokens, after = at.parse.tokens, at.after
    if at.before is None or at.before.lower not in ("and", "or", "&", ",") or (at["listed"] or "").startswith("0"):
        return None
    if after is not None and after.sent == at.token.sent and (after.pos in NOMINAL or after.text in "%-–/:"):
        return None
    if at.before.text == "," and not (after is not None and after.lower in ("and", "or", "&", ",")):
        return None
    k = at.first - 1
    while k > 0 and at.first - k < LISTED and (tokens[k].lower in LISTING or tokens[k].text.isdecimal()):
        k -= 1
    month = tokens[k].lower.rstrip(".")
    if month not in meanings("month") or not tokens[k + 1].text.isdecimal() or k + 1 >= at.first:
        return None
    if not tokens[k].text[0].isupper():
        return None
    number, day = month_number(month), int((at["day"] or "").rstrip("stndrh"))
    found = day_of(int(at["year"] or 0), number, day) if at["year"] else _beside(at, number, day)
    return None if found is None else dated(Moment(found, "day"), explicit=bool(at["year"]))


def _beside(at: Setting, month: int, day: int) -> date | None:
    """That day of the month told just before it."""
    if at.lean is not None and at.lean.grain == "day" and at.lean.first.month == month:
        return day_of(at.lean.first.year, month, day)
    return yearless(at, month, day)


@reading
def year_short(at: Setting) -> Reading | None:
    """A year in two digits: "in '93"."""
    if at.before is None or (at.before.lower not in IN and meaning("season", at.before.lower) is None):
        return None
    return dated(Moment(date(year_of_two(at, int(at["yy"] or 0)), 1, 1), "year"), explicit=True)
