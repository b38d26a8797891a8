"""Pieces of words and how words are written."""

from __future__ import annotations

import pytest

from detente.language.english.wordpieces import WordPieces, shape_of

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "talk", "##s", "u", ".", "s", "sao", '"', "a", "##a"]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Talks", ["talk", "##s"]),
        ("U.S.", ["u", ".", "s", "."]),
        ("São", ["sao"]),
        ("“", ['"']),
        ("xyz", ["[UNK]"]),
        ("\u0301", ["[UNK]"]),  # an accent alone
        ("a" * 100, ["a", *["##a"] * 7]),  # no more than eight
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[i] for i in WordPieces(VOCABULARY).of(word)] == pieces


@pytest.mark.parametrize(
    ("word", "spaced", "shape"),
    [
        ("talks", True, 3),
        ("talks", False, 2),
        ("2026", True, 5),
        ("NATO", True, 7),
        ("A", True, 9),
        ("Oslo", True, 11),
        ("McExample", True, 13),
        ("4th", True, 3),
        (",", False, 16),
    ],
)
def test_shape(word: str, spaced: bool, shape: int) -> None:
    assert shape_of(word, spaced=spaced) == shape
