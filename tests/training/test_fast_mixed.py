"""The mixture of gold and silver, and the plan of a training."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from training.parser.fast.mixed import Mixed, Plan

VOCAB = Vocab()
PLAN = Plan(words=1000, gold=0.25, last=0.5, batch=(40, 40))


def mixed(plan: Plan = PLAN) -> Mixed:
    def of(word: str) -> list[Doc]:
        return [Doc(VOCAB, words=[word, str(number), "."]) for number in range(30)]

    def drawn(found: list[Doc], rng: random.Random) -> Sequence[Doc]:
        return rng.sample(found, len(found))

    gold, silver = of("gold"), of("silver")
    return Mixed.of(plan, lambda rng: drawn(gold, rng), lambda rng: drawn(silver, rng))


def texts(found: Sequence[Doc]) -> list[str]:
    return [doc.text for doc in found]


def test_both_at_first_gold_alone_at_the_end() -> None:
    stream = mixed()
    shares = []
    while stream.total < PLAN.words:
        batch = texts(stream.next())
        shares.append(round(sum(text.startswith("gold") for text in batch) / len(batch), 1))
    assert set(shares[:10]) == {0.3}
    assert set(shares[-10:]) == {1.0}


def test_the_same_again_and_on_from_the_middle() -> None:
    first, second = mixed(), mixed()
    batches = [texts(first.next()) for _ in range(8)]
    assert [texts(second.next()) for _ in range(5)] == batches[:5]
    third = mixed()
    third.go_to(second.place())
    assert [texts(third.next()) for _ in range(3)] == batches[5:]


def test_without_silver_all_is_gold() -> None:
    stream = Mixed.of(PLAN, lambda _: [Doc(VOCAB, words=["gold"])])
    assert len(stream.next()) == 40


def test_an_empty_source_is_said() -> None:
    with pytest.raises(ValueError, match="no gold texts"):
        Mixed.of(PLAN, lambda _: []).next()


@pytest.mark.parametrize(
    ("seen", "rate", "batch"),
    [(0, 0.00002, 300), (10, 0.00102, 312), (20, 0.002, 324), (510, 0.001, 900), (1000, 0.000004, 900)],
)
def test_rates_rise_and_fall(seen: int, rate: float, batch: int) -> None:
    plan = Plan(words=1000)
    assert plan.rate_at(seen) == pytest.approx(rate, rel=0.01)
    assert plan.batch_at(seen) == batch
