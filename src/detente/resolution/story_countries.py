"""Which states an article is about, from their names alone: the words of a form letter are the same, whatever state it
goes to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from math import isqrt
from typing import Final

from detente.extraction.naming.gazetteer import SPLIT, CountryRow, entries
from detente.lexicon import rows
from detente.resolution.story_words import WORD, rarity, stem

APART: Final = 0.1  # what is left of the likeness of two articles that have no state in common
ENOUGH: Final = 0.5  # cosine of their states from which on nothing is taken away


def states_named(text: str) -> dict[str, int]:
    """The weight of each state that a text names: how often, times how rarely it is named, in hundredths."""
    found: Counter[str] = Counter()
    words = SPLIT.findall(text.replace("’", "'"))
    forms = entries()
    at = 0
    while at < len(words):
        step = 1
        for form, entry in forms.get(words[at], ()):
            if tuple(words[at : at + len(form)]) == form:
                if entry.country and entry.country in _rarities():
                    found[entry.country] += 1
                step = len(form)
                break
        at += step
    return {state: round(100 * times * _rarities()[state]) for state, times in found.items()}


def shared(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """The part of their likeness that two articles keep for their states, in [APART, 1]; 1 where one names none."""
    if not one or not other:
        return 1.0
    product = sum(weight * other.get(state, 0) for state, weight in one.items())
    lengths = isqrt(_square(one) * _square(other)) or 1
    return APART + (1 - APART) * min(1.0, product / (ENOUGH * lengths))


def _square(weights: Mapping[str, int]) -> int:
    return sum(weight * weight for weight in weights.values())


@cache
def _rarities() -> Mapping[str, float]:
    """How rare the name of each state is: that of its rarest word."""
    return {
        row.iso3: max(rarity(stem(word)) for word in WORD.findall(row.name)) for row in rows("countries", CountryRow)
    }
