"""What became of a line of contact between two states: one state after the other, each with its reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.model.relation import ChannelReport

LineState = Literal["open", "downgraded", "planned", "due", "suspended", "closed"]
Dated = Literal["told", "published", "planned", "before"]


@dataclass(frozen=True, slots=True)
class Interval:
    """One state of a line of contact, from one day to the next state's first."""

    state: LineState
    first: date | None  # None: before anything that the record tells
    until: date | None  # first day of the next state; None: it is so still
    dated: Dated  # where `first` is from: the words, the day of publication, a plan whose day came; "before" of None
    reports: tuple[ChannelReport, ...]  # that say so, by day of publication; empty where the next state presumes it
    against: tuple[ChannelReport, ...] = ()  # that say otherwise of that time
    since: str | None = None  # as the words give it: "2024-06" is a month
    due: str | None = None  # the day of a plan, as the words give it
    derived: str | None = None  # the line whose reports it rests on; None: its own

    @property
    def voices(self) -> int:
        """How many independent articles say so, copies counted as one."""
        return len({report.passage.voice for report in self.reports})

    @property
    def moved_by(self) -> ChannelReport | None:
        """The report that best tells of the move: with a day in its words before one without, then the first."""
        return min(self.reports, key=lambda r: (r.since is None, r.passage.published), default=None)


@dataclass(frozen=True, slots=True)
class ChannelHistory:
    """One line of contact between two states."""

    channel: str  # id of data/channels.tsv, or of a kind of visit
    intervals: tuple[Interval, ...]  # one or more, in order, without gaps

    @property
    def now(self) -> Interval:
        """The state at the end."""
        return self.intervals[-1]

    def on(self, day: date) -> Interval | None:
        """The state on a day; None before anything is told."""
        return next(
            (each for each in reversed(self.intervals) if each.first is None or each.first <= day),
            None,
        )
