"""By when a forecast can be judged: a time in its clause, or the last day of the meeting that it is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from detente.language.inflection import noun_forms, verb_lemmas
from detente.model.document import Document
from detente.model.parse import Range
from detente.model.timex import Timex

MEETINGS: Final = frozenset(
    form
    for noun in ("visit", "trip", "meeting", "talk", "summit", "agenda", "stopover", "tour", "encounter", "negotiation")
    for form in noun_forms(noun)
)
RAISING: Final = verb_lemmas(("touch", "discuss", "raise", "bring"))  # "will be brought up": at the meeting
PRONOUNS: Final = frozenset({"it", "they", "this", "that", "both"})
NEAR: Final = 4  # tokens before a day in which the noun of the meeting stands
BETWEEN: Final = frozenset({"ADP", "PUNCT", "DET", "PROPN"})
DAY: Final = timedelta(1)
CLUSTER: Final = 10  # days between planned meetings that are one visit


class Horizons:
    """The last days that an article tells for its forecasts."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._starts = [timex.span.start for timex in doc.timexes]
        self._meeting = _next_meeting(doc)

    def of(self, clause: Range, words: Range) -> str | None:
        """The time that the clause names, or its meeting's last day, ISO 8601; None where the text tells neither."""
        told = self._told(clause)
        if told is not None:
            return told
        return self._meeting if self._meeting and self._about_meeting(clause, words) else None

    def _told(self, clause: Range) -> str | None:
        span = self._doc.parse.span(clause.first, clause.last)
        for timex in self._doc.timexes[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            if timex.type in ("DATE", "TIME") and timex.end and timex.end >= self._doc.article.dct.isoformat():
                return _last(timex)
        return None

    def _about_meeting(self, clause: Range, words: Range) -> bool:
        tokens = self._doc.parse.tokens
        inside = tokens[clause.first : clause.last]
        if any(t.lower in MEETINGS or t.lower in RAISING for t in inside):
            return True
        if inside[0].lower not in PRONOUNS:
            return False
        sentence = self._doc.parse.sentences[tokens[words.first].sent]
        return any(t.lower in MEETINGS for t in tokens[sentence.first : clause.first])


def _last(timex: Timex) -> str | None:
    """The time as it is told; its last day where only a part of it is meant: "by the end of June", "by mid-May"."""
    if timex.mod == "MID" and timex.start and timex.end:
        first, last = date.fromisoformat(timex.start), date.fromisoformat(timex.end)
        return (first + (last - first - DAY) // 2).isoformat()
    return timex.end if timex.mod == "END" else timex.value.partition("T")[0]


def _next_meeting(doc: Document) -> str | None:
    """The last day of the planned visit or meeting that the article is about: the earliest one, with what joins it."""
    today = doc.article.dct.isoformat()
    planned = [
        (event.date.start, event.date.end)
        for event in doc.events
        if event.plover == "CONSULT" and event.status == "planned" and event.date
    ]
    last: str | None = None
    for start, end in sorted((*planned, *_told_days(doc))):
        if end < today:
            continue
        if last is None:
            last = end
        elif (date.fromisoformat(start) - date.fromisoformat(last)).days <= CLUSTER:
            last = max(last, end)
    return last


def _told_days(doc: Document) -> Iterator[tuple[str, str]]:
    """The days that stand right behind a noun of meeting: "the visit, from February 5 to 6", "the summit on May 3"."""
    tokens = doc.parse.tokens
    for timex in doc.timexes:
        if timex.type != "DATE" or timex.start is None or timex.end is None:
            continue
        first = doc.parse.within(timex.span).first
        before = tokens[max(0, first - NEAR) : first]
        at = max((t.i for t in before if t.lower in MEETINGS and t.sent == tokens[first].sent), default=None)
        if at is not None and all(t.pos in BETWEEN for t in tokens[at + 1 : first]):
            yield timex.start, timex.end
