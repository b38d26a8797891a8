from __future__ import annotations

import pytest

from detente.extraction.likelihood_words import LikelyWords, likelihood_table
from documents import document


@pytest.mark.parametrize("row", likelihood_table(), ids=lambda row: f"{row.words} {row.kind}")
def test_all_words_of_likelihood_are_found_in_their_own_example(row: LikelyWords) -> None:
    doc = document(row.example, until="find_forecasts")
    likelihoods = [(f.likelihood.words.lower(), f.likelihood.low, f.likelihood.high) for f in doc.forecasts]
    assert likelihoods == [(row.words, row.low, row.high)]
