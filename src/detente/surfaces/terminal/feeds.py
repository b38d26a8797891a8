"""Feeds on a terminal: what one announces, those that are followed, what came of asking them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from detente.batch.feed_report import FeedReport
from detente.model.feed import Feed, FollowedFeed
from detente.store import Outcome
from detente.surfaces.brief.wording import counted, shown
from detente.surfaces.terminal.console import print_plainly

ADDED: Final[tuple[Outcome, ...]] = ("new", "corrected", "reread")


def print_feed(feed: Feed, console: Console | None = None) -> None:
    """Print what a feed announces, an entry in two lines: day and title, address."""
    console = console or Console(highlight=False, soft_wrap=True)
    told = counted(len(feed.entries), "entry", "entries")
    console.print(Text.assemble((shown(feed.title or feed.url), "bold"), (f"  {told}", "dim")))
    for entry in feed.entries:
        day = entry.day.isoformat() if entry.day else "day not told"
        console.print(Text.assemble((f"{day:<12}  ", "dim"), shown(entry.title or "without a title")))
        console.print(Text(f"{'':<14}{shown(entry.url)}", style="dim"))


def print_followed(feeds: Sequence[FollowedFeed], console: Console | None = None) -> None:
    """Print the feeds that are followed: title, address, when each came last; why it did not come where it did not."""
    table = _table("feed", "came last", "taken", "waiting", "left")
    for feed in feeds:
        counts = (f"{number:,}" if number else "" for number in (feed.taken, feed.waiting, feed.left))
        table.add_row(_named(feed.url, feed.title), feed.fetched or "never", *counts)
        if feed.error:
            why = feed.error.removeprefix(f"{feed.url}: ")
            table.add_row(Text(f"failed {counted(feed.failures, 'time')} in a row: {shown(why)}", "red"))
    print_plainly(table, console)


def print_fetched(reports: Sequence[FeedReport], console: Console | None = None) -> None:
    """Print what came of each feed."""
    table = _table("feed", "announced", "added", "known", "failed", "again")
    for each in reports:
        new, known = _added(each), each.outcomes.total() - _added(each)
        came = {"new": f"{each.announced:,} new", "unchanged": "nothing new", "failed": "did not come"}[each.came]
        added, there, failed, again = (f"{n:,}" if n else "" for n in (new, known, each.failed, each.waiting))
        style = "red" if each.came == "failed" else ""
        table.add_row(_named(each.url, each.title), Text(came, style), added, there, Text(failed, "red"), again)
    print_plainly(table, console)


def print_fetched_in_all(reports: Sequence[FeedReport], where: str) -> None:
    """Print what came of all feeds, on stderr."""
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    console.print(f"{where}: {_summary(reports)}", markup=False)


def _summary(reports: Sequence[FeedReport]) -> str:
    failed_feeds = sum(each.came == "failed" for each in reports)
    parts = [
        counted(len(reports), "feed") + (f", {failed_feeds:,} of them did not come" if failed_feeds else ""),
        f"{counted(sum(map(_added, reports)), 'article')} added",
    ]
    if failed := sum(each.failed for each in reports):
        parts.append(f"{failed:,} failed")
    if again := sum(each.waiting for each in reports):
        parts.append(f"{again:,} tried the next time")
    return "; ".join(parts)


def _added(report: FeedReport) -> int:
    """How many articles have come into the record, or come anew."""
    return sum(report.outcomes[outcome] for outcome in ADDED)


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for at, name in enumerate(columns):
        text = at == 0 or name in ("came last", "announced")
        table.add_column(name, justify="left" if text else "right", overflow="fold", no_wrap=at > 0)
    return table


def _named(url: str, title: str | None) -> Text:
    """The title with the address below it."""
    if title is None:
        return Text(shown(url))
    return Text.assemble((shown(title), "bold"), ("\n" + shown(url), "dim"))
