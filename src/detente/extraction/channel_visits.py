"""Planned visits and meetings of two sides: lines of contact by themselves."""

from __future__ import annotations

from typing import Final

from detente.extraction.channel_countries import MOST
from detente.extraction.channel_visitors import kind_of_role
from detente.model.channel import Channel
from detente.model.document import Document
from detente.model.event import Event

OFFICIALS: Final = "officials"  # the line of whoever has no other
VISITS: Final = frozenset({"visit", None, "multilateral", "phone"})


def visit_of(doc: Document, event: Event) -> Channel | None:
    """The line that a planned visit or meeting of two countries is; None for other events."""
    if event.plover != "CONSULT" or event.status != "planned" or event.mode not in VISITS:
        return None
    parties = tuple(sorted({*event.source_countries, *event.target_countries}))
    if not 2 <= len(parties) <= MOST:
        return None
    since = None
    if event.date is not None:
        same = event.date.start == event.date.end
        since = event.date.start if same else f"{event.date.start}/{event.date.end}"
    kind = _visitors(doc, event)
    return Channel(parties, kind, "planned", event.span, "channel.visit", since, event.id, event.statement)


def _visitors(doc: Document, event: Event) -> str:
    """Between whom the line is, by the role of who travels, else of who is met: "foreign-ministers", "officials"."""
    actors = filter(None, map(doc.actor, (*event.source, *event.target)))
    return next((kind for actor in actors if (kind := kind_of_role(actor.role)) is not None), OFFICIALS)
