"""What the figures over a pair do where the truth is known: simulated events, with and without a change.

    python benchmarks/dyad_noise.py [--runs 400]

Events come as a Poisson number a month for two years; the share of conflict is constant, or shifts in the middle.
Told are: how often a break is found where there is none; how often it is found, within a month, where there is one;
how often the arrow points although nothing changes; and how often the interval of tension holds the level that the
same process would have without chance.
"""

from __future__ import annotations

import argparse
from typing import Final

import numpy as np
from numpy.random import Generator, default_rng

from detente.analysis.arrow import judgement_of
from detente.analysis.breaks import breaks
from detente.analysis.series import Flow, flow_of
from detente.analysis.tension import PRIOR, Tension

CONFLICT: Final = (-2.0, -2.0, -2.0, -4.0, -5.0, -5.0, -5.8, -7.0, -8.0)
COOPERATION: Final = (1.0, 1.0, 1.9, 2.8, 3.4, 4.0, 4.0, 6.4, 7.0)
MONTHS: Final = 24


def flows(chance: Generator, shares: np.ndarray, events: float) -> list[Flow]:
    """A month each: that many events on average, that share of them conflict."""
    found = []
    for share in shares:
        count = chance.poisson(events)
        hostile = chance.random(count) < share
        found.append(flow_of(float(chance.choice(CONFLICT if each else COOPERATION)) for each in hostile))
    return found


def expected(share: float, months: int, events: float, kept: float) -> float:
    """The level of tension without chance after some months of one share of conflict."""
    conflict = cooperation = 0.0
    for _ in range(months):
        conflict = conflict * kept - share * events * float(np.mean(CONFLICT))
        cooperation = cooperation * kept + (1 - share) * events * float(np.mean(COOPERATION))
    return 100 * (conflict + PRIOR) / (conflict + cooperation + 2 * PRIOR)


def found_breaks(months: list[Flow]) -> list[int]:
    """The months before which a break is found, holes left out as the command does."""
    tension = Tension(months, "month")
    full = [at for at, flow in enumerate(months) if flow]
    return [full[each.at] for each in breaks([tension.alone(months[at]) for at in full])]


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=400)
    runs = options.parse_args().runs
    chance = default_rng(1)
    print("events a month | false breaks | found: 50 to 80%, 20 to 80% conflict | arrows on noise | interval holds")
    for events in (3, 10, 30, 100):
        level = np.full(MONTHS, 0.6)
        noise = [flows(chance, level, events) for _ in range(runs)]
        false = sum(bool(found_breaks(months)) for months in noise) / runs
        hits = []
        for before in (0.5, 0.2):
            shares = np.repeat([before, 0.8], MONTHS // 2)
            found = [found_breaks(flows(chance, shares, events)) for _ in range(runs)]
            hits.append(sum(any(abs(at - MONTHS // 2) <= 1 for at in each) for each in found) / runs)
        arrows, held = 0, 0
        for months in noise:
            tension = Tension(months, "month")
            arrows += judgement_of(tension.moved(MONTHS - 1), months[-1]) != "unchanged"
            truth = expected(0.6, MONTHS, events, tension.kept)
            held += tension.levels[-1].low <= truth <= tension.levels[-1].high
        print(f"{events:14} | {false:.3f} | {hits[0]:.3f}, {hits[1]:.3f} | {arrows / runs:.3f} | {held / runs:.3f}")


if __name__ == "__main__":
    main()
