"""Readings of dates by the calendar: days, months, seasons, quarters, years, decades."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from detente.extraction.times.moments import SEASONS, Grain, Moment
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.words import meaning, month_number, year_in_words

NEAR_DAYS: Final = 183
SOON_DAYS: Final = 75  # a day of a month that is so near is meant even beside a past verb: "declared a tax due March 1"
SOON_MONTHS: Final = 70  # days
IN_SEASON: Final = frozenset({"in", "during", "by", "until", "since", "through", "this", "and", "for"})
TURN_OF_YEAR: Final = 8  # months back from one month to the next one told, from which on a year has passed


def day_of(year: int, month: int, day: int) -> date | None:
    """That day; None where the month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@reading
def calendar(at: Setting) -> Reading | None:
    """A day of a month, or several days of one month, or a month with its year."""
    words = at["month"]
    month = month_number(words) if words else int(at["mm"] or 0)
    year = at["year"]
    if at["day"] is None:
        return dated(Moment(date(int(year or 0), month, 1), "month"), at.mod, explicit=True)
    number = int((at["day"] or "").rstrip("stndrh"))
    first = day_of(int(year), month, number) if year else yearless(at, month, number)
    if first is None:
        return None
    if second := at["day2"]:
        last = day_of(first.year, month, int(second.rstrip("stndrh")))
        if last is None or last <= first:
            return None
        value = f"{first.isoformat()}/{last.isoformat()}"
        return Reading("DATE", value, None, first, last, Moment(last, "day"), bool(year))
    return dated(Moment(first, "day"), at.mod, explicit=bool(year))


def yearless(at: Setting, month: int, day: int) -> date | None:
    """The day of a month whose year is not told: the nearest one, by tense, or that of the year leaned on."""
    if at.lean_year is not None:
        return day_of(leaned_year(at, month), month, day)
    years = (at.dct.year - 1, at.dct.year, at.dct.year + 1)
    days = [found for year in years if (found := day_of(year, month, day))]
    past, coming = [found for found in days if found <= at.dct], [found for found in days if found > at.dct]
    if not past or not coming:
        return min(days, default=None)
    soon = (coming[0] - at.dct).days
    if at.ahead:
        return past[-1] if past[-1] == at.dct else coming[0]
    if at.ahead is False and soon > SOON_DAYS:
        return past[-1]
    return past[-1] if (at.dct - past[-1]).days <= soon else coming[0]


def leaned_year(at: Setting, month: int) -> int:
    """The year of a month that leans on a time told before: the next one where December was told and it is January."""
    year = at.lean_year or at.dct.year
    fine = at.lean is not None and at.lean.grain in ("day", "month") and at.lean.first.year == year
    return year + 1 if fine and at.lean is not None and at.lean.first.month - month > TURN_OF_YEAR else year


@reading
def slashed(at: Setting) -> Reading | None:
    """A day in digits: month and day in the order that fits; where both do, the day nearer to the article's."""
    first, second, year = int(at["first"] or 0), int(at["second"] or 0), int(at["year"] or 0)
    days = [day for day in (day_of(year, first, second), day_of(year, second, first)) if day]
    if not days:
        return None
    return dated(Moment(min(days, key=lambda day: abs((day - at.dct).days)), "day"), explicit=True)


@reading
def month_of_year(at: Setting) -> Reading:
    """A month of last, this or next year."""
    year = at.dct.year + int(meaning("deictic", at["deictic"]) or 0)
    return dated(Moment(date(year, month_number(at["month"] or ""), 1), "month"), at.mod)


@reading
def month_that_year(at: Setting) -> Reading | None:
    """A month, or a day of it, of the year told last."""
    if at.lean is None:
        return None
    year, number = at.lean.first.year, month_number(at["month"] or "")
    if told := at["day"]:
        day = day_of(year, number, int(told.rstrip("stndrh")))
        return None if day is None else dated(Moment(day, "day"))
    return dated(Moment(date(year, number, 1), "month"))


@reading
def month(at: Setting) -> Reading | None:
    """A bare month, by its tense; "last August"."""
    words = at["month"] or ""
    if not _is_month(at, words):
        return None
    number, shift = month_number(words), meaning("deictic", at["deictic"])
    if "this past" in at.match[0].lower():
        shift = "-1"
    if shift is None and at.lean_year is not None:
        return dated(Moment(date(leaned_year(at, number), number, 1), "month"), at.mod)
    this = at.now("month")
    found = Moment(date(at.dct.year, number, 1), "month")
    if shift in ("-1", "1"):
        if shift == "-1" and found.first >= this.first:
            found = found.shift(-12)
        elif shift == "1" and found.first <= this.first:
            found = found.shift(12)
    elif shift is None:
        found = _bare(at, found, this)
    return dated(found, at.mod)


def _bare(at: Setting, found: Moment, this: Moment) -> Moment:
    if at.ahead:
        return found.shift(12) if found.first < this.first else found
    if at.ahead is None and at.tense == "present" and found.first > this.first:
        return found if (found.first - this.first).days < NEAR_DAYS else found.shift(-12)
    if found.first < this.first and not at.direct and (found.shift(12).first - at.dct).days < SOON_MONTHS:
        return found.shift(12)
    soon = 0 < (found.first - at.dct).days < SOON_MONTHS and not at.direct
    return found.shift(-12) if found.first > this.first and not soon else found


def _is_month(at: Setting, words: str) -> bool:
    """Whether "May", "March", "August" are a month here, and no name, verb or modal."""
    if words.rstrip(".") not in ("may", "march", "april", "june", "august", "jan"):
        return True
    token = at.parse.tokens[at.last - 1]
    if token.ent == "PER" and at.before is not None and at.before.ent == "PER":
        return False
    if token.pos in ("AUX", "VERB") or token.tag == "MD":
        return False
    before = at.before
    named = before is not None and before.pos == "PROPN" and before.ent in ("PER", "ORG")
    return not named


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
    found = Moment(date(at.lean_year or at.dct.year, first, 1), "season")
    if at.lean_year is not None and at["deictic"] is None:
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
    """Whether a bare "spring" is a name ("the Arab Spring", "Winter Olympics") or a verb."""
    before, words = at.before, at.match[0]
    if at.parse.tokens[at.first].dep == "compound" and words[0].isupper():
        return True
    if before is None or before.pos in ("PROPN", "PART") or before.lower in ("to", "a"):
        return True
    return words.lower() in ("fall", "spring") and before.lower not in IN_SEASON


def _is_collapse(at: Setting) -> bool:
    """Whether "the fall" is that of a city or a price."""
    if at["deictic"] or at["year"]:
        return False
    return at.before is None or at.before.lower not in IN_SEASON


@reading
def year(at: Setting) -> Reading | None:
    """A year in digits that counts nothing."""
    number, after, before = int(at["year"] or 0), at.after, at.before
    if number < 1500 and (before is None or before.lower not in ("in", "since", "of", "from", "until", "by", "year")):
        return None
    if before is not None and (before.text in "$€£¥#" or before.lower in ("no.", "resolution", "number", "article")):
        return None
    if after is not None and (meaning("noyear", after.lower) is not None or after.text in ("%", "°")):
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
def fiscal(at: Setting) -> Reading:
    """A fiscal year, by the number that it is called."""
    if told := at["year"]:
        return dated(Moment(date(int(told), 1, 1), "year"), explicit=True)
    shift = int(meaning("deictic", at["deictic"]) or 0)
    return dated(at.now("year").shift(shift))


@reading
def quarter(at: Setting) -> Reading | None:
    """A quarter or half of a year that is told, or the nearest by tense."""
    number = int(meaning("ordinal", at["ordinal"]) or 0)
    half = at["kind"] == "half"
    if not number or (half and number > 2):
        return None
    grain: Grain = "half" if half else "quarter"
    month = (number - 1) * (6 if half else 3) + 1
    if told := at["year"] or at["year2"]:
        return dated(Moment(date(int(told), month, 1), grain), explicit=True)
    if shift := meaning("deictic", at["deictic2"]):
        return dated(Moment(date(at.dct.year + int(shift), month, 1), grain))
    if half:
        return None
    return dated(_nearest_quarter(at, Moment(date(at.dct.year, month, 1), grain)))


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
    """A year before the common era; no days follow from it."""
    return Reading("DATE", f"BC{int(at['digits'] or 0):04d}", at.mod)


@reading
def month_year_words(at: Setting) -> Reading | None:
    """A month with its year spelled out."""
    number = year_in_words(at["spelled"] or "")
    if number is None:
        return None
    return dated(Moment(date(number, month_number(at["month"] or ""), 1), "month"), explicit=True)


@reading
def holiday(at: Setting) -> Reading | None:
    """A holiday of a fixed day, or the American Thanksgiving."""
    code = meaning("holiday", at["holiday"]) or ""
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
