"""The agenda of two states: what is planned between them, and what became of what was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from detente.analysis.plan_links import DEADLINE, FAMILIES, POSTPONING, Entry, is_ahead, strength
from detente.model.agenda import Change, Kind, Outcome, Planned, Step
from detente.model.event import Days
from detente.model.relation import Pair
from detente.model.story import Report

CHANGES: Final[dict[str, Change]] = {
    "planned": "planned", "cancelled": "called off", "happened": "held", "ongoing": "held", "claimed": "held",
}  # fmt: skip
BECAME: Final[dict[str | None, Change]] = {  # of deadlines, by the state that an article tells
    "set": "planned", "extended": "put off", "met": "held", "missed": "lapsed", "dropped": "called off",
}  # fmt: skip
ORDER: Final = ("planned", "called off", "put off", "held", "lapsed")  # of what one day's articles tell
MODES: Final[dict[str | None, Kind]] = {"visit": "visit", "phone": "call", "third-party": "mediation"}
STANCES: Final = frozenset({"SUPPORT", "AGREE"})  # without a day an attitude, and on no agenda: "will stand with Kyiv"
KINDS: Final[dict[str, Kind]] = {
    "AGREE": "agreement", "SUPPORT": "agreement", "COOPERATE": "cooperation", "AID": "aid", "RETREAT": "easing",
    "CONCEDE": "easing", "SANCTION": "measure", "COERCE": "measure", "MOBILIZE": "force", "ASSAULT": "force",
    "PROTEST": "protest", "DEADLINE": "deadline",
}  # fmt: skip
CHOICE: Final[tuple[Kind, ...]] = ("summit", "visit", "call")  # what a meeting is called, if any report calls it so
DIGITS: Final = 16
UNDATED: Final = timedelta(180)  # after which a plan without a day, of which nobody wrote again, is one no more
RECENT: Final = timedelta(90)


def agenda(reports: Iterable[Report], pair: Pair, on: date) -> tuple[Planned, ...]:
    """All that is or was planned between two states, as a reader knew it at the end of a day, by day planned for.

    Args:
        reports: Of events and deadlines between the two, in any order.
        pair: The two states.
        on: Later reports are left out. A plan has lapsed whose day is before it and of which nobody tells a deed.
    """
    entries: list[Entry] = []
    for report, change in sorted(_told(reports, on), key=_key):
        told = [(strength(entry, report, change), at) for at, entry in enumerate(entries)]
        best, at = max(told, key=lambda pair: (pair[0], -_away(entries[pair[1]], report), pair[1]), default=(0, 0))
        if best:
            _add(entries[at], report, change)
        elif (
            change not in ("held", "lapsed")
            and (report.plover != DEADLINE or change == "planned")
            and report.plover != "REJECT"
            and not (report.plover in STANCES and report.date is None)
        ):
            entries.append(Entry())
            _add(entries[-1], report, change)
    return tuple(sorted((_planned(entry, pair, on) for entry in entries), key=_day_of))


def chosen(
    entries: Iterable[Planned], first: date | None, last: date | None, on: date, *, past: bool
) -> tuple[Planned, ...]:
    """Those of some days, both included; without `past` those to come, and what came to nothing of late (90 days)."""
    return tuple(entry for entry in entries if _within(entry, first, last) and (past or _is_news(entry, on)))


def _told(reports: Iterable[Report], on: date) -> Iterable[tuple[Report, Change]]:
    for report in reports:
        change = BECAME[report.mode] if report.plover == DEADLINE else CHANGES.get(report.status)
        if report.plover == "REJECT" and report.mode == "meet":
            change = "called off" if change in ("held", "planned") else None  # who pulls out, or will not come
        if change is None or report.plover not in FAMILIES or report.published > on:
            continue
        put_off = change == "called off" and report.plover != DEADLINE and POSTPONING.search(report.words)
        yield report, "put off" if put_off else change


def _key(told: tuple[Report, Change]) -> tuple[date, int, str, str]:
    report, change = told
    return report.published, ORDER.index(change), report.article, report.event


def _away(entry: Entry, report: Report) -> int:
    """Days between what an entry is planned for and a report: of two that fit alike, the nearer one."""
    if entry.days is None:
        return (report.published - entry.reports[-1].published).days
    day = date.fromisoformat(report.date.start) if report.date else report.published
    return abs((date.fromisoformat(entry.days.start) - day).days)


def _add(entry: Entry, report: Report, change: Change) -> None:
    days = report.date
    if change in ("called off", "put off") and not is_ahead(report):
        days = entry.days if change == "called off" else None
    if change == "lapsed":
        days = days or entry.days
    if change == "planned":
        days = days or entry.days
        if entry.ended:  # a copy that comes late
            days = entry.days
    _step(entry, Step(change, days, (report,)))
    if change in ("planned", "put off") and not entry.ended:
        if entry.days and entry.days != days:
            entry.earlier.append(entry.days)
        entry.days = _narrower(entry.days, days) if change == "planned" else days
    elif change == "called off":
        entry.days, entry.ended = entry.days or days, change
    elif change in ("held", "lapsed"):
        entry.ended = change


def _narrower(before: Days | None, told: Days | None) -> Days | None:
    """What a plan is for after it is told again, or held: the day told last, unless it holds the one known before."""
    if before is None or told is None:
        return told or before
    return before if told.start <= before.start and before.end <= told.end else told


def _step(entry: Entry, step: Step) -> None:
    """Add a step; one that tells the same as the last is another report of that."""
    if entry.steps and entry.steps[-1].change == step.change:
        last = entry.steps[-1]
        if last.days == step.days or step.days is None or step.change in ("called off", "held"):
            entry.steps[-1] = replace(last, days=last.days or step.days, reports=(*last.reports, *step.reports))
            return
    entry.steps.append(step)


def _planned(entry: Entry, pair: Pair, on: date) -> Planned:
    reports = entry.reports
    first = reports[0]
    digest = hashlib.sha256(f"{first.article}\x1f{first.event}".encode("utf-8", "surrogatepass")).hexdigest()
    held = next((step.days for step in reversed(entry.steps) if step.change == "held" and step.days), None)
    acting = [side for report in reports for side in (report.target if report.plover == DEADLINE else report.source)]
    sources = {side for side in acting if side in pair}
    mutual = first.plover == "CONSULT" or len(sources) == len(pair) or (first.plover == DEADLINE and not sources)
    places = [report.place for report in reports if report.place]
    names = [place.name for place in places if place.lat is not None] or [place.name for place in places]
    return Planned(
        id=digest[:DIGITS],
        kind=_kind(reports),
        sides=pair,
        actors=pair if mutual else tuple(sorted(sources)),
        days=_narrower(entry.days, held),
        outcome=_outcome(entry, on),
        steps=tuple(entry.steps),
        place=max(names, key=names.count) if names else None,
        people=tuple(sorted({name for report in reports for name in report.people})),
        issues=tuple(sorted({issue for report in reports for issue in report.issues})),
    )


def _kind(reports: Sequence[Report]) -> Kind:
    kinds = [_kind_of(report) for report in reports if report.plover in {"CONSULT", *KINDS}]
    return next((kind for kind in CHOICE if kind in kinds), kinds[0])


def _kind_of(report: Report) -> Kind:
    if report.plover != "CONSULT":
        return KINDS[report.plover]
    return "summit" if "summit" in report.words.lower() else MODES.get(report.mode, "talks")


def _outcome(entry: Entry, on: date) -> Outcome:
    if entry.ended == "called off" and entry.reports[0].plover == DEADLINE:
        return "overtaken"  # who set it wants it no longer
    if entry.ended == "held" or entry.ended == "called off" or entry.ended == "lapsed":
        return entry.ended
    if entry.days is None:
        if entry.steps[-1].change == "put off":
            return "put off"
        return "lapsed" if entry.reports[-1].published + UNDATED < on else "pending"
    return "lapsed" if date.fromisoformat(entry.days.end) < on else "pending"


def _day_of(entry: Planned) -> tuple[str, date, str]:
    return (entry.days.start if entry.days else "9999"), entry.reports[0].published, entry.id


def _within(entry: Planned, first: date | None, last: date | None) -> bool:
    told = [step.days for step in entry.steps if step.days] or [_published(entry)]
    return any(
        (not last or days.start <= last.isoformat()) and (not first or days.end >= first.isoformat()) for days in told
    )


def _published(entry: Planned) -> Days:
    return Days(entry.reports[0].published.isoformat(), entry.reports[-1].published.isoformat())


def _is_news(entry: Planned, on: date) -> bool:
    """Whether it is still to come, or came to nothing not long ago."""
    if entry.outcome == "held":
        return False
    latest = max(entry.days.end if entry.days else "", entry.reports[-1].published.isoformat())
    return latest >= (on - RECENT).isoformat()
