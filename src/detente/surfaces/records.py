"""Records read back from files, with the texts that they are of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

from detente.errors import RecordError
from detente.reading.encoding import decoded
from detente.record.document import SCHEMA

Json = dict[str, Any]


def record_of(path: Path, article: str | None = None) -> Json:
    """The record in a file; of JSON lines, the one of this article.

    Raises:
        RecordError: The file cannot be read, is no record, or it is not clear which one is meant.
    """
    records = _records(path)
    if article is not None:
        records = [record for record in records if (record.get("article") or {}).get("id") == article]
    if not records:
        raise RecordError(f"{path}: no record of the article {article!r}" if article else f"{path}: it holds no record")
    if len(records) > 1:
        raise RecordError(f"{path}: it holds {len(records)} records; name an article with --article ID")
    if records[0].get("schema") != SCHEMA:
        raise RecordError(f"{path}: no record of schema {SCHEMA}; write one with: detente read FILE --json")
    return records[0]


def _records(path: Path) -> list[Json]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RecordError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        found = [orjson.loads(data)]
    except orjson.JSONDecodeError as whole:
        try:
            found = [orjson.loads(line) for line in data.splitlines() if line.strip()]
        except orjson.JSONDecodeError:
            raise RecordError(f"{path}: no JSON: {whole}") from whole
    if not all(isinstance(record, dict) for record in found):
        raise RecordError(f"{path}: no record: expected a JSON object")
    return found


def article_text(path: Path, given: Path | None, least: int) -> str | None:
    """The text of a record's article: the file given, else one beside the record; None where there is none.

    Args:
        path: The record.
        given: The file that the user names, if any.
        least: How many characters the text must have, so that all offsets fall inside it.

    Raises:
        RecordError: The text given cannot be read, or it is too short to be the article's.
    """
    beside = path.with_suffix(".txt")
    if given is None and not beside.is_file():
        return None
    try:
        text, _ = decoded((given or beside).read_bytes(), str(given or beside))
    except OSError as error:
        raise RecordError(f"{given}: cannot be read: {error.strerror}") from error
    if len(text) >= least:
        return text
    if given is None:
        return None
    raise RecordError(f"{given}: another text: it ends at {len(text)}, and the words stand at {least}")
