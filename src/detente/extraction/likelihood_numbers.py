"""Probabilities told in numbers: "30 percent", "60 to 70 percent", "one in five", "odds of three to one against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from detente.model.parse import Parse, Range
from detente.model.span import Span

ONES: Final = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS: Final = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"]
WORDS: Final = {word: float(at) for at, word in enumerate(ONES, 1)} | {
    word: 10.0 * at for at, word in enumerate(TENS, 1)
}
NUMBER: Final = rf"\d+(?:\.\d+)?|{'|'.join(sorted(WORDS, key=len, reverse=True))}"
PERCENT: Final = re.compile(
    rf"\b(?:between )?({NUMBER})(?:(?: ?[-–] ?| to | and | or )({NUMBER}))?(?: ?%|[- ](?:percent|per cent)\b)", re.I
)
SHARE: Final = re.compile(rf"\b({NUMBER})(?: (?:chances?|times?))?[- ]in[- ](?:a )?({NUMBER})\b", re.I)
ODDS: Final = re.compile(rf"\b({NUMBER})(?: to |-to-|/|-)({NUMBER})( on)?\b", re.I)


@dataclass(frozen=True, slots=True)
class Stated:
    """A probability told in numbers, and where."""

    words: Range
    low: float
    high: float


def stated_in(parse: Parse, around: Range, *, odds: bool = False) -> Iterator[Stated]:
    """The probabilities that some words tell, in text order by kind.

    Args:
        parse: The article.
        around: The words.
        odds: Whether "three to one" is one, too: 1 in 4, or 3 in 4 with "on" behind it.
    """
    start = parse.tokens[around.first].start
    text = _text(parse, around)
    for found in PERCENT.finditer(text):
        low = _value(found[1]) / 100
        yield from _made(parse, start, found, low, low if found[2] is None else _value(found[2]) / 100)
    for found in SHARE.finditer(text):
        share = _value(found[1]) / (_value(found[2]) or 1.0)
        yield from _made(parse, start, found, share, share)
    for found in ODDS.finditer(text) if odds else ():
        first, second = _value(found[1]), _value(found[2])
        share = (first if found[3] else second) / ((first + second) or 1.0)
        yield from _made(parse, start, found, share, share)


def _text(parse: Parse, around: Range) -> str:
    """The words with as many blanks between them as characters stand there."""
    tokens = parse.tokens[around.first : around.last]
    text = ""
    for token in tokens:
        text = text.ljust(token.start - tokens[0].start) + token.text
    return text


def _value(word: str) -> float:
    return float(word) if word[0].isdigit() else WORDS[word.lower()]


def _made(parse: Parse, start: int, found: re.Match[str], low: float, high: float) -> Iterator[Stated]:
    inside = parse.within(Span(start + found.start(), start + found.end()))
    if inside and 0 <= low <= high <= 1:
        yield Stated(inside, low, high)
