"""What a rule's reading is given: the match, the day of the article, the time leaned on; and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from detente.extraction.times.moments import Grain, Moment, moment_of, part_of
from detente.extraction.times.tense import Tense, tense_at
from detente.extraction.times.words import meaning
from detente.model.parse import Parse, Token
from detente.model.timex import TimexType

WITHIN: Final = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}
AHEAD: Final = frozenset({"by", "through", "before", "upcoming", "starting", "beginning"})
SURELY_AHEAD: Final = frozenset({"ahead", "until", "till", "effective", "payable", "due"})
BEHIND: Final = frozenset({"since"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time expression means."""

    type: TimexType
    value: str
    mod: str | None = None
    start: date | None = None
    end: date | None = None
    moment: Moment | None = None  # what a later "the next day" can lean on
    explicit: bool = False  # the words name the year


@dataclass(frozen=True)
class Setting:
    """One match of a rule in its article."""

    match: re.Match[str]
    set: str  # the rule's fixed word
    first: int  # tokens [first, last) of the match
    last: int
    parse: Parse
    dct: date  # the day that is "today": the article's, or in a history the one that it has come to
    lean: Moment | None  # the last calendar time told before; None where there is none
    quarter: Moment | None  # the quarter whose figures are spoken of
    lean_near: bool  # whether it was told in the same sentence
    lean_year: int | None  # the year that bare months lean on: in a history, or a paragraph about a year long past

    def __getitem__(self, group: str) -> str | None:
        """The words of a group of the rule, lower case; None where it has none."""
        words = self.match.groupdict().get(group)
        return words.lower() if words else None

    @property
    def token(self) -> Token:
        """The first token."""
        return self.parse.tokens[self.first]

    @property
    def before(self) -> Token | None:
        """The token before the match; None at the start of the article."""
        return self.parse.tokens[self.first - 1] if self.first else None

    @property
    def after(self) -> Token | None:
        """The token after the match; None at the end of the article."""
        return self.parse.tokens[self.last] if self.last < len(self.parse.tokens) else None

    @cached_property
    def tense(self) -> Tense:
        """The tense of the verb that the words hang on."""
        for at in range(self.first, self.last):
            if not self.first <= self.parse.tokens[at].head < self.last:
                return tense_at(self.parse, at)
        return tense_at(self.parse, self.first)

    @cached_property
    def ahead(self) -> bool | None:
        """Whether the time lies ahead by its preposition and tense; None where they do not tell."""
        before = {self.parse.tokens[at].lower for at in range(max(self.first - 2, 0), self.first)}
        tense = self.tense
        if before & BEHIND:
            return False
        if before & SURELY_AHEAD or (before & AHEAD and tense != "past"):
            return True
        return {"past": False, "future": True}.get(tense)

    @property
    def named(self) -> bool:
        """Whether capitals show that the words belong to a name: "USA Today", "CBS This Morning", "Fox News Sunday"."""
        before = self.before
        if before is None or before.sent != self.token.sent or before.pos != "PROPN" or not before.text[0].isupper():
            return False
        capital = self.match[0][0].isupper()
        weekday = self["weekday"] is not None
        return capital and (before.lower == "news" if weekday else before.end + 1 == self.token.start)

    @property
    def told(self) -> Moment | None:
        """The day told before in the same sentence; None where there is none."""
        return self.lean if self.lean is not None and self.lean.grain == "day" and self.lean_near else None

    @property
    def direct(self) -> bool:
        """Whether the words hang on a verb and not on a noun or on something further down."""
        heads = {self.parse.tokens[at].head for at in range(self.first, self.last)}
        return any(not self.first <= head < self.last and self.parse.tokens[head].pos == "VERB" for head in heads)

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier that "early", "the end of", "nearly" stand for."""
        if within := self["within"] or self["within2"]:
            return WITHIN.get(within.split()[0])
        return meaning("bound", self["bound"]) or meaning("approx", self["approx"])

    def now(self, grain: Grain) -> Moment:
        """The unit of a grain that the article's day lies in."""
        return moment_of(self.dct, grain)


Read = Callable[[Setting], Reading | None]  # what a match means, or None where it is no time after all
READINGS: Final[dict[str, Read]] = {}


def reading(function: Read) -> Read:
    """The function itself, entered under its name for the rules of the table."""
    READINGS[function.__name__] = function
    return function


def dated(moment: Moment, mod: str | None = None, *, explicit: bool = False) -> Reading:
    """A DATE that is one unit of the calendar, or a part of it."""
    start, end = part_of(moment, mod)
    return Reading("DATE", moment.value, mod, start, end, moment, explicit)


def timed(day: Moment, time: str, mod: str | None = None) -> Reading:
    """A TIME on a day: "T15:30", "TMO"."""
    return Reading("TIME", f"{day.value}{time}", mod, day.first, day.last, day)
