"""The matrix of issues and positions: where each of two states stands on each issue, since when, and how it moved."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from detente.extraction.naming.gazetteer import states_in
from detente.model.issue import Direction
from detente.model.relation import Pair, PositionReport

GIVING: Final[frozenset[Direction]] = frozenset({"supports", "offers"})  # the others hold out against something
EXACT: Final = len("2024-01-17")
# Where something is or goes: "We will go to Brasília" is not about Brazil.
PLACE: Final = re.compile(
    r"\b(?:in|at|near|(?:go|goes|going|gone|went|come|travel|travelled|traveled|return) to) [A-Z]\w+"
)


@dataclass(frozen=True, slots=True)
class Stand:
    """One side's position on one issue, from the day on which it was first told until another one was."""

    party: str
    issue: str | None
    direction: Direction
    since: date  # the first day on which it is told
    last: date  # the last one
    reports: tuple[PositionReport, ...]  # by day; the first words and the last words are those of its ends
    voices: int  # independent sources that tell it, copies counted once

    @property
    def gives(self) -> bool:
        """Whether the side supports or offers, so that it does not hold out."""
        return self.direction in GIVING

    @property
    def told(self) -> PositionReport:
        """The report that tells it last."""
        return self.reports[-1]


@dataclass(frozen=True, slots=True)
class Shift:
    """A side that held out and now gives, or the other way."""

    before: Stand
    after: Stand


@dataclass(frozen=True, slots=True)
class Clash:
    """One side that gives and holds out on one issue on one day."""

    day: date
    reports: tuple[PositionReport, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side's positions on one issue, in the order of days."""

    party: str
    reports: tuple[PositionReport, ...] = ()  # by day; empty: it does not speak of the issue
    stands: tuple[Stand, ...] = ()  # of a day that tells several directions, the one that most sources tell
    shifts: tuple[Shift, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def now(self) -> Stand | None:
        """The position that was told last; None: the side does not speak of the issue."""
        return self.stands[-1] if self.stands else None

    @property
    def shifted(self) -> Shift | None:
        """The shift by which the side came to where it stands now; None: it did not move."""
        last = self.shifts[-1] if self.shifts else None
        return last if last and self.now and last.after.gives == self.now.gives else None


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue of the matrix."""

    issue: str | None  # None: all that is on issues which the table does not have
    sides: tuple[Side, Side]

    @property
    def one_sided(self) -> bool:
        """Whether only one of the two speaks of it."""
        return any(side.now is None for side in self.sides)

    @property
    def last(self) -> date:
        """The last day on which either side spoke of it."""
        return max(side.now.last for side in self.sides if side.now)


def position_matrix(
    reports: Iterable[PositionReport], pair: Pair, first: date | None = None, last: date | None = None
) -> tuple[IssueRow, ...]:
    """Issues by the two sides, those that both speak of first, then those spoken of last; other issues at the end.

    Args:
        reports: What articles say of positions; those of other parties, or about third states alone, are left out.
        pair: The two sides, in the order of the columns.
        first: The first day that counts; None: from the beginning.
        last: The last day that counts, whose positions are those of "now"; None: to the end.
    """
    found: defaultdict[str | None, defaultdict[str, list[PositionReport]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        inside = (first is None or day_of(report) >= first) and (last is None or day_of(report) <= last)
        if inside and report.party in pair and not about_others(report, pair):
            found[report.issue][report.party].append(report)
    rows = [IssueRow(issue, (_side(pair[0], by[pair[0]]), _side(pair[1], by[pair[1]]))) for issue, by in found.items()]
    return tuple(sorted(rows, key=_order))


def _order(row: IssueRow) -> tuple[bool, bool, int, str]:
    return row.issue is None, row.one_sided, -row.last.toordinal(), row.issue or ""


def day_of(report: PositionReport) -> date:
    """The day on which a position was taken: that on which it was said, else that of publication."""
    if report.said is not None and len(report.said) == EXACT:
        try:
            return min(date.fromisoformat(report.said), report.passage.published)
        except ValueError:  # "2024-W05-WE"
            pass
    return report.passage.published


def about_others(report: PositionReport, pair: Pair) -> bool:
    """Whether a position is towards third states: it names some and not the other side, or the text around it does."""
    other = pair[1] if report.party == pair[0] else pair[0]
    words = PLACE.sub(" ", report.passage.words)
    named = {*report.about, *states_in(words)} - {report.party}
    if named or report.context is None:
        return bool(named) and other not in named
    return other not in report.context


def _side(party: str, reports: Sequence[PositionReport]) -> Side:
    """What a side says of one issue; on issues that the table does not have, nothing can shift."""
    ordered = sorted(reports, key=lambda each: (day_of(each), each.passage.published))
    days: defaultdict[date, list[PositionReport]] = defaultdict(list)
    for report in ordered:
        days[day_of(report)].append(report)
    stands = tuple(_stands(party, days))
    if ordered and ordered[0].issue is None:
        return Side(party, tuple(ordered), stands)
    clashes = tuple(Clash(day, tuple(told)) for day, told in days.items() if len({*map(_gives, told)}) > 1)
    shifts = tuple(Shift(before, after) for before, after in pairwise(stands) if before.gives != after.gives)
    return Side(party, tuple(ordered), stands, shifts, clashes)


def _gives(report: PositionReport) -> bool:
    return report.direction in GIVING


def _stands(party: str, days: dict[date, list[PositionReport]]) -> Iterator[Stand]:
    """Days that tell one direction after another, joined."""
    run: list[PositionReport] = []
    for told in days.values():
        direction = _direction(told, run[-1].direction if run else None)
        mine = [report for report in told if report.direction == direction]
        if run and run[-1].direction != direction:
            yield _stand(party, run)
            run = []
        run += mine
    if run:
        yield _stand(party, run)


def _direction(told: Sequence[PositionReport], before: Direction | None) -> Direction:
    """What most independent sources of a day tell, and most often; of equals what was so before, else the last."""
    voices: defaultdict[Direction, set[str]] = defaultdict(set)
    for report in told:
        voices[report.direction].add(report.passage.voice)
    times = Counter(report.direction for report in told)
    weight = {direction: (len(voices[direction]), times[direction]) for direction in times}
    most = [report.direction for report in told if weight[report.direction] == max(weight.values())]
    return before if before in most else most[-1]


def _stand(party: str, run: Sequence[PositionReport]) -> Stand:
    voices = len({report.passage.voice for report in run})
    last = run[-1]
    return Stand(party, last.issue, last.direction, day_of(run[0]), day_of(last), tuple(run), voices)
