"""Which actor each statement is from, and on which day it was said."""

from __future__ import annotations

from detente.model.document import Document


def name_speakers(doc: Document) -> Document:
    """Fill the actor, parent and date of each statement."""
    return doc
