"""Readings of times that are counted from the article's day: "today", "on Thursday", "last week", "at 3 p.m."."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from detente.extraction.times.moments import Grain, Moment, moment_of
from detente.extraction.times.setting import Reading, Setting, dated, reading, timed
from detente.extraction.times.words import meaning, meanings, weekday_number

GRAINS: Final[dict[str, Grain]] = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year",
    "DE": "decade", "CE": "century",
}  # fmt: skip
SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "obl", "nmod"})
FRIDAY: Final = 5
BEFORE_NOW: Final = frozenset({"earlier", "so far"})
LEAVING: Final = frozenset({"leave", "lie", "be", "keep", "mire", "root", "bury", "stick"})
SAYING: Final = frozenset({"say", "tell", "add", "write", "note", "report"})


@reading
def day_word(at: Setting) -> Reading | None:
    """As in "today", "yesterday", "tonight", with a part of the day or without."""
    words = at.match[0].lower()
    if at.named:
        return None
    if "tonight" in words or "overnight" in words:
        return timed(at.now("day"), "TNI")
    day = at.now("day").shift(int(meaning("dayword", at["dayword"]) or 0))
    mod = at.mod or _first_word(words)
    if part := meaning("daypart", at["daypart"]):
        return timed(day, part, mod)
    return Reading("DATE", day.value, mod, day.first, day.first, day)


def _first_word(words: str) -> str | None:
    return {"earlier": "START", "early": "START", "late": "END", "later": "END"}.get(words.split()[0])


@reading
def day_beyond(at: Setting) -> Reading:
    """A day so many days from the article's, or from tomorrow where the words say so."""
    return dated(at.now("day").shift(int(at.set) + ("week from tomorrow" in at.match[0].lower())))


@reading
def weekday(at: Setting) -> Reading | None:
    """A day of the week, by deixis and tense, with a part of the day or without."""
    if at.before is not None and (at.before.lower in meanings("holyday") or at.named):
        return None
    day = Moment(weekday_near(at, weekday_number(at["weekday"] or "monday")), "day")
    if part := meaning("daypart", at["daypart"]):
        return timed(day, part, at.mod)
    return Reading("DATE", day.value, at.mod, day.first, day.first, day)


def weekday_near(at: Setting, number: int) -> date:
    """The weekday that is meant: of the week named beside it, else the last or the next one."""
    shift = meaning("deictic", at["deictic"])
    if shift and "week" in at.match[0].lower().split():
        return at.now("week").shift(int(shift)).first + timedelta(days=number - 1)
    back = timedelta(days=(at.dct.isoweekday() - number) % 7)
    on = timedelta(days=(number - at.dct.isoweekday()) % 7)
    if shift == "-1":
        return at.dct - (back or timedelta(days=7))
    if shift == "1":
        return at.dct + (on or timedelta(days=7))
    if at.ahead is None and at.tense == "prospect":
        return min(at.dct - back, at.dct + on, key=lambda day: abs((day - at.dct).days))
    return at.dct + on if _lies_ahead(at) and not _is_known(at) else at.dct - back


def _is_known(at: Setting) -> bool:
    """Whether it is the day of what has been, though the verb looks ahead: "will appeal Monday's ruling"."""
    after, day = at.after, at.parse.tokens[at.last - 1]
    if after is None or after.lower not in ("'s", "’s") or day.head == day.i:
        return False
    owned = at.parse.tokens[day.head]
    return owned.dep == "obj" or (at.tense == "present" and owned.dep not in SUBJECTS)


def _lies_ahead(at: Setting) -> bool:
    """Whether a bare weekday is the coming one: "meets on Monday", but not "says on Monday"."""
    if at.ahead is not None:
        return at.ahead
    if at.tense != "present":
        return False
    head = at.parse.tokens[at.token.head]
    return head.lemma not in SAYING and (at.before is None or at.before.lower not in ("from", "of"))


@reading
def weekday_ago(at: Setting) -> Reading:
    """The weekday of the week before the last one."""
    number = weekday_number(at["weekday"] or "monday")
    back = (at.dct.isoweekday() - number) % 7
    return dated(at.now("day").shift(-back - 7 if back else -7))


@reading
def part_of_day(at: Setting) -> Reading | None:
    """As in "this morning", "last night", "that evening", "the next morning"."""
    part, words = meaning("daypart", at["daypart"]) or "", at.match[0].lower().split()
    if at.named:
        return None
    today = at.now("day")
    if "this" in words:
        day = today
    elif "last" in words:
        day = today.shift(-1)
    else:
        shift = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(words[-2], 0)
        base = at.lean if at.lean is not None and at.lean.grain == "day" else today if shift else None
        if base is None:
            return None
        day = base.shift(shift)
    return timed(day, part, at.mod)


@reading
def part_before(at: Setting) -> Reading | None:
    """As in "the night before": of the day before or after the one told last."""
    after = at.after
    if after is not None and after.sent == at.token.sent and after.pos != "PUNCT":
        return None
    base = at.lean if at.lean is not None and at.lean.grain == "day" else at.now("day")
    return timed(base.shift(-1 if at["way"] == "before" else 1), meaning("daypart", at["daypart"]) or "")


@reading
def unit(at: Setting) -> Reading | None:
    """The current, the last or the next week, month, quarter, year; "earlier this year", "the end of next month"."""
    code = meaning("unit", at["unit"]) or ""
    grain = GRAINS.get(code)
    words = at.match[0].lower()
    shift = at.set or meaning("deictic", at["deictic"] or at["deictic2"]) or "-1"
    if grain is None or words.endswith("s") or (grain == "day" and shift != "0"):
        return None
    if grain == "day" and "the" in words.split():
        return None
    found = at.now(grain).shift(int(shift))
    if grain == "weekend" and shift == "0" and at.tense == "past" and at.dct.isoweekday() < FRIDAY:
        found = found.shift(-1)  # "took place this weekend", said on a Tuesday
    if grain in ("weekend", "week") and shift == "-1" and "past" in words.split():
        found = moment_of(at.dct - timedelta(days=7), grain)
    reading = dated(found, at.mod)
    if (at["within"] or "") in BEFORE_NOW and found.first <= at.dct <= found.last:
        return Reading("DATE", found.value, at.mod, found.first, at.dct, found)
    if at["within"] == "later" and found.first <= at.dct <= found.last:
        return Reading("DATE", found.value, at.mod, at.dct, found.last, found)
    return reading


@reading
def unit_end(at: Setting) -> Reading:
    """As in "year-end", "month's end": of the current unit, or the one named."""
    code = meaning("unit", at["unit"]) or "Y"
    found = at.now(GRAINS[code]).shift(int(meaning("deictic", at["deictic"]) or 0))
    return dated(found, "END")


@reading
def mid_unit(at: Setting) -> Reading | None:
    """As in "midyear", "mid-month": the middle of the current unit."""
    if at.after is not None and at.after.text == "-":
        return None
    return dated(at.now(GRAINS[meaning("unit", at["unit"]) or "Y"]), "MID")


@reading
def weekend(at: Setting) -> Reading:
    """The weekend that has just been; the coming one where the verb looks ahead."""
    this = at.now("weekend")
    if at.ahead is True or at.dct >= this.first:
        return dated(this)
    return dated(this.shift(-1))


@reading
def refer(at: Setting) -> Reading | None:
    """The past, the present or the future at large."""
    words, after = at.match[0].lower(), at.after
    if words == "soon" and not _is_soon(at):
        return None
    if words == "future" and at.token.pos == "NOUN" and at.token.dep != "compound":
        return None
    if words == "of late" and after is not None and (after.pos in ("NUM", "NOUN", "PROPN", "ADJ") or after.text == "-"):
        return None  # "the campaign of late 1948"
    if words == "the foreseeable future" and at.before is not None and at.before.lower == "for":
        return None  # how long, not when
    if after is not None:
        if after.text == "-" and after.start == at.match.end():
            return None  # "future-proof"
        if words in ("the past", "the future") and (after.pos in ("NOUN", "NUM") or after.lower == "of"):
            return None  # "the past nine elections", "the future of the pact"
        if at.match[0] == "Now" and after.text == ",":
            return None  # "Now, let us turn to the talks"
    if words == "the past" and not _is_then(at):
        return None
    return Reading("DATE", at.set)


def _is_then(at: Setting) -> bool:
    """Whether "the past" says when, and not where things are left: "stay in the past"."""
    if at.before is None or at.before.lower not in ("in", "from"):
        return False
    governor = at.parse.tokens[at.parse.tokens[at.last - 1].head]
    return governor.lemma not in meanings("staying") and governor.lemma not in LEAVING


def _is_soon(at: Setting) -> bool:
    """Whether "soon" is a time to come, and not "as soon as", "too soon" or "soon fell"."""
    before, after = at.before, at.after
    if at.tense == "past" or (after is not None and after.lower == "as"):
        return False
    return before is None or before.lower not in ("as", "how", "too")
