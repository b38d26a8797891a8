"""What the record says of two states, as plain values for analysis; corrected and withdrawn articles are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, Table, exists, func, select

from detente.model.relation import ChannelReport, Counted, ForecastReport, Pair, Passage, PositionReport, Written
from detente.model.story import Happening, Report
from detente.store.derived import article_countries, happenings, voices
from detente.store.grouping import group
from detente.store.merging import happening_of, reports_in
from detente.store.schema import (
    actors,
    articles,
    channel_parties,
    channels,
    event_countries,
    events,
    forecasts,
    positions,
    statements,
    texts,
)
from detente.store.store import Store

TOLD: Final = (articles.c.id.label("version"), articles.c.dct, articles.c.outlet, articles.c.title)


def event_reports(store: Store, pair: Pair) -> tuple[Report, ...]:
    """The reports of events between two states, by day of publication, article and place.

    Of an event, one state acts on the other, or both do something together.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    with store.reading() as connection:
        return tuple(report for _, report in reports_in(connection, pair))


def events_between(
    store: Store, pair: Pair, first: date | None = None, last: date | None = None
) -> tuple[Happening, ...]:
    """The events between two states, each once with all its reports, by day and id.

    Args:
        store: The record.
        pair: The two states.
        first: Events of that day and later; one without a day counts on that of its first report.
        last: Events of that day and before.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    here = [happenings.c.a == pair[0], happenings.c.b == pair[1], *_counted(first, last)]
    with store.reading() as connection:
        rows = [dict(row) for row in connection.execute(select(happenings).where(*here)).mappings()]
        wanted = {row["id"] for row in rows}
        told: defaultdict[str, list[Report]] = defaultdict(list)
        for row, report in reports_in(connection, pair):
            if row["happening"] in wanted:
                told[row["happening"]].append(report)
    rows.sort(key=itemgetter("counted", "id"))
    return tuple(happening_of(row, told[row["id"]]) for row in rows)


def counts_between(
    store: Store, pair: Pair, first: date | None = None, last: date | None = None
) -> tuple[Counted, ...]:
    """Counts of the events between two states, by month, type, status, who acts, weight and whether the day is told.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    row = happenings.c
    month = func.substr(row.counted, 1, 7)
    by = (month, row.plover, row.status, row.acting, row.goldstein, row.dated)
    wanted = (
        select(*by, func.count(), func.sum(row.reports), func.sum(row.independent))
        .where(row.a == pair[0], row.b == pair[1], *_counted(first, last))
        .group_by(*by)
    )
    with store.reading() as connection:
        found = [
            Counted(row[0], row[1], row[2], row[3], row[4], bool(row[5]), int(row[6]), int(row[7]), int(row[8]))
            for row in connection.execute(wanted)
        ]
    return tuple(sorted(found, key=_order))


def _order(each: Counted) -> tuple[str, str, str, str, float, bool]:
    return each.month, each.plover, each.status, each.acting, each.goldstein or 0.0, each.dated


def _counted(first: date | None, last: date | None) -> Iterator[ColumnElement[bool]]:
    if first:
        yield happenings.c.counted >= first.isoformat()
    if last:
        yield happenings.c.counted <= last.isoformat()


def channel_reports(store: Store, pair: Pair) -> tuple[ChannelReport, ...]:
    """What articles say of the lines of contact of two states, by day of publication, article and place.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    with store.reading() as connection:
        parties = [
            exists().where(
                channel_parties.c.article == channels.c.article,
                channel_parties.c.channel == channels.c.n,
                channel_parties.c.country == state,
            )
            for state in pair
        ]
        found = []
        for row in list(connection.execute(_layer(channels, *parties)).mappings()):
            mine = select(channel_parties.c.country).where(
                channel_parties.c.article == row["article"], channel_parties.c.channel == row["n"]
            )
            found.append(
                ChannelReport(
                    row["channel"],
                    tuple(sorted(connection.scalars(mine))),
                    row["state"],
                    _passage(connection, row),
                    row["since"],
                    _id(connection, events, row["article"], row["event"]),
                    _id(connection, statements, row["article"], row["statement"]),
                )
            )
        return tuple(found)


def position_reports(store: Store, pair: Pair) -> tuple[PositionReport, ...]:
    """Where two states stand on issues, in articles in which both are found, by day of publication, article and place.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    with store.reading() as connection:
        wanted = _layer(positions, positions.c.party.in_(pair), *_both_in(positions, pair))
        rows = list(connection.execute(wanted).mappings())
        return tuple(_position(connection, row) for row in rows)


def forecast_reports(store: Store, pair: Pair | None = None) -> tuple[ForecastReport, ...]:
    """Forecasts, by day of publication, article and place; of a pair those in articles in which both are found.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    with store.reading() as connection:
        rows = list(connection.execute(_layer(forecasts, *_both_in(forecasts, pair or ()))).mappings())
        return tuple(_forecast(connection, row) for row in rows)


def pair_articles(store: Store, pair: Pair) -> tuple[Written, ...]:
    """The articles in which two states are both found, by day of publication and id.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    one, other = article_countries.alias(), article_countries.alias()
    wanted = (
        select(*TOLD, voices.c.voice)
        .join(one, one.c.article == articles.c.key)
        .join(other, other.c.article == articles.c.key)
        .outerjoin(voices, voices.c.article == articles.c.key)
        .where(one.c.country == pair[0], other.c.country == pair[1], other.c.dct == one.c.dct, articles.c.current == 1)
        .order_by(articles.c.dct, articles.c.id)
    )
    with store.reading() as connection:
        return tuple(
            Written(version, date.fromisoformat(dct), voice or version, outlet, title)
            for version, dct, outlet, title, voice in connection.execute(wanted)
        )


def _both_in(layer: Table, states: Iterable[str]) -> Iterator[ColumnElement[bool]]:
    """Of the article that a finding is in, that it has somebody of each of these states."""
    for state in states:
        row = article_countries.c
        yield exists().where(row.country == state, row.dct == articles.c.dct, row.article == layer.c.article)


def _layer(layer: Table, *conditions: Any) -> Select[Any]:
    return (
        select(layer, *TOLD, voices.c.voice)
        .join(articles, articles.c.key == layer.c.article)
        .outerjoin(voices, voices.c.article == articles.c.key)
        .where(articles.c.current == 1, *conditions)
        .order_by(articles.c.dct, articles.c.id, layer.c.n)
    )


def _text(connection: Connection, article: int) -> str:
    return connection.scalar(select(texts.c.text).where(texts.c.article == article)) or ""


def _passage(connection: Connection, row: Any) -> Passage:
    words = _text(connection, row["article"])[row["start"] : row["end"]]
    day = date.fromisoformat(row["dct"])
    return Passage(row["version"], row["id"], day, words, row["outlet"], row["title"], row["voice"])


def _id(connection: Connection, layer: Table, article: int, n: int | None) -> str | None:
    if n is None:
        return None
    found: str | None = connection.scalar(select(layer.c.id).where(layer.c.article == article, layer.c.n == n))
    return found


def _position(connection: Connection, row: Any) -> PositionReport:
    article = row["article"]
    name = select(actors.c.name).where(actors.c.article == article, actors.c.n == row["actor"])
    said = select(statements.c.date).where(statements.c.article == article, statements.c.n == row["statement"])
    sides = select(event_countries.c.country).where(
        event_countries.c.article == article, event_countries.c.event == row["event"]
    )
    return PositionReport(
        row["party"],
        row["issue"],
        row["direction"],
        _passage(connection, row),
        None if row["actor"] is None else connection.scalar(name),
        None if row["statement"] is None else connection.scalar(said),
        tuple(sorted(set(connection.scalars(sides)) - {row["party"]})),
        _id(connection, statements, article, row["statement"]),
        _id(connection, events, article, row["event"]),
    )


def _forecast(connection: Connection, row: Any) -> ForecastReport:
    who = select(actors.c.name, actors.c.role, actors.c.organisation, actors.c.country).where(
        actors.c.article == row["article"], actors.c.n == row["forecaster"]
    )
    told = connection.execute(who).one_or_none()
    name, role, organisation, country = told or (None, None, None, None)
    return ForecastReport(
        _passage(connection, row),
        row["likelihood"],
        row["low"],
        row["high"],
        row["scale"],
        row["horizon"],
        name,
        role,
        organisation,
        country,
        _id(connection, statements, row["article"], row["statement"]),
    )
