"""An open record: where it is, and how it is read and written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final

from sqlalchemy import Connection

from detente.store.failures import told
from detente.store.opening import name_of, opened

DEFAULT: Final = "detente.db"


class Store:
    """A record in a database. Close it, or use it in a `with`."""

    def __init__(self, where: str | Path = DEFAULT, *, make: bool = False) -> None:
        """Open the record at a path, or at postgresql://USER@HOST/DATABASE.

        Args:
            where: The path or the address.
            make: Make one where there is none.

        Raises:
            StoreError: There is none, it cannot be opened, or it is of a newer detente.
        """
        self.name = name_of(where)
        self.path = None if "://" in str(where) else Path(where)  # None: no file
        self.engine = opened(where, make=make)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the record as it was at one moment.

        Raises:
            StoreError: The database failed.
        """
        with told(self.name), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are kept together at the end, or not at all. Writers wait for one another.

        Raises:
            StoreError: The database failed; nothing was changed.
        """
        with (
            told(self.name),
            self.engine.connect() as connection,
            connection.execution_options(writes=True).begin(),
        ):
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()
