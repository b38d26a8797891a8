"""Later mentions that only point at an event already told: "The visit, from February 5 to 6, ..."."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from detente.extraction.events.days import Calendar
from detente.extraction.events.frames import NounFrame, noun_frame_at
from detente.model.document import Document
from detente.model.event import Event

POINTING: Final = frozenset({"the", "this", "that", "his", "her", "their", "its"})


def taken_up(doc: Document, calendar: Calendar, events: Iterable[Event]) -> list[Event]:
    """The events, with the days that a later "the visit" or "the talks" gives them."""
    found = list(events)
    tokens = doc.parse.tokens
    heads = {event.head for event in found}
    for i, token in enumerate(tokens):
        known = noun_frame_at(doc.parse, i)
        if known is None or i in heads or token.pos != "NOUN":
            continue
        if not any(tokens[c].lower in POINTING for c in doc.parse.children[i]):
            continue
        at = _antecedent(found, i, known)
        if at is None:
            continue
        event = found[at]
        days = calendar.days((i,), (i, i + 1), event.status)
        if days is not None and (event.date is None or _narrows(event, days.start, days.end)):
            found[at] = replace(event, date=days)
    return found


def _antecedent(events: list[Event], noun: int, known: NounFrame) -> int | None:
    """The last event before a noun that is of the noun's kind."""
    for at in range(len(events) - 1, -1, -1):
        event = events[at]
        same = event.plover == known.frame.plover and event.mode == known.frame.mode
        if event.head < noun and same:
            return at
    return None


def _narrows(event: Event, start: str, end: str) -> bool:
    date = event.date
    return date is not None and start <= date.end and date.start <= end and (start, end) != (date.start, date.end)
