"""Mentions joined into actors."""

from __future__ import annotations

from detente.model.document import Document


def resolve_actors(doc: Document) -> Document:
    """Fill `actors`, and the actor of each mention."""
    return doc


def keep_actors(doc: Document) -> Document:
    """Leave only the actors that the record holds: those who speak, act or are acted upon."""
    return doc
