"""What the article is about."""

from __future__ import annotations

from detente.model.document import Document


def find_issues(doc: Document) -> Document:
    """Fill `issues`, and the issues of statements and events."""
    return doc
