"""Reports of one line of contact put in order: each moves the line, bears out a move, or speaks against one.

What was done moves a line. What is seen ("the border remains open") moves it where no day that is told is newer. What
is only presumed ("the suspended talks") moves nothing that is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from detente.model.channel_history import Dated, LineState
from detente.model.days import days_of
from detente.model.relation import ChannelReport

SEEN: Final = frozenset({"channel.adjective", "channel.absence", "channel.lasting"})
PRESUMED: Final = frozenset({"channel.participle", "channel.noun"})
CONTACT: Final = "channel.contact"  # a meeting or call that took place
MEETINGS: Final = frozenset({"leaders", "foreign-ministers", "diplomats", "officials"})  # lines that consist of meeting
CUT: Final = frozenset({"suspended", "closed"})
AHEAD: Final = frozenset({"planned", "due"})
FRESH: Final = re.compile(r"\b(?:has|have|is|are|will|today|yesterday)\b", re.IGNORECASE)  # news, not a look back
NEAR: Final = timedelta(7)  # days of one move that two articles give
BEFORE: Final = timedelta(45)  # publication after a move that it tells without a day
FIRST: Final = date.min


@dataclass
class Move:
    """A line has come into a state."""

    state: LineState
    day: date | None  # None: before anything that is told
    dated: Dated
    reports: list[ChannelReport] = field(default_factory=list)
    against: list[ChannelReport] = field(default_factory=list)
    since: str | None = None
    due: str | None = None

    @property
    def at(self) -> date:
        """The day, to be compared."""
        return self.day or FIRST

    def redate(self, day: date, since: str | None) -> None:
        """Give it a day that is told."""
        self.day, self.dated, self.since = day, "told", since


def moves_of(reports: Sequence[ChannelReport]) -> list[Move]:
    """The moves that reports of one line tell, by day; the reports in order of publication."""
    line = _Line()
    for report in reports:
        line.add(report)
    return line.moves


class _Line:
    """What is known of one line so far."""

    def __init__(self) -> None:
        self.moves: list[Move] = []
        self._echoes: dict[str, ChannelReport] = {}

    def add(self, report: ChannelReport) -> None:
        """Place one more report, published later than those before."""
        days = days_of(report.since) if report.since else None
        if report.state == "planned":
            self._plan(report, days)
        elif report.rule == CONTACT:
            self._met(report, days[0] if days else report.passage.published)
        elif days is not None and not days[0] < report.passage.published < days[1]:
            self._dated(report, *days)
        elif report.rule in PRESUMED:
            self._presumed(report)
        elif report.rule in SEEN:
            self._seen(report)
        else:
            self._done(report)

    def _current(self, day: date) -> Move | None:
        return next((move for move in reversed(self.moves) if move.at <= day), None)

    def _next(self, day: date) -> Move | None:
        return next((move for move in self.moves if move.at > day), None)

    def _insert(self, move: Move) -> None:
        self.moves.append(move)
        self.moves.sort(key=lambda each: each.at)
        at = self.moves.index(move)
        if at + 1 < len(self.moves) and self.moves[at + 1].state == move.state:
            after = self.moves.pop(at + 1)
            move.reports += after.reports
            move.against += after.against

    def _plan(self, report: ChannelReport, days: tuple[date, date] | None) -> None:
        """A plan counts for a line that does not work; a meeting planned on one that does changes nothing."""
        published = report.passage.published
        if days is not None and days[1] < published:
            return
        current = self._current(published)
        if current is None and report.channel in MEETINGS:
            self._insert(Move("open", None, "before", [report]))  # who plans to meet is in touch
            return
        if current is not None and current.state == "open":
            return
        if current is not None and current.state == "planned":
            current.reports.append(report)
            current.due = report.since or current.due  # the last plan: it may have been put off
        else:
            self._insert(Move("planned", published, "published", [report], due=report.since))

    def _met(self, report: ChannelReport, day: date) -> None:
        """A meeting or call: it shows that a line works, and opens one that consists of meeting, or was to open."""
        current = self._current(day)
        if current is None:
            self._insert(Move("open", None, "before", [report]))
        elif current.state == "open":
            current.reports.append(report)
        elif (current.state in AHEAD or report.channel in MEETINGS) and current.at < day:
            told: Dated = "told" if report.since else "published"
            self._insert(Move("open", day, told, [report], since=report.since))
        else:
            current.against.append(report)

    def _dated(self, report: ChannelReport, first: date, last: date) -> None:
        state = _works(report)
        for move in self.moves:
            if move.state == state and _same_move(move, first, last):
                if move.dated != "told" or _finer(report.since, move.since):
                    before = self._before(move)
                    if before is None or before.at < first:
                        move.redate(first, report.since)
                move.reports.append(report)
                return
        active, after = self._current(last), self._next(last)
        if active is not None and active.state == state:
            active.reports.append(report)
        elif after is not None and after.state == state and after.dated != "told":
            after.redate(first, report.since)
            after.reports.append(report)
            self.moves.sort(key=lambda each: each.at)
        elif active is not None and active.at > first and active.dated == "told":
            active.against.append(report)  # within a month or year in which the line moved on
        else:
            self._insert(Move(state, first, "told", [report], since=report.since))

    def _before(self, move: Move) -> Move | None:
        at = self.moves.index(move)
        return self.moves[at - 1] if at else None

    def _done(self, report: ChannelReport) -> None:
        state, published = _works(report), report.passage.published
        current = self._current(published)
        ahead = self._next(published)
        if current is None or current.state == state:
            self._support_or_start(current, report, published)
        elif ahead is not None and ahead.state == state:
            ahead.reports.append(report)
        elif current.state in AHEAD:
            self._after_plan(current, report)
        elif current.dated == "told" and (old := self._earlier(state, current)) is not None and not _is_news(report):
            self._echo(old, current, report)
        else:
            self._insert(Move(state, published, "published", [report]))

    def _seen(self, report: ChannelReport) -> None:
        state, published = _works(report), report.passage.published
        current = self._current(published)
        if current is None:
            self._insert(Move(state, None, "before", [report]))
        elif current.state == state or (current.state in AHEAD and state in CUT):
            current.reports.append(report)
        elif current.state in AHEAD:
            self._after_plan(current, report)
        elif published - current.at <= NEAR and any(each.rule not in SEEN for each in current.reports):
            current.against.append(report)
        else:
            self._insert(Move(state, published, "published", [report]))

    def _presumed(self, report: ChannelReport) -> None:
        state, published = _works(report), report.passage.published
        current = self._current(published)
        if current is None or current.state == state:
            self._support_or_start(current, report, published)
        elif current.state in AHEAD and state in CUT:
            current.reports.append(report)
        elif (old := self._earlier(state, current)) is not None:
            old.reports.append(report)
        else:
            current.against.append(report)

    def _support_or_start(self, current: Move | None, report: ChannelReport, day: date) -> None:
        if current is None:
            self._insert(Move(_works(report), day, "published", [report]))
        else:
            current.reports.append(report)

    def _after_plan(self, plan: Move, report: ChannelReport) -> None:
        """What is told without a day of a line with a plan: it came true on its day, or was called off."""
        state, published = _works(report), report.passage.published
        old = self._earlier(state, plan)
        if state in CUT and old is not None and not _is_news(report):
            old.reports.append(report)
            return
        days = days_of(plan.due) if plan.due else None
        if state == "open" and days is not None and days[0] <= published:
            self._insert(Move(state, max(days[0], plan.at), "planned", [report]))
        else:
            self._insert(Move(state, published, "published", [report]))

    def _earlier(self, state: LineState, current: Move) -> Move | None:
        """The last time before a move that the line was in a state."""
        before = self.moves[: self.moves.index(current)]
        return next((move for move in reversed(before) if move.state == state), None)

    def _echo(self, old: Move, current: Move, report: ChannelReport) -> None:
        """An older state told again without a day: only a second voice undoes a newer one that has a day."""
        earlier = self._echoes.get(report.state)
        again = earlier is not None and earlier.passage.voice != report.passage.voice
        if again and earlier is not None and earlier.passage.published > current.at + NEAR:
            old.reports.remove(earlier)
            self._insert(Move(_works(report), earlier.passage.published, "published", [earlier, report]))
            del self._echoes[report.state]
            return
        self._echoes[report.state] = report
        old.reports.append(report)


def _works(report: ChannelReport) -> LineState:
    return "open" if report.state == "restored" else report.state


def _is_news(report: ChannelReport) -> bool:
    return FRESH.search(report.passage.words) is not None


def _same_move(move: Move, first: date, last: date) -> bool:
    """Whether a report with days tells of a move that is known: near its day, or published soon after."""
    if move.day is None:
        return False
    if first - NEAR <= move.day <= last + NEAR:
        return True
    return move.dated == "published" and last <= move.day <= first + BEFORE


def _finer(one: str | None, other: str | None) -> bool:
    return len(one or "") > len(other or "")
