"""Words cut to their stems, and how rare each is in texts of the field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import Final

from detente.lexicon import rows

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
POSSESSIVE: Final = re.compile(r"['’]s?$")
ENDINGS: Final = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", ""))
UNITS: Final = 10_000  # that a weight of 1 has


@dataclass(frozen=True, slots=True)
class WordCount:
    """A row of data/word_counts.tsv."""

    stem: str
    pieces: int


@lru_cache(1 << 16)
def rarity(stem: str) -> float:
    """How rare a word is: the logarithm of how many pieces of text stand for each that holds it."""
    counts = _counts()
    return log((counts["*"] + 1) / (counts.get(stem, 0) + 1))


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A word without its endings: crude, but the same for all its forms."""
    found = POSSESSIVE.sub("", word.lower())
    for ending, put in ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= 3 and not found.endswith("ss"):
            found = found[: len(found) - len(ending)] + put
            break
    return found[:-1] if len(found) > 4 and found.endswith("e") else found


@cache
def _counts() -> Mapping[str, int]:
    return {row.stem: row.pieces for row in rows("word_counts", WordCount)}
