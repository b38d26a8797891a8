"""Every lemma can be made again of its word by the rule found for it."""

from __future__ import annotations

import pytest

from detente.language.english.lemmas import made
from training.parser.lemma_rules import rule_of


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        ("The", "the", "L0"),
        ("talks", "talk", "L1"),
        ("Parties", "party", "L3y"),
        ("Oslo", "Oslo", "K0"),
        ("WASHINGTON", "Washington", "T0"),
        ("is", "be", "=be"),
        ("“", '"', "L0"),
        ("better", "good", "=good"),
        ("said", "say", "L2y"),
    ],
)
def test_rule(word: str, lemma: str, rule: str) -> None:
    assert rule_of(word, lemma) == rule
    assert made(rule, word) == lemma
