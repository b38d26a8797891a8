"""Words that two passages share, weighed by how rare they are."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from detente.resolution.story_words import WORD, rarity, stem

COMMON: Final = 2.0  # a word of this rarity or less says nothing
CALENDAR: Final = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "tomorrow", "week", "month", "year", "day", "hour", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec",
})  # fmt: skip
DAYS: Final = frozenset(stem(word) for word in CALENDAR)


@lru_cache(1 << 12)
def key_words(words: str) -> frozenset[str]:
    """The stems of what a passage is about: no common words, no days, no numbers."""
    stems = {stem(word) for word in WORD.findall(words) if not word[0].isdigit()}
    return frozenset(each for each in stems - DAYS if len(each) > 2 and rarity(each) > COMMON)


def weight(words: frozenset[str]) -> float:
    """How much words tell together."""
    return sum(rarity(each) for each in sorted(words))


def likeness(one: str, other: str) -> float:
    """How much of what the shorter of two passages tells stands in the other, in [0, 1]."""
    first, second = key_words(one), key_words(other)
    least = min(weight(first), weight(second))
    return weight(first & second) / least if least else 0.0
