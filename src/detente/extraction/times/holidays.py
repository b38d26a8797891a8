"""Readings of holidays: of a fixed day, of a weekday of a month, or so many days from Easter."""

from __future__ import annotations

from datetime import date, timedelta

from detente.extraction.times.moments import Moment, moment_of
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning


@reading
def holiday(at: Setting) -> Reading | None:
    """A holiday by its tense; None where it is part of a name: "the Good Friday Agreement"."""
    code, after = meaning("holiday", at["holiday"]) or "", at.after
    if at.before is not None and at.before.ent == "PER":
        return None
    if after is not None and after.sent == at.token.sent and after.pos == "PROPN" and after.text[0].isupper():
        return None
    if code.startswith("easter") and after is not None and after.text[0].isupper() and after.sent == at.token.sent:
        return None
    told = at["year"]
    years = (int(told),) if told else (at.dct.year - 1, at.dct.year, at.dct.year + 1)
    days = [holiday_of(code, year) for year in years]
    if told:
        return dated(Moment(days[0], "day"), explicit=True)
    if at.match[0].lower().startswith("last ") or at.ahead is False:
        return dated(Moment([day for day in days if day <= at.dct][-1], "day"))
    if at.ahead:
        return dated(Moment(next(day for day in days if day >= at.dct), "day"))
    return dated(Moment(min(days, key=lambda day: abs((day - at.dct).days)), "day"))


@reading
def holiday_week(at: Setting) -> Reading:
    """As in "Easter week": the nearest one."""
    code = meaning("holiday", at["holiday"]) or ""
    days = [holiday_of(code, year) for year in (at.dct.year - 1, at.dct.year, at.dct.year + 1)]
    near = min(days, key=lambda day: abs((day - at.dct).days))
    return dated(moment_of(near, "weekend" if at["unit"] == "weekend" else "week"))


def holiday_of(code: str, year: int) -> date:
    """The day that a holiday falls on in a year, by its code in data/time_words.tsv."""
    if code.startswith("easter"):
        return easter(year) + timedelta(days=int(code.removeprefix("easter")))
    month, day, *which = code.split("-")
    if not which:
        return date(year, int(month), int(day))
    first = date(year, int(month), 1)
    days = [first + timedelta(days=(int(day) - first.isoweekday()) % 7 + 7 * week) for week in range(5)]
    days = [found for found in days if found.month == first.month]
    return days[-1] if which[0] == "last" else days[int(which[0]) - 1]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the algorithm of Meeus, Jones and Butcher)."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    month, day = divmod(moon + sunday - 7 * ((golden + 11 * moon + 22 * sunday) // 451) + 114, 31)
    return date(year, month, day + 1)
