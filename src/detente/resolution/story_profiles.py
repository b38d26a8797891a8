"""What an article is about, as weights on its words: names, other words, names side by side, and its lead; and its
states.

Four parts, each of length 1/2, so that the product of two articles' weights is the mean of four cosines. Weights are
TF-IDF and hang on nothing but the article, whatever else is in the record. They are whole numbers, so that sums are
exact in any order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import log, sqrt
from typing import Final

from detente.model.story import DatedText
from detente.resolution.story_countries import states_named
from detente.resolution.story_words import UNITS, WORD, rarity, stem

LEAD: Final = 500  # characters
COMMON: Final = 1.0  # words of less weight are left out: those in more than a third of all texts
KEPT: Final = 400  # features of an article that are compared
SALIENT: Final = 40  # features that an article is looked up by
PART: Final = UNITS // 2  # length of each part


@dataclass(frozen=True)
class Profile:
    """What grouping keeps of an article."""

    id: str
    day: date
    weights: Mapping[str, int]  # by feature: "n:harlow", "w:sanction", "b:john harlow", "l:harlow"
    states: Mapping[str, int]  # how much it is about each state
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
    strongest = sorted(weights, key=lambda feature: (-weights[feature], feature))[:KEPT]
    return Profile(
        article.id, article.day, {f: weights[f] for f in strongest}, states_named(text), tuple(strongest[:SALIENT])
    )


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


def _part(kind: str, weights: Mapping[str, float]) -> dict[str, int]:
    kept = {feature: weight for feature, weight in weights.items() if weight >= COMMON}
    length = sqrt(sum(sorted(weight * weight for weight in kept.values())))
    return {f"{kind}:{feature}": round(PART * weight / length) for feature, weight in kept.items()}
