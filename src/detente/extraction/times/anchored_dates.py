"""Readings of times that lean on another: "two weeks ago", "three days later", "the following month", "then"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from detente.extraction.times.deictic_dates import GRAINS, weekday_near
from detente.extraction.times.durations import counted_on, length
from detente.extraction.times.moments import ABOUT_DAYS, SEASONS, Grain, Moment, moment_of, months_on
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import UNKNOWN, meaning, month_number, number, weekday_number

LETTERS: Final = {"DE": 10, "CE": 100}  # years in them
FINER: Final = {"Y": ("M", 12), "M": ("W", 4), "W": ("D", 7)}  # what a unit and a half is counted in
FAR: Final = 9000  # more units than a calendar can count back


@reading
def ago(at: Setting) -> Reading | None:
    """So many units before the article's day; before a quarter just told where a year is meant ("a year ago")."""
    words = at.match[0].lower()
    yearly = at["num"] == "year" or at["kind"] is not None
    count, code = (1.0, "Y") if yearly else counted_units(at)
    if count is None or code is None:
        return None
    if count == UNKNOWN:
        return Reading("DATE", "PAST_REF", at.mod)
    if code in ("TS", "TM", "TH"):
        return Reading("TIME", "PAST_REF", at.mod)
    mod = "APPROX" if " or so" in words else at.mod
    return _counted(at, Moment(at.dct, "day"), code, -count, mod)


def counted_units(at: Setting) -> tuple[float | None, str | None]:
    """How many of which unit: "two and a half years", "a year and a half"."""
    count = number(at["num"])
    return None if count is None else count + 0.5 * (at["half"] is not None), meaning("unit", at["unit"])


@reading
def ago_same(at: Setting) -> Reading | None:
    """So many units before a day, week, month or season that is named beside: "40 years ago today"."""
    count, code = counted_units(at)
    if count is None or code is None or count != int(count) or count < 1 or code not in ("W", "M", "Y", "DE"):
        return None
    base = at.now("day").shift(int(meaning("dayword", at["dayword"]) or 0))
    if at["weekday"]:
        base = Moment(weekday_near(at, weekday_number(at["weekday"] or "")), "day")
    elif at["month"]:
        base = Moment(date(at.dct.year, month_number(at["month"] or ""), 1), "month")
    elif season := meaning("season", at["season"]):
        base = Moment(date(at.dct.year, SEASONS[season], 1), "season")
    elif at["same"]:
        base = at.now(GRAINS[meaning("unit", at["same"]) or "D"])
    if code == "W":
        return dated(moment_of(base.first - timedelta(days=7 * int(count)), base.grain))
    months = -int(count) * {"M": 1, "Y": 12, "DE": 120}[code]
    return dated(moment_of(months_on(base.first, months), base.grain))


@reading
def from_day(at: Setting) -> Reading | None:
    """So many units after a day that is named: "a week from Thursday"."""
    count, code = counted_units(at)
    if count is None or code is None or count != int(count) or count < 1:
        return None
    day = at.now("day").shift(int(meaning("dayword", at["dayword"]) or 0))
    if at["weekday"]:
        day = at.now("day").shift((weekday_number(at["weekday"] or "") - at.dct.isoweekday()) % 7)
    found = counted_on(day.first, code, count)
    return None if found is None else dated(Moment(found, "day"))


@reading
def hence(at: Setting) -> Reading | None:
    """So many units after the article's day."""
    count, code = number(at["num"]), meaning("unit", at["unit"])
    if count is None or code is None or count == UNKNOWN or code.startswith("T"):
        return None
    return _counted(at, Moment(at.dct, "day"), code, count, at.mod)


@reading
def offset(at: Setting) -> Reading | None:
    """So many units before or after the time that was told last; a length of time where none was fine enough."""
    count, code = counted_units(at)
    if count is None or code is None or _governs(at):
        return None
    if count == UNKNOWN:
        return Reading("DURATION", length(None, code), at.mod)
    if code.startswith("T"):
        return Reading("DURATION", length(count, code), at.mod)
    grain = _grain(code)
    base = None if grain is None else at.pointed(grain)
    if base is None or grain is None or ABOUT_DAYS[base.grain] > ABOUT_DAYS[grain]:
        if code == "Y" and at.set == "-1":
            return _counted(at, Moment(at.dct, "day"), code, -count, at.mod)
        return Reading("DURATION", length(count, code), at.mod)
    found = _counted(at, base, code, count * int(at.set), at.mod)
    crossed = found is not None and found.start is not None and base.first <= at.dct < found.start
    if crossed and not at.history and not at.ahead:
        return Reading("DURATION", length(count, code), at.mod)  # "twenty years later, troops are still there"
    return found


def _governs(at: Setting) -> bool:
    """Whether the "after" or "before" that ends the words has a clause or noun of its own: "a year after they met"."""
    last, after = at.parse.tokens[at.last - 1], at.after
    return last.lower in ("after", "before") and after is not None and after.sent == last.sent and after.pos != "PUNCT"


def _governs_next(at: Setting) -> bool:
    """Whether an "after" or "before" with a clause or noun of its own follows: "the year before the war"."""
    after = at.after
    return after is not None and after.sent == at.token.sent and after.lower in ("after", "before", "following")


def _grain(code: str) -> Grain | None:
    return GRAINS.get("W" if code == "F" else code)


def _counted(at: Setting, base: Moment, code: str, count: float, mod: str | None) -> Reading | None:
    """So many units from a base, in the grain of the unit; a year from a quarter or month keeps that grain."""
    if abs(count) > FAR:
        return None
    if code == "F":
        code, count = "W", 2 * count
    if code in LETTERS:
        code, count = "Y", count * LETTERS[code]
    if count != int(count):
        if code not in FINER:
            return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF", mod)
        code, count = FINER[code][0], FINER[code][1] * count
    steps = int(count)
    if code == "Y" and abs(steps) == 1 and at.quarter is not None:
        return replace(dated(at.quarter.shift(steps * 4), mod), moment=None)  # the next figures are this year's again
    if code == "W" and base.grain == "day":
        return dated(base.shift(7 * steps), mod)
    grain = _grain(code)
    if grain is None:
        return None
    return dated(moment_of(base.first, grain).shift(steps), mod)


@reading
def unit_near(at: Setting) -> Reading | None:
    """The same, the following or the preceding unit, counted from the time told last."""
    code = meaning("unit", at["unit"]) or ("D" if at["within2"] else "")
    grain = GRAINS.get(code)
    if grain is None or _governs(at):
        return None
    base = at.pointed(grain)
    if base is None:
        if at.set == "0" and at["within2"] is None:
            return None
        base = Moment(at.dct, "day")
    if ABOUT_DAYS[base.grain] > ABOUT_DAYS[grain]:
        return None
    return dated(moment_of(base.first, grain).shift(int(at.set)), at.mod)


@reading
def same_last(at: Setting) -> Reading:
    """The same stretch of the year before."""
    base = at.quarter or (at.lean if at.lean is not None and at.lean.grain in ("month", "half") else None)
    if told := at["year"] or at["year2"]:
        first, grain = (base.first, base.grain) if base is not None else (date(int(told), 1, 1), None)
        return replace(dated(Moment(first.replace(year=int(told), day=1), grain or "year")), moment=None)
    if base is None:
        return dated(at.now("year").shift(-1))
    found = Moment(base.first.replace(year=base.first.year - 1), base.grain)
    return replace(dated(found), moment=None)


@reading
def then(at: Setting) -> Reading | None:
    """As in "until then", "since then": the time told last."""
    if at.lean is None or at.before is None or at.before.lower not in ("until", "since", "by", "till"):
        return None
    return Reading("DATE", at.lean.value, None, at.lean.first, at.lean.last)


@reading
def the_unit(at: Setting) -> Reading | None:
    """As in "the year", "the latest quarter": the one that is spoken of, else the article's."""
    words, code = at.match[0].lower(), at["unit"]
    fresh = any(word in words for word in ("latest", "current", "recent"))
    told = at["year"]
    if shift := meaning("deictic", at["deictic"]):
        told = str(at.dct.year + int(shift))
    if told:
        quarter = at.quarter
        first = quarter.first.replace(year=int(told)) if quarter else date(int(told), 1, 1)
        return replace(dated(Moment(first, "quarter" if quarter else "year")), moment=None)
    if code not in ("quarter", "year", "period") or (code == "period" and not fresh):
        return None
    if at.after is not None and at.after.text == "-":
        return None
    if code == "year":
        if at.after is not None and at.after.lower in ("ended", "ending"):
            return Reading("DURATION", "P1Y", at.mod)
        return None if _governs_next(at) else dated(at.now("year"))
    if at.quarter is not None:
        return dated(at.quarter)
    return dated(at.now("quarter").shift(0 if "current" in words else -1))
