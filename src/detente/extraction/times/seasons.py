"""Readings of seasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from detente.extraction.times.moments import SEASONS, Moment
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning, meanings

SHIFTS: Final = {"following": 1, "next": 1, "previous": -1, "preceding": -1}
JOINING: Final = frozenset({"and", "or", "to", "through", "until", "early", "late", "mid", "of", "the", "-", "–"})
AHEAD: Final = 10  # tokens after a season among which its year can stand
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
    if at["deictic"] is None and (told := _year_ahead(at, first)) is not None:
        return replace(dated(Moment(date(told, first, 1), "season"), at.mod), moment=None)
    found = Moment(date(at.leaned or at.dct.year, first, 1), "season")
    if at.leaned is not None and at["deictic"] is None:
        return dated(found, at.mod)
    shift, this = meaning("deictic", at["deictic"]), at.now("season")
    if "year" in at.match[0].lower():
        return dated(found.shift(4 * int(shift or 0)), at.mod)
    if shift == "-1":
        found = found.shift(-4) if found.first >= this.first else found
    elif shift == "1":
        found = found.shift(4) if found.first <= this.first else found
    elif shift is None and at.ahead is not None:
        if at.ahead and found.last < at.dct:
            found = found.shift(4)
        elif not at.ahead and found.first > at.dct:
            found = found.shift(-4)
    return dated(found, at.mod)


def _year_ahead(at: Setting, first: int) -> int | None:
    """The year that a later time of the sentence names: "spring and summer of 1943", "a summer raid in June 1942"."""
    tokens, joined = at.parse.tokens, True
    for k in range(at.last, min(at.last + AHEAD, len(tokens))):
        token = tokens[k]
        if token.sent != at.token.sent:
            return None
        if len(token.text) == 4 and token.text.isdecimal():
            month = meaning("month", tokens[k - 1].lower.rstrip("."))
            in_season = month is not None and (int(month) - first) % 12 < 3
            return int(token.text) - (in_season and int(month or 0) < first) if joined or in_season else None
        joined = joined and (token.lower in JOINING or meaning("season", token.lower) is not None)
    return None


def _is_no_season(at: Setting) -> bool:
    """Whether a bare "spring" is a name ("the Arab Spring", "Winter Olympics"), a verb, "a third winter"."""
    before, words = at.before, at.match[0]
    token = at.parse.tokens[at.first]
    if token.dep == "compound" and at.parse.tokens[token.head].lower in meanings("seasonal"):
        return before is not None and before.lower in ("arab", "prague")
    if token.dep == "compound" and words[0].isupper():
        return True
    if before is None or before.pos in ("PROPN", "PART", "NUM") or before.lower in ("to", "a"):
        return True
    if before.pos == "ADJ" and meaning("ordinal", before.lower) is not None:
        return True
    return words.lower() in ("fall", "spring") and before.lower not in IN_SEASON


def _is_collapse(at: Setting) -> bool:
    """Whether "the fall" is that of a city or a price."""
    token = at.parse.tokens[at.last - 1]
    if at["deictic"] or at["year"] or at.parse.tokens[token.head].lower in meanings("seasonal"):
        return False
    if at.after is not None and at.after.lower == "of":
        return True
    return at.before is None or at.before.lower not in IN_SEASON


@reading
def season_that_year(at: Setting) -> Reading | None:
    """A season of the year told last, or of the one before or after."""
    base = at.pointed("year")
    if base is None:
        return None
    words = at.match[0].lower().split()
    year = base.first.year + SHIFTS.get(words[-2], 0)
    return dated(Moment(date(year, SEASONS[meaning("season", at["season"]) or "SP"], 1), "season"), at.mod)


@reading
def season_near(at: Setting) -> Reading | None:
    """As in "that summer", "the following spring": counted from the time told last, else from the article's day."""
    shift = SHIFTS.get((at["which"] or "").split()[-1], 0)
    lean = at.pointed("year")
    if lean is None and not shift:
        return None
    base, first = (lean.first if lean is not None else at.dct), SEASONS[meaning("season", at["season"]) or "SP"]
    found = Moment(date(base.year, first, 1), "season")
    whole = lean is not None and lean.grain == "year"
    if shift > 0 and (whole or found.first <= base):
        found = found.shift(4)
    elif shift < 0 and found.last >= base:
        found = found.shift(-4)
    return dated(found)
