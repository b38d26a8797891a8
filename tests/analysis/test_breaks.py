"""Breaks in series of which they are known."""

from itertools import pairwise, product

import numpy as np
import pytest
from numpy.random import default_rng

from detente.analysis.breaks import FEWEST, SHORTEST, Break, breaks


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([50.0] * 24, []),
        ([50.0] * 12 + [70.0] * 12, [12]),
        ([50.0] * 8 + [70.0] * 8 + [30.0] * 8, [8, 16]),
        ([50.0] * 12 + [90.0] + [50.0] * 12, []),  # one month is no shift
        ([50.0, 52.0] * 6 + [70.0, 72.0] * 6, [12]),
        ([50.0, 90.0] * 12, []),
        ([30.0] * 5 + [80.0] * (FEWEST - 6), []),  # too short to tell
    ],
)
def test_known_breaks(values: list[float], found: list[int]) -> None:
    assert [each.at for each in breaks(values)] == found


def test_a_break_has_the_means_on_both_sides() -> None:
    assert breaks([40.0] * 10 + [60.0] * 10) == (Break(10, 40.0, 60.0),)


def cost(values: np.ndarray, cuts: tuple[int, ...], penalty: float) -> float:
    edges = [0, *cuts, len(values)]
    pieces = [values[first:last] for first, last in pairwise(edges)]
    return float(sum(((piece - piece.mean()) ** 2).sum() for piece in pieces)) + penalty * len(cuts)


@pytest.mark.parametrize("seed", range(5))
def test_no_other_cuts_are_better(seed: int) -> None:
    values = default_rng(seed).normal(0, 1, 12) + np.repeat([0.0, 3.0], 6)
    places = range(SHORTEST, 12 - SHORTEST + 1)
    others = [(), *((at,) for at in places), *((a, b) for a, b in product(places, places) if b - a >= SHORTEST)]
    best = min(cost(values, cuts, 4.0) for cuts in others)
    found = tuple(each.at for each in breaks(list(values), penalty=4.0))
    assert cost(values, found, 4.0) == pytest.approx(best)


def test_noise_seldom_has_breaks() -> None:
    chance = default_rng(7)
    assert sum(bool(breaks(list(chance.normal(50, 10, 36)))) for _ in range(200)) <= 20
