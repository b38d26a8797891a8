"""Tellings of one forecast: in copies of an article, and again by the same forecaster."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from detente.analysis.forecast_words import alike, stems_of
from detente.analysis.last_days import last_day
from detente.extraction.naming.person_names import fold
from detente.model.relation import ForecastReport

ALIKE: Final = 0.6  # of the rarer words of two tellings, by weight
WITHIN: Final = timedelta(60)  # between two tellings of one forecast, where one of them tells no day


class _Telling:
    def __init__(self, report: ForecastReport) -> None:
        self.report = report
        self.stems = stems_of(report.passage.words)
        self.by: date | None = last_day(report)
        who = who_forecasts(report)
        self.who = None if who is None else fold(who)


def who_forecasts(report: ForecastReport) -> str | None:
    """The name of who forecasts; the outlet, where the article itself does; None: somebody without a name."""
    if report.forecaster is not None or report.statement is not None:
        return report.forecaster
    return report.passage.outlet


def same_forecasts(reports: Iterable[ForecastReport]) -> tuple[tuple[ForecastReport, ...], ...]:
    """The tellings of each forecast, by day and article; of an article in the order of the reports."""
    groups: list[list[_Telling]] = []
    for telling in map(_Telling, sorted(reports, key=_order)):
        mine = next((group for group in groups if any(_same(telling, other) for other in group)), None)
        if mine is None:
            groups.append([telling])
        else:
            mine.append(telling)
    return tuple(tuple(telling.report for telling in group) for group in groups)


def _order(report: ForecastReport) -> tuple[date, str]:
    return report.passage.published, report.passage.article


def _same(one: _Telling, other: _Telling) -> bool:
    if alike(one.stems, other.stems) < ALIKE or not _agree(one, other):
        return False
    here, there = one.report.passage, other.report.passage
    if here.article != there.article and here.voice == there.voice:
        return True
    return one.who is not None and one.who == other.who


def _agree(one: _Telling, other: _Telling) -> bool:
    """Whether they are as likely, by the same day."""
    first, second = one.report, other.report
    if (first.low, first.high) != (second.low, second.high):
        return False
    if one.by is None or other.by is None:
        return abs(first.passage.published - second.passage.published) <= WITHIN
    return one.by == other.by
