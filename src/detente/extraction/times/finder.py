"""Finds time expressions: words of time as triggers, the rules of the table around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from detente.extraction.times import (
    anchored_dates,
    calendar_dates,
    calendar_years,
    clock_times,
    day_numbers,
    deictic_dates,
    durations,
    holidays,
    recurrences,
    seasons,
)
from detente.extraction.times.headers import header_dates
from detente.extraction.times.leaning import Leaning
from detente.extraction.times.moments import is_ancient
from detente.extraction.times.rules import Compiled, rules_for, trigger_kinds
from detente.extraction.times.setting import READINGS, Reading, Setting
from detente.model.document import Document
from detente.model.parse import Range
from detente.model.span import Span
from detente.model.timex import Timex

# Their readings are entered on import.
LOADED: Final = (
    anchored_dates,
    calendar_dates,
    calendar_years,
    clock_times,
    day_numbers,
    deictic_dates,
    durations,
    holidays,
    recurrences,
    seasons,
)
LEFT: Final = 8  # tokens that an expression can reach to the left of its first trigger
PASSING: Final = frozenset(
    {"since", "until", "till", "before", "against", "than", "compared"}
)  # an account does not go on from there
WORDS: Final = 65_536  # words whose kinds are remembered
NEAR: Final = 6  # tokens before a time among which such a word can govern it
OPENING: Final = 3  # a time that starts among the first so many tokens opens its sentence


def find_times(doc: Document) -> Document:
    """Fill `timexes`, in text order."""
    found: list[Timex] = []
    told = Leaning(doc)
    for island, kinds in _islands(doc):
        at = island.first
        while at < island.last:
            rules = rules_for(kinds, doc.parse.tokens[at].lower[0])
            hit = _longest(doc, rules, at, island.last, told)
            if hit is None:
                at += 1
                continue
            first, (timex, reading, at) = at, hit
            found.append(timex)
            sentence = doc.parse.tokens[at - 1].sent
            opening = first - doc.parse.sentences[sentence].first < OPENING
            tokens = doc.parse.tokens[max(first - NEAR, 0) : first]
            words = [word.lower for word in tokens if word.sent == sentence]
            passing = not PASSING.isdisjoint(words) or words[-2:] == ["as", "of"]
            told.note(reading, doc.parse.paragraph(first), sentence, opening=opening, passing=passing)
    return replace(doc, timexes=(*header_dates(doc), *found))


def _islands(doc: Document) -> Iterator[tuple[Range, frozenset[str]]]:
    """Runs of words that can make up a time expression, with the kinds of triggers in them."""
    tokens = doc.parse.tokens
    for paragraph in doc.parse.paragraphs:
        at = paragraph.first
        while at < paragraph.last:
            if not _kinds_of(tokens[at].lower):
                at += 1
                continue
            first = at
            while first > paragraph.first and at - first < LEFT and tokens[first - 1].lower in trigger_kinds():
                first -= 1
            kinds: set[str] = set()
            last = at
            while last < paragraph.last and (known := _kinds_of(tokens[last].lower)) is not None:
                kinds.update(known)
                last += 1
            yield Range(first, last), frozenset(kinds)
            at = last


@lru_cache(maxsize=WORDS)
def _kinds_of(word: str) -> tuple[str, ...] | None:
    """The kinds of triggers that a word is; none for "the" and "of", None where it is part of no time expression."""
    known = trigger_kinds().get(word)
    edged = word[0].isdigit() or word[-1].isdigit() or word[-2:-1].isdigit()  # "2022", "jan31", "mid-2010s"
    return (*(known or ()), "number") if edged else known


def _longest(
    doc: Document, rules: tuple[Compiled, ...], at: int, last: int, told: Leaning
) -> tuple[Timex, Reading, int] | None:
    """The longest match at a token that means a time, and the token after it."""
    parse, text = doc.parse, doc.article.text
    start, end = parse.tokens[at].start, parse.tokens[last - 1].end
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, start, end))]
    if not matches:
        return None
    year = told.year(parse.paragraph(at))
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        after = parse.within(Span(start, match.end())).last
        day = told.near(parse.tokens[at].sent)
        heard = told.heard(parse.tokens[at].sent)
        setting = Setting(
            match, rule.rule.set, at, after, parse, told.day, told.last, heard, told.quarter, day, year, told.history
        )
        reading = _read(rule, setting)
        if reading is not None:
            return _timex(rule, reading, Span(start, match.end())), reading, after
    return None


def _read(rule: Compiled, setting: Setting) -> Reading | None:
    try:
        return READINGS[rule.rule.reading](setting)
    except (OverflowError, ValueError):  # a day outside the calendar: "the year 9999", "9000 years ago"
        return None


def _timex(rule: Compiled, reading: Reading, span: Span) -> Timex:
    start = reading.start.isoformat() if reading.start and not is_ancient(reading.start) else None
    end = reading.end.isoformat() if reading.end and not is_ancient(reading.end) else None
    return Timex(span, reading.type, reading.value, rule.rule.name, reading.mod, start, end)
