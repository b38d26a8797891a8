"""Readings of years by the calendar: years, their quarters, decades, centuries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detente.extraction.times.moments import SEASONS, Grain, Moment, ancient
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning, month_number, year_in_words


@reading
def year(at: Setting) -> Reading | None:
    """A year in digits that counts nothing."""
    number, after, before = int(at["year"] or 0), at.after, at.before
    if number < 1500 and (before is None or before.lower not in ("in", "since", "of", "from", "until", "by", "year")):
        return None
    if before is not None and (before.text in "$€£¥#" or before.lower in ("no.", "resolution", "number", "article")):
        return None
    counts = ("noyear", "unit")
    if after is not None and (
        after.text in ("%", "°") or any(meaning(kind, after.lower) is not None for kind in counts)
    ):
        return None
    beyond = "beyond" in at.match[0].lower()
    mod = "ON_OR_AFTER" if beyond else at.mod
    return dated(Moment(date(number, 1, 1), "year"), mod, explicit=True)


@reading
def year_span(at: Setting) -> Reading | None:
    """Two years that follow each other as "2022-23"."""
    first = int(at["year"] or 0)
    last = first // 100 * 100 + int(at["yy"] or 0)
    if not first < last:
        return None
    start, end = Moment(date(first, 1, 1), "year"), Moment(date(last, 1, 1), "year")
    return Reading("DATE", f"{start.value}/{end.value}", None, start.first, end.last, end, explicit=True)


@reading
def year_words(at: Setting) -> Reading | None:
    """A year that is spelled out."""
    number = year_in_words(at["spelled"] or "")
    return None if number is None else dated(Moment(date(number, 1, 1), "year"), explicit=True)


@reading
def fiscal(at: Setting) -> Reading | None:
    """A fiscal year, by the number that it is called; None for "fiscal policy"."""
    if at["deictic"] is None and at["year"] is None and "year" not in at.match[0].lower():
        return None
    if told := at["year"]:
        return dated(Moment(date(int(told), 1, 1), "year"), explicit=True)
    if at.after is not None and at.after.lower in ("ended", "ending"):
        return Reading("DURATION", "P1Y")
    shift = int(meaning("deictic", at["deictic"]) or 0)
    return dated(at.now("year").shift(shift))


@reading
def quarter(at: Setting) -> Reading | None:
    """A quarter or half of a year that is told, or the nearest by tense."""
    number = int(meaning("ordinal", at["ordinal"]) or 0)
    half = at["kind"] == "half"
    if not number or (half and number > 2) or (at.set == "bare" and not _is_bare_half(at)):
        return None
    grain: Grain = "half" if half else "quarter"
    month = (number - 1) * (6 if half else 3) + 1
    if told := at["year"] or at["year2"]:
        found = Moment(date(int(told), month, 1), grain)
        return replace(dated(found, explicit=True), moment=None if found.first > at.dct else found)
    if shift := meaning("deictic", at["deictic2"]):
        return dated(Moment(date(at.dct.year + int(shift), month, 1), grain))
    found = Moment(date(at.dct.year, month, 1), grain)
    if half:
        return dated(found.shift(-2) if found.first > at.dct and not at.ahead else found)
    found = _nearest_quarter(at, found)
    if found.last > at.dct and at.tense != "past":
        return replace(dated(found), moment=None)  # no figures are told of what is to come
    return dated(found)


def _is_bare_half(at: Setting) -> bool:
    """Whether a half with no year is that of the year: "in the first half", "first-half exports"; not of a match."""
    before, after = at.before, at.after
    if after is not None and (after.lower in ("of", "-", "'s", "’s") or meaning("unit", after.lower) is not None):
        return False
    return "-" in at.match[0] or (before is not None and before.lower in ("in", "during", "for", "through", "until"))


def _nearest_quarter(at: Setting, found: Moment) -> Moment:
    """That of the article's year, or of the year before where it is not near yet."""
    return found.shift(-4) if (found.first - at.dct).days > 90 else found


@reading
def quarter_pair(at: Setting) -> Reading:
    """Two quarters that are a half year."""
    month = 1 if meaning("ordinal", at["ordinal"]) == "1" else 7
    return dated(Moment(date(int(at["year"] or 0), month, 1), "half"), explicit=True)


@reading
def quarter_short(at: Setting) -> Reading | None:
    """As in "Q3", "H1"."""
    kind, number = (at["short"] or "q1")[0], int((at["short"] or "q1")[1])
    if kind == "h" and number > 2:
        return None
    told = at["year"]
    month = (number - 1) * (6 if kind == "h" else 3) + 1
    found = Moment(date(int(told or at.dct.year), month, 1), "half" if kind == "h" else "quarter")
    return dated(found if told else _nearest_quarter(at, found), explicit=bool(told))


@reading
def decade(at: Setting) -> Reading:
    """A decade in digits: "1990s", "'90s"."""
    number = int(at["digits"] or 0)
    if number > 99 and number % 100 == 0 and number < 2000:  # "the 1800s" are the whole century
        return dated(Moment(date(number, 1, 1), "century"), at.mod)
    return dated(Moment(date(number if number > 99 else 1900 + number, 1, 1), "decade"), at.mod)


@reading
def decade_words(at: Setting) -> Reading:
    """A decade in words: "the nineties"."""
    return dated(Moment(date(1900 + int(meaning("decade", at["decade"]) or 0), 1, 1), "decade"), at.mod)


@reading
def century(at: Setting) -> Reading | None:
    """A century by its number: the 19th is "18"."""
    number = int(at["digits"] or 0)
    return dated(Moment(date((number - 1) * 100, 1, 1), "century"), at.mod) if 2 <= number <= 30 else None


@reading
def bc(at: Setting) -> Reading:
    """A year before the common era, or a month, season, decade or century; no days follow from it."""
    number, month = int(at["digits"] or 0), 1
    grain: Grain = "year"
    if "century" in at.match[0].lower():
        return dated(Moment(date(ancient(number * 100), 1, 1), "century"), at.mod, explicit=True)
    if words := at["month"]:
        grain, month = "month", month_number(words)
    elif code := meaning("season", at["season"]):
        grain, month = "season", SEASONS[code]
    elif f"{at['digits']}s" in at.match[0]:
        number, grain = number + 9, "decade"
    return dated(Moment(date(ancient(number), month, 1), grain), at.mod, explicit=True)
