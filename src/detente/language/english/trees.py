"""The best tree over the scores of single arcs, one root and no circle (Chu & Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
NEVER: Final = np.float32(-1e9)
ROOTS: Final = 4  # roots that are tried, the likeliest first


def best_tree(scores: Scores) -> list[int]:
    """The head of each word, 0 for the root.

    Args:
        scores: [n, n + 1], log probabilities; row d, column h: that word d (counted from 0) hangs on word h (counted
            from 1), or on the root (column 0).

    Returns:
        n heads, the i-th that of word i, counted as the columns are; exactly one is 0.
    """
    greedy = scores.argmax(1)
    if _is_tree(greedy):
        return [int(head) for head in greedy]
    roots = np.argsort(-scores[:, 0], kind="stable")[:ROOTS]
    found = [_rooted(scores, int(root)) for root in roots]
    best = max(found, key=lambda heads: float(scores[np.arange(len(heads)), heads].sum()))
    return [int(head) for head in best]


def _is_tree(heads: NDArray[np.intp]) -> bool:
    """Whether one word hangs on the root and all others reach it."""
    if int((heads == 0).sum()) != 1:
        return False
    below = heads.copy()
    for _ in range(len(heads).bit_length()):  # each step doubles how far up it looks
        below = np.where(below > 0, np.concatenate(([0], below))[below], 0)
    return not below.any()


def _rooted(scores: Scores, root: int) -> NDArray[np.intp]:
    """The best tree whose root is the word `root`."""
    n = len(scores)
    square = np.full((n + 1, n + 1), NEVER, dtype=np.float32)
    square[1:, 1:] = scores[:, 1:]
    square[root + 1] = NEVER
    square[root + 1, 0] = 0
    np.fill_diagonal(square, NEVER)
    heads: NDArray[np.intp] = _arborescence(square)[1:]
    return heads


def _arborescence(square: Scores) -> NDArray[np.intp]:
    """The best heads over a square of scores [dependent, head], node 0 being the root; the head of 0 is 0."""
    heads: NDArray[np.intp] = square.argmax(1)
    heads[0] = 0
    circle = _circle(heads)
    if not circle:
        return heads
    inside = np.array(circle)
    outside = np.array([node for node in range(len(square)) if node not in set(circle)])
    last = len(outside)  # the circle as one node
    gain = square[inside] - square[inside, heads[inside]][:, None]  # of breaking the circle at each of its words
    enter = gain[:, outside].argmax(0)
    leave = square[np.ix_(outside, inside)].argmax(1)
    smaller = np.full((last + 1, last + 1), NEVER, dtype=np.float32)
    smaller[:last, :last] = square[np.ix_(outside, outside)]
    smaller[:last, last] = square[np.ix_(outside, inside)][np.arange(last), leave]
    smaller[last, :last] = gain[:, outside][enter, np.arange(last)]
    smaller[0] = NEVER
    chosen = _arborescence(smaller)
    for at, node in enumerate(outside[1:], 1):
        heads[node] = inside[leave[at]] if chosen[at] == last else outside[chosen[at]]
    heads[inside[enter[chosen[last]]]] = outside[chosen[last]]
    return heads


def _circle(heads: NDArray[np.intp]) -> list[int]:
    """The nodes of one circle; empty where there is none."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path = []
        node = start
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = int(heads[node])
        if node and seen[node] == start:
            return path[path.index(node) :]
    return []
