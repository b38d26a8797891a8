"""Commands about feeds."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from typing import Annotated

import orjson
import typer

from detente.surfaces.failures import report
from detente.surfaces.outputs import write_out
from detente.surfaces.settings import JsonFlag, PrivateFlag
from detente.surfaces.terminal.feeds import print_feed

feeds = typer.Typer(name="feeds", help="Look at feeds of news, RSS or Atom.", no_args_is_help=True)


@feeds.callback()
def about() -> None:
    """Look at feeds of news, RSS or Atom."""


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
