"""The best tree: checked against all trees of small sentences."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from detente.language.english.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    for node in range(1, len(heads) + 1):
        seen = set()
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return heads.count(0) == 1


def brute(scores: np.ndarray) -> float:
    n = len(scores)
    trees = (heads for heads in product(range(n + 1), repeat=n) if is_tree(heads))
    return max(sum(float(scores[i, head]) for i, head in enumerate(heads)) for heads in trees)


@pytest.mark.parametrize("seed", range(60))
def test_is_the_best_of_all_trees(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = 2 + seed % 4
    scores = rng.normal(size=(n, n + 1)).astype(np.float32) * 3
    scores[np.arange(n), np.arange(n) + 1] = -np.inf
    heads = best_tree(scores)
    assert is_tree(tuple(heads))
    assert sum(float(scores[i, head]) for i, head in enumerate(heads)) == pytest.approx(brute(scores), abs=1e-4)


def test_one_word_is_its_own_root() -> None:
    assert best_tree(np.array([[0.0, -np.inf]], dtype=np.float32)) == [0]


def test_two_roots_become_one() -> None:
    scores = np.array([[0, -np.inf, -5], [-0.1, -1, -np.inf]], dtype=np.float32)
    assert best_tree(scores) == [0, 1]


@pytest.mark.parametrize("seed", range(5))
def test_a_long_sentence_has_one_root_and_no_circle(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(90, 91)).astype(np.float32)
    scores[np.arange(90), np.arange(90) + 1] = -np.inf
    assert is_tree(tuple(best_tree(scores)))
