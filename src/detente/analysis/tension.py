"""An index of tension between two states, in [0, 100], with its uncertainty.

    tension = 100 × (C + M·c) / (C + K + M·(c + k))

C and K are what conflict and cooperation weigh: the events of the period, and of those before it what is left of them
when their weight halves every HALF_LIFE days. c and k are what one event of the pair weighs on average over the whole
record, conflict and cooperation; M such events are added, so that a period of few events stays near the pair's usual
level. It is a ratio: an event told by ten articles weighs as much as one told by one, and more events of the same
kinds leave C : K as it is; they only outweigh the M events more.

Uncertainty is a Poisson bootstrap over events: each counts as often as a draw from Poisson(1) says, the index is
reckoned again, and the interval holds the middle LEVEL of the draws.

Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13 (percentiles); Hanley & MacGibbon (2006),
Computer Methods and Programs in Biomedicine 83, 57-62 (Poisson draws); weights: Goldstein (1992).
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

HALF_LIFE: Final = 90  # days: what was done a quarter ago counts half
DAYS: Final[dict[Grain, float]] = {"week": 7, "month": 365.25 / 12, "quarter": 365.25 / 4}
PSEUDO_EVENTS: Final = 4  # M
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

    @property
    def sign(self) -> int:
        """1: more, -1: less; 0: the interval holds 0."""
        return int(self.low > 0) - int(self.high < 0)


class Tension:
    """The levels of a series and the draws behind them."""

    def __init__(self, flows: Sequence[Flow], grain: Grain) -> None:
        """Reckon the index.

        Args:
            flows: Of all periods of the record, in order; () for a hole, in which what was before fades as well.
            grain: How long a period is.
        """
        self.kept: Final = 0.5 ** (DAYS[grain] / HALF_LIFE)
        conflict, cooperation, events = _drawn(flows)
        total = np.maximum(events.sum(axis=1), 1e-9)
        self._usual = (conflict.sum(axis=1) / total, cooperation.sum(axis=1) / total)
        self.usual: Final = (float(self._usual[0][0]), float(self._usual[1][0]))  # c and k
        self._levels: list[Numbers] = []
        self.levels: tuple[Level, ...] = ()
        old = np.zeros((2, DRAWS + 1))
        for at in range(len(flows)):
            new = np.stack([conflict[:, at], cooperation[:, at]])
            self._levels.append(self._index(*(old + new)))
            value, low, high = _interval(self._levels[-1])
            numbers = (float(each[0]) for each in (*new, *old))
            self.levels += (Level(value, low, high, *numbers),)
            old = (old + new) * self.kept

    @property
    def start(self) -> float:
        """The pair's usual level: what tension is where nothing has happened."""
        return float(self._index(np.zeros(DRAWS + 1), np.zeros(DRAWS + 1))[0])

    def change(self, at: int, back: int = 1) -> Change:
        """A level against the mean of those before it, or against the usual level where there is none.

        Args:
            at: Which level.
            back: How many before it are taken; as many as there are.
        """
        nothing = np.zeros(DRAWS + 1)
        before = self._levels[max(0, at - back) : at] or [self._index(nothing, nothing)]
        return Change(*_interval(self._levels[at] - np.mean(before, axis=0)))

    def alone(self, flow: Flow) -> float:
        """The index of one period by itself, without what was before."""
        conflict = sum(-weight * count for weight, count in flow if weight < 0)
        cooperation = sum(weight * count for weight, count in flow if weight > 0)
        return float(self._index(np.full(DRAWS + 1, conflict), np.full(DRAWS + 1, cooperation))[0])

    def _index(self, conflict: Numbers, cooperation: Numbers) -> Numbers:
        usual_conflict, usual_cooperation = (PSEUDO_EVENTS * each for each in self._usual)
        whole = conflict + cooperation + usual_conflict + usual_cooperation
        even = np.full(DRAWS + 1, 50.0)  # where nothing has any weight
        np.divide(100 * (conflict + usual_conflict), whole, out=even, where=whole > 0)
        return even


def _drawn(flows: Sequence[Flow]) -> tuple[Numbers, Numbers, Numbers]:
    """Conflict, cooperation and number of events by draw and period; the first row is as recorded."""
    chance = Generator(PCG64(SEED))
    conflict, cooperation, events = (np.zeros((DRAWS + 1, len(flows))) for _ in range(3))
    for at, flow in enumerate(flows):
        if not flow:
            continue
        weights = np.array([weight for weight, _ in flow])
        counts = np.array([count for _, count in flow], dtype=np.float64)
        drawn = np.vstack([counts, chance.poisson(counts, (DRAWS, len(flow)))])
        conflict[:, at] = drawn @ np.maximum(-weights, 0)
        cooperation[:, at] = drawn @ np.maximum(weights, 0)
        events[:, at] = drawn.sum(axis=1)
    return conflict, cooperation, events


def _interval(drawn: Numbers) -> tuple[float, float, float]:
    """The value as recorded, and the middle of the draws."""
    low, high = np.percentile(drawn[1:], [50 * (1 - LEVEL), 50 * (1 + LEVEL)])
    return float(drawn[0]), float(low), float(high)
