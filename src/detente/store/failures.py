"""What goes wrong with a database, told in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from detente.errors import StoreError

MEANINGS: Final = (  # words of SQLite and PostgreSQL, and what to say
    ("database is locked", "another program is writing to it and does not stop; try again when that one has ended"),
    ("lock timeout", "another program is writing to it and does not stop; try again when that one has ended"),
    ("disk is full", "the disk is full; what was added so far is kept: make room, and run the same command again"),
    ("no space left", "the disk is full; what was added so far is kept: make room, and run the same command again"),
    ("could not extend file", "the disk is full; what was added so far is kept: make room, and run the command again"),
    ("file is not a database", "no record: it is a file of another kind; name another with --record"),
    ("malformed", "the file is damaged; take the last copy of it, or add the articles to a new record"),
    ("disk i/o error", "the file is damaged or the disk fails; take the last copy of it on another disk"),
    ("readonly database", "it cannot be written: its file or folder is read-only"),
    ("unable to open database file", "it cannot be opened; does its folder exist, and may you write there?"),
    ("no such table", "no record: the tables are missing; name another with --record"),
)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Errors of the database as StoreError, with the name of the record.

    Raises:
        StoreError: The database failed.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{where}: {_meaning(error)}") from error


def _meaning(error: SQLAlchemyError | sqlite3.Error) -> str:
    original = error.orig if isinstance(error, DBAPIError) else error
    words = " ".join(str(original).split())
    return next((meaning for sign, meaning in MEANINGS if sign in words.lower()), words)
