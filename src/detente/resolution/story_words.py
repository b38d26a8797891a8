"""What an article is about, as weights on its words: names, other words, names side by side, and its lead.

Four parts, each of length 1/2, so that the product of two articles' weights is the mean of four cosines. Weights are TF-IDF,
the rarity of a word taken from data/word_counts.tsv: they hang on nothing but the article, whatever else is in the record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import log, sqrt
from typing import Final

from detente.lexicon import rows
from detente.model.story import DatedText

WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
POSSESSIVE: Final = re.compile(r"['’]s?$")
ENDINGS: Final = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("es", ""), ("s", ""))
LEAD: Final = 500  # characters
COMMON: Final = 1.0  # words of less rarity are left out: those in more than a third of all pieces
SALIENT: Final = 40  # features that an article is looked up by
PART: Final = 0.5  # length of each part


@dataclass(frozen=True, slots=True)
class WordCount:
    """A row of data/word_counts.tsv."""

    stem: str
    pieces: int


@dataclass(frozen=True)
class Profile:
    """What grouping keeps of an article."""

    id: str
    day: date
    weights: Mapping[str, float]  # by feature: "n:harlow", "w:sanction", "b:john harlow", "l:harlow"
    salient: tuple[str, ...]  # the features of most weight


def profile(article: DatedText) -> Profile:
    """The weights of an article's words."""
    names, words, pairs, lead = (Counter[str]() for _ in range(4))
    text = f"{article.title}\n{article.text}" if article.title else article.text
    lead_end = (len(article.title) + 1 if article.title else 0) + LEAD
    for token in _tokens(text):
        if token.name:
            names[token.stem] += 1
            if token.pair:
                pairs[token.pair] += 1
        elif not token.number:
            words[token.stem] += 1
        if token.start < lead_end:
            lead[token.stem] += 1
    weights = {
        **_part("n", {stem: (1 + log(n)) * rarity(stem) for stem, n in names.items()}),
        **_part("w", {stem: (1 + log(n)) * rarity(stem) for stem, n in words.items()}),
        **_part("b", {pair: 1 + log(n) for pair, n in pairs.items()}),
        **_part("l", {stem: (1 + log(n)) * rarity(stem) for stem, n in lead.items()}),
    }
    salient = sorted(weights, key=lambda feature: (-weights[feature], feature))[:SALIENT]
    return Profile(article.id, article.day, weights, tuple(salient))


def likeness(one: Profile, other: Profile) -> float:
    """How alike two articles are, in [0, 1]."""
    few, many = one.weights, other.weights
    if len(few) > len(many):
        few, many = many, few
    found = [weight * many[feature] for feature, weight in few.items() if feature in many]
    return sum(sorted(found))  # sorted: a sum of floats must not hang on the order


def rarity(stem: str) -> float:
    """How rare a word is: the logarithm of how many pieces of text stand for each that holds it."""
    counts = _counts()
    return log((counts["*"] + 1) / (counts.get(stem, 0) + 1))


def stem(word: str) -> str:
    """A word without its endings: crude, but the same for all its forms."""
    found = POSSESSIVE.sub("", word.lower())
    for ending, put in ENDINGS:
        if found.endswith(ending) and len(found) - len(ending) >= 3 and not found.endswith("ss"):
            found = found[: len(found) - len(ending)] + put
            break
    return found[:-1] if len(found) > 4 and found.endswith("e") else found


@dataclass(frozen=True, slots=True)
class _Token:
    stem: str
    start: int
    name: bool
    number: bool
    pair: str | None  # with the name right before it


def _tokens(text: str) -> Iterator[_Token]:
    """The words of a text. Capitalised words that never stand in small letters are names."""
    found = list(WORD.finditer(text))
    small = {match.group() for match in found if match.group()[0].islower()}
    before: tuple[str, int] | None = None  # the name just read and where it ends
    for match in found:
        word = match.group()
        root = stem(word)
        name = word[0].isupper() and word.lower() not in small
        adjacent = before is not None and name and text[before[1] : match.start()] == " "
        pair = f"{before[0]} {root}" if adjacent and before else None
        yield _Token(root, match.start(), name, word[0].isdigit(), pair)
        before = (root, match.end()) if name else None


def _part(kind: str, weights: Mapping[str, float]) -> dict[str, float]:
    kept = {feature: weight for feature, weight in weights.items() if weight >= COMMON}
    length = sqrt(sum(sorted(weight * weight for weight in kept.values())))
    return {f"{kind}:{feature}": PART * weight / length for feature, weight in kept.items()}


@cache
def _counts() -> Mapping[str, int]:
    return {row.stem: row.pieces for row in rows("word_counts", WordCount)}
