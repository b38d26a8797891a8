"""Who did what to whom."""

from __future__ import annotations

from detente.model.document import Document


def find_events(doc: Document) -> Document:
    """Fill `events`."""
    return doc
