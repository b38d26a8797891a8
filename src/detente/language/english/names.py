"""The best row of name labels over the scores of single words: no inside without its beginning (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

NEVER: Final = np.float32(-1e9)


def transitions(labels: Sequence[str]) -> NDArray[np.float32]:
    """[from, to]: 0 where a label may follow another, else very low."""
    table = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for before, first in enumerate(labels):
        for after, second in enumerate(labels):
            if second.startswith("I-") and first[2:] != second[2:]:
                table[before, after] = NEVER
    return table


def best_names(scores: NDArray[np.float32], labels: Sequence[str], table: NDArray[np.float32]) -> list[str]:
    """The likeliest lawful labels of n words from their scores [n, labels] and the table of `transitions`."""
    greedy = scores.argmax(1)
    if not table[greedy[:-1], greedy[1:]].any() and not labels[greedy[0]].startswith("I-"):
        return [labels[i] for i in greedy]
    best = scores[0] + np.array([NEVER if label.startswith("I-") else 0 for label in labels], dtype=np.float32)
    back = []
    for row in scores[1:]:
        reached = best[:, None] + table
        back.append(reached.argmax(0))
        best = reached.max(0) + row
    path = [int(best.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return [labels[i] for i in reversed(path)]
