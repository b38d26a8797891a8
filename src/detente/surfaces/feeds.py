"""Commands about feeds: which are followed, and what they announce."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import orjson
import typer

from detente.errors import FileError, ReadingError
from detente.store import Store
from detente.store.following import follow, followed, unfollow
from detente.store.store import DEFAULT as HERE
from detente.surfaces.brief.wording import counted
from detente.surfaces.failures import Failures, report
from detente.surfaces.outputs import write_out, write_rows
from detente.surfaces.settings import CsvFlag, JsonFlag, LogDay, PrivateFlag, RecordPlace, day_of
from detente.surfaces.terminal.feeds import print_feed, print_followed

COLUMNS: Final = (
    "url", "title", "added", "fetched", "taken", "waiting", "left", "failures", "error", "etag", "last_modified",
)  # fmt: skip
EXAMPLES: Final = {  # "\b" keeps their lines as they are
    "add": """\b
Examples:
  detente feeds add https://news.example/world/rss.xml
  detente fetch""",
    "import": """\b
Examples:
  detente feeds import subscriptions.opml""",
}
feeds = typer.Typer(name="feeds", help="Follow feeds of news, RSS or Atom.", no_args_is_help=True)


@feeds.callback()
def about() -> None:
    """Follow feeds of news, RSS or Atom; `detente fetch` adds what they announce to the record."""


@feeds.command("show")
def show_feed(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address of the feed.")],
    as_json: JsonFlag = False,
    allow_private: PrivateFlag = False,
) -> None:
    """Print what a feed announces: days, titles and addresses."""
    # Half a second of imports, which only who fetches should wait for.
    from detente.reading.web.addresses import Allowed
    from detente.reading.web.feeds import fetch_feed
    from detente.reading.web.fetcher import Fetcher

    with Fetcher(Allowed(private=allow_private)) as fetcher:
        feed = fetch_feed(url, fetcher)
    for note in feed.notes:
        report(f"{url}: {note}")
    if not as_json:
        print_feed(feed)
        return
    for entry in feed.entries:
        write_out(orjson.dumps(entry).decode())


@feeds.command("add", epilog=EXAMPLES["add"])
def add_feeds(
    urls: Annotated[list[str], typer.Argument(metavar="URL", help="Addresses of feeds.")],
    where: RecordPlace = HERE,
    allow_private: PrivateFlag = False,
    added: LogDay = "",
) -> None:
    """Follow feeds from now on; each is fetched once to see that it is one."""
    from detente.reading.web.addresses import Allowed  # imports as above
    from detente.reading.web.feeds import fetch_feed
    from detente.reading.web.fetcher import Fetcher

    failed = Failures()
    with Store(where, make=True) as store, Fetcher(Allowed(private=allow_private)) as fetcher:
        for url in map(str.strip, urls):
            try:
                feed = fetch_feed(url, fetcher)
            except ReadingError as error:
                failed.add(error)
                continue
            new = follow(store, url, feed.title, day_of(added))
            report(f"{store.name}: {'follows' if new else 'followed already'}: {feed.title or url}")
    failed.exit()


@feeds.command("import", epilog=EXAMPLES["import"])
def import_feeds(
    file: Annotated[Path, typer.Argument(metavar="OPML", help="A list of feeds, as feed readers export it.")],
    where: RecordPlace = HERE,
    allow_private: PrivateFlag = False,
    added: LogDay = "",
) -> None:
    """Follow the feeds of a list; none of them is fetched yet."""
    from detente.reading.web.addresses import Allowed, checked_url  # imports as above
    from detente.reading.web.opml import feeds_of

    failed, new, known = Failures(), 0, 0
    try:
        found = feeds_of(file.read_bytes(), str(file))
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise FileError(f"{file}: {why}; give the path of a list of feeds") from error
    with Store(where, make=True) as store:
        for feed in found:
            try:
                checked_url(feed.url, Allowed(private=allow_private))
            except ReadingError as error:
                failed.add(error)
                continue
            if follow(store, feed.url, feed.title, day_of(added)):
                new += 1
            else:
                known += 1
        report(f"{store.name}: follows {counted(new, 'more feed')}, {known:,} followed already")
    failed.exit()


@feeds.command("list")
def list_feeds(as_json: JsonFlag = False, as_csv: CsvFlag = False, where: RecordPlace = HERE) -> None:
    """List the feeds that are followed, when they came last, and what is waiting."""
    with Store(where) as store:
        found = followed(store)
    if as_json or as_csv:
        rows = ({name: asdict(feed)[name] for name in COLUMNS} for feed in found)
        write_rows(rows, COLUMNS, as_csv=as_csv)
    elif found:
        print_followed(found)
    if not found:
        report("no feed is followed; follow one with: detente feeds add URL")


@feeds.command("remove")
def remove_feed(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address of a feed that is followed.")],
    where: RecordPlace = HERE,
) -> None:
    """Follow a feed no more; its articles stay in the record."""
    with Store(where) as store:
        unfollow(store, url)
        report(f"{store.name}: followed no more: {url}")
