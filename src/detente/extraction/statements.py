"""Who said what: source, cue and content."""

from __future__ import annotations

from detente.model.document import Document


def find_statements(doc: Document) -> Document:
    """Fill `statements`, speakers not yet resolved."""
    return doc
