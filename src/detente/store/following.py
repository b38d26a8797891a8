"""The feeds that a record follows: which of their items are waiting, and which were taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, delete, func, insert, select, update

from detente.errors import StoreError
from detente.model.feed import Feed, FeedEntry, FeedItem, FollowedFeed, ItemState
from detente.store.feed_tables import feed_items, feeds
from detente.store.rows import Row
from detente.store.store import Store

TRIES: Final = 5  # runs in which an article may fail
LEFT: Final[tuple[ItemState, ...]] = ("gone", "refused", "given up")


def follow(store: Store, url: str, title: str | None, day: date) -> bool:
    """Follow a feed from now on; whether it was not followed before.

    Args:
        store: The record.
        url: Of the feed.
        title: What it is called until it says so itself.
        day: Today.

    Raises:
        StoreError: The database failed.
    """
    with store.writing() as connection:
        if _key(connection, url) is not None:
            return False
        row = {"url": url, "title": title, "added": day.isoformat(), "failures": 0}
        connection.execute(insert(feeds).values(row))
    return True


def unfollow(store: Store, url: str) -> None:
    """Follow a feed no more, and forget its items; their articles stay.

    Raises:
        StoreError: It is not followed, or the database failed.
    """
    with store.writing() as connection:
        key = _key(connection, url)
        if key is None:
            raise StoreError(f"{store.name}: {url}: not followed; detente feeds list names those that are")
        connection.execute(delete(feed_items).where(feed_items.c.feed == key))
        connection.execute(delete(feeds).where(feeds.c.key == key))


def followed(store: Store) -> tuple[FollowedFeed, ...]:
    """The feeds that the record follows, by address.

    Raises:
        StoreError: The database failed.
    """
    item = feed_items.c
    with store.reading() as connection:
        rows = [dict(row) for row in connection.execute(select(feeds)).mappings()]
        counts: dict[int, Counter[str]] = {row["key"]: Counter() for row in rows}
        for feed, state, count in connection.execute(
            select(item.feed, item.state, func.count()).group_by(item.feed, item.state)
        ):
            counts[feed][state] = count
    found = []
    for row in rows:
        states = counts[row["key"]]
        left = sum(states[state] for state in LEFT)
        found.append(FollowedFeed(**row, taken=states["taken"], waiting=states["waiting"], left=left))
    return tuple(sorted(found, key=_address))


def feed_came(
    store: Store, feed: FollowedFeed, found: Feed, day: date, *, etag: str | None, last_modified: str | None, url: str
) -> int:
    """Note what a feed announces, and what to ask it with the next time; how many items were never seen before.

    All of it is one transaction: what is asked with the next time never forgets an item that was announced before.

    Args:
        store: The record.
        feed: As it was followed.
        found: As it came.
        day: Today.
        etag: Of the answer.
        last_modified: Likewise.
        url: The address from now on.

    Raises:
        StoreError: The database failed.
    """
    with store.writing() as connection:
        if _key(connection, url) not in (None, feed.key):
            url = feed.url  # another feed that is followed stands there
        values = {
            "url": url, "title": found.title or feed.title, "etag": etag, "last_modified": last_modified,
            "fetched": day.isoformat(), "error": None, "failures": 0,
        }  # fmt: skip
        connection.execute(update(feeds).where(feeds.c.key == feed.key).values(values))
        new = _unseen(connection, feed.key, found.entries)
        if new:
            rows = [
                {"feed": feed.key, "guid": guid, "url": entry.url, "published": entry.day and entry.day.isoformat(),
                 "state": "waiting", "tries": 0}
                for entry, guid in new
            ]  # fmt: skip
            connection.execute(insert(feed_items), rows)
    return len(new)


def feed_unchanged(store: Store, feed: FollowedFeed, day: date) -> None:
    """Note that a feed announces nothing new.

    Raises:
        StoreError: The database failed.
    """
    _note(store, feed, {"fetched": day.isoformat(), "error": None, "failures": 0})


def feed_failed(store: Store, feed: FollowedFeed, error: str) -> None:
    """Note that a feed did not come, and why.

    Raises:
        StoreError: The database failed.
    """
    _note(store, feed, {"error": error, "failures": feeds.c.failures + 1})


def waiting_items(store: Store, of: Sequence[FollowedFeed]) -> tuple[FeedItem, ...]:
    """The items of some feeds that are waiting, feed by feed in their order, each feed's as it announced them.

    Raises:
        StoreError: The database failed.
    """
    item = feed_items.c
    found: list[FeedItem] = []
    with store.reading() as connection:
        for feed in of:
            title = connection.scalar(select(feeds.c.title).where(feeds.c.key == feed.key))
            wanted = select(item.key, item.url, item.published, item.tries)
            standing = wanted.where(item.feed == feed.key, item.state == "waiting").order_by(item.key)
            found += (
                FeedItem(key, feed.key, url, published and date.fromisoformat(published), title, tries)
                for key, url, published, tries in connection.execute(standing)
            )
    return tuple(found)


def item_taken(store: Store, item: FeedItem, version: str) -> None:
    """Note that the article of an item is in the record, by the id of its version.

    Raises:
        StoreError: The database failed.
    """
    _note_item(store, item, {"state": "taken", "error": None, "article": version})


def item_failed(store: Store, item: FeedItem, error: str, *, final: ItemState | None = None) -> ItemState:
    """Note that the article of an item could not be had; whether it is tried again.

    Args:
        store: The record.
        item: As it was waiting.
        error: Why.
        final: The state that it has from now on, where there is no use in another try.

    Raises:
        StoreError: The database failed.
    """
    tries = item.tries + 1
    state: ItemState = final or ("given up" if tries >= TRIES else "waiting")
    _note_item(store, item, {"state": state, "tries": tries, "error": error})
    return state


def _key(connection: Connection, url: str) -> int | None:
    found: int | None = connection.scalar(select(feeds.c.key).where(feeds.c.url == url))
    return found


def _unseen(connection: Connection, feed: int, entries: Sequence[FeedEntry]) -> list[tuple[FeedEntry, str | None]]:
    """The entries that are new, with what they are known by: neither this address in any feed, nor this guid in it."""
    item = feed_items.c
    often = Counter(entry.guid for entry in entries)
    told = [(entry, entry.guid if entry.guid and often[entry.guid] == 1 else None) for entry in entries]
    urls = set(connection.scalars(select(item.url).where(item.url.in_([entry.url for entry, _ in told]))))
    guids = [guid for _, guid in told if guid]
    known = set(connection.scalars(select(item.guid).where(item.feed == feed, item.guid.in_(guids))))
    return [(entry, guid) for entry, guid in told if entry.url not in urls and not (guid and guid in known)]


def _note(store: Store, feed: FollowedFeed, values: Row) -> None:
    with store.writing() as connection:
        connection.execute(update(feeds).where(feeds.c.key == feed.key).values(values))


def _note_item(store: Store, item: FeedItem, values: dict[str, Any]) -> None:
    with store.writing() as connection:
        connection.execute(update(feed_items).where(feed_items.c.key == item.key).values(values))


def _address(feed: FollowedFeed) -> str:
    return feed.url
