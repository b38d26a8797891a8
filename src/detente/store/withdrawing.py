"""An article withdrawn: it stays readable and citable, and counts no more."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select, update

from detente.store.changes import log
from detente.store.schema import articles
from detente.store.store import Store
from detente.store.versions import version_of
from detente.store.waiting import touched


def withdraw(store: Store, id: str, day: date, because: str | None = None) -> tuple[str, ...]:
    """Withdraw an article with all its versions; the ids of those that were not withdrawn yet.

    Args:
        store: The record.
        id: Of a version, or the article's own id or address.
        day: Today, for the log.
        because: Why, for the log.

    Raises:
        StoreError: There is no such article.
    """
    with store.writing() as connection:
        work = version_of(connection, id, store.name)["work"]
        standing = (articles.c.work == work, articles.c.withdrawn == 0)
        ids = tuple(connection.scalars(select(articles.c.id).where(*standing).order_by(articles.c.id)))
        touched(connection, connection.scalars(select(articles.c.key).where(*standing)))
        connection.execute(update(articles).where(*standing).values(withdrawn=1, current=0))
        log(connection, day.isoformat(), [("withdrawn", "article", each, each, because) for each in ids])
    return ids
