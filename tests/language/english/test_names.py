"""Labels of names: an inside never without its beginning."""

from __future__ import annotations

import numpy as np
import pytest

from detente.language.english.names import best_names, transitions

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


@pytest.mark.parametrize(
    ("scores", "wanted"),
    [
        ([[0, 5, 0, 0, 0], [0, 0, 5, 0, 0]], ["B-PER", "I-PER"]),  # lawful as it is
        ([[0, 5, 0, 0, 0], [0, 0, 0, 0, 2]], ["B-PER", "O"]),  # no place goes on where a person began
        ([[0, 0, 5, 0, 0], [5, 0, 0, 0, 0]], ["O", "O"]),  # nothing goes on at the first word
        ([[0, 4, 0, 3, 0], [0, 0, 0, 0, 9]], ["B-LOC", "I-LOC"]),  # the two words together decide
        ([[9, 0, 0, 0, 0]], ["O"]),
    ],
)
def test_best_names(scores: list[list[float]], wanted: list[str]) -> None:
    found = best_names(np.array(scores, dtype=np.float32), LABELS, transitions(LABELS))
    assert found == wanted
