"""What the record says of two states, as plain values for analysis; corrected and withdrawn articles are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Table, and_, exists, or_, select

from detente.model.event import Days, Place
from detente.model.relation import ChannelReport, ForecastReport, Pair, Passage, PositionReport
from detente.model.story import DatedText, Report
from detente.resolution.duplicates import duplicates
from detente.resolution.happenings import MUTUAL
from detente.resolution.reports import numbers_in
from detente.store.schema import (
    actors,
    articles,
    channel_parties,
    channels,
    event_actors,
    event_countries,
    event_issues,
    events,
    forecasts,
    furniture,
    positions,
    statements,
    texts,
    times,
)
from detente.store.store import Store

TOLD = (articles.c.id.label("version"), articles.c.dct, articles.c.outlet, articles.c.title)


def event_reports(store: Store, pair: Pair) -> tuple[Report, ...]:
    """The reports of events between two states, by day of publication, article and place.

    Of an event, one state acts on the other, or both do something together.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        copies = _copies(connection)
        rows = connection.execute(
            select(events, *TOLD)
            .join(articles, articles.c.key == events.c.article)
            .where(articles.c.current == 1, *(_has_country(events, state) for state in pair))
            .order_by(articles.c.dct, articles.c.id, events.c.n)
        ).mappings()
        found = [_report(connection, row, copies) for row in list(rows)]
    return tuple(report for report in found if between(report, pair))


def between(report: Report, pair: Pair) -> bool:
    """Whether an event is one between two states: one acts on the other, or both together where the type is mutual."""
    one, other = pair
    acts = (one in report.source and other in report.target) or (other in report.source and one in report.target)
    return acts or (report.plover in MUTUAL and {one, other} <= {*report.source, *report.target})


def channel_reports(store: Store, pair: Pair) -> tuple[ChannelReport, ...]:
    """What articles say of the lines of contact of two states, by day of publication, article and place.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        copies = _copies(connection)
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
                    _passage(connection, row, copies),
                    row["since"],
                    _id(connection, events, row["article"], row["event"]),
                    _id(connection, statements, row["article"], row["statement"]),
                    row["rule"],
                )
            )
        return tuple(found)


def position_reports(store: Store, pair: Pair) -> tuple[PositionReport, ...]:
    """Where two states stand on issues, in articles in which both are found, by day of publication, article and place.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        copies = _copies(connection)
        both = [exists().where(actors.c.article == positions.c.article, actors.c.country == state) for state in pair]
        rows = list(connection.execute(_layer(positions, positions.c.party.in_(pair), *both)).mappings())
        return tuple(_position(connection, row, copies) for row in rows)


def forecast_reports(store: Store, pair: Pair | None = None) -> tuple[ForecastReport, ...]:
    """Forecasts, by day of publication, article and place; of a pair those in articles in which both are found.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        copies = _copies(connection)
        both = [
            exists().where(actors.c.article == forecasts.c.article, actors.c.country == state) for state in pair or ()
        ]
        rows = list(connection.execute(_layer(forecasts, *both)).mappings())
        return tuple(_forecast(connection, row, copies) for row in rows)


def _layer(layer: Table, *conditions: Any) -> Select[Any]:
    return (
        select(layer, *TOLD)
        .join(articles, articles.c.key == layer.c.article)
        .where(articles.c.current == 1, *conditions)
        .order_by(articles.c.dct, articles.c.id, layer.c.n)
    )


def _has_country(layer: Table, state: str) -> Any:
    part = event_countries.c
    return exists().where(part.article == layer.c.article, part.event == layer.c.n, part.country == state)


def _text(connection: Connection, article: int) -> str:
    return connection.scalar(select(texts.c.text).where(texts.c.article == article)) or ""


def _passage(connection: Connection, row: Any, copies: dict[str, str]) -> Passage:
    words = _text(connection, row["article"])[row["start"] : row["end"]]
    day = date.fromisoformat(row["dct"])
    return Passage(row["version"], row["id"], day, words, row["outlet"], row["title"], copies.get(row["version"]))


def _id(connection: Connection, layer: Table, article: int, n: int | None) -> str | None:
    if n is None:
        return None
    found: str | None = connection.scalar(select(layer.c.id).where(layer.c.article == article, layer.c.n == n))
    return found


def _position(connection: Connection, row: Any, copies: dict[str, str]) -> PositionReport:
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
        _passage(connection, row, copies),
        None if row["actor"] is None else connection.scalar(name),
        None if row["statement"] is None else connection.scalar(said),
        tuple(sorted(set(connection.scalars(sides)) - {row["party"]})),
        _id(connection, statements, article, row["statement"]),
        _id(connection, events, article, row["event"]),
    )


def _forecast(connection: Connection, row: Any, copies: dict[str, str]) -> ForecastReport:
    who = select(actors.c.name, actors.c.role, actors.c.organisation, actors.c.country).where(
        actors.c.article == row["article"], actors.c.n == row["forecaster"]
    )
    told = connection.execute(who).one_or_none()
    name, role, organisation, country = told or (None, None, None, None)
    return ForecastReport(
        _passage(connection, row, copies),
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


def _report(connection: Connection, row: Any, copies: dict[str, str]) -> Report:
    article, n = row["article"], row["n"]
    sides: defaultdict[str, set[str]] = defaultdict(set)
    of_event = and_(event_countries.c.article == article, event_countries.c.event == n)
    for side, country in connection.execute(select(event_countries.c.side, event_countries.c.country).where(of_event)):
        sides[side].add(country)
    people = (
        select(actors.c.name)
        .join(event_actors, and_(event_actors.c.article == actors.c.article, event_actors.c.actor == actors.c.n))
        .where(event_actors.c.article == article, event_actors.c.event == n, actors.c.kind == "person")
    )
    issues = select(event_issues.c.issue).where(event_issues.c.article == article, event_issues.c.event == n)
    text = _text(connection, article)
    place = Place(row["place"], row["place_country"], row["lat"], row["lon"]) if row["place"] is not None else None
    return Report(
        article=row["version"],
        event=row["id"],
        published=date.fromisoformat(row["dct"]),
        plover=row["plover"],
        status=row["status"],
        copies=copies.get(row["version"]),
        mode=row["mode"],
        source=tuple(sorted(sides["source"])),
        target=tuple(sorted(sides["target"])),
        date=Days(row["first_day"], row["last_day"]) if row["first_day"] else None,
        place=place,
        numbers=numbers_in(_without_times(connection, row, text)),
        cameo=row["cameo"],
        goldstein=row["goldstein"],
        issues=tuple(sorted(set(connection.scalars(issues)))),
        people=tuple(sorted(set(connection.scalars(people)))),
        words=text[row["start"] : row["end"]],
        outlet=row["outlet"],
        title=row["title"],
    )


def _without_times(connection: Connection, row: Any, text: str) -> str:
    """The words of an event without its time expressions and without what other events say by themselves."""
    inside = [times.c.start < row["end"], times.c.end > row["start"], times.c.article == row["article"]]
    others = select(events.c.start, events.c.end).where(
        events.c.article == row["article"],
        events.c.n != row["n"],
        events.c.start < row["end"],
        events.c.end > row["start"],
        or_(events.c.start > row["start"], events.c.end < row["end"]),
        or_(events.c.start > row["predicate_start"], events.c.end < row["predicate_end"]),
    )
    spans = [*connection.execute(select(times.c.start, times.c.end).where(*inside)), *connection.execute(others)]
    return " . ".join(_rest(text, row["start"], row["end"], sorted(map(tuple, spans))))


def _rest(text: str, start: int, end: int, without: Sequence[tuple[int, int]]) -> Iterator[str]:
    for first, last in without:
        if first > start:
            yield text[start:first]
        start = max(start, last)
    if start < end:
        yield text[start:end]


def _copies(connection: Connection) -> dict[str, str]:
    """Of each article that has copies, the one that came first."""
    rows = select(articles.c.key, articles.c.id, articles.c.dct, texts.c.text).join(
        texts, texts.c.article == articles.c.key
    )
    found = [
        DatedText(row.id, date.fromisoformat(row.dct), _read_words(connection, row.key, row.text))
        for row in list(connection.execute(rows.where(articles.c.current == 1)))
    ]
    return {each: group[0] for group in duplicates(found) for each in group}


def _read_words(connection: Connection, article: int, text: str) -> str:
    """A text without its furniture."""
    left_out = select(furniture.c.start, furniture.c.end).where(furniture.c.article == article)
    spans = sorted(map(tuple, connection.execute(left_out)))
    return "\n".join(_rest(text, 0, len(text), spans))
