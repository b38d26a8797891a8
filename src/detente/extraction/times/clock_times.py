"""Readings of times of day: "3:30 p.m. on Tuesday", "three o'clock", "the morning of 31 January"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from detente.extraction.times.calendar_dates import day_of, yearless
from detente.extraction.times.deictic_dates import weekday_near
from detente.extraction.times.moments import Moment
from detente.extraction.times.setting import Reading, Setting, reading, timed
from detente.extraction.times.words import meaning, meanings, month_number, number, weekday_number

EVENINGS: Final = frozenset({"TAF", "TEV", "TNI"})
EARLY: Final = 5  # up to that hour a night is that of the morning
NOON: Final = 12
AT: Final = frozenset({"at", "around", "about", "by", "until", "till", "before", "after", "since", "from", "to"})
BRACKET: Final = 9  # tokens after a clock time among which the day of both can stand
ZONED: Final = frozenset(
    {"(", ")", "gmt", "utc", "est", "edt", "et", "local", "time", "a.m", "p.m", "am", "pm", ":", "on", ","}
)


@reading
def overnight_weekday(at: Setting) -> Reading:
    """The night of a weekday."""
    return timed(Moment(weekday_near(at, weekday_number(at["weekday"] or "")), "day"), "TNI")


@reading
def early_hours(at: Setting) -> Reading:
    """The small hours of a weekday, or of today."""
    if at["dayword"]:
        return timed(at.now("day").shift(int(meaning("dayword", at["dayword"]) or 0)), "TMO", "START")
    return timed(Moment(weekday_near(at, weekday_number(at["weekday"] or "")), "day"), "TMO", "START")


@reading
def clock(at: Setting) -> Reading | None:
    """A time of day on the day that is named beside it, else on the article's."""
    named = meaning("clockword", at["clockword"])
    hour, minute = int(at["hour"] or 0), at["minute"] or at["minute2"]
    half = (at["ampm"] or "").replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in ("pm", "noon") else 0)
    else:
        hour = _hour(hour, meaning("daypart", at["daypart"] or at["daypart2"]))
    if hour > 24:
        return None
    time = f"T{named}" if named else f"T{hour:02d}:{minute or '00'}"
    day = _day_beside(at)
    if day is None:
        return None
    zone = {"z": "Z", "gmt": "Z", "utc": "Z"}.get(at["zone"] or "", "")
    return timed(Moment(day, "day"), time + zone)


def _hour(hour: int, part: str | None) -> int:
    """The hour of the day by its part: "7:30 on Monday night", "3 in the afternoon"."""
    return hour + NOON if part in EVENINGS and (hour > EARLY or part != "TNI") and hour < NOON else hour


@reading
def clock_words(at: Setting) -> Reading | None:
    """An hour that is counted: "three o'clock", "9 in the morning"."""
    hour, day = number(at["num"]), _day_beside(at)
    if hour is None or day is None or hour != int(hour) or not 1 <= hour <= NOON:
        return None
    if "clock" not in at.match[0].lower() and (at.before is None or at.before.lower not in AT):
        return None
    part = meaning("daypart", at["daypart"] or at["daypart2"])
    return timed(Moment(day, "day"), f"T{_hour(int(hour), part):02d}:00")


def _day_beside(at: Setting) -> date | None:
    try:
        if at["iso"]:
            return date.fromisoformat((at["iso"] or "")[:10])
        month, told = at["month"] or at["month3"] or at["month4"], at["day"] or at["day3"] or at["day4"]
        if month and told:
            day, year = int(told.rstrip("stndrh")), at["year"] or at["year2"] or at["year4"]
            return day_of(int(year), month_number(month), day) if year else yearless(at, month_number(month), day)
    except ValueError:
        return None
    if at["weekday"]:
        return weekday_near(at, weekday_number(at["weekday"] or ""))
    if at["dayword"] is None and (weekday := _weekday_after(at)) is not None:
        return weekday_near(at, weekday)
    if at["dayword"] is None and at.told is not None:
        return at.told.first
    return at.dct + timedelta(days=int(meaning("dayword", at["dayword"]) or 0))


def _weekday_after(at: Setting) -> int | None:
    """The weekday after a time in brackets: "10 a.m. (0800 GMT) on Thursday"; None without one."""
    tokens, bracket = at.parse.tokens, False
    for k in range(at.last, min(at.last + BRACKET, len(tokens))):
        word = tokens[k].lower.rstrip(".")
        if word in meanings("weekday") and tokens[k].text[0].isupper():
            return weekday_number(word) if bracket else None
        bracket = bracket or word == ")"
        if word not in ZONED and not word[:1].isdigit():
            return None
    return None


@reading
def part_of_date(at: Setting) -> Reading | None:
    """A part of a day of a month: "the morning of 31 January"; of a weekday."""
    part = meaning("daypart", at["daypart"]) or ""
    if at["month"] is None and at["month2"] is None:
        return timed(Moment(weekday_near(at, weekday_number(at["weekday3"] or "")), "day"), part, at.mod)
    month, told = month_number(at["month"] or at["month2"] or ""), at["day"] or at["day2"] or ""
    number = int(told.rstrip("stndrh"))
    day = day_of(int(at["year"] or 0), month, number) if at["year"] else yearless(at, month, number)
    return None if day is None else timed(Moment(day, "day"), part, at.mod)
