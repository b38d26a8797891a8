"""The words of articles, which a record of plain text does not hold: looked up in the file that it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

import orjson

from detente.errors import ReadingError, RecordError
from detente.model.span import Span
from detente.reading.blocks import without
from detente.reading.jsonl import article_of_line, lines_of
from detente.reading.paragraphs import paragraphs


class Texts(Protocol):
    """Something that knows the words of articles."""

    def of(self, id: str, published: date) -> str | None:
        """The text of the article with this id; None where it is not known."""


class NoTexts:
    """No articles were given."""

    def of(self, id: str, published: date) -> str | None:  # noqa: ARG002 - as the protocol has it
        """Not known."""
        return None


class ArticleLines:
    """JSON lines of articles in the order of the records; lines without a record are passed over."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines = _lines(path)

    def of(self, id: str, published: date) -> str | None:
        """The text of the next article with this id.

        Raises:
            RecordError: No line from here on has it.
        """
        for given, line in self._lines:
            if given not in (None, id):
                continue
            try:
                article = article_of_line(line, str(self._path), published)
            except ReadingError:
                continue  # no record was made of it either
            if article.id == id:
                return article.text
        raise RecordError(f"{self._path}: no article {id!r} where its record stands; give the file that was read")


def lead_of(text: str, unread: Iterable[Span]) -> Span | None:
    """The first paragraph that was read; None where there is none."""
    return next(iter(without(text, paragraphs(text), unread)), None)


def _lines(path: Path) -> Iterator[tuple[str | None, bytes]]:
    """The id, where it has one, and the bytes of each line that holds an object."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    with file:
        for line in lines_of(file):
            try:
                fields = orjson.loads(line)
            except orjson.JSONDecodeError:
                yield None, line  # in another encoding, perhaps
                continue
            if isinstance(fields, dict):
                yield _id(fields.get("id")), line


def _id(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) else None
