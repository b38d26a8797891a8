"""Readings of lengths of time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from detente.extraction.times.moments import months_on
from detente.extraction.times.setting import Reading, Setting, reading
from detente.extraction.times.tense import is_perfect
from detente.extraction.times.words import UNKNOWN, meaning, number

DAYS_IN: Final = {"D": 1, "W": 7, "F": 14}
MONTHS_IN: Final = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
LADDER: Final = ("CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS")  # units from the longest
EXCEEDING: Final = frozenset({"for", "after", "in", "than", "just", "well", "lasting", "within", "of"})
LASTING: Final = frozenset(
    {"will", "would", "to", "could", "may", "might", "can", "should", "must", "'ll", "not", "likely", "n't"}
)
OVER: Final = frozenset({"over", "during", "within", "for", "throughout", "across"})
FAR: Final = 9000  # more units than a calendar can count
ARTICLES: Final = frozenset({"a", "an", "one"})
RELATIVE: Final = frozenset({"after", "before", "since", "until", "following", "leading", "earlier", "later", "ahead"})
NAMING: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})  # "host years", "odd-numbered days"
COUNTED: Final = frozenset({"NOUN", "NUM", "SYM", "PROPN"})


def length(count: float | None, code: str) -> str:
    """The TIMEX3 value of a duration: "P10M", "PT3H", "PXD"."""
    if code == "F":
        code, count = "W", None if count is None else 2 * count
    time = code.startswith("T")
    told = "X" if count is None or count < 0 else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    return f"P{'T' if time else ''}{told}{code[1:] if time else code}"


@reading
def duration(at: Setting) -> Reading | None:
    """A number of units; None for an age, "a second time" and the like."""
    words, code = at["num"], meaning("unit", at["unit"])
    count = number(words) if words else None if (at["unit"] or "").endswith("s") else 1.0
    if code is None or (words and count is None) or is_no_length(at, code, words or ""):
        return None
    if words == "many" and at.before is not None and at.before.lower == "as":
        return None  # "the third raid in as many months"
    if at.match[0].lower() == "one day" and at.before is not None and at.before.pos == "AUX":
        return Reading("DATE", "FUTURE_REF")  # "will one day be free"
    mod = "APPROX" if at.match[0].lower().endswith(" or so") else at.mod
    days = _days(at, code, count)
    return Reading("DURATION", length(count, code), mod, *days)


def _days(at: Setting, code: str, count: float | None) -> tuple[date | None, date | None]:
    """First and last day of a length up to the article's day ("has gone on for") or from it ("within")."""
    before = at.before.lower if at.before is not None else ""
    if count is None or count <= 0 or count > FAR or at["num"] is None:
        return None, None
    if before == "for" and is_perfect(at.parse, at.first):
        return counted_on(at.dct, code, -count), at.dct
    if before in ("in", "within") and at.tense == "future":
        return at.dct, counted_on(at.dct, code, count)
    return None, None


def is_no_length(at: Setting, code: str, words: str) -> bool:
    """Whether a number of units is an age or an ordinal ("a second term", "a quarter of exports") and no length."""
    match, after = at.match[0].lower(), at.after
    if match.split()[0].isdigit() and len(words) == 4 and not match.endswith("s"):
        return True  # "World Cup 2018 day five"
    if code == "TS" and (words in ARTICLES or not match.endswith("s")):
        return True  # "a second term"
    if code == "Q" and (words in ARTICLES or "-" in match or (after is not None and after.lower == "of")):
        return True  # "a quarter of exports", "three-quarters"
    if match.endswith("old"):
        return not (after is not None and meaning("lasting", after.lower) is not None)
    if after is None:
        return False
    if after.text == "-" and after.start == at.match.end():
        return True  # the "a year" of "a year-earlier loss"
    beyond = at.parse.tokens[at.last + 1].lower if at.last + 1 < len(at.parse.tokens) else ""
    return after.lower in ("old", "older") or (after.lower, beyond) == ("of", "age")


@reading
def duration_range(at: Setting) -> Reading | None:
    """From so many to so many units: the smaller number, or more."""
    low, high, code = number(at["num"]), number(at["num2"]), meaning("unit", at["unit"])
    after = at.after
    if low is None or high is None or code is None or not 0 <= low < high:
        return None
    if after is not None and after.lower in ("old", "older"):
        return None
    return Reading("DURATION", length(low, code), "EQUAL_OR_MORE")


@reading
def stretch(at: Setting) -> Reading | None:
    """As in "the first nine months": figures told after it are of that length."""
    found = duration(at)
    long = found is not None and meaning("unit", at["unit"]) == "M" and (number(at["num"]) or 0) > MONTHS_IN["Q"]
    return replace(found, stretch=True) if found is not None and long else found


@reading
def duration_over(at: Setting) -> Reading | None:
    """As in "for over a year"; not where "over" says during what: "spread over two years"."""
    before = at.before
    if before is None or (before.lower not in EXCEEDING and before.lemma not in ("last", "take", "spend")):
        return None
    found = duration(at)
    return None if found is None else replace(found, mod="MORE_THAN")


@reading
def composite(at: Setting) -> Reading | None:
    """A length in two or three units, the longer first: "a year and three months"."""
    parts = [(number(at["num"]), meaning("unit", at["unit"])), (number(at["num2"]), meaning("unit", at["unit2"]))]
    if at["num3"]:
        parts.append((number(at["num3"]), meaning("unit", at["unit3"])))
    codes = [code or "" for _, code in parts]
    places = [LADDER.index(code) for code in codes if code in LADDER]
    if len(places) < len(parts) or places != sorted(set(places)) or any(not count or count < 0 for count, _ in parts):
        return None
    lengths = [length(count, code)[1:] for (count, _), code in zip(parts, codes, strict=True)]
    first, *rest = lengths
    timed = first.startswith("T")
    value = first + "".join(rest if not timed else [part.removeprefix("T") for part in rest])
    return Reading("DURATION", f"P{value}", at.mod)


@reading
def all_of(at: Setting) -> Reading | None:
    """As in "all day", "all week long"; not "all year-end figures"."""
    after = at.after
    if after is not None and (after.text == "-" or (after.pos in ("NOUN", "PROPN") and after.sent == at.token.sent)):
        return None
    return Reading("DURATION", length(1, meaning("unit", at["unit"]) or "D"))


@reading
def duration_half(at: Setting) -> Reading | None:
    """A unit and a half."""
    count, code = number(at["num2"]), meaning("unit", at["unit2"])
    return None if count is None or code is None else Reading("DURATION", length(count + 0.5, code), at.mod)


@reading
def duration_bare(at: Setting) -> Reading | None:
    """As in "months", "for decades": nobody counts them."""
    code, after = meaning("unit", at["unit"]) or "", at.after
    if after is not None and after.lower in ("old", "older"):
        return None
    if code == "TM" and at.before is not None and at.before.lower in ("the", "of"):
        return None  # "the minutes of the meeting"
    if (at.last - at.first == 1 and not _is_span(at)) or (code == "TH" and "early" in at.match[0].lower()):
        return None
    return Reading("DURATION", length(None, code), at.mod)


def _is_span(at: Setting) -> bool:
    """Whether bare units are a length of time: "for months"; not "hours after", "in years of drought"."""
    before, after = at.before, at.after
    if before is None or before.sent != at.token.sent or before.lower in ("on", "of"):
        return False
    if before.text == "-":
        return False
    if before.lower in ("the", "those"):
        return after is not None and after.lower in RELATIVE
    if (before.pos in NAMING and before.lower != "last") or (after is not None and after.lower in RELATIVE):
        return False
    return not (before.lower == "in" and after is not None and after.lower == "of")


@reading
def duration_time(at: Setting) -> Reading:
    """As in "some time", "a while"."""
    return Reading("DURATION", "PXX", at.mod)


@reading
def window(at: Setting) -> Reading | None:
    """So many units up to the article's day or from it on, with their first and last day."""
    code = meaning("unit", at["unit"]) or ""
    words = at.match[0].lower()
    if words.startswith("last") and (at.token.pos == "VERB" or (at.before is not None and at.before.lower in LASTING)):
        return None  # "will last two days"
    plural = at["num"] is not None or words.removesuffix(" or so").endswith("s")
    count = number(at["num"]) if at["num"] else None if plural else 1.0
    mod = "APPROX" if words.endswith("or so") else at.mod
    if at["num"] is not None and count is None:
        return None
    value = length(count, code)
    if count is None or count == UNKNOWN or count > FAR:
        return Reading("DURATION", value, mod)
    far = counted_on(at.dct, code, count * int(at.set))
    if far is None:
        return Reading("DURATION", value, mod)
    return Reading("DURATION", value, mod, min(far, at.dct), max(far, at.dct))


@reading
def window_half(at: Setting) -> Reading:
    """As in "the past year and a half"."""
    code = meaning("unit", at["unit"]) or "Y"
    far = counted_on(at.dct, code, 1.5 * int(at.set))
    first, last = (None, None) if far is None else (min(far, at.dct), max(far, at.dct))
    return Reading("DURATION", length(1.5, code), None, first, last)


@reading
def window_over(at: Setting) -> Reading | None:
    """As in "over the last year": up to now, where "the last year" alone is the one before this."""
    return window(at) if at.before is not None and at.before.lower in OVER else None


@reading
def duration_long(at: Setting) -> Reading:
    """As in "months-long"."""
    return Reading("DURATION", length(None, meaning("unit", at["unit"]) or "D"))


@reading
def unit_ahead(at: Setting) -> Reading:
    """As in "the year ahead", "the years to come"."""
    word = at["unit"] or at["unit2"]
    code = meaning("unit", word) or "D"
    if f"{word}s" in at.match[0].lower():
        return Reading("DURATION", length(None, code))
    return Reading("DURATION", length(1, code), None, at.dct, counted_on(at.dct, code, 1))


def counted_on(day: date, code: str, count: float) -> date | None:
    """The day so many units on; None for hours, or where the calendar ends."""
    try:
        if code in DAYS_IN:
            return day + timedelta(days=int(DAYS_IN[code] * count))
        if code in MONTHS_IN:
            return months_on(day, int(MONTHS_IN[code] * count))
    except (OverflowError, ValueError):
        return None
    return None


@reading
def seasons(at: Setting) -> Reading | None:
    """The past three summers."""
    count, code = number(at["num"]), meaning("season", at["season"])
    return None if count is None or code is None else Reading("DURATION", length(count, code), at.mod)
