"""Feeds that a record follows, on either database."""

from __future__ import annotations

from datetime import date

from detente.model.feed import Feed, FeedEntry, FollowedFeed
from detente.store import Store
from detente.store.content import damages, holdings
from detente.store.following import (
    TRIES,
    feed_came,
    feed_failed,
    feed_unchanged,
    follow,
    followed,
    item_failed,
    item_taken,
    unfollow,
    waiting_items,
)

DAY, LATER = date(2026, 1, 5), date(2026, 1, 6)
WORLD, WIRE = "https://news.example/rss", "https://wire.example/rss"


def entries(*names: str) -> tuple[FeedEntry, ...]:
    """Entries written as "a" or, with a guid, "a:guid"."""
    made = (name.partition(":") for name in names)
    return tuple(FeedEntry(f"https://news.example/{name}", guid=guid or None) for name, _, guid in made)


def came(store: Store, url: str, *names: str, title: str | None = None, moved: str | None = None) -> int:
    feed = next(each for each in followed(store) if each.url == url)
    found = Feed(url, title, entries(*names))
    return feed_came(store, feed, found, DAY, etag='"one"', last_modified=None, url=moved or url)


def waiting(store: Store) -> list[str]:
    return [item.url.rpartition("/")[2] for item in waiting_items(store, followed(store))]


def test_a_feed_is_followed_once(where: str) -> None:
    with Store(where, make=True) as store:
        before = holdings(store).hash
        assert [follow(store, url, "Mine", DAY) for url in (WORLD, WIRE, WORLD)] == [True, True, False]
        first = followed(store)[0]
        assert first == FollowedFeed(first.key, WORLD, "Mine", None, None, "2026-01-05", None, None, 0)
        assert came(store, WORLD, "a") == 1
        unfollow(store, WORLD)
        assert [feed.url for feed in followed(store)] == [WIRE]
        assert waiting(store) == []
        assert (holdings(store).hash, list(damages(store))) == (before, [])  # feeds are no content


def test_what_a_feed_announces_is_waiting_once(where: str) -> None:
    with Store(where, make=True) as store:
        follow(store, WORLD, None, DAY)
        follow(store, WIRE, "Wire", DAY)
        assert came(store, WORLD, "a:1", "b:2", title="World") == 2
        assert came(store, WORLD, "a?new:1", "b:2", "c:3") == 1
        assert came(store, WIRE, "c", "d:1") == 1  # guids are of one feed, addresses of all
        assert waiting(store) == ["a", "b", "c", "d"]
        assert [item.outlet for item in waiting_items(store, followed(store))] == ["World"] * 3 + ["Wire"]
        world, _ = followed(store)
        assert (world.title, world.etag, world.fetched, world.waiting) == ("World", '"one"', "2026-01-05", 3)


def test_what_became_of_items(where: str) -> None:
    with Store(where, make=True) as store:
        follow(store, WORLD, None, DAY)
        came(store, WORLD, "a", "b", "c")
        first, second, third = waiting_items(store, followed(store))
        item_taken(store, first, "0a8d0c4af6ae4178")
        assert item_failed(store, second, "410", final="gone") == "gone"
        for tries in range(1, TRIES):
            assert item_failed(store, third, "500") == "waiting"
            (third,) = waiting_items(store, followed(store))
            assert third.tries == tries
        assert item_failed(store, third, "500") == "given up"
        (feed,) = followed(store)
        assert (feed.taken, feed.waiting, feed.left) == (1, 0, 2)


def test_how_a_feed_came(where: str) -> None:
    with Store(where, make=True) as store:
        follow(store, WORLD, None, DAY)
        follow(store, WIRE, None, DAY)
        for _ in range(2):
            feed_failed(store, followed(store)[0], "503")
        assert (followed(store)[0].error, followed(store)[0].failures, followed(store)[0].fetched) == ("503", 2, None)
        feed_unchanged(store, followed(store)[0], LATER)
        assert (followed(store)[0].error, followed(store)[0].failures) == (None, 0)
        assert followed(store)[0].fetched == "2026-01-06"
        came(store, WORLD, moved="https://news.example/new")
        came(store, WIRE, moved="https://news.example/new")  # where another stands already
        assert [feed.url for feed in followed(store)] == ["https://news.example/new", WIRE]
