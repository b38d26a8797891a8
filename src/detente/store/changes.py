"""The log of what changed in the record, which can be asked since a number or a day.

An article that is added is one line, and with it come all its findings. When other rules read it anew, each finding
that came, went or says something else is a line. Of event data of others, some thousand rows that were added together
are a line, and each row that says something else now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, insert, select

from detente.store.schema import articles, changes
from detente.store.store import Store

Entry = tuple[str, str, str, str, str | None]  # change, layer, id, id of the version, what


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the log."""

    seq: int  # counts up; holes mean nothing
    day: str  # as whoever made the change said
    change: str  # added, changed, withdrawn
    layer: str  # "article", that of the finding, or "imported_events"
    id: str  # of the version of the article, or of the finding; of event data, of the file or the event
    article: str  # the id that the article was given, else the one made for it; of event data, the same as `id`
    title: str | None
    what: str | None  # the fields that changed, or why


def log(connection: Connection, day: str, entries: Iterable[Entry]) -> None:
    """Write lines of the log."""
    names = ("change", "layer", "id", "article", "what")
    if rows := [{"day": day, **dict(zip(names, entry, strict=True))} for entry in entries]:
        connection.execute(insert(changes), rows)


def logged(store: Store, since: int | date = 0) -> Iterator[Logged]:
    """The lines of the log in their order.

    Args:
        store: The record.
        since: A number: the lines after that one. A day: those of that day and later.

    Raises:
        StoreError: The database failed.
    """
    after = changes.c.seq > since if isinstance(since, int) else changes.c.day >= since.isoformat()
    row = changes.c
    wanted = (
        select(
            row.seq,
            row.day,
            row.change,
            row.layer,
            row.id,
            func.coalesce(articles.c.name, row.article),
            articles.c.title,
            row.what,
        )
        .join(articles, articles.c.id == row.article, isouter=True)
        .where(after)
        .order_by(row.seq)
    )
    with store.reading() as connection:
        for each in connection.execution_options(yield_per=1000).execute(wanted):
            yield Logged(*each)
