"""The same event told twice in one article, told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from detente.model.event import Days, Event

NOUN: Final = "event.noun"


def merge_repeats(events: Iterable[Event]) -> list[Event]:
    """The events without those that only take up an earlier one; what a repeat adds (day, place) goes to the first."""
    kept: list[Event] = []
    for event in events:
        at = next((i for i, before in enumerate(kept) if _same(before, event)), None)
        if at is None:
            kept.append(event)
        else:
            kept[at] = _joined(kept[at], event)
    return kept


def dated_by_visits(events: Iterable[Event]) -> list[Event]:
    """The events, where talks without a day took or take place on a visit, with the days of the visit."""
    found = list(events)
    visits = [event for event in found if event.mode == "visit" and event.date is not None]
    for at, event in enumerate(found):
        if event.plover != "CONSULT" or event.date is not None:
            continue
        for visit in visits:
            if _during(event, visit):
                found[at] = replace(event, date=visit.date)
                break
    return found


def _during(event: Event, visit: Event) -> bool:
    host = set(visit.target_countries)
    there = event.place is None or event.place.country in host
    same = bool(set(event.source) & set(visit.source)) or (
        bool(event.source_countries) and event.source_countries == visit.source_countries
    )
    return same and there and event.status == visit.status and bool(host & set(event.target_countries))


def _same(first: Event, second: Event) -> bool:
    if first.plover != second.plover or not _alike(first, second):
        return False
    if _again(first, second):
        return True
    if NOUN not in (first.rule, second.rule) and first.span.end != second.span.end and not _beside(first, second):
        return False
    if first.status != second.status and not (_undated_noun(first) or _undated_noun(second)):
        return False
    return first.date is None or second.date is None or _meet(first.date, second.date)


def _undated_noun(event: Event) -> bool:
    """Whether a noun only takes an event up, so that its status is none of its own."""
    return event.rule == NOUN and event.date is None


def _again(first: Event, second: Event) -> bool:
    """Whether talks between the same sides are those told before: "The two ministers also discussed ..."."""
    return (
        first.plover == "CONSULT"
        and first.mode != "visit"
        and second.date is None
        and second.place is None
        and first.status == second.status
        and second.mode is None
        and (bool(set(first.source) & set(second.source)) or _between_same(first, second))
    )


def _between_same(first: Event, second: Event) -> bool:
    """Whether two talks are between the same states, whoever speaks for them."""
    one, other = ({*event.source_countries, *event.target_countries} for event in (first, second))
    return one == other and len(one) > 1


def _beside(first: Event, second: Event) -> bool:
    """Whether two verbs of one sentence tell one event: "meet the president and hold talks with officials"."""
    alike = first.plover == "CONSULT" or (first.mode, first.plover) == (second.mode, second.plover)
    passive = "event.passive" in (first.rule, second.rule) or first.plover == "CONSULT"
    return alike and passive and first.span.overlaps(second.span) and first.status == second.status


def _alike(first: Event, second: Event) -> bool:
    sides = (first.source_countries, first.target_countries) == (second.source_countries, second.target_countries)
    turned = (first.source_countries, first.target_countries) == (second.target_countries, second.source_countries)
    if not (sides or (turned and first.plover == "CONSULT")):
        return False
    if first.source_countries == first.target_countries or not first.source_countries:
        return first.source == second.source and first.target == second.target
    if _again(first, second):
        return True
    return first.mode == second.mode or NOUN in (first.rule, second.rule) or first.span.overlaps(second.span)


def _meet(first: Days, second: Days) -> bool:
    return first.start <= second.end and second.start <= first.end


def _joined(first: Event, second: Event) -> Event:
    date = first.date
    if second.date is not None and (date is None or _width(second.date) < _width(date)):
        date = second.date
    if first.rule == NOUN != second.rule:
        return replace(second, id=first.id, date=date, place=second.place or first.place)
    return replace(first, date=date, place=first.place or second.place)


def _width(days: Days) -> int:
    """How wide an interval is, in steps that only compare."""
    (y, m, d), (z, n, e) = (map(int, day.split("-")) for day in (days.start, days.end))
    return (z - y) * 372 + (n - m) * 31 + e - d
