"""Lemmas by rule."""

from __future__ import annotations

import pytest

from detente.language.english.lemmas import made


@pytest.mark.parametrize(
    ("rule", "word", "lemma"),
    [
        ("L0", "The", "the"),
        ("L3y", "Parties", "party"),
        ("L2", "slammed", "slamm"),
        ("K0", "Oslo", "Oslo"),
        ("T0", "OSLO", "Oslo"),
        ("=be", "were", "be"),
        ("L3", "it", "it"),  # more letters than the word has: it stays
        ("K0", "“", '"'),
        ("nonsense", "word", "word"),
    ],
)
def test_made(rule: str, word: str, lemma: str) -> None:
    assert made(rule, word) == lemma
