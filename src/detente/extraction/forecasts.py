"""What is said to be going to happen."""

from __future__ import annotations

from detente.model.document import Document


def find_forecasts(doc: Document) -> Document:
    """Fill `forecasts`."""
    return doc
