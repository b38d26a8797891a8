"""What a rule's reading is given: the match, the day of the article, the time leaned on; and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Final

from detente.extraction.times.moments import ABOUT_DAYS, Grain, Moment, moment_of, part_of
from detente.extraction.times.tense import Tense, is_over, tense_at
from detente.extraction.times.words import meaning, meanings
from detente.model.parse import Parse, Token
from detente.model.timex import TimexType

WITHIN: Final = {"early": "START", "earlier": "START", "mid": "MID", "late": "END", "later": "END"}
AHEAD: Final = frozenset({"by", "through", "before", "upcoming", "starting", "beginning"})
SURELY_AHEAD: Final = frozenset({"ahead", "effective", "payable", "due"})
UNTIL: Final = frozenset({"until", "till"})
NEAR_WORDS: Final = 6  # tokens before a time among which "until" or "had" can govern it
SAID: Final = frozenset({"said", "told", "added", "wrote"})
SAID_NEAR: Final = 8  # tokens before a time among which "said" can govern it
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART", "ADV"})
END: Final = frozenset('.;!?"”')
CLOSING: Final = frozenset({",", '"', "”", "''", "—", "–"})  # between what was said and who said it
BEHIND: Final = frozenset({"since", "ended"})


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
    stretch: bool = False  # a length that figures are told of from then on, in place of a quarter: "the nine months"


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
    heard: Moment | None  # the time told just before, even in passing: what "that year", "a week later" point to
    quarter: Moment | None  # the quarter whose figures are spoken of
    told: Moment | None  # the day told shortly before, on which a clock time is
    lean_year: int | None  # the year that bare months lean on: in a history, or a paragraph about a year long past
    history: bool = False  # whether the article is one

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
        if self._ends_with_saying:
            return "past"
        for at in range(self.first, self.last):
            if not self.first <= self.parse.tokens[at].head < self.last:
                return tense_at(self.parse, at)
        return tense_at(self.parse, self.first)

    @cached_property
    def ahead(self) -> bool | None:
        """Whether the time lies ahead by its preposition and tense; None where they do not tell."""
        before = {self.parse.tokens[at].lower for at in range(max(self.first - 2, 0), self.first)}
        if "of" not in before:
            before.discard("ahead")  # "went ahead on Monday"
        tense = self.tense
        if self.behind:
            return False
        if self._befallen:
            return False
        if self._until:
            return not is_over(self.parse, self.first)
        if tense == "prospect":
            return None if self.undone else True
        if before & SURELY_AHEAD or (before & AHEAD and tense != "past"):
            return None if "due" in before and self.undone else True
        return {"past": False, "future": True}.get(tense)

    @property
    def _ends_with_saying(self) -> bool:
        """Whether a sentence ends with "…, the ministry said on Wednesday", wherever the parser hangs the day."""
        tokens = self.parse.tokens
        if self.after is not None and self.after.sent == self.token.sent and self.after.text not in END:
            return False
        near = range(self.first - 1, max(self.first - SAID_NEAR, self.parse.sentences[self.token.sent].first), -1)
        verb = next((at for at in near if tokens[at].pos in ("VERB", "AUX", "PUNCT", "SCONJ")), None)
        if verb is None or tokens[verb].lower not in SAID:
            return False
        while verb > 0 and tokens[verb - 1].pos in NOMINAL:
            verb -= 1
        return verb > 0 and tokens[verb - 1].text in CLOSING

    @property
    def behind(self) -> bool:
        """Whether the words before leave no doubt that the time lies behind: "since May 3"."""
        near = self.parse.tokens[max(self.first - 2, 0) : self.first]
        return any(word.lower in BEHIND and word.sent == self.token.sent for word in near)

    @property
    def _befallen(self) -> bool:
        """Whether it is the day of what nobody speaks of before it has been: "will debate the attack on Friday"."""
        head = self.parse.tokens[self.parse.tokens[self.last - 1].head]
        return head.lower in meanings("befallen") and head.pos == "NOUN" and self.tense != "prospect"

    @property
    def _until(self) -> bool:
        """Whether "until" stands before, with no verb between: "until after the summit in May"."""
        for at in range(self.first - 1, max(self.first - NEAR_WORDS, 0) - 1, -1):
            word = self.parse.tokens[at]
            if word.lower in UNTIL:
                return word.sent == self.token.sent
            if word.pos in ("VERB", "AUX") or word.text in ",;:":
                return False
        return False

    @property
    def undone(self) -> bool:
        """Whether a plan came to nothing or lay before something past: "was called off", "had been due"."""
        sentence = self.parse.sentences[self.token.sent]
        words = [self.parse.tokens[at].lower for at in sentence]
        if any(word.lower == "had" for word in self.parse.tokens[max(self.first - NEAR_WORDS, 0) : self.first]):
            return True
        return not meanings("undone").keys().isdisjoint([*words, *map(" ".join, pairwise(words))])

    def pointed(self, grain: Grain) -> Moment | None:
        """What "that year", "three days later" point to: the time told just before if it is as fine, else the last."""
        if self.history and self.heard is not None and ABOUT_DAYS[self.heard.grain] <= ABOUT_DAYS[grain]:
            return self.heard
        return self.lean

    @property
    def leaned(self) -> int | None:
        """The year that a bare month leans on; None where it is counted from the article's day."""
        return self.lean_year if self.history or (not self.ahead and self.tense in ("past", "")) else None

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
    def direct(self) -> bool:
        """Whether the words hang on a verb and not on a noun or on something further down."""
        heads = {self.parse.tokens[at].head for at in range(self.first, self.last)}
        return any(not self.first <= head < self.last and self.parse.tokens[head].pos == "VERB" for head in heads)

    @property
    def mod(self) -> str | None:
        """The TIMEX3 modifier that "early", "the end of", "nearly" stand for."""
        if within := self["within"] or self["within2"]:
            return WITHIN.get(within.split()[0])
        if self["over"]:
            return "MORE_THAN"
        return meaning("bound", self["bound"] or self["bound2"]) or meaning("approx", self["approx"])

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
