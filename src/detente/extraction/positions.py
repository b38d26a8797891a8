"""Where each side stands on each issue."""

from __future__ import annotations

from detente.model.document import Document


def find_positions(doc: Document) -> Document:
    """Fill `positions`."""
    return doc
