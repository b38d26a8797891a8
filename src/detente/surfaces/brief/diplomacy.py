"""What the sides do and want: meetings, positions, events by day, channels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from detente.model.document import Document
from detente.model.event import Event
from detente.surfaces.brief.days import said_range, said_value, said_with_weekday
from detente.surfaces.brief.phrases import said_event
from detente.surfaces.brief.rows import Group, Row, Section
from detente.surfaces.brief.wording import Wording, capital, inside, notes, shown


def meetings(doc: Document, say: Wording) -> Section:
    """Who meets whom and when, what is nearest to the day of publication first.

    A meeting that is told more than once makes one row with all its words.
    """
    told: dict[tuple[object, ...], list[Event]] = {}
    for event in doc.events:
        if event.plover == "CONSULT":
            sides = frozenset((*event.source, *event.target)), event.source_countries + event.target_countries
            told.setdefault((sides, event.date, event.status), []).append(event)
    rows = []
    for events in sorted(told.values(), key=lambda same: _nearness(same[0], doc.article.dct)):
        row = event_row(events[0], say)
        when = said_range(events[0].date) if events[0].date else "day not told"
        spans = tuple(event.span for event in events)
        rows.append(replace(row, note=notes(when, row.note), spans=spans, code=None))
    return Section("meetings", "Who meets whom", (Group("", "", tuple(rows)),) if rows else ())


def positions(doc: Document, say: Wording) -> Section:
    """What each side wants, by issue."""
    by_issue: dict[str | None, list[Row]] = {}
    for number, position in enumerate(doc.positions, 1):
        actor = doc.actor(position.actor)
        party = say.country(position.party) or say.actor(position.actor) or "Somebody"
        speaker = say.actor(position.actor) if actor and actor.kind != "state" else ""
        row = Row(
            f"p{number}",
            "positions",
            f"{party} {position.direction}",
            speaker if speaker != party else "",
            say.words(position.span),
            (position.span,),
        )
        by_issue.setdefault(position.issue, []).append(row)
    groups = [
        Group(
            capital(say.issues.get(issue, issue)) if issue else "Other matters",
            "",
            tuple(sorted(rows, key=lambda row: row.lead)),
        )
        for issue, rows in sorted(by_issue.items(), key=lambda pair: pair[0] is None)
    ]
    return Section("positions", "What each side wants", tuple(groups))


def timeline(doc: Document, say: Wording) -> Section:
    """Events by day, those without a day last."""
    by_day: dict[str, list[Row]] = {}
    for event in sorted(doc.events, key=_order):
        by_day.setdefault(_day(event), []).append(event_row(event, say))
    groups = tuple(Group(day, "", tuple(rows)) for day, rows in by_day.items())
    return Section("events", "Events by day", groups)


def channels(doc: Document, say: Wording) -> Section:
    """Lines of contact, with their state."""
    rows = []
    for number, channel in enumerate(doc.channels, 1):
        parties = "–".join(map(say.country, channel.parties))
        since = (
            f"{'from' if channel.state == 'planned' else 'since'} {said_value(channel.since)}" if channel.since else ""
        )
        lead = f"{parties}: {channel.channel.replace('-', ' ').replace('_', ' ')}"
        words = say.words(channel.span)
        rows.append(Row(f"c{number}", "channels", lead, since, words, (channel.span,), status=channel.state))
    return Section("channels", "Lines of contact", (Group("", "", tuple(rows)),) if rows else ())


def event_row(event: Event, say: Wording) -> Row:
    """One event in a line, with place, reporter and code."""
    sources = say.sides(event.source, event.source_countries)
    targets = say.sides(event.target, event.target_countries)
    reporter = say.statements.get(event.statement or "")
    by = f"according to {inside(say.actor(reporter.actor))}" if reporter and reporter.actor else ""
    code = " ".join(part for part in (event.plover, event.mode, event.cameo) if part)
    lead = said_event(event, sources, [name for name in targets if name not in sources])
    place = event.place.name if event.place and event.place.name not in lead else ""
    note = notes(shown(place), by)
    return Row(event.id, "events", lead, note, say.words(event.span), (event.span,), status=event.status, code=code)


def _nearness(event: Event, dct: date) -> tuple[bool, int, int]:
    """Days between an event and the dct, those without a day last."""
    days = event.date
    if days is None:
        return True, 0, event.span.start
    first, last = date.fromisoformat(days.start), date.fromisoformat(days.end)
    away = 0 if first <= dct <= last else min(abs((first - dct).days), abs((last - dct).days))
    return False, away, event.span.start


def _order(event: Event) -> tuple[bool, str, str, int]:
    days = event.date
    return (days is None, days.start if days else "", days.end if days else "", event.span.start)


def _day(event: Event) -> str:
    if event.date is None:
        return "Day not told"
    if event.date.start == event.date.end:
        return said_with_weekday(date.fromisoformat(event.date.start))
    return said_range(event.date)
