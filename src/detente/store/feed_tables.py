"""The tables of the feeds that a record follows; they say nothing of what it holds."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from detente.store.schema import METADATA, STRICT

feeds: Final = Table(
    "feeds",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("title", Text),  # as the feed says, else as whoever added it
    Column("etag", Text),  # to ask with the next time
    Column("last_modified", Text),  # likewise
    Column("added", Text, nullable=False),  # the day, as the caller says
    Column("fetched", Text),  # the day that it came last, changed or not
    Column("error", Text),  # why it did not come the last time
    Column("failures", Integer, nullable=False),  # in a row
    Index("feeds_url", "url", unique=True),
    **STRICT,
)
feed_items: Final = Table(
    "feed_items",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("feed", Integer, ForeignKey("feeds.key"), nullable=False),
    Column("guid", Text),  # as the feed says
    Column("url", Text, nullable=False),
    Column("published", Text),  # the day that the feed gives it
    Column("state", Text, nullable=False),  # waiting, taken, gone, refused, given up
    Column("tries", Integer, nullable=False),  # that failed
    Column("error", Text),  # of the last one
    Column("article", Text),  # the id of the version of the article that it gave
    Index("feed_items_guid", "feed", "guid"),
    Index("feed_items_url", "url"),
    Index("feed_items_state", "state", "feed"),
    **STRICT,
)
