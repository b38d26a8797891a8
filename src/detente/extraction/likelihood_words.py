"""Words of likelihood (data/likelihood.tsv), and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from detente.lexicon import rows
from detente.model.parse import Parse, Range

Kind = Literal["adverb", "adjective", "modal", "noun", "verb", "rating", "number"]  # a number is in no table


@dataclass(frozen=True, slots=True)
class LikelyWords:
    """One row of data/likelihood.tsv."""

    words: str
    kind: Kind
    example: str
    low: float | None = None
    high: float | None = None
    scale: str | None = None


@cache
def likelihood_table() -> tuple[LikelyWords, ...]:
    """All rows."""
    return rows("likelihood", LikelyWords)


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[LikelyWords, ...]], ...]]:
    """From the first word to the words of each phrase and its rows, the longest first."""
    found: dict[str, dict[tuple[str, ...], list[LikelyWords]]] = {}
    for row in likelihood_table():
        words = tuple(row.words.split())
        found.setdefault(words[0], {}).setdefault(words, []).append(row)
    return {
        first: tuple((words, tuple(several[words])) for words in sorted(several, key=lambda w: -len(w)))
        for first, several in found.items()
    }


def find_likelihoods(parse: Parse) -> Iterator[tuple[Range, tuple[LikelyWords, ...]]]:
    """Where words of the table stand, in text order, with their rows; longer phrases before the shorter in them."""
    phrases, free = _phrases(), 0
    for token in parse.tokens:
        if token.lower not in phrases or token.i < free:
            continue
        for words, several in phrases[token.lower]:
            last = token.i + len(words)
            if len(words) == 1 or tuple(t.lower for t in parse.tokens[token.i : last]) == words:
                yield Range(token.i, last), several
                free = last
                break
