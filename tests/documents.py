"""The one factory of the tests: a text read up to a step."""

from __future__ import annotations

from datetime import date

from detente.language.spacy_parser import load
from detente.model.document import Document
from detente.pipeline import read_article, steps_until
from detente.reading.articles import article_from_text


def document(text: str, *, until: str = "keep_actors", dct: str = "2023-02-03") -> Document:
    """A text read by the shipped parser and the steps up to `until`."""
    return read_article(article_from_text(text, date.fromisoformat(dct)), load(), steps_until(until))
