"""The documents that a command was asked to read; a file that cannot be read is reported and does not stop the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from detente.errors import DetenteError, NoDateError, ReadingError
from detente.language.parser import Parser
from detente.model.document import Document
from detente.reader import read

STDIN = "-"


def documents(
    paths: Sequence[str], published: date | None, parser: Parser, on_error: Callable[[DetenteError], None]
) -> Iterator[Document]:
    """What each file holds, read, in the order given."""
    for path in paths:
        try:
            if published is None:
                raise NoDateError(path)
            yield read(_text(path), published, parser=parser)
        except DetenteError as error:
            on_error(error)


def _text(path: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise ReadingError(f"{path}: cannot be read: {error.strerror}") from error
    return data.decode("utf-8", "replace")
