"""The command that asks the feeds what is new."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Final

import typer

from detente.batch.feed_report import FeedReport
from detente.batch.keeping import How
from detente.language.spacy_parser import DEFAULT
from detente.store import Store
from detente.store.store import DEFAULT as HERE
from detente.surfaces.failures import Failures, report
from detente.surfaces.outputs import write_rows
from detente.surfaces.settings import (
    CsvFlag,
    DomesticFlag,
    JsonFlag,
    LogDay,
    ParserName,
    PrivateFlag,
    RecordPlace,
    day_of,
    today,
)
from detente.surfaces.terminal.feeds import print_fetched, print_fetched_in_all
from detente.surfaces.terminal.progress import OUTCOMES, with_add_bar

EXAMPLE: Final = """\b
Examples:
  detente feeds add https://news.example/world/rss.xml
  detente fetch
  detente fetch https://news.example/world/rss.xml --workers 4"""

COLUMNS: Final = ("url", "title", "came", "announced", *OUTCOMES, "failed", "waiting")


def fetch_feeds(
    urls: Annotated[list[str] | None, typer.Argument(metavar="[URL]", help="Feeds; left out, all.")] = None,
    where: RecordPlace = HERE,
    workers: Annotated[int, typer.Option(min=1, metavar="N", help="Processes, each with its own parser.")] = 1,
    parser: ParserName = DEFAULT,
    domestic: DomesticFlag = False,
    allow_private: PrivateFlag = False,
    added: LogDay = "",
    as_json: JsonFlag = False,
    as_csv: CsvFlag = False,
) -> None:
    """Ask the feeds that are followed what is new, and add it to the record; what fails is tried again next time."""
    # A second of imports, which only who fetches should wait for.
    from detente.batch.fetch_run import fetch
    from detente.reading.web.addresses import Allowed
    from detente.reading.web.fetcher import Fetcher

    failed = Failures()
    with Store(where) as store, Fetcher(Allowed(private=allow_private)) as fetcher:
        run = partial(
            fetch, store, fetcher, day_of(added), urls or (), how=How(parser, workers, domestic), latest=today(),
            on_error=failed.add, on_note=report,
        )  # fmt: skip
        found = with_add_bar(lambda move: run(on_progress=move))
    if as_json or as_csv:
        write_rows(map(_row, found), COLUMNS, as_csv=as_csv)
    elif found:
        print_fetched(found)
    if found:
        print_fetched_in_all(found, store.name)
    elif not urls:
        report("no feed is followed; follow one with: detente feeds add URL")
    failed.exit()


def _row(feed: FeedReport) -> dict[str, Any]:
    """One feed as a row."""
    outcomes: dict[str, Any] = {outcome: feed.outcomes[outcome] for outcome in OUTCOMES}
    told: dict[str, Any] = {"url": feed.url, "title": feed.title, "came": feed.came, "announced": feed.announced}
    return {**told, **outcomes, "failed": feed.failed, "waiting": feed.waiting}
