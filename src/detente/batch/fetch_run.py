"""A run that asks feeds what is new and adds the articles to the record; what fails is tried again the next time."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from detente.batch.adding import AddProgress
from detente.batch.feed_report import FeedReport
from detente.batch.keeping import How, kept
from detente.errors import AddressError, FetchError, ReadingError, RobotsError
from detente.model.article import Article
from detente.model.feed import FeedItem, FollowedFeed, ItemState
from detente.reading.files import noted
from detente.reading.web.feeds import feed_of
from detente.reading.web.fetched_pages import fetch_article
from detente.reading.web.fetcher import Fetcher, StatusError
from detente.store import Store
from detente.store.following import (
    TRIES,
    feed_came,
    feed_failed,
    feed_unchanged,
    followed,
    item_failed,
    item_taken,
    waiting_items,
)
from detente.store.grouping import group
from detente.store.ids import version_id

GONE: Final = (404, 410)
TOO_OFTEN: Final = 429
MISSES: Final = 3  # failures of a host in a row after which it is left alone until the next run


@dataclass(slots=True)
class _Run:
    """What has been done so far."""

    reports: dict[int, FeedReport]
    items: int
    begun: int = 0

    def progress(self) -> AddProgress:
        reports = self.reports.values()
        articles = sum(report.outcomes.total() for report in reports)
        return AddProgress(articles, sum(report.failed for report in reports), self.begun, self.items)


def fetch(
    store: Store,
    fetcher: Fetcher,
    day: date,
    urls: Sequence[str] = (),
    *,
    how: How | None = None,
    latest: date | None = None,
    on_error: Callable[[ReadingError], None] = lambda _: None,
    on_note: Callable[[str], None] = lambda _: None,
    on_progress: Callable[[AddProgress], None] = lambda _: None,
) -> tuple[FeedReport, ...]:
    """Ask each feed what is new, and keep the articles in the record; one that fails does not stop the rest.

    What a feed announces is noted before any of it is fetched, so that a run that was interrupted goes on.

    Args:
        store: The record; it knows the feeds.
        fetcher: The client that all is fetched by.
        day: Today, for the log and for when a feed came last.
        urls: Feeds among those that are followed; none: all of them.
        how: How articles are read.
        latest: As in `articles_from`.
        on_error: Takes each feed and article that could not be had.
        on_note: Takes what should be known about how something was read.
        on_progress: Called after each article.

    Returns:
        What came of each feed, by address.

    Raises:
        BatchError: A worker process was ended from outside.
        ParserError: There is no such parser.
        StoreError: The record cannot be written; what was added so far is kept.
    """
    feeds = _chosen(followed(store), urls, on_error)
    reports = {feed.key: _asked(store, fetcher, feed, day, on_error, on_note) for feed in feeds}
    items = waiting_items(store, feeds)
    run = _Run(reports, len(items))

    def failed(item: FeedItem, error: ReadingError) -> None:
        state = item_failed(store, item, str(error), final=_final(error))
        report = run.reports[item.feed]
        report.failed += 1
        report.waiting += state == "waiting"
        on_error(ReadingError(f"{error} ({_told(item, state)})"))
        on_progress(run.progress())

    def articles() -> Iterator[tuple[FeedItem, Article]]:
        hosts = _Hosts()
        for item in in_turn(items):
            run.begun += 1
            if hosts.left_alone(item.url):
                run.reports[item.feed].waiting += 1
                continue
            try:
                article = fetch_article(item.url, fetcher, announced=item.day)
            except ReadingError as error:
                hosts.answered(item.url, error)
                failed(item, error)
                continue
            hosts.answered(item.url)
            article = noted(replace(article, outlet=article.outlet or item.outlet), latest)
            for note in article.notes:
                on_note(f"{item.url}: {note}")
            yield item, article
        for each_host in hosts.told():
            on_error(each_host)

    with closing(kept(articles(), store, day, how or How())) as done:
        for each in done:
            if isinstance(each.outcome, ReadingError):
                failed(each.origin, each.outcome)
                continue
            item_taken(store, each.origin, version_id(each.article))
            run.reports[each.origin.feed].outcomes[each.outcome] += 1
            on_progress(run.progress())
    group(store)
    return tuple(reports.values())


def in_turn(items: Iterable[FeedItem]) -> Iterator[FeedItem]:
    """The items, one of each host after the other: while one host has to be left alone, the others are asked."""
    hosts: dict[str, deque[FeedItem]] = {}
    for item in items:
        hosts.setdefault(_host(item.url), deque()).append(item)
    while hosts:
        for host in list(hosts):
            yield hosts[host].popleft()
            if not hosts[host]:
                del hosts[host]


class _Hosts:
    """Which hosts do not answer in this run, so that one that is down costs some minutes and not an hour."""

    def __init__(self) -> None:
        self._misses: Counter[str] = Counter()
        self._left: Counter[str] = Counter()

    def left_alone(self, url: str) -> bool:
        """Whether the host of an address is asked no more in this run; it is counted."""
        host = _host(url)
        self._left[host] += self._misses[host] >= MISSES
        return self._misses[host] >= MISSES

    def answered(self, url: str, error: ReadingError | None = None) -> None:
        """Note how a host has answered."""
        silent = isinstance(error, FetchError) and not isinstance(error, AddressError | RobotsError | StatusError)
        down = isinstance(error, StatusError) and (error.status >= 500 or error.status == TOO_OFTEN)
        self._misses[_host(url)] = self._misses[_host(url)] + 1 if silent or down else 0

    def told(self) -> Iterator[FetchError]:
        """A line for each host that articles were left at."""
        for host, count in sorted(self._left.items()):
            if count:
                told = f"{count:,} more article{'s' if count > 1 else ''} of it wait for the next run"
                yield FetchError(f"{host}: failed {MISSES} times in a row; {told}")


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _chosen(
    feeds: Sequence[FollowedFeed], urls: Sequence[str], on_error: Callable[[ReadingError], None]
) -> list[FollowedFeed]:
    """The feeds that are wanted; the others are told."""
    known = {feed.url for feed in feeds}
    for url in dict.fromkeys(urls):
        if url not in known:
            on_error(FetchError(f"{url}: not followed; follow it with: detente feeds add {url}"))
    return [feed for feed in feeds if not urls or feed.url in urls]


def _asked(
    store: Store,
    fetcher: Fetcher,
    feed: FollowedFeed,
    day: date,
    on_error: Callable[[ReadingError], None],
    on_note: Callable[[str], None],
) -> FeedReport:
    """What a feed answers, noted in the record."""
    report = FeedReport(feed.url, feed.title, "unchanged")
    try:
        answer = fetcher.get(feed.url, etag=feed.etag, last_modified=feed.last_modified)
        if answer.unchanged:
            feed_unchanged(store, feed, day)
            return report
        found = feed_of(answer.body, answer.final, answer.media_type, answer.charset)
    except ReadingError as error:
        feed_failed(store, feed, str(error))
        on_error(error)
        report.came = "failed"
        return report
    for note in found.notes:
        on_note(f"{feed.url}: {note}")
    url = answer.moved or feed.url
    if url != feed.url:
        on_note(f"{feed.url}: moved for good to {url}")
    report.announced = feed_came(store, feed, found, day, etag=answer.etag, last_modified=answer.last_modified, url=url)
    report.title = found.title or feed.title
    report.came = "new" if report.announced else "unchanged"
    return report


def _final(error: ReadingError) -> ItemState | None:
    """The state of an item that is of no use to try again; None where it is."""
    if isinstance(error, RobotsError):
        return "refused"
    return "gone" if isinstance(error, StatusError) and error.status in GONE else None


def _told(item: FeedItem, state: ItemState) -> str:
    """Whether it is tried again."""
    if state == "waiting":
        return f"try {item.tries + 1} of {TRIES}"
    return f"given up after {TRIES} tries" if state == "given up" else "not tried again"
