"""An Article out of a text and what is known of it."""

from __future__ import annotations

import hashlib
from datetime import date

from detente.model.article import Article, DctOrigin
from detente.reading.paragraphs import paragraphs


def article_from_text(text: str, dct: date, *, id: str | None = None, dct_origin: DctOrigin = "given") -> Article:
    """An article of plain text, its furniture found."""
    made = hashlib.sha256(f"{dct.isoformat()}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Article(id=id or made, text=text, dct=dct, dct_origin=dct_origin, blocks=paragraphs(text))
