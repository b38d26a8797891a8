"""Readings of times that come again: "every Friday", "twice a week", "$40 million a year"."""

from __future__ import annotations

from typing import Final

from detente.extraction.times.durations import RELATIVE, is_no_length, length
from detente.extraction.times.setting import Reading, Setting, reading
from detente.extraction.times.words import meaning, month_number, number, weekday_number

COUNTED: Final = frozenset({"NOUN", "NUM", "SYM", "PROPN"})


@reading
def every(at: Setting) -> Reading | None:
    """As in "every Friday", "each July", "every other week"."""
    other = 2.0 if at["other"] else 1.0
    part = meaning("daypart", at["daypart"]) or ""
    if at["weekday"]:
        return Reading("SET", f"XXXX-WXX-{weekday_number(at['weekday'] or '')}{part}")
    if day := at["day"]:
        return Reading("SET", f"XXXX-{month_number(at['month'] or ''):02d}-{int(day.rstrip('stndrh')):02d}")
    if at["month"]:
        return Reading("SET", f"XXXX-{month_number(at['month'] or ''):02d}")
    if season := meaning("season", at["season"]):
        return Reading("SET", f"XXXX-{season}")
    if part:
        return Reading("SET", f"XXXX-XX-XX{part}")
    count, code = number(at["num"]) if at["num"] else other, meaning("unit", at["unit"])
    return None if count is None or code is None else Reading("SET", length(count, code))


@reading
def weekdays_set(at: Setting) -> Reading | None:
    """As in "on Mondays", "Monday mornings"."""
    if at["daypart"] and not at.match[0].lower().endswith("s"):
        return None
    return Reading("SET", f"XXXX-WXX-{weekday_number(at['weekday'] or '')}{meaning('daypart', at['daypart']) or ''}")


@reading
def weekends_set(at: Setting) -> Reading | None:
    """As in "on weekends"; not "two weekends"."""
    if at.before is None or at.before.lower not in ("on", "at", "and", "most"):
        return None
    return Reading("SET", "XXXX-WXX-WE")


@reading
def set_word(at: Setting) -> Reading | None:
    """As in "daily", "annually"; not as the name of a newspaper."""
    if at.token.pos == "PROPN" or at.token.ent or (at.before is not None and at.match[0][0].isupper()):
        return None
    return Reading("SET", meaning("setword", at.match[0]) or "P1D")


@reading
def set_times(at: Setting) -> Reading | None:
    """As in "twice a week"."""
    code = meaning("unit", at["unit"])
    return None if code is None else Reading("SET", length(1, code))


@reading
def set_times_adverb(at: Setting) -> Reading:
    """As in "twice yearly"."""
    return Reading("SET", meaning("setword", at["setword"]) or "P1D")


@reading
def set_per(at: Setting) -> Reading | None:
    """As in "$40 million a year"; a length of time after a preposition or a verb ("in a year")."""
    before, code = at.before, meaning("unit", at["unit"])
    if code is None or code in ("TS", "Q") or is_no_length(at, code, "a"):
        return None
    if at.match[0].lower().startswith(("per", "each")):
        return Reading("SET", length(1, code))
    after = at.after
    if before is None or before.sent != at.token.sent or (after is not None and after.lower in RELATIVE):
        return None
    if before.pos not in COUNTED or before.lower in ("for", "about", "nearly", "almost"):
        return None
    return Reading("SET", length(1, code))
