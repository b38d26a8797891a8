"""The tables of event data of others: events without text, their sides, and what holds them together."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from detente.store.schema import METADATA, NUMBER, STRICT

imported_files: Final = Table(
    "imported_files",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("origin", Text, nullable=False),  # icews, polecat, gdelt
    Column("name", Text, nullable=False),  # of the file, without its folder
    Column("sha256", Text, nullable=False),  # of its bytes
    Index("imported_files_sha256", "sha256", "origin", unique=True),
    **STRICT,
)
imported_events: Final = Table(
    "imported_events",
    METADATA,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),  # "gdelt:410412347": the origin and its own id
    Column("file", Integer, ForeignKey("imported_files.key"), nullable=False),  # that brought it
    Column("line", Integer, nullable=False),  # of the file, from 1
    Column("origin", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("cameo", Text),
    Column("plover", Text),
    Column("mode", Text),
    Column("goldstein", NUMBER),
    Column("score", NUMBER),
    Column("place", Text),
    Column("place_country", Text),
    Column("lat", NUMBER),
    Column("lon", NUMBER),
    Column("url", Text),
    Column("outlet", Text),
    Column("published", Text),
    Column("reports", Integer),
    Column("digest", Text, nullable=False),  # of the event and its sides; not of the file and the line
    Index("imported_events_id", "id", unique=True),
    **STRICT,
)
imported_sides: Final = Table(
    "imported_sides",
    METADATA,
    Column("event", Integer, ForeignKey("imported_events.key"), nullable=False),
    Column("side", Text, nullable=False),  # source, target
    Column("at", Integer, nullable=False),
    Column("name", Text),
    Column("country", Text),
    Column("country_told", Text),
    Column("sectors", Text),  # a list in JSON
    PrimaryKeyConstraint("event", "side", "at"),
    sqlite_with_rowid=False,
    **STRICT,
)
imported_pairs: Final = Table(  # follows from the sides: what is asked for most
    "imported_pairs",
    METADATA,
    Column("one", Text, nullable=False),  # the first of two countries by letters
    Column("other", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("event", Integer, ForeignKey("imported_events.key"), nullable=False),
    PrimaryKeyConstraint("one", "other", "day", "event"),
    sqlite_with_rowid=False,
    **STRICT,
)
imported_days: Final = Table(
    "imported_days",
    METADATA,
    Column("origin", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("events", Integer, nullable=False),
    Column("digest", Text, nullable=False),  # the sum of those of its events: in whatever order they came, the same
    PrimaryKeyConstraint("origin", "day"),
    sqlite_with_rowid=False,
    **STRICT,
)
