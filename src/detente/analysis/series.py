"""What happened between two states by week, month or quarter: counts, and sums of weights.

Periods in which no article names both states are holes: nothing is known of them, and they are not calm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from detente.analysis.deeds import QUADS, SIDES, Deed, Quad, Side
from detente.analysis.periods import Grain, Period, period_of, periods

Flow = tuple[tuple[float, int], ...]  # the weights of a period's events and how many have each, ascending


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events there are of a kind, and what they weigh together."""

    events: int = 0
    reports: int = 0  # articles that tell them, one for each event that it tells
    weight: float = 0.0  # their sum: Goldstein points; those without a weight add nothing


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series."""

    period: Period
    partial: bool  # the record covers it in part: its first or last period
    articles: int  # in which both states are named; 0: a hole
    voices: int  # the same, copies of one article counted once
    total: Tally
    quads: tuple[tuple[Quad, Tally], ...]  # all four, in the order of QUADS
    sides: tuple[tuple[Side, Tally], ...]  # all three, in the order of SIDES
    conflict: float  # what events of a weight below 0 weigh, as a positive number
    cooperation: float  # what events of a weight above 0 weigh
    undated: int  # events whose day no article tells, counted on the day of the first report
    unweighted: int  # events to which the scale gives no weight
    flow: Flow
    deeds: tuple[Deed, ...] = ()  # by day and id

    @property
    def hole(self) -> bool:
        """Whether nothing was written."""
        return not self.articles and not self.deeds

    def quad(self, name: Quad) -> Tally:
        """The events of one class."""
        return dict(self.quads)[name]


def series(
    counted: Sequence[Deed], written: Iterable[tuple[date, str]], first: date, last: date, grain: Grain
) -> tuple[Point, ...]:
    """A point for each period from the first day to the last; what happened before or after is left out.

    Args:
        counted: The events that count.
        written: The day and the voice of each article in which both states are named.
        first: The first day that the record covers.
        last: The last day that it covers.
        grain: Week, month or quarter.
    """
    by_period: dict[Period, list[Deed]] = {}
    for deed in counted:
        by_period.setdefault(period_of(deed.day, grain), []).append(deed)
    voices: dict[Period, list[str]] = {}
    for day, voice in written:
        voices.setdefault(period_of(day, grain), []).append(voice)
    return tuple(
        point_of(
            period,
            [deed for deed in by_period.get(period, ()) if deed.day <= last],
            voices.get(period, ()),
            partial=period.start < first or period.end > last,
        )
        for period in periods(first, last, grain)
    )


def point_of(period: Period, counted: Sequence[Deed], voices: Sequence[str], *, partial: bool) -> Point:
    """One period with its events and the voices of its articles."""
    weights = [deed.weight for deed in counted if deed.weight is not None]
    return Point(
        period,
        partial,
        len(voices),
        len(set(voices)),
        _tally(counted),
        tuple((quad, _tally([deed for deed in counted if deed.quad == quad])) for quad in QUADS),
        tuple((side, _tally([deed for deed in counted if deed.side == side])) for side in SIDES),
        conflict=round(-sum(weight for weight in weights if weight < 0), 3),
        cooperation=round(sum(weight for weight in weights if weight > 0), 3),
        undated=sum(not deed.told for deed in counted),
        unweighted=len(counted) - len(weights),
        flow=flow_of(weights),
        deeds=tuple(counted),
    )


def flow_of(weights: Iterable[float]) -> Flow:
    """Weights counted: what tension is reckoned from."""
    return tuple(sorted(Counter(weights).items()))


def _tally(counted: Sequence[Deed]) -> Tally:
    weight = sum(deed.weight for deed in counted if deed.weight is not None)
    return Tally(len(counted), sum(deed.reports for deed in counted), round(weight, 3))
