"""Sentences joined to passages, passages joined to batches."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from training.parser.corpora import Sentence

Passage = tuple[Sentence, ...]
POOL: Final = 4000  # passages sorted by length at a time, so that those of a batch are alike


@dataclass(frozen=True, slots=True)
class Cut:
    """How a text is cut into passages.

    words: the longest passage, in words; a single sentence may be longer.
    alone: the share of sentences that stand alone.
    across: the share of paragraph ends that a passage may run over.
    """

    words: int = 100
    alone: float = 0.2
    across: float = 0.15


def passages(sentences: Sequence[Sentence], rng: random.Random, cut: Cut) -> list[Passage]:
    """Consecutive sentences together, up to a length drawn anew for each passage."""
    found: list[Passage] = []
    run: list[Sentence] = []
    most = _most(rng, cut)
    for before, sentence in pairwise((None, *sentences)):
        assert sentence is not None
        new = before is not None and before.paragraph != sentence.paragraph and rng.random() >= cut.across
        if run and (new or sum(len(s.words) for s in run) + len(sentence.words) > most):
            found.append(tuple(run))
            run, most = [], _most(rng, cut)
        run.append(sentence)
    if run:
        found.append(tuple(run))
    return found


def _most(rng: random.Random, cut: Cut) -> int:
    return 1 if rng.random() < cut.alone else rng.randint(cut.words // 4, cut.words)


def batches(found: Sequence[Passage], size: int, rng: random.Random) -> Iterator[list[Passage]]:
    """Passages of like length together, at most `size` words a batch counted with their padding, in random order."""
    order = list(found)
    rng.shuffle(order)
    cut: list[list[Passage]] = []
    for start in range(0, len(order), POOL):
        cut += filled(sorted(order[start : start + POOL], key=length), size)
    rng.shuffle(cut)
    yield from cut


def filled(found: Iterable[Passage], size: int) -> list[list[Passage]]:
    """Passages in batches of at most `size` words, in their order."""
    cut: list[list[Passage]] = []
    batch: list[Passage] = []
    for passage in found:
        if batch and length(passage) * (len(batch) + 1) > size:
            cut.append(batch)
            batch = []
        batch.append(passage)
    return [*cut, batch] if batch else cut


def length(passage: Passage) -> int:
    """How many words a passage has."""
    return sum(len(sentence.words) for sentence in passage)
