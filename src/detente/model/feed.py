"""A feed of news, and what it announces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

ItemState = Literal[
    "waiting",  # not fetched yet, or it failed and is tried again
    "taken",  # its article is in the record
    "gone",  # there is no such page any more
    "refused",  # its site does not want it fetched by programs
    "given up",  # it has failed too often
]


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article that a feed announces."""

    url: str
    title: str | None = None  # in plain words
    published: datetime | None = None  # on the publisher's clock; None: not told, or no moment
    summary: str | None = None  # in plain words
    guid: str | None = None  # what the feed knows it by, whatever its address

    @property
    def day(self) -> date | None:
        """The day in the publisher's calendar."""
        return None if self.published is None else self.published.date()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was at one moment."""

    url: str
    title: str | None
    entries: tuple[FeedEntry, ...]  # as the feed has them, each address once
    notes: tuple[str, ...] = ()  # what a person should know about how it was read


@dataclass(frozen=True, slots=True)
class FollowedFeed:
    """A feed that a record follows, as it stands."""

    key: int  # in the record
    url: str
    title: str | None
    etag: str | None  # to ask with the next time
    last_modified: str | None  # likewise
    added: str  # the day
    fetched: str | None  # the day that it came last; None: never
    error: str | None  # why it did not come the last time
    failures: int  # in a row
    taken: int = 0  # items
    waiting: int = 0  # likewise
    left: int = 0  # items that are not tried again: gone, refused, given up


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An article that a followed feed has announced and that is not in the record yet."""

    key: int  # in the record
    feed: int  # likewise
    url: str
    day: date | None  # that the feed gives it
    outlet: str | None  # the title of the feed
    tries: int  # that failed
