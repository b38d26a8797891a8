"""Word features: bits of tables and inflections, word vectors, rows that are shared."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training.parser.corpora import Sentence
from training.parser.fast import features
from training.parser.fast.gazetteer import BITS, facts

TALKS = Sentence(
    words=("He", "denied", "talks", "."),
    spaces=(True,) * 4,
    paragraph=0,
    upos=("PRON", "VERB", "NOUN", "PUNCT"),
    lemmas=("he", "deny", "talk", "."),
)
KNOWN = facts(features.lexicon([TALKS]))


@pytest.mark.parametrize(
    ("form", "bits"),
    [
        ("denies", {"third person"}),
        ("Denies", {"third person"}),
        ("denying", {"gerund"}),
        ("denied", {"past", "common"}),
        ("talks", {"plural", "common"}),
        ("Chile", {"state"}),
        ("Chilean", {"people"}),
        ("Monday", {"calendar"}),
    ],
)
def test_facts(form: str, bits: set[str]) -> None:
    assert KNOWN[form] >= bits
    assert KNOWN[form] <= set(BITS)


def test_a_table_shares_rows() -> None:
    vector = np.ones(3, dtype=np.float32)
    table = features.vectors(KNOWN, {"denied": vector}, ["denied", "talks", "unknown"])
    assert table.shape[1] == len(BITS) + 3
    assert features.described(table, "denied") == features.described(table, "DENIED") == ["past", "common"]
    assert features.described(table, "Chilean") == ["people"]
    assert features.described(table, "unknown") == []
    first, second = (int(table.find(key=table.strings[form])) for form in ("Chileans", "Peruvians"))
    assert first == second >= 0
    assert list(table.data[table.find(key=table.strings["denied"])][-3:]) == [features.SCALE] * 3


def test_word_vectors_survive_a_file(tmp_path: Path) -> None:
    path = tmp_path / "words.npz"
    features.save(path, ["a", "b"], np.array([[1, 2], [3, 4]], dtype=np.float32))
    assert {form: vector.tolist() for form, vector in features.load(path).items()} == {"a": [1, 2], "b": [3, 4]}
    with pytest.raises(FileNotFoundError, match="distil"):
        features.load(tmp_path / "other.npz")
