"""Passages and batches: nothing is lost, nothing is twice, and the same seed cuts the same."""

from __future__ import annotations

import random

from training.parser.corpora import Sentence
from training.parser.passages import Cut, batches, length, passages


def sentences() -> list[Sentence]:
    return [
        Sentence(words=(f"w{i}",) * (1 + i % 9), spaces=(True,) * (1 + i % 9), paragraph=i // 5) for i in range(300)
    ]


def test_passages_keep_every_sentence_once_and_in_order() -> None:
    found = passages(sentences(), random.Random(0), Cut(words=40))
    assert [sentence for passage in found for sentence in passage] == sentences()
    assert max(map(length, found)) <= 40


def test_passages_end_with_their_paragraph() -> None:
    for passage in passages(sentences(), random.Random(0), Cut(words=40, across=0.0)):
        assert len({sentence.paragraph for sentence in passage}) == 1


def test_batches_keep_every_passage_once() -> None:
    found = passages(sentences(), random.Random(0), Cut(words=40))
    cut = list(batches(found, 100, random.Random(1)))
    key = {id(passage): i for i, passage in enumerate(found)}
    assert sorted(key[id(passage)] for batch in cut for passage in batch) == list(range(len(found)))
    assert all(len(batch) * max(map(length, batch)) <= 100 for batch in cut)


def test_the_same_seed_cuts_the_same() -> None:
    first, second = (
        [[length(p) for p in batch] for batch in batches(passages(sentences(), rng, Cut()), 90, rng)]
        for rng in (random.Random(4), random.Random(4))
    )
    assert first == second
