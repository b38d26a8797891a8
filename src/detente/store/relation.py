"""What the record says of two states, as plain values for analysis; corrected and withdrawn articles are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Table, and_, exists, func, select, tuple_

from detente.model.event import Days
from detente.model.relation import ChannelReport, Counted, ForecastReport, Pair, Passage, PositionReport, Written
from detente.model.story import Happening, Report
from detente.store.contexts import context_of
from detente.store.derived import article_countries, happenings, reports, voices
from detente.store.grouping import group
from detente.store.merging import happening_of, reports_in
from detente.store.schema import (
    actors,
    articles,
    channel_parties,
    channels,
    deadline_states,
    deadlines,
    event_countries,
    events,
    forecasts,
    positions,
    statements,
    texts,
)
from detente.store.store import Store

MOST: Final = 500
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


def deadline_reports(store: Store, pair: Pair) -> tuple[Report, ...]:
    """What articles say of deadlines between two states, as reports: `plover` "DEADLINE", `mode` the deadline's state.

    The source is who set it, the target whom it binds.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    states = [deadline_states.alias(), deadline_states.alias()]
    here = [
        exists().where(
            one.c.country == state,
            one.c.side == "between",
            one.c.article == deadlines.c.article,
            one.c.deadline == deadlines.c.n,
        )
        for one, state in zip(states, pair, strict=True)
    ]
    with store.reading() as connection:
        rows = list(connection.execute(_layer(deadlines, *here)).mappings())
        sides: defaultdict[tuple[int, int, str], list[str]] = defaultdict(list)
        keys = sorted({row["article"] for row in rows})
        for at in range(0, len(keys), MOST):
            wanted = select(deadline_states).where(deadline_states.c.article.in_(keys[at : at + MOST]))
            for row in connection.execute(wanted.order_by(*deadline_states.primary_key)):
                sides[row.article, row.deadline, row.side].append(row.country)
    return tuple(_deadline(row, sides) for row in rows)


def _deadline(row: Any, sides: Mapping[tuple[int, int, str], list[str]]) -> Report:
    setter, bound = (tuple(sides.get((row["article"], row["n"], side), ())) for side in ("setter", "bound"))
    return Report(
        article=row["version"],
        event=row["id"],
        published=date.fromisoformat(row["dct"]),
        plover="DEADLINE",
        status="planned" if row["state"] in ("set", "extended") else "happened",
        copies=row["voice"],
        mode=row["state"],
        source=setter,
        target=bound,
        date=Days(row["first_day"], row["last_day"]) if row["first_day"] else None,
        words=row["words"],
        outlet=row["outlet"],
        title=row["title"],
    )


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
        told: defaultdict[str, list[Report]] = defaultdict(list)
        for some in _parts([row["id"] for row in rows]) if first or last else [None]:
            which = [] if some is None else [reports.c.happening.in_(some)]
            for row, report in reports_in(connection, pair, *which):
                told[row["happening"]].append(report)
    rows.sort(key=itemgetter("counted", "id"))
    return tuple(happening_of(row, told[row["id"]]) for row in rows)


def counts_between(
    store: Store, pair: Pair, first: date | None = None, last: date | None = None
) -> tuple[Counted, ...]:
    """Counts of the events between two states, by month, type, status, who acts, and whether the day is told.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    row = happenings.c
    month = func.substr(row.counted, 1, 7)
    by = (month, row.plover, row.status, row.acting, row.dated)
    sums = (func.sum(row.goldstein), func.count(row.goldstein), func.count(), func.sum(row.reports), func.sum(row.independent))  # fmt: skip # noqa: E501
    wanted = select(*by, *sums).where(row.a == pair[0], row.b == pair[1], *_counted(first, last)).group_by(*by)
    with store.reading() as connection:
        return tuple(map(_counts, _sorted(connection.execute(wanted))))


def _counts(row: tuple[Any, ...]) -> Counted:
    month, plover, status, acting, dated, total, weighted, events, told, independent = row
    total = round(total or 0.0, 6)
    return Counted(
        month, plover, status, acting, bool(dated), total, int(weighted), int(events), int(told), int(independent)
    )


def _sorted(rows: Iterable[Any]) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, rows), key=itemgetter(slice(5)))


def _parts(ids: list[str]) -> Iterator[list[str]]:
    """As many at a time as a query takes."""
    return (ids[at : at + MOST] for at in range(0, len(ids), MOST))


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
    parties = [channel_parties.alias(), channel_parties.alias()]
    where = [
        exists().where(one.c.country == state, one.c.article == channels.c.article, one.c.channel == channels.c.n)
        for one, state in zip(parties, pair, strict=True)
    ]
    others = select(channel_parties).where(
        tuple_(channel_parties.c.article, channel_parties.c.channel).in_(
            select(parties[0].c.article, parties[0].c.channel).where(parties[0].c.country == pair[0])
        )
    )
    with store.reading() as connection:
        found: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for row in connection.execute(others):
            found[row.article, row.channel].append(row.country)
        return tuple(
            ChannelReport(
                row["channel"],
                tuple(sorted(found[row["article"], row["n"]])),
                row["state"],
                _passage(row),
                row["since"],
                row["event_id"],
                row["statement_id"],
                row["rule"],
            )
            for row in connection.execute(_layer(channels, *where)).mappings()
        )


def position_reports(store: Store, pair: Pair) -> tuple[PositionReport, ...]:
    """Where two states stand on issues, in articles in which both are found, by day of publication, article and place.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    wanted = _layer(positions, positions.c.party.in_(pair), *_both_in(positions, pair))
    sides = select(event_countries.c.article, event_countries.c.event, event_countries.c.country).join(
        positions,
        and_(positions.c.article == event_countries.c.article, positions.c.event == event_countries.c.event),
    )
    with store.reading() as connection:
        others: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
        for row in connection.execute(sides.where(positions.c.party.in_(pair))):
            others[row.article, row.event].add(row.country)
        return tuple(
            PositionReport(
                row["party"],
                row["issue"],
                row["direction"],
                _passage(row),
                row["name"],
                row["said"],
                tuple(sorted(others.get((row["article"], row["event"]), set()) - {row["party"]})),
                row["statement_id"],
                row["event_id"],
                context_of(row["text"], row["start"], row["end"], row["party"]),
            )
            for row in connection.execute(wanted).mappings()
        )


def forecast_reports(store: Store, pair: Pair | None = None) -> tuple[ForecastReport, ...]:
    """Forecasts, by day of publication, article and place; of a pair those in articles in which both are found.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    with store.reading() as connection:
        return tuple(
            ForecastReport(
                _passage(row),
                row["likelihood"],
                row["low"],
                row["high"],
                row["scale"],
                row["horizon"],
                row["name"],
                row["role"],
                row["organisation"],
                row["country"],
                row["statement_id"],
            )
            for row in connection.execute(_layer(forecasts, *_both_in(forecasts, pair or ()))).mappings()
        )


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
        row = article_countries.alias().c
        yield exists().where(row.country == state, row.dct == articles.c.dct, row.article == layer.c.article)


def _layer(layer: Table, *conditions: Any) -> Select[Any]:
    """The findings of a layer with their article, their words, and whom and what they refer to."""
    who = {"positions": "actor", "forecasts": "forecaster"}.get(layer.name)
    words = func.substr(texts.c.text, layer.c.start + 1, layer.c.end - layer.c.start).label("words")
    columns: list[Any] = [layer, *TOLD, voices.c.voice, words]
    source = (
        layer.join(articles, articles.c.key == layer.c.article)
        .join(texts, texts.c.article == layer.c.article)
        .outerjoin(voices, voices.c.article == layer.c.article)
    )
    if "statement" in layer.c:
        source = source.outerjoin(statements, _refers(layer, "statement", statements))
        columns += [statements.c.id.label("statement_id"), statements.c.date.label("said")]
    if who:
        source = source.outerjoin(actors, _refers(layer, who, actors))
        columns += [actors.c.name, actors.c.role, actors.c.organisation, actors.c.country]
    if layer is positions:
        columns.append(texts.c.text)
    if "event" in layer.c:
        source = source.outerjoin(events, _refers(layer, "event", events))
        columns.append(events.c.id.label("event_id"))
    order = (articles.c.dct, articles.c.id, layer.c.n)
    return select(*columns).select_from(source).where(articles.c.current == 1, *conditions).order_by(*order)


def _refers(layer: Table, column: str, other: Table) -> ColumnElement[bool]:
    return and_(other.c.article == layer.c.article, other.c.n == layer.c[column])


def _passage(row: Any) -> Passage:
    day = date.fromisoformat(row["dct"])
    return Passage(row["version"], row["id"], day, row["words"], row["outlet"], row["title"], row["voice"])
