"""Training sentences written another way, so that headlines and sloppy typing are no surprise."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from training.parser.corpora import Sentence


@dataclass(frozen=True, slots=True)
class Casing:
    """The share of sentences that are written as a headline, all in capitals, or all in small letters."""

    title: float = 0.03
    upper: float = 0.02
    lower: float = 0.02


def recased(sentence: Sentence, rng: random.Random, casing: Casing) -> Sentence:
    """The sentence, or now and then the sentence in another case; all else stays."""
    drawn = rng.random()
    if drawn < casing.title:
        return replace(sentence, words=tuple(w[:1].upper() + w[1:] if len(w) > 3 else w for w in sentence.words))
    if drawn < casing.title + casing.upper:
        return replace(sentence, words=tuple(w.upper() for w in sentence.words))
    if drawn < casing.title + casing.upper + casing.lower:
        return replace(sentence, words=tuple(w.lower() for w in sentence.words))
    return sentence
