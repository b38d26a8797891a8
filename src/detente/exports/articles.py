"""The words of articles, which a record of plain text does not hold: looked up in the file that it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

import orjson

from detente.errors import EncodingError, RecordError
from detente.model.span import Span
from detente.reading.articles import made_id
from detente.reading.blocks import without
from detente.reading.encoding import decoded
from detente.reading.jsonl import LONGEST, lines_of
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
        self._lines = _fields(path)

    def of(self, id: str, published: date) -> str | None:
        """The text of the next article with this id.

        Raises:
            RecordError: No line from here on has it.
        """
        for given, text in self._lines:
            if id == (given if given is not None else made_id(text, published)):
                return text
        raise RecordError(f"{self._path}: no article {id!r} where its record stands; give the file that was read")


def lead_of(text: str, unread: Iterable[Span]) -> Span | None:
    """The first paragraph that was read; None where there is none."""
    return next(iter(without(text, paragraphs(text), unread)), None)


def _fields(path: Path) -> Iterator[tuple[str | None, str]]:
    """The id, where the line has one, and the text of each line that holds an article."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    with file:
        for line in lines_of(file):
            if len(line) > LONGEST:
                continue
            try:
                fields = orjson.loads(decoded(line.strip(), str(path))[0])
            except (orjson.JSONDecodeError, EncodingError):
                continue  # no record was made of it either
            if isinstance(fields, dict) and isinstance(text := fields.get("text"), str):
                yield _id(fields.get("id")), text


def _id(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) else None
