"""Each line of contact between two states over time: what it was, since when, by which reports, and what it is now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Final

from detente.analysis.channel_moves import AHEAD, CUT, Move, moves_of
from detente.extraction.channel_lines import channel_table
from detente.model.channel_history import ChannelHistory, Interval
from detente.model.days import days_of
from detente.model.relation import ChannelReport

PHONED: Final = frozenset({"military", "leaders", "maritime", "border-talks", "communication"})


def channel_histories(reports: Iterable[ChannelReport], until: date) -> tuple[ChannelHistory, ...]:
    """The history of each line that is told of, in the order of data/channels.tsv, other kinds behind.

    Args:
        reports: Of one pair of states, in any order; those published later are left out.
        until: The last day that is looked at: a plan for an earlier day, of which nothing more is told, is "due".
    """
    lines: defaultdict[str, list[ChannelReport]] = defaultdict(list)
    for report in sorted(reports, key=_order):
        if report.passage.published <= until:
            lines[line_of(report)].append(report)
    found = {channel: _history(channel, those, until) for channel, those in lines.items()}
    if (envoy := found.get("ambassador")) is not None:
        embassy = _downgraded(found.get("embassy"), envoy)
        found |= {"embassy": embassy} if embassy else {}
    order = {channel: at for at, channel in enumerate(channel_table())}
    return tuple(found[each] for each in sorted(found, key=lambda each: (order.get(each, len(order)), each)))


def line_of(report: ChannelReport) -> str:
    """Which line a report is about: a telephone line between armies is not their talks."""
    words = report.passage.words.lower()
    if report.channel in PHONED and any(noun in words for noun in _telephones()):
        return "hotline"
    return report.channel


@cache
def _telephones() -> tuple[str, ...]:
    return channel_table()["hotline"].nouns


def _order(report: ChannelReport) -> tuple[date, str, str]:
    return report.passage.published, report.passage.article, report.passage.finding


def _history(channel: str, reports: Sequence[ChannelReport], until: date) -> ChannelHistory:
    moves = moves_of(reports)
    if not moves:  # plans for days that had passed
        first = reports[0]
        moves = [Move("planned", first.passage.published, "published", list(reports), due=first.since)]
    moves = [move for move in moves if move.at <= until] or moves[:1]
    if moves[0].state in CUT and moves[0].day is not None:
        moves.insert(0, Move("open", None, "before"))  # what was cut had worked
    ends = [after.day for _, after in pairwise(moves)] + [None]
    intervals = [part for move, end in zip(moves, ends, strict=True) for part in _intervals(move, end, until)]
    return ChannelHistory(channel, tuple(intervals))


def _intervals(move: Move, end: date | None, until: date) -> Iterator[Interval]:
    """The interval of a move; a plan is due once its day has passed."""
    reports = tuple(sorted(move.reports, key=_order))
    whole = Interval(
        move.state, move.day, end, move.dated, reports, tuple(sorted(move.against, key=_order)), move.since, move.due
    )
    days = days_of(move.due) if move.due and move.state == "planned" else None
    if days is None or days[1] >= min(end or until, until):
        yield whole
        return
    day = max(days[1], move.at) + timedelta(1)
    if day < (end or until):
        yield replace(whole, until=day)
        yield replace(whole, state="due", first=day, dated="planned")
    else:
        yield whole


def _downgraded(embassy: ChannelHistory | None, envoy: ChannelHistory) -> ChannelHistory | None:
    """An embassy's history where its ambassador is away, on a lower level; None where there is nothing to tell."""
    own = embassy.intervals if embassy else ()
    if not any(each.state in CUT for each in envoy.intervals) or any(each.state in CUT for each in own):
        return embassy
    found: list[Interval] = []
    for each in envoy.intervals:
        away = each.state in CUT or (each.state in AHEAD and bool(found) and found[-1].state == "downgraded")
        state = replace(each, state="downgraded" if away else "open", due=None, derived=envoy.channel)
        if found and found[-1].state == state.state:
            found[-1] = replace(found[-1], until=state.until, reports=found[-1].reports + state.reports)
        elif away or found or each.state == "open":
            found.append(state)
    return ChannelHistory("embassy", tuple(_with_own(found, own)))


def _with_own(found: Sequence[Interval], own: Sequence[Interval]) -> Iterator[Interval]:
    """Intervals with the reports of the embassy itself that bear them out."""
    reports = [report for each in own for report in each.reports]
    for each in found:
        mine = [
            r
            for r in reports
            if (each.first or date.min) <= r.passage.published < (each.until or date.max) and each.state == "open"
        ]
        yield replace(each, reports=tuple(sorted((*each.reports, *mine), key=_order)))
