"""Lemmas by table and by rule."""

from __future__ import annotations

import pytest

from detente.language.english.lemmas import Lemmas, made, stems

ROWS = [
    ("slam", "VERB", "slam"),
    ("ties", "NOUN", "tie"),
    ("were", "AUX", "be"),
    ("hope", "VERB", "hope"),
    ("leaf", "NOUN", "leaf"),
]


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


@pytest.mark.parametrize(
    ("word", "upos", "rule", "lemma"),
    [
        ("Ties", "NOUN", "L3y", "tie"),  # the table knows better
        ("Were", "AUX", "L0", "be"),
        ("slammed", "VERB", "L2", "slam"),  # a stem that is known
        ("hoping", "VERB", "L3", "hope"),
        ("blorped", "VERB", "L2", "blorp"),  # nothing is known: the rule
        ("Slammed", "PROPN", "K0", "Slammed"),  # names are left alone
    ],
)
def test_lemma(word: str, upos: str, rule: str, lemma: str) -> None:
    assert Lemmas(ROWS).of(word, upos, rule) == lemma


@pytest.mark.parametrize(
    ("form", "upos", "found"),
    [
        ("slammed", "VERB", ["slam", "slamm", "slamme"]),
        ("denied", "VERB", ["deny", "denie"]),
        ("hoping", "VERB", ["hop", "hope"]),
        ("parties", "NOUN", ["party", "partie"]),
        ("boxes", "NOUN", ["box", "boxe"]),
        ("happiest", "ADJ", ["happy", "happie"]),
        ("sheep", "NOUN", []),
    ],
)
def test_stems(form: str, upos: str, found: list[str]) -> None:
    assert stems(form, upos) == found
