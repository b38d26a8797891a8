"""Readings of times that lean on another: "two weeks ago", "three days later", "the following month", "then"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from detente.extraction.times.deictic_dates import GRAINS
from detente.extraction.times.durations import length
from detente.extraction.times.moments import ABOUT_DAYS, Grain, Moment, moment_of
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import UNKNOWN, meaning, number

LETTERS: Final = {"DE": 10, "CE": 100}  # years in them
FAR: Final = 9000  # more units than a calendar can count back


@reading
def ago(at: Setting) -> Reading | None:
    """So many units before the article's day; before a quarter just told where a year is meant ("a year ago")."""
    words = at.match[0].lower()
    yearly = at["num"] == "year" or at["kind"] is not None
    count = 1.0 if yearly else number(at["num"])
    code = "Y" if yearly else meaning("unit", at["unit"])
    if count is None or code is None:
        return None
    if count == UNKNOWN:
        return Reading("DATE", "PAST_REF", at.mod)
    if code in ("TS", "TM", "TH"):
        return Reading("TIME", "PAST_REF", at.mod)
    mod = "APPROX" if " or so" in words else at.mod
    return _counted(at, Moment(at.dct, "day"), code, -count, mod)


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
    words = at["num"] or at["num2"]
    count = 1.0 if words == "year" else number(words)
    code = "Y" if words == "year" else meaning("unit", at["unit"] or at["unit2"])
    if count is None or code is None or _governs(at):
        return None
    if count == UNKNOWN:
        return Reading("DURATION", length(None, code), at.mod)
    if code.startswith("T"):
        return Reading("DURATION", length(count, code), at.mod)
    base = at.lean
    grain = _grain(code)
    if base is None or grain is None or ABOUT_DAYS[base.grain] > ABOUT_DAYS[grain]:
        if code == "Y" and at.set == "-1":
            return _counted(at, Moment(at.dct, "day"), code, -count, at.mod)
        return Reading("DURATION", length(count, code), at.mod)
    found = _counted(at, base, code, count * int(at.set), at.mod)
    if not at.history and not at.ahead and found is not None and found.start is not None and found.start > at.dct:
        return Reading("DURATION", length(count, code), at.mod)  # "twenty years later, troops are still there"
    return found


def _governs(at: Setting) -> bool:
    """Whether the "after" or "before" that ends the words has a clause or noun of its own: "a year after they met"."""
    last, after = at.parse.tokens[at.last - 1], at.after
    return last.lower in ("after", "before") and after is not None and after.sent == last.sent and after.pos != "PUNCT"


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
        if code != "Y":
            return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF", mod)
        code, count = "M", 12 * count
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
    base = at.lean
    if grain is None or _governs(at):
        return None
    if base is None:
        if at.set == "0":
            return None
        base = Moment(at.dct, "day")
    if ABOUT_DAYS[base.grain] > ABOUT_DAYS[grain]:
        return None
    return dated(moment_of(base.first, grain).shift(int(at.set)), at.mod)


@reading
def same_last(at: Setting) -> Reading:
    """The same stretch of the year before."""
    base = at.quarter or (at.lean if at.lean is not None and at.lean.grain in ("month", "half") else None)
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
    if told := at["year"]:
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
        return dated(at.now("year"))
    if at.quarter is not None:
        return dated(at.quarter)
    return dated(at.now("quarter").shift(0 if "current" in words else -1))
