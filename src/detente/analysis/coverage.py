"""What was written of two states: by outlet and by day, independent voices, and holes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

import numpy as np

from detente.model.relation import Written

SHORT: Final = 14  # days; a gap no longer than this is never a hole
FENCE: Final = 1.5  # times the distance of the quartiles beyond the third one is unusual
FEW: Final = 8  # gaps; with fewer nothing is usual
UNKNOWN: Final = 30  # days; the longest gap that is no hole in a record with few gaps


@dataclass(frozen=True, slots=True)
class Hole:
    """Days on which nothing was written, more of them than is usual."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was written."""

    articles: int
    voices: int  # copies of one article counted once
    outlets: tuple[tuple[str, int], ...]  # the one with most articles first; "" for articles without outlet
    days: tuple[tuple[date, int], ...]  # those on which there are articles
    usual: int  # days; the longest gap between articles that is usual
    holes: tuple[Hole, ...]


def coverage(written: Sequence[Written], first: date, last: date) -> Coverage:
    """What was written from the first day to the last, both included.

    A gap is a hole where it is longer than SHORT days and than is usual: than the third quartile of the gaps between
    days with articles and FENCE times the distance of the quartiles (Tukey's fence), or than UNKNOWN days where there
    are few. The days before the first article and those after the last one are gaps, too.

    Args:
        written: In any order; what lies outside the days still tells what is usual.
        first: Where the coverage begins.
        last: Where it ends.
    """
    usual = usual_gap(each.day for each in written)
    mine = [each for each in written if first <= each.day <= last]
    days = Counter(each.day for each in mine)
    outlets = Counter(each.outlet or "" for each in mine)
    return Coverage(
        len(mine),
        len({each.voice for each in mine}),
        tuple(sorted(outlets.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted(days.items())),
        usual,
        _holes(sorted(days), usual, first, last),
    )


def usual_gap(days: Iterable[date]) -> int:
    """How many days without articles are usual at most."""
    gaps = [(later - earlier).days - 1 for earlier, later in pairwise(sorted(set(days)))]
    if len(gaps) < FEW:
        return UNKNOWN
    lower, upper = np.percentile(gaps, [25, 75])
    return max(SHORT, int(upper + FENCE * (upper - lower)))


def _holes(days: Sequence[date], usual: int, first: date, last: date) -> tuple[Hole, ...]:
    day = timedelta(1)
    edges = [first - day, *days, last + day]
    gaps = (Hole(earlier + day, later - day) for earlier, later in pairwise(edges))
    return tuple(gap for gap in gaps if gap.days > usual)
