"""Readings of dates by the calendar: days and months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from detente.extraction.times.moments import Moment, moment_of
from detente.extraction.times.setting import Reading, Setting, dated, reading
from detente.extraction.times.tense import FUTURE
from detente.extraction.times.words import meaning, meanings, month_number, year_in_words

NEAR_WORDS: Final = 8  # tokens before a month among which an infinitive can govern it
SOON_DAYS: Final = 75  # a day of a month that is so near is meant even beside a past verb: "declared a tax due March 1"
JOINING: Final = frozenset({"to", "and", "or", "through", "until", "till", "-", "–", "—"})
BETWEEN: Final = frozenset({"early", "mid", "late", "of", ",", "the", "-", "on", "end", "beginning", "start", "middle"})
STRETCH: Final = 8  # tokens after a month among which the other end of the stretch can stand
YEAR_DIGITS: Final = 4
YEARS_ON: Final = 10  # so far ahead two digits can still name a year of this century
MARCHING: Final = frozenset({"the", "a", "an", "their", "his", "her", "its", "this", "that", "our"})
FRESH_DAYS: Final = 31
FAR_DAYS: Final = 270  # "the show is to run from January 23" on January 28 speaks of this January
SOON_MONTHS: Final = 70  # days
LAST_WEEK: Final = 27  # day that lies in the last week of any month
MIDDLE: Final = 15  # day that ends the first half of a month
TURN_OF_YEAR: Final = 7  # months back from one month to the next one told, from which on a year has passed


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
    if at["day"] is None and at["dd"] is None:
        return dated(Moment(date(int(year or 0), month, 1), "month"), at.mod, explicit=True)
    if at.set == "between" and (at.before is None or at.before.lower != "between"):
        return None
    number = int((at["day"] or at["dd"] or "").rstrip("stndrh"))
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
    if (year := year_ahead(at, month)) is not None:
        return day_of(year, month, day)
    if at.leaned is not None and not _is_fresh(at, month, day):
        return day_of(leaned_year(at, month), month, day)
    years = (at.dct.year - 1, at.dct.year, at.dct.year + 1)
    days = [found for year in years if (found := day_of(year, month, day))]
    past, coming = [found for found in days if found <= at.dct], [found for found in days if found > at.dct]
    if not past or not coming:
        return min(days, default=None)
    soon = (coming[0] - at.dct).days
    if at.ahead and (soon < FAR_DAYS or _is_fixed(at)):
        return past[-1] if past[-1] == at.dct else coming[0]
    if at.ahead is False and (soon > SOON_DAYS or at.behind):
        return past[-1]
    return past[-1] if (at.dct - past[-1]).days <= soon else coming[0]


def _is_fixed(at: Setting) -> bool:
    """Whether a day is one to come however far: "will host it on November 14", not "is to run from January 23"."""
    if not at.direct or at.before is None or at.before.lower != "on":
        return False
    heads = {at.parse.tokens[i].head for i in range(at.first, at.last)} - set(range(at.first, at.last))
    return any(at.parse.tokens[c].lower in FUTURE for head in heads for c in at.parse.kids(head, "aux"))


def year_ahead(at: Setting, month: int) -> int | None:
    """The year that a later month of the same stretch or list names: "from March to May 2019"; None without one."""
    tokens = at.parse.tokens
    if at.last >= len(tokens) or tokens[at.last].lower not in JOINING:
        return None
    other = None
    for at_token in range(at.last + 1, min(at.last + STRETCH, len(tokens))):
        token = tokens[at_token]
        word = token.lower.rstrip(".")
        if word in meanings("month"):
            other = month_number(word)
        elif len(word) == YEAR_DIGITS and word.isdecimal():
            if other is None:  # "May 4 and 5, 1990"
                return int(word) if tokens[at_token - 1].text == "," and tokens[at_token - 2].text.isdecimal() else None
            return int(word) - (month > other)
        elif word not in BETWEEN and not word[:1].isdigit():
            return None
    return None


def _is_fresh(at: Setting, month: int, day: int) -> bool:
    """Whether a day of a month has only just been when the article was written, so that it leans on no other time."""
    found = day_of(at.dct.year, month, day)
    return not at.history and found is not None and 0 <= (at.dct - found).days < FRESH_DAYS


def leaned_year(at: Setting, month: int) -> int:
    """The year of a month that leans on a time told before: the next one where December was told and it is January."""
    year, lean = at.lean_year or at.dct.year, at.lean
    fine = lean is not None and lean.grain in ("day", "month") and lean.first.year == year
    return year + 1 if fine and lean is not None and lean.first.month - month > TURN_OF_YEAR else year


def _ends_by(at: Setting, month: int) -> bool:
    """Whether a month begins a stretch over the turn of a year that ends in the month reached: "October to March"."""
    tokens, lean = at.parse.tokens, at.lean
    if lean is None or lean.grain not in ("day", "month") or at.last + 1 >= len(tokens):
        return False
    word = tokens[at.last + 1].lower.rstrip(".")
    if tokens[at.last].lower not in ("to", "through", "until", "-", "–") or word not in meanings("month"):
        return False
    return lean.first.month - 1 <= month_number(word) < month


@reading
def slashed(at: Setting) -> Reading | None:
    """A day in digits: month and day in the order that fits; where both do, the day nearer to the article's."""
    first, second = int(at["first"] or 0), int(at["second"] or 0)
    year = int(at["year"] or 0) or year_of_two(at, int(at["yy"] or 0))
    days = [day for day in (day_of(year, first, second), day_of(year, second, first)) if day]
    if not days:
        return None
    return dated(Moment(min(days, key=lambda day: abs((day - at.dct).days)), "day"), explicit=True)


def year_of_two(at: Setting, digits: int) -> int:
    """The year that two digits stand for: the last one by then, or the next one."""
    century = at.dct.year // 100 * 100
    return century + digits - (100 if century + digits > at.dct.year + YEARS_ON else 0)


@reading
def month_of_year(at: Setting) -> Reading | None:
    """A month, or a day of it, of last, this or next year."""
    year = at.dct.year + int(meaning("deictic", at["deictic"]) or 0)
    if told := at["day"]:
        day = day_of(year, month_number(at["month"] or ""), int(told.rstrip("stndrh")))
        return None if day is None else dated(Moment(day, "day"))
    return dated(Moment(date(year, month_number(at["month"] or ""), 1), "month"), at.mod)


@reading
def week_of_month(at: Setting) -> Reading:
    """The week that the middle day of a month's first, second, third or fourth seven days lies in."""
    number, month, told = meaning("ordinal", at["ordinal"]), month_number(at["month"] or ""), at["year"]
    middle = 7 * int(number) - 3 if number else LAST_WEEK
    day = date(int(told), month, middle) if told else yearless(at, month, middle)
    return dated(moment_of(day or at.dct, "week"), explicit=bool(told))


@reading
def half_of_month(at: Setting) -> Reading | None:
    """The first or second half of a month."""
    number, told = month_number(at["month"] or ""), at["year"]
    half = meaning("ordinal", at["ordinal"])
    if half not in ("1", "2"):
        return None
    middle = date(int(told), number, MIDDLE) if told else yearless(at, number, MIDDLE)
    if middle is None:
        return None
    whole = moment_of(middle, "month")
    if half == "1":
        return Reading("DATE", whole.value, "START", whole.first, middle, whole, bool(told))
    return Reading("DATE", whole.value, "END", middle + timedelta(days=1), whole.last, whole, bool(told))


@reading
def month_that_year(at: Setting) -> Reading | None:
    """A month, or a day of it, of the year told last."""
    base = at.pointed("year")
    if base is None:
        return None
    year, number = base.first.year, month_number(at["month"] or "")
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
    if shift is None and (year := year_ahead(at, number)) is not None:
        return dated(Moment(date(year, number, 1), "month"), at.mod)
    if shift is None and at.leaned is not None:
        if _ends_by(at, number):  # the account goes on from its end
            return replace(dated(Moment(date(leaned_year(at, number) - 1, number, 1), "month"), at.mod), moment=None)
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
    if at.ahead and found.first >= this.first:
        return found
    if at.ahead and ((at.direct and at.tense == "future") or (found.shift(12).first - at.dct).days < FAR_DAYS):
        return found.shift(12)
    if at.ahead is None and at.tense in ("present", "prospect") and found.first != this.first:
        return min(found.shift(-12), found, found.shift(12), key=lambda near: abs((near.first - this.first).days))
    near = FAR_DAYS if _is_announced(at) else SOON_MONTHS
    if found.first < this.first:
        soon = (found.shift(12).first - at.dct).days < near and _is_to_come(at)
        return found.shift(12) if soon else found
    soon = (found.first - at.dct).days < near and _is_to_come(at)
    return found.shift(-12) if found.first > this.first and not soon else found


def _is_to_come(at: Setting) -> bool:
    """Whether a time beside a past verb is that of something to come: "announced a vote in May"."""
    if at.before is not None and at.before.lower == "since":
        return False
    if at.direct:
        return _is_announced(at)
    tokens = at.parse.tokens
    if any(tokens[tokens[i].head].lower in meanings("coming") for i in range(at.first, at.last)):
        return True
    near = tokens[max(at.first - NEAR_WORDS, 0) : at.first]
    return any(word.tag == "VB" and word.sent == at.token.sent for word in near)


def _is_announced(at: Setting) -> bool:
    """Whether a time is that of what a verb announces, hung on either: "called a referendum in June"."""
    parse = at.parse
    for head in {parse.tokens[i].head for i in range(at.first, at.last)} - set(range(at.first, at.last)):
        coming = parse.tokens[head].lower in meanings("coming")
        verb = parse.tokens[head].head if coming else head
        objects = [k for k in parse.kids(verb, "obj") if k < at.first]
        if parse.tokens[verb].lower in meanings("announcing"):
            return any(parse.tokens[k].lower in meanings("coming") for k in objects)
    return False


def _is_month(at: Setting, words: str) -> bool:
    """Whether "May", "March", "August" are a month here, and no name, verb or modal."""
    if words.rstrip(".") not in ("may", "march", "april", "june", "august", "jan"):
        return True
    token = at.parse.tokens[at.last - 1]
    if at["deictic"]:
        return True
    if words == "march" and _is_marching(at):
        return False
    if token.ent == "PER" and at.before is not None and at.before.ent == "PER":
        return False
    if token.pos in ("AUX", "VERB") or token.tag == "MD":
        return False
    before = at.before
    named = before is not None and before.pos == "PROPN" and before.ent in ("PER", "ORG")
    return not named


def _is_marching(at: Setting) -> bool:
    """Whether "March" is a march: "the Long March", "along the March", "the March for Peace"."""
    token, before = at.parse.tokens[at.last - 1], at.before
    if before is None or before.sent != token.sent:
        return False
    if before.lower in MARCHING:
        return token.head <= token.i
    capital = before.text[0].isupper() and before.i > at.parse.sentences[token.sent].first
    return capital and before.pos in ("ADJ", "PROPN", "PART")


@reading
def month_year_words(at: Setting) -> Reading | None:
    """A month with its year spelled out."""
    number = year_in_words(at["spelled"] or "")
    if number is None:
        return None
    return dated(Moment(date(number, month_number(at["month"] or ""), 1), "month"), explicit=True)
