"""Readings of seasons and holidays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from detente.extraction.times.moments import SEASONS, Moment
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning

IN_SEASON: Final = frozenset({"in", "during", "by", "until", "since", "through", "this", "and", "for"})


@reading
def season(at: Setting) -> Reading | None:
    """A season of a year that is told or not."""
    name, bare = meaning("season", at["season"]) or "SP", at.last - at.first == 1
    if at.parse.tokens[at.last - 1].pos == "VERB" or (bare and _is_no_season(at)):
        return None
    if at["season"] == "fall" and _is_collapse(at):
        return None
    first = SEASONS[name]
    if year := at["year"]:
        return dated(Moment(date(int(year), first, 1), "season"), at.mod, explicit=True)
    found = Moment(date(at.leaned or at.dct.year, first, 1), "season")
    if at.leaned is not None and at["deictic"] is None:
        return dated(found, at.mod)
    shift, this = meaning("deictic", at["deictic"]), at.now("season")
    if "year" in at.match[0].lower():
        return dated(found.shift(4 * int(shift or 0)), at.mod)
    if shift == "-1" or "this past" in at.match[0].lower():
        found = found.shift(-4) if found.first >= this.first else found
    elif shift == "1":
        found = found.shift(4) if found.first <= this.first else found
    elif shift is None and at.ahead is not None:
        if at.ahead and found.last < at.dct:
            found = found.shift(4)
        elif not at.ahead and found.first > at.dct:
            found = found.shift(-4)
    return dated(found, at.mod)


def _is_no_season(at: Setting) -> bool:
    """Whether a bare "spring" is a name ("the Arab Spring", "Winter Olympics"), a verb, "a third winter"."""
    before, words = at.before, at.match[0]
    if at.parse.tokens[at.first].dep == "compound" and words[0].isupper():
        return True
    if before is None or before.pos in ("PROPN", "PART", "NUM") or before.lower in ("to", "a"):
        return True
    if before.pos == "ADJ" and meaning("ordinal", before.lower) is not None:
        return True
    return words.lower() in ("fall", "spring") and before.lower not in IN_SEASON


def _is_collapse(at: Setting) -> bool:
    """Whether "the fall" is that of a city or a price."""
    if at["deictic"] or at["year"]:
        return False
    return at.before is None or at.before.lower not in IN_SEASON


@reading
def holiday(at: Setting) -> Reading | None:
    """A holiday of a fixed day, or the American Thanksgiving."""
    code = meaning("holiday", at["holiday"]) or ""
    if at.before is not None and at.before.ent == "PER":
        return None
    told = at["year"]
    years = (int(told),) if told else (at.dct.year - 1, at.dct.year, at.dct.year + 1)
    days = [_holiday(code, year) for year in years]
    if told:
        return dated(Moment(days[0], "day"), explicit=True)
    if at.match[0].lower().startswith("last ") or at.ahead is False:
        return dated(Moment([day for day in days if day <= at.dct][-1], "day"))
    if at.ahead:
        return dated(Moment(next(day for day in days if day >= at.dct), "day"))
    return dated(Moment(min(days, key=lambda day: abs((day - at.dct).days)), "day"))


def _holiday(code: str, year: int) -> date:
    if code == "thanksgiving":  # the fourth Thursday of November
        first = date(year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    month, day = code.split("-")
    return date(year, int(month), int(day))
