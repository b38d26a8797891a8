"""How surely a report tells of something that was planned: planned again, put off, called off, or held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from detente.analysis.shared_words import likeness
from detente.model.agenda import Change, Step
from detente.model.event import Days
from detente.model.story import Report
from detente.resolution.happenings import MUTUAL

FAMILIES: Final = {  # types that one plan and its deed may be told as
    "CONSULT": "meeting", "AGREE": "ease", "SUPPORT": "ease", "COOPERATE": "ease", "AID": "ease", "RETREAT": "ease",
    "CONCEDE": "ease", "SANCTION": "pressure", "COERCE": "pressure", "MOBILIZE": "force", "ASSAULT": "force",
    "PROTEST": "protest", "REJECT": "meeting", "DEADLINE": "deadline",
}  # fmt: skip
DEADLINE: Final = "DEADLINE"
POSTPONING: Final = re.compile(
    r"\b(?:(?:put(?:s|ting)?|push(?:ed|es|ing)?) (?:\w+ ){0,4}(?:off|back)\b|mov(?:ed|es|ing)\b|forward\b"
    r"|postpon|delay|defer|reschedul|adjourn)",
    re.IGNORECASE,
)
SITTING: Final = re.compile(r"\b(?:session|commission|committee|round|talks|negotiations)\b", re.IGNORECASE)
DAY: Final = timedelta(1)
WEEK: Final = timedelta(7)
LONGEST: Final = timedelta(45)  # of a deed: "last year" is no day
NEAR: Final = timedelta(3)  # two articles may give one plan a day or two apart
EARLY: Final = timedelta(45)  # before a day by which something was to be done
LATE: Final = timedelta(45)  # after the day of a plan, a deed whose day is not told
STALE: Final = timedelta(60)  # between two reports of a plan, one of which tells no day
SOON: Final = timedelta(45)  # before the day of a plan, its calling off that names neither place nor people
ALIKE: Final = 0.3  # of the words of two deadlines with one day
OVERDUE: Final = timedelta(7)  # after its day a plan is still called off


@dataclass(slots=True)
class Entry:
    """One thing that was planned, as it grows report by report."""

    steps: list[Step] = field(default_factory=list)
    days: Days | None = None  # planned for now
    earlier: list[Days] = field(default_factory=list)  # planned for before
    ended: Change | None = None  # "called off", "held" or "lapsed"

    @property
    def reports(self) -> list[Report]:
        """All its reports, by day of publication."""
        return [report for step in self.steps for report in step.reports]


def strength(entry: Entry, report: Report, change: Change) -> int:
    """How surely a report tells of an entry that this became of it; 0: it tells of something else."""
    if not all(_may_be(report, other) for other in entry.reports):
        return 0
    if report.plover == DEADLINE:
        return _deadline(entry, report, change)
    if change == "held":
        return _held(entry, report)
    return _again(entry, report) if change == "planned" else _off(entry, report)


def _may_be(one: Report, other: Report) -> bool:
    """Whether nothing forbids that two reports tell of one thing: kinds, sides, places, people."""
    if FAMILIES.get(one.plover) != FAMILIES.get(other.plover) or not _same_sides(one, other):
        return False
    if one.mode and other.mode and one.mode != other.mode and "phone" in (one.mode, other.mode):
        return False
    return not _elsewhere(one, other)


def _same_sides(one: Report, other: Report) -> bool:
    """Whether the same states act; of what two do together, the wording decides who is named first."""
    if one.plover == DEADLINE:
        return not one.target or not other.target or bool(set(one.target) & set(other.target))
    if (MUTUAL | {"REJECT", "SUPPORT"}) & {one.plover, other.plover}:
        return {*one.source, *one.target} & {*other.source, *other.target} != set()
    return bool(set(one.source) & set(other.source))


def _elsewhere(one: Report, other: Report) -> bool:
    """Whether they name two places neither of which holds the other."""
    if one.place is None or other.place is None or one.place.name == other.place.name:
        return False
    if one.place.country != other.place.country:
        return one.place.country is not None and other.place.country is not None
    return one.place.lat is not None and other.place.lat is not None


def _shares(entry: Entry, report: Report, *, issues: bool = False) -> bool:
    """Whether a report names a place or somebody that the entry's reports name, or is a copy of one of them."""
    return any(
        (report.place is not None and other.place is not None and report.place.name == other.place.name)
        or set(report.people) & set(other.people)
        or (report.copies is not None and report.copies == other.copies)
        or (issues and set(report.issues) & set(other.issues))
        for other in entry.reports
    )


def _same_mode(entry: Entry, report: Report) -> bool:
    return report.plover == "REJECT" or any(report.mode == other.mode for other in entry.reports)


def _tells_nothing(report: Report) -> bool:
    """Whether only days and sides tell what it is about."""
    return report.place is None and not report.people and not report.issues


def _is_short(days: Days) -> bool:
    """Whether it is a week at most: of a month, meeting days say little."""
    return _end(days) - _start(days) <= WEEK


def _again(entry: Entry, report: Report) -> int:
    """Of a plan told again: 4 for the same day, 3 for an earlier one, 2 for a day near, 1 where one is not told."""
    if entry.ended and not (report.date and entry.days and _meet(report.date, entry.days)):
        return 0
    if report.date and entry.days:
        told = _shares(entry, report, issues=True)
        if _meet(report.date, entry.days):
            return 4 if told else 3 * (_is_short(report.date) and _is_short(entry.days))
        if any(_meet(report.date, days) and _is_short(days) for days in entry.earlier):
            return 3
        near = _gap(report.date, entry.days) <= NEAR and (told or _tells_nothing(report))
        return 2 * (near and _same_mode(entry, report) and report.plover == entry.reports[0].plover)
    fresh = report.published - entry.reports[-1].published <= STALE
    return int(fresh and _shares(entry, report) and (entry.days is None or report.published <= _end(entry.days)))


def _off(entry: Entry, report: Report) -> int:
    """Of a plan that is off or put off: its day before all, else what it was still to come, with place or people."""
    if entry.ended == "held":
        return 0
    if report.plover == "REJECT" and any(other.mode == "visit" for other in entry.reports):
        named = report.date is not None or _shares(entry, report)
        if SITTING.search(report.words) or not named:
            return 0  # who pulls out of a session, or "will not return", calls off no visit
    alike = _shares(entry, report) + _same_mode(entry, report)
    if report.date and is_ahead(report) and any(_meet(report.date, days) for days in _all_days(entry)):
        return 5 + alike
    if entry.days and _end(entry.days) + OVERDUE < report.published:
        return 0
    if report.date and is_ahead(report) and not POSTPONING.search(report.words):
        return 0  # another day is what is called off
    if not _shares(entry, report) and entry.days and _start(entry.days) > report.published + SOON:
        return 0  # "cancelled a meeting": hardly the one of next year
    fresh = entry.days is not None or report.published - entry.reports[-1].published <= STALE
    return alike + (entry.ended is None) if alike and fresh else 0


def _held(entry: Entry, report: Report) -> int:
    """Of a deed: 4 on the day planned, 3 a day beside it, 2 before the day when it was due, 1 where none is told.

    What is told of a month alone must be of the same mode, place, people or issue, too.
    """
    if entry.ended == "called off" or report.published < entry.reports[0].published:
        return 0
    first = entry.reports[0].published
    if report.date and entry.days and _end(report.date) - _start(report.date) <= LONGEST:
        gap = _gap(report.date, entry.days)
        alike = _same_mode(entry, report) or _shares(entry, report, issues=True)
        if gap <= DAY and (alike or _is_short(entry.days)):
            return 3 + (gap == timedelta(0))
        if any(_meet(report.date, days) and _is_short(days) for days in entry.earlier) and alike:
            return 3
        between = first <= _start(report.date) and _end(report.date) < _start(entry.days) <= _end(report.date) + EARLY
        told = _shares(entry, report, issues=True) or _tells_nothing(report)
        return 2 * (between and told and _same_mode(entry, report) and report.plover == entry.reports[0].plover)
    if entry.days:
        due = _start(entry.days) <= report.published <= _end(entry.days) + LATE
    else:
        due = report.published <= entry.reports[-1].published + STALE and first < _end_or(report)
    return int(due and _same_mode(entry, report) and _shares(entry, report, issues=True))


def _deadline(entry: Entry, report: Report, change: Change) -> int:
    """Of a deadline told again, moved, met or missed: its day before all, else that it is near."""
    if change == "planned":
        if not (report.date and entry.days) or entry.ended:
            return 0
        alike = bool(report.target) and report.target == entry.reports[0].target
        alike = alike or any(likeness(report.words, other.words) >= ALIKE for other in entry.reports)
        return 4 * (alike and _gap(report.date, entry.days) <= DAY and _is_short(report.date))
    if entry.ended:
        return 0
    if change != "put off" and report.date and entry.days:
        return (4 * _meet(report.date, entry.days)) or 3 * (_gap(report.date, entry.days) <= NEAR)
    if entry.days is None:
        return int(report.published - entry.reports[-1].published <= STALE)
    return int(_start(entry.days) - SOON <= report.published <= _end(entry.days) + OVERDUE)


def is_ahead(report: Report) -> bool:
    """Whether the day of a report is one to come: of a plan that is off, its day, or the one that it is put off to."""
    return report.date is not None and _end(report.date) >= report.published


def _all_days(entry: Entry) -> Sequence[Days]:
    return [*entry.earlier, *([entry.days] if entry.days else [])]


def _start(days: Days) -> date:
    return date.fromisoformat(days.start)


def _end(days: Days) -> date:
    return date.fromisoformat(days.end)


def _end_or(report: Report) -> date:
    return _end(report.date) if report.date else report.published


def _meet(one: Days, other: Days) -> bool:
    return _gap(one, other) == timedelta(0)


def _gap(one: Days, other: Days) -> timedelta:
    """How far two spells lie apart; nothing where they meet."""
    return max(_start(one) - _end(other), _start(other) - _end(one), timedelta(0))
