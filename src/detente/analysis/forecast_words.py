"""How much two passages say the same, by their rarer words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from detente.extraction.likelihood_words import likelihood_table
from detente.extraction.naming.gazetteer import entries
from detente.resolution.story_words import WORD, rarity, stem

COMMON: Final = 2.0  # words that are no rarer stand in one of seven texts, and say nothing of what it is about
SIDES: Final = frozenset({"state", "capital", "adjective", "side", "region"})
WHEN: Final = (
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday within"
)


def stems_of(words: str) -> frozenset[str]:
    """The rarer words of a passage without their endings; none of sides, times or likelihood, and no numbers."""
    stems = (stem(word) for word in WORD.findall(words) if not word[0].isdigit())
    return frozenset(each for each in stems if rarity(each) > COMMON and each not in _empty())


@cache
def _empty() -> frozenset[str]:
    sides = {word for those in entries().values() for form, entry in those if entry.kind in SIDES for word in form}
    likely = {word for row in likelihood_table() for word in row.words.split()}
    return frozenset(map(stem, (*sorted(sides | likely), *WHEN.split())))


def weight(stems: Iterable[str]) -> float:
    """How much words tell, together."""
    return sum(map(rarity, sorted(stems)))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0, no word is shared, to 1, all are; by weight."""
    both = weight(one | other)
    return weight(one & other) / both if both else 0.0
