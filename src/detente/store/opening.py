"""A database opened: its address, how it is spoken to, its tables made or brought up to date."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import sleep
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from detente.errors import StoreError
from detente.store.failures import told
from detente.store.schema import HEAD

POSTGRES: Final = ("postgresql", "postgres")
WAIT: Final = 60  # seconds that one writer waits for another
WRITERS: Final = 0x64E7E27E  # the advisory lock of PostgreSQL that writers take in turn
PRAGMAS: Final = (
    "foreign_keys = ON",
    f"busy_timeout = {WAIT * 1000}",
    "synchronous = FULL",  # what was said to be added outlives a loss of power
    "cache_size = -65536",
    "temp_store = MEMORY",
)


def name_of(where: str | Path) -> str:
    """How errors name a record: its path, or its address without the password.

    Raises:
        StoreError: It is neither.
    """
    if "://" not in str(where):
        return str(where)
    try:
        return make_url(str(where)).render_as_string(hide_password=True)
    except (ArgumentError, ValueError) as error:
        raise StoreError("no address of a record; give a path, or postgresql://USER@HOST/DATABASE") from error


def opened(where: str | Path, *, make: bool) -> Engine:
    """A record that can be read and written, its schema that of this version.

    Args:
        where: The path of an SQLite file, or postgresql://USER@HOST/DATABASE.
        make: Make one where there is none.

    Raises:
        StoreError: There is none, it cannot be opened, or it is of a newer detente.
    """
    name = name_of(where)
    engine = _postgres(str(where)) if "://" in str(where) else _sqlite(Path(where), make=make)
    try:
        with told(name):
            _brought_up_to_date(engine, name, make=make)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _sqlite(path: Path, *, make: bool) -> Engine:
    if not path.exists() and not make:
        raise StoreError(f"{path}: there is no record; make one with: detente add FILE --record {path}")
    engine = create_engine(URL.create("sqlite", database=str(path)))  # a path may have a "?" in it

    @event.listens_for(engine, "connect")
    def _begin_ourselves(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver would begin too late, and lock too late
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _postgres(address: str) -> Engine:
    url = make_url(address)
    if url.drivername not in POSTGRES:
        raise StoreError(f"{name_of(address)}: {url.drivername} is no kind of record; there are files and postgresql")
    try:
        engine = create_engine(url.set(drivername="postgresql+psycopg"))
    except ModuleNotFoundError as error:
        raise StoreError(
            f'{name_of(address)}: needs psycopg; install it with: pip install "detente[postgres]"'
        ) from error

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")

    return engine


def _brought_up_to_date(engine: Engine, name: str, *, make: bool) -> None:
    with engine.connect() as connection:
        found = _revision(connection)
    if found == HEAD:
        return
    if found is None:
        with engine.connect() as connection:
            others = inspect(connection).get_table_names()
        if others:
            raise StoreError(f"{name}: no record: it holds other tables ({others[0]}); name another with --record")
        if not make:
            raise StoreError(f"{name}: there is no record in it; make one with: detente add FILE --record {name}")
    # A third of a second of imports, which only who makes a record or brings one up to date should wait for.
    from detente.store.migrating import known, migrate

    if found is not None and found not in known():
        raise StoreError(
            f"{name}: of a newer detente (schema {found}, and this one knows {HEAD}); install that version to use it"
        )
    if engine.dialect.name == "sqlite":
        _write_ahead(engine)
    with engine.connect() as connection, connection.execution_options(writes=True).begin():
        if _revision(connection) != HEAD:  # another process may have been first
            migrate(connection)


def _write_ahead(engine: Engine) -> None:
    """Have readers and a writer not wait for each other; SQLite itself does not wait for others to let it."""
    connection = engine.raw_connection()
    try:
        for left in reversed(range(WAIT * 10)):
            try:
                connection.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                if not left or "locked" not in str(error):
                    raise
                sleep(0.1)
    finally:
        connection.close()


def _revision(connection: Connection) -> str | None:
    """The migration that the tables are at; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
