"""A feed of news, and what it announces."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article that a feed announces."""

    url: str
    title: str | None = None  # in plain words
    published: datetime | None = None  # on the publisher's clock; None: not told, or no moment
    summary: str | None = None  # in plain words

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
