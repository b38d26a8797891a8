"""The library's front door: a text and its day in, a Document out."""

from __future__ import annotations

from datetime import date

from detente.language.parser import Parser
from detente.language.spacy_parser import load
from detente.model.document import Document
from detente.pipeline import read_article
from detente.reading.articles import article_from_text


def read(text: str, published: str | date, *, parser: Parser | None = None) -> Document:
    """Everything that detente finds in one article.

    Args:
        text: The article as it is; spans in the result count its characters.
        published: The document creation time, a date or ISO 8601 text: the day that "Thursday" is counted from.
        parser: A loaded pipeline; left out, the one that ships.

    Raises:
        ReadingError: The text is empty, not English, or its date is none.
    """
    dct = date.fromisoformat(published) if isinstance(published, str) else published
    return read_article(article_from_text(text, dct), parser or load())
