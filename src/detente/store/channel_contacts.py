"""What the record says of lines of contact, the meetings and calls that took place on them included."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from sqlalchemy import select

from detente.extraction.channel_visitors import kind_of_role
from detente.model.relation import ChannelReport, Pair, Passage
from detente.model.story import Report
from detente.store.relation import channel_reports, event_reports
from detente.store.schema import actors, articles
from detente.store.store import Store

CONTACT: Final = "channel.contact"  # the rule that a report has that rests on an event
TOOK_PLACE: Final = frozenset({"happened", "ongoing"})
GENERAL: Final = frozenset({"communication", "talks"})


def line_reports(store: Store, pair: Pair) -> tuple[ChannelReport, ...]:
    """What articles say of the lines of contact of two states, and what of their meetings, by day of publication.

    A meeting or call that took place is a report that the line between those who met is open. Contacts between persons
    are those of the offices that the record knows them by.

    Raises:
        StoreError: The database failed.
    """
    offices = _offices(store, pair)
    met = (
        _contact(event, kind, pair)
        for event in event_reports(store, pair)
        if event.plover == "CONSULT" and event.status in TOOK_PLACE and (kind := _kind(event, offices)) is not None
    )
    found = (*(_by_persons(report, offices) for report in channel_reports(store, pair)), *met)
    return tuple(sorted(found, key=lambda r: (r.passage.published, r.passage.article, r.passage.finding)))


def _offices(store: Store, pair: Pair) -> Mapping[str, str]:
    """The kind of line that each person of two states keeps, by the role that most articles give."""
    rows = (
        select(actors.c.name, actors.c.role)
        .join(articles, articles.c.key == actors.c.article)
        .where(articles.c.current == 1, actors.c.kind == "person", actors.c.country.in_(pair))
        .where(actors.c.role.is_not(None))
    )
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with store.reading() as connection:
        for name, role in connection.execute(rows):
            if (kind := kind_of_role(role)) is not None:
                counts[name][kind] += 1
    return {name: min(kinds, key=lambda kind: (-kinds[kind], kind)) for name, kinds in sorted(counts.items())}


def _by_persons(report: ChannelReport, offices: Mapping[str, str]) -> ChannelReport:
    """A report of contacts between persons as one of the line of their offices."""
    if report.channel not in GENERAL:
        return report
    kinds = [kind for name, kind in offices.items() if name in report.passage.words]
    return replace(report, channel=kinds[0]) if len(kinds) > 1 and len(set(kinds)) == 1 else report


def _kind(event: Report, offices: Mapping[str, str]) -> str | None:
    kinds = Counter(_kinds(event, offices))
    return min(kinds, key=lambda kind: (-kinds[kind], kind)) if kinds else None


def _kinds(event: Report, offices: Mapping[str, str]) -> Iterator[str]:
    for name in event.people:
        if name in offices:
            yield offices[name]
    if not event.people and (kind := kind_of_role(event.words)) is not None:
        yield kind


def _contact(event: Report, kind: str, pair: Pair) -> ChannelReport:
    passage = Passage(event.article, event.event, event.published, event.words, event.outlet, event.title, event.copies)
    day = event.date.start if event.date is not None and event.date.start == event.date.end else None
    return ChannelReport(kind, pair, "open", passage, day, event.event, rule=CONTACT)
