"""What later times of an article lean on: the time and the year told last, the day that a history has come to."""

from __future__ import annotations

from datetime import date
from statistics import median_low
from typing import Final

from detente.extraction.times.moments import Moment
from detente.extraction.times.setting import Reading
from detente.extraction.times.words import meanings
from detente.model.document import Document

MANY_YEARS: Final = 6  # years told, from which on an article can be a history
PAST_YEARS: Final = 2  # so far back a year must lie for bare months to lean on it
HISTORY_YEARS: Final = 1  # so far back most years of a history must lie
NEAR_SENTENCES: Final = 1
LEAP: Final = 4  # years: who jumps so far ahead once looks at what came of it
COARSE: Final = frozenset({"year", "decade", "century"})
LATELY: Final = 3  # times told since
YEARS_A_WEEKDAY: Final = (
    6  # a history tells many more years than weekdays and "yesterdays"; news is the other way round
)
ERAS: Final = frozenset({"bc", "bce", "b.c.", "b.c.e."})
YEARS: Final = range(1500, 2101)


class Leaning:
    """The times told so far, while an article is gone through."""

    def __init__(self, doc: Document) -> None:
        self._dct = doc.article.dct
        self.history = is_history(doc)
        self._explicit: Moment | None = None  # the last day or month that named its year
        self._paragraph = -1  # where it stood
        self._glance: Moment | None = None  # a time far ahead, told once
        self._quarter: Moment | None = None
        self._since = 0  # times told since that quarter
        self.last: Moment | None = None
        self._sentence = -1  # where it stood
        self._heard: Moment | None = None  # the time told last, even in passing
        self._heard_in = -1  # the sentence where it stood
        self._single = False  # whether it is one time and not a stretch from day to day

    def near(self, sentence: int) -> Moment | None:
        """The day told in this sentence or shortly before, or that an announcement is about; None where none was."""
        day = self.last
        if day is None or day.grain != "day" or not self._single:
            return None
        return day if sentence - self._sentence <= NEAR_SENTENCES or day.first > self._dct else None

    def heard(self, sentence: int) -> Moment | None:
        """The time told just before a sentence's next words, even one from which the account does not go on."""
        return self._heard if sentence - self._heard_in <= NEAR_SENTENCES else None

    def note(self, reading: Reading, paragraph: int, sentence: int, *, opening: bool, passing: bool) -> None:
        """Remember a time that was told in a sentence of a paragraph, that opens it, or that is named in passing."""
        if reading.stretch:
            self._quarter = None
        if reading.moment is None:
            return
        self._heard, self._heard_in = reading.moment, sentence
        if self.history and self._strays(reading, reading.moment, opening=opening, passing=passing):
            return
        if not self.history and reading.moment == Moment(self._dct, "day"):  # "that day" is never today
            self._single = False
            return
        self.last, self._sentence = reading.moment, sentence
        self._single = reading.start == reading.end
        self._since += 1
        if reading.moment.grain == "quarter":
            self._quarter, self._since = reading.moment, 0
        if reading.explicit and not passing and reading.moment.grain in ("day", "month"):
            self._explicit, self._paragraph = reading.moment, paragraph

    def _strays(self, reading: Reading, moment: Moment, *, opening: bool, passing: bool) -> bool:
        """Whether a history does not go on from this time: a glance ahead, a count of years back, a year in passing."""
        if self.last is None:
            return not reading.explicit
        ahead = moment.first.year - self.last.first.year
        if not reading.explicit:
            return (moment.grain in COARSE and ahead != 1) or (moment.grain == "season" and ahead > 0)
        if ahead > LEAP and (self._glance is None or abs(moment.first.year - self._glance.first.year) > LEAP):
            self._glance = moment  # the next time told there shows that the history has gone on
            return True
        if passing or (ahead < 0 and not opening and moment.grain != "day"):
            return True
        return moment.grain in COARSE and (not opening or (ahead == 0 and self.last.grain not in COARSE))

    @property
    def quarter(self) -> Moment | None:
        """The quarter whose figures are spoken of; None where none was told lately."""
        return self._quarter if self._since <= LATELY else None

    @property
    def day(self) -> date:
        """The day that is "today" for what is told: the article's, but in a history the day that it has come to."""
        return self.last.first if self.history and self.last is not None else self._dct

    def year(self, paragraph: int) -> int | None:
        """The year that bare months of a paragraph belong to; None where they are counted from the article's day."""
        if self.history and self.last is not None:
            return self.last.first.year
        if self._explicit is None or paragraph != self._paragraph:
            return None
        year = self._explicit.first.year
        return year if year <= self._dct.year - PAST_YEARS else None


def is_history(doc: Document) -> bool:
    """Whether an article tells of years long past, so that its bare months are not counted from its own day."""
    years = [int(token.text) for token in doc.parse.tokens if len(token.text) == 4 and token.text.isdecimal()]
    years = [year for year in years if year in YEARS]
    if sum(token.lower in ERAS for token in doc.parse.tokens) >= MANY_YEARS:
        return True
    if len(years) < MANY_YEARS or median_low(years) >= doc.article.dct.year - HISTORY_YEARS:
        return False
    days = meanings("weekday").keys() | meanings("dayword").keys()
    return sum(token.lower in days for token in doc.parse.tokens) * YEARS_A_WEEKDAY < len(years)
