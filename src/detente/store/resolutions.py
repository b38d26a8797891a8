"""What became of forecasts: said by people, kept beside the findings, there still when articles are read anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from detente.errors import StoreError
from detente.model.resolution import Outcome, Resolution
from detente.store.changes import log
from detente.store.citing import Citation, cite
from detente.store.schema import articles, forecasts, resolutions, texts
from detente.store.store import Store


def resolve(store: Store, id: str, outcome: Outcome, because: str, day: date) -> Resolution:
    """Say what became of a forecast; said again, it takes the place of what was said before.

    Args:
        store: The record.
        id: Of the forecast.
        outcome: What became of it.
        because: Why whoever says so thinks so.
        day: Today, as the caller says; the log has it too.

    Raises:
        StoreError: There is no such forecast in an article that counts.
    """
    told = _cited(store, id)
    made = Resolution(told.id, outcome, because, day, " ".join(told.words), told.version)
    row = {
        "article": made.article,
        "words": made.words,
        "outcome": outcome,
        "because": because,
        "day": day.isoformat(),
    }
    with store.writing() as connection:
        mine = resolutions.c.forecast == made.forecast
        before = connection.scalar(select(resolutions.c.outcome).where(mine))
        if before is None:
            connection.execute(insert(resolutions).values(forecast=made.forecast, **row))
        else:
            connection.execute(update(resolutions).where(mine).values(row))
        change, was = ("added", "") if before is None else ("changed", f", was {before}")
        entry = (change, "resolutions", made.forecast, made.article, f"{outcome}{was}: {because}")
        log(connection, day.isoformat(), [entry])
    return made


def _cited(store: Store, id: str) -> Citation:
    told = cite(store, id)
    if told.kind != "forecasts":
        raise StoreError(f"{store.name}: {id} is no forecast; detente forecasts lists them with their ids")
    if told.status != "current":
        raise StoreError(f"{store.name}: the article of {id} counts no more: it is {told.status}")
    return told


def resolutions_in(store: Store) -> tuple[Resolution, ...]:
    """All that was said of forecasts, by id; where the article was corrected, of the same words in the new version.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        rows = list(connection.execute(select(resolutions).order_by(resolutions.c.forecast)).mappings())
        return tuple(_resolution(connection, row) for row in rows)


def _resolution(connection: Connection, row: Any) -> Resolution:
    said = Resolution(
        row["forecast"], row["outcome"], row["because"], date.fromisoformat(row["day"]), row["words"], row["article"]
    )
    version = connection.execute(select(articles).where(articles.c.id == said.article)).mappings().one()
    if version["current"]:
        there = connection.scalar(_of_version(version["key"]).where(forecasts.c.id == said.forecast))
        return said if there else _lost(said, "reread")
    if version["withdrawn"]:
        return _lost(said, "withdrawn")
    same = (articles.c.work == version["work"], articles.c.current == 1)
    now = connection.scalar(select(articles.c.key).where(*same))
    found = next((each for each, words in _told(connection, now) if words == said.words), None)
    return _lost(said, "corrected") if found is None else _of(said, found)


def _of_version(key: int) -> Select[Any]:
    return select(forecasts.c.id).where(forecasts.c.article == key).order_by(forecasts.c.n)


def _told(connection: Connection, key: int | None) -> Iterator[tuple[str, str]]:
    """The forecasts of a version with their words."""
    if key is None:
        return
    text = connection.scalar(select(texts.c.text).where(texts.c.article == key)) or ""
    places = _of_version(key).add_columns(forecasts.c.start, forecasts.c.end)
    for forecast, start, end in list(connection.execute(places)):
        yield forecast, text[start:end]


def _lost(said: Resolution, why: Any) -> Resolution:
    return Resolution(said.forecast, said.outcome, said.because, said.day, said.words, said.article, why)


def _of(said: Resolution, forecast: str) -> Resolution:
    return Resolution(forecast, said.outcome, said.because, said.day, said.words, said.article)
