"""An index of tension between two states, in [0, 100], with its uncertainty.

    tension = 100 × (C + P) / (C + K + 2·P)

C and K are what conflict and cooperation weigh: the events of the period, and of those before it what is left of them
when their weight halves every HALF_LIFE days. P is PSEUDO_EVENTS / 2 events of PSEUDO_WEIGHT points on either side, so
that few events move the index little: it is 50 where nothing is known. It is a ratio: an event told by ten articles
weighs as much as one told by one, and in a record of many events more of the same kinds leave it where it is.

Uncertainty is a Bayesian bootstrap over events: each counts as much as a draw from the exponential distribution of
mean 1 says, the index is reckoned again, and the interval holds the middle LEVEL of the draws. So an interval has a
width where there is one event, too.

Source: Rubin (1981), Annals of Statistics 9, 130-134 (the draws); Efron & Tibshirani (1993), An Introduction to the
Bootstrap, ch. 13 (percentiles); weights: Goldstein (1992), Journal of Conflict Resolution 36, 369-385.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from detente.analysis.periods import Grain
from detente.analysis.series import Flow

HALF_LIFE: Final = 180  # days: what was done half a year ago counts half
DAYS: Final[dict[Grain, float]] = {"week": 7, "month": 365.25 / 12, "quarter": 365.25 / 4}
PSEUDO_EVENTS: Final = 4  # half of them conflict, half cooperation
PSEUDO_WEIGHT: Final = 5.0  # points, of each
PRIOR: Final = PSEUDO_EVENTS * PSEUDO_WEIGHT / 2  # P
DRAWS: Final = 1000
LEVEL: Final = 0.8  # of the intervals: one in ten draws lies above, one below
SEED: Final = 1992

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Level:
    """Tension at the end of a period, and the numbers that go into the formula."""

    value: float  # in [0, 100]
    low: float
    high: float
    new_conflict: float  # what the events of the period weigh
    new_cooperation: float
    old_conflict: float  # what is left of those before
    old_cooperation: float

    @property
    def conflict(self) -> float:
        """C of the formula."""
        return self.new_conflict + self.old_conflict

    @property
    def cooperation(self) -> float:
        """K of the formula."""
        return self.new_cooperation + self.old_cooperation


@dataclass(frozen=True, slots=True)
class Change:
    """The difference of two levels: above 0 is more tension."""

    value: float
    low: float
    high: float
    up: float  # share of the draws in which there is more tension
    down: float


class Tension:
    """The levels of a series and the draws behind them."""

    def __init__(self, flows: Sequence[Flow], grain: Grain) -> None:
        """Reckon the index.

        Args:
            flows: Of all periods of the record, in order; () for a hole, in which what was before fades as well.
            grain: How long a period is.
        """
        self.kept: Final = 0.5 ** (DAYS[grain] / HALF_LIFE)
        conflict, cooperation = _drawn(flows)
        self.usual: Final = float(_index(conflict.sum(axis=1), cooperation.sum(axis=1))[0])
        self._levels: list[Numbers] = []
        self._faded: list[Numbers] = []  # the levels had nothing happened in the period
        levels = []
        old = np.zeros((2, DRAWS + 1))
        for at in range(len(flows)):
            new = np.stack([conflict[:, at], cooperation[:, at]])
            self._levels.append(_index(*(old + new)))
            self._faded.append(_index(*old))
            levels.append(Level(*_interval(self._levels[-1]), *(float(each[0]) for each in (*new, *old))))
            old = (old + new) * self.kept
        self.levels: Final = tuple(levels)

    def moved(self, at: int) -> Change:
        """What the events of a period did: its level against the one before it as it would have faded without them."""
        return _change(self._levels[at] - self._faded[at])

    def change(self, at: int, back: int) -> Change:
        """A level against the mean of those before it, or against 50 where there is none.

        Args:
            at: Which level.
            back: How many before it are taken; as many as there are.
        """
        before = self._levels[max(0, at - back) : at] or [np.full(DRAWS + 1, 50.0)]
        return _change(self._levels[at] - np.mean(before, axis=0))

    def alone(self, flow: Flow) -> float:
        """The index of one period by itself: without what was before, and few events near what is usual for the two."""
        conflict = sum(-weight * count for weight, count in flow if weight < 0)
        cooperation = sum(weight * count for weight, count in flow if weight > 0)
        return (100 * conflict + 2 * PRIOR * self.usual) / (conflict + cooperation + 2 * PRIOR)


def _index(conflict: Numbers, cooperation: Numbers) -> Numbers:
    found: Numbers = 100 * (conflict + PRIOR) / (conflict + cooperation + 2 * PRIOR)
    return found


def _drawn(flows: Sequence[Flow]) -> tuple[Numbers, Numbers]:
    """Conflict and cooperation by draw and period; the first row is as recorded."""
    chance = Generator(PCG64(SEED))
    conflict, cooperation = np.zeros((DRAWS + 1, len(flows))), np.zeros((DRAWS + 1, len(flows)))
    for at, flow in enumerate(flows):
        if not flow:
            continue
        weights = np.array([weight for weight, _ in flow])
        counts = np.array([count for _, count in flow], dtype=np.float64)
        # n draws of mean 1 from the exponential distribution have the sum of one from gamma(n)
        drawn = np.vstack([counts, chance.gamma(counts, size=(DRAWS, len(flow)))])
        conflict[:, at] = drawn @ np.maximum(-weights, 0)
        cooperation[:, at] = drawn @ np.maximum(weights, 0)
    return conflict, cooperation


def _change(drawn: Numbers) -> Change:
    return Change(*_interval(drawn), float(np.mean(drawn[1:] > 0)), float(np.mean(drawn[1:] < 0)))


def _interval(drawn: Numbers) -> tuple[float, float, float]:
    """The value as recorded, and the middle of the draws."""
    low, high = np.percentile(drawn[1:], [50 * (1 - LEVEL), 50 * (1 + LEVEL)])
    return float(drawn[0]), float(low), float(high)
