"""Articles in JSON lines: `id`, `text`, `published`, and `title`, `url`, `outlet`, `byline` where they are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO, Final

import orjson

from detente.errors import FormatError, SizeError
from detente.model.article import Article
from detente.reading.articles import Known, article_from
from detente.reading.dct import Dct, day_from
from detente.reading.encoding import decoded

LONGEST: Final = 20_000_000  # bytes of one line that are still read


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file, their line breaks included; of a line that is too long only so much as shows that it is."""
    while line := file.readline(LONGEST + 1):
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
        yield line


def article_of_line(line: bytes, origin: str, published: date | None = None) -> Article:
    """The article of one line; `origin` names the line in errors, `published` is the day of lines that have none.

    Raises:
        ReadingError: The line is no JSON object with a `text`, or its article cannot be used.
    """
    if len(line) > LONGEST:
        raise SizeError(f"{origin}: more than {LONGEST:,} bytes in one line; an article may have as many")
    words, notes = decoded(line.strip(), origin)
    try:
        fields = orjson.loads(words)
    except orjson.JSONDecodeError as error:
        raise FormatError(f"{origin}: no JSON object ({error}); is the line cut off?") from error
    return article_of_fields(fields, origin, published, notes)


def article_of_fields(fields: Any, origin: str, published: date | None = None, notes: tuple[str, ...] = ()) -> Article:
    """The article of a decoded JSON object.

    Raises:
        ReadingError: It has no `text`, a field is no text, or its article cannot be used.
    """
    if not isinstance(fields, dict):
        raise FormatError(f"{origin}: {type(fields).__name__} where an object with a field 'text' should be")
    if not isinstance(fields.get("text"), str):
        raise FormatError(f"{origin}: no field 'text' with the words of the article")
    day = _field(fields, "published", origin)
    dct = Dct(day_from(day, f"{origin}: published"), "field") if day else Dct(published, "given") if published else None
    known = Known(
        origin=origin,
        id=_field(fields, "id", origin),
        dct=dct,
        title=_field(fields, "title", origin),
        url=_field(fields, "url", origin),
        outlet=_field(fields, "outlet", origin),
        byline=_field(fields, "byline", origin),
        notes=notes,
    )
    return article_from(fields["text"], known)


def _field(fields: dict[str, Any], name: str, origin: str) -> str | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if name == "id" and isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        raise FormatError(f"{origin}: field {name!r} is no text: {value!r:.40}")
    return value.strip() or None
