"""Nouns that stand for a side of a pair of states (data/pairs.tsv): "the two ministers"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.language.inflection import noun_lemmas
from detente.lexicon import rows


@dataclass(frozen=True, slots=True)
class PairRow:
    """One row of data/pairs.tsv: a noun that stands for a side."""

    lemma: str
    example: str


@cache
def paired_nouns() -> frozenset[str]:
    """The forms of the nouns that stand for a side."""
    return frozenset(noun_lemmas([row.lemma for row in rows("pairs", PairRow)]))
