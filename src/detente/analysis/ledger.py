"""The ledger of forecasts: who forecast what, how likely, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.analysis.last_days import last_day
from detente.analysis.same_forecasts import same_forecasts, who_forecasts
from detente.model.relation import ForecastReport
from detente.model.resolution import Resolution

Standing = Literal[
    "open",  # its day has not passed, or none is told
    "due",  # its day has passed, and nobody has said what became of it
    "resolved",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """One forecast, however often it is told."""

    tellings: tuple[ForecastReport, ...]  # by day
    who: str | None  # a name, or the outlet of the article; None: somebody without a name
    by: date | None  # the last day on which it can come true; None: none is told
    standing: Standing
    resolution: Resolution | None = None  # the one said last, where copies were resolved one by one

    @property
    def first(self) -> ForecastReport:
        """The telling that came first."""
        return self.tellings[0]

    @property
    def id(self) -> str:
        """Of the finding that tells it first."""
        return self.first.passage.finding

    @property
    def ids(self) -> tuple[str, ...]:
        """Of all findings that tell it."""
        return tuple(each.passage.finding for each in self.tellings)


@dataclass(frozen=True, slots=True)
class Ledger:
    """All forecasts, and what was said of forecasts that are not there any more."""

    entries: tuple[Entry, ...]  # by day of publication
    orphans: tuple[Resolution, ...] = ()


def ledger(reports: Iterable[ForecastReport], resolutions: Iterable[Resolution], on: date) -> Ledger:
    """The ledger as it stands on a day.

    Args:
        reports: Forecasts as the record tells them.
        resolutions: What people said became of them. Those whose forecast is there and not among the reports, such
            as that of another pair of states, are left out.
        on: The day; forecasts published later are not in it.
    """
    said: dict[str, list[Resolution]] = {}
    orphans = []
    for each in resolutions:
        if each.lost:
            orphans.append(each)
        else:
            said.setdefault(each.forecast, []).append(each)
    told = (report for report in reports if report.passage.published <= on)
    entries = tuple(_entry(group, said, on) for group in same_forecasts(told))
    return Ledger(entries, tuple(sorted(orphans, key=lambda each: (each.day, each.forecast))))


def _entry(tellings: Sequence[ForecastReport], said: dict[str, list[Resolution]], on: date) -> Entry:
    mine = [each for telling in tellings for each in said.get(telling.passage.finding, ())]
    resolution = max(mine, key=lambda each: (each.day, each.forecast), default=None)
    by = next(filter(None, map(last_day, tellings)), None)
    who = next(filter(None, map(who_forecasts, tellings)), None)
    passed = by is not None and by < on
    standing: Standing = "resolved" if resolution else "due" if passed else "open"
    return Entry(tuple(tellings), who, by, standing, resolution)
