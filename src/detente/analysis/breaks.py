"""Breaks in a series: where its mean shifts.

Exact optimal partitioning: of all ways to cut the series, the one whose squared distances from the means of the
pieces, plus a penalty a cut, are least. The penalty is a multiple of σ²·log n, as in Schwarz' criterion; σ is taken
from the differences of neighbours, which a few breaks hardly touch. Series are short here, so nothing is pruned.

Source: Yao (1988), Statistics & Probability Letters 6, 181-189 (the criterion); Jackson et al. (2005), IEEE Signal
Processing Letters 12, 105-108 (partitioning); Killick, Fearnhead & Eckley (2012), JASA 107, 1590-1598 (the same
optimum by PELT, for long series).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

SHORTEST: Final = 3  # values between two breaks
FEWEST: Final = 12  # values in which a break is looked for
STRICTNESS: Final = 4  # times σ²·log n is the penalty: a false break in about one of twenty series of 24 values
NORMAL: Final = 0.6745  # the third quartile of a standard normal variable


@dataclass(frozen=True, slots=True)
class Break:
    """The mean shifts before a value."""

    at: int  # index of the first value of the new piece
    before: float  # mean of the piece that ends
    after: float  # mean of the piece that begins


def breaks(values: Sequence[float], penalty: float | None = None) -> tuple[Break, ...]:
    """Where the mean of a series shifts, in order.

    Args:
        values: In order of time, holes left out.
        penalty: What a break must gain at least, in squared units; None: Schwarz' criterion.

    Returns:
        () too where there are fewer than FEWEST values.
    """
    if len(values) < FEWEST:
        return ()
    series = np.asarray(values, dtype=np.float64)
    if penalty is None:
        penalty = STRICTNESS * _noise(series) ** 2 * float(np.log(len(series)))
    cuts = _cuts(series, max(penalty, 1e-9))
    edges = [0, *cuts, len(series)]
    means = [float(series[first:last].mean()) for first, last in pairwise(edges)]
    return tuple(Break(cut, means[at], means[at + 1]) for at, cut in enumerate(cuts))


def _noise(series: np.ndarray) -> float:
    """The standard deviation of the values around their means, from differences of neighbours."""
    steps = np.diff(series)
    robust = float(np.median(np.abs(steps - np.median(steps)))) / NORMAL / np.sqrt(2)
    return float(robust or np.std(steps) / np.sqrt(2))


def _cuts(series: np.ndarray, penalty: float) -> list[int]:
    """The first index of each piece but the first."""
    count = len(series)
    sums = np.concatenate([[0.0], np.cumsum(series)])
    squares = np.concatenate([[0.0], np.cumsum(series**2)])
    best = np.full(count + 1, np.inf)  # of the first values, with all penalties
    best[0] = -penalty
    last_cut = np.zeros(count + 1, dtype=np.int64)
    for end in range(SHORTEST, count + 1):
        starts = np.arange(end - SHORTEST + 1)
        spread = squares[end] - squares[starts] - (sums[end] - sums[starts]) ** 2 / (end - starts)
        whole = best[starts] + spread + penalty
        last_cut[end] = np.argmin(whole)
        best[end] = whole[last_cut[end]]
    cuts: list[int] = []
    end = count
    while (end := int(last_cut[end])) > 0:
        cuts.append(end)
    return cuts[::-1]
