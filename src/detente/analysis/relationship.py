"""The state of a relationship: all that the record says of two states over time, in one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from detente.analysis.arrow import Arrow, arrow
from detente.analysis.breaks import Break, breaks
from detente.analysis.coverage import Coverage, coverage
from detente.analysis.deeds import Scale, deeds
from detente.analysis.periods import Grain, Period, period_of
from detente.analysis.series import Point, series
from detente.analysis.tension import Level, Tension
from detente.model.relation import Pair, Written
from detente.model.story import Happening


@dataclass(frozen=True, slots=True)
class Stand:
    """One period of a relationship."""

    point: Point
    level: Level  # of tension, at the end of the period
    alone: float | None  # the index of the period by itself; None where nothing that counts happened
    arrow: Arrow
    broken: Break | None  # a break before this period


@dataclass(frozen=True, slots=True)
class Relationship:
    """Two states over time."""

    pair: Pair  # the first and the second state, as asked for
    grain: Grain
    scale: Scale
    first: date  # the days that are shown
    last: date
    usual: float  # tension that all events of the record together would give
    kept: float  # the share of the weight of events that is left a period later
    stands: tuple[Stand, ...]  # by period
    coverage: Coverage
    before: tuple[Happening, ...]  # from before the first period, told as what once was: not counted
    left_out: tuple[Happening, ...]  # told as planned, possible, denied, claimed: not counted

    @property
    def now(self) -> Stand:
        """The last period."""
        return self.stands[-1]


def relationship(
    pair: Pair,
    happened: Sequence[Happening],
    written: Sequence[Written],
    *,
    grain: Grain = "month",
    scale: Scale = "goldstein",
    first: date | None = None,
    last: date | None = None,
) -> Relationship:
    """The relationship of two states.

    Args:
        pair: The two, in the order in which they are shown.
        happened: The events of the pair, told until the last day.
        written: The articles in which both are named, until the last day; one at least.
        grain: Of the periods.
        scale: Of the weights.
        first: The first day that is shown; what was before still counts for tension. None: that of the first article.
        last: The last day. None: that of the last article.
    """
    begin, end = min(each.day for each in written), last or max(each.day for each in written)
    first = max(first or begin, begin)
    counted = deeds(happened, pair, grain, scale)
    points = series(counted, [(each.day, each.voice) for each in written], begin, end, grain)
    tension = Tension([point.flow for point in points], grain)
    broken = broken_at(points, tension)
    stands = tuple(
        Stand(
            point,
            tension.levels[at],
            tension.alone(point.flow) if point.flow else None,
            arrow(points, tension, at),
            broken.get(point.period),
        )
        for at, point in enumerate(points)
        if point.period.end >= first
    )
    start = period_of(begin, grain).start
    counts = {deed.event.id for deed in counted}
    return Relationship(
        pair,
        grain,
        scale,
        max(first, begin),
        end,
        tension.usual,
        tension.kept,
        stands,
        coverage(written, first, end),
        tuple(deed.event for deed in counted if deed.day < start),
        tuple(event for event in happened if event.id not in counts),
    )


def broken_at(points: Sequence[Point], tension: Tension) -> dict[Period, Break]:
    """The breaks of a series by the period before which they lie; periods in which nothing happened are left out."""
    full = [point for point in points if point.flow]
    found = breaks([tension.alone(point.flow) for point in full])
    return {full[each.at].period: each for each in found}
