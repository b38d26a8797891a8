"""The record of an article, `detente/1`, made again out of its rows: the same bytes that were added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, select

from detente.record.document import SCHEMA
from detente.store.findings import rows_in
from detente.store.rows import Row, Rows
from detente.store.schema import articles, texts
from detente.store.store import Store
from detente.store.versions import version_of

Json = dict[str, Any]
Parts = Mapping[tuple[str, int], Sequence[Row]]  # the rows that belong to each finding, by table and number, in order
OWNERS: Final = {
    "mentions": "actor",
    "contents": "statement",
    "statement_issues": "statement",
    "event_actors": "event",
    "event_countries": "event",
    "event_issues": "event",
    "channel_parties": "channel",
    "issue_mentions": "issue",
    "deadline_states": "deadline",
}


def record_of(store: Store, id: str) -> Json:
    """The record of a version of an article.

    Args:
        store: Where it is kept.
        id: Of the version, or the article's own id or address: the version that counts.

    Raises:
        StoreError: There is no such article, or the database failed.
    """
    with store.reading() as connection:
        return _record(connection, version_of(connection, id, store.name))


def records_of(store: Store) -> Iterator[Json]:
    """The records of all articles that count, by day of publication and id.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        order = (articles.c.dct, articles.c.id)
        keys = list(connection.scalars(select(articles.c.key).where(articles.c.current == 1).order_by(*order)))
        for key in keys:
            row = connection.execute(select(articles).where(articles.c.key == key)).mappings().one()
            yield _record(connection, dict(row))


def articles_of(store: Store) -> Iterator[Json]:
    """The articles that count as they were given, in the order of their records.

    Raises:
        StoreError: The database failed.
    """
    given = ("url", "outlet", "title", "byline", "text")
    wanted = select(articles.c.name, articles.c.dct, *(articles.c[name] for name in given[:-1]), texts.c.text)
    joined = wanted.join(texts, texts.c.article == articles.c.key).where(articles.c.current == 1)
    with store.reading() as connection:
        rows = connection.execution_options(yield_per=1000).execute(joined.order_by(articles.c.dct, articles.c.id))
        for row in rows.mappings():
            yield {"id": row["name"], "published": row["dct"], **{name: row[name] for name in given}}


def _record(connection: Connection, article: Row) -> Json:
    rows = rows_in(connection, article["key"])
    text = connection.scalar(select(texts.c.text).where(texts.c.article == article["key"]))
    parts: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for table, owner in OWNERS.items():
        for row in rows[table]:
            parts[table, row[owner]].append(row)
    return {
        "schema": SCHEMA,
        "version": article["version"],
        "article": _article(article, rows, text if article["extracted"] else None),
        **{layer: [made(row, parts) for row in rows[layer]] for layer, made in MADE.items()},
    }


def _article(article: Row, rows: Rows, text: str | None) -> Json:
    furniture = {
        kind: [_span(row) for row in rows["furniture"] if row["kind"] == kind]
        for kind in ("headings", "captions", "header", "boilerplate")
    }
    return {
        "id": article["name"],
        "url": article["url"],
        "outlet": article["outlet"],
        "title": article["title"],
        "byline": article["byline"],
        "published": article["dct"],
        "published_from": article["dct_origin"],
        "language": article["language"],
        **furniture,
        "text": text,
    }


def _span(row: Row, name: str = "") -> list[int] | None:
    start, end = row[f"{name}start"], row[f"{name}end"]
    return None if start is None else [start, end]


def _id(letter: str, n: int | None) -> str | None:
    return None if n is None else f"{letter}{n}"


def _spans(parts: Parts, table: str, n: int) -> list[list[int] | None]:
    return [_span(row) for row in parts.get((table, n), ())]


def _listed(parts: Parts, table: str, n: int, column: str, side: str | None = None) -> list[Any]:
    return [row[column] for row in parts.get((table, n), ()) if side is None or row["side"] == side]


def _actor(row: Row, parts: Parts) -> Json:
    return {
        "id": f"a{row['n']}",
        **{name: row[name] for name in ("name", "kind", "role", "organisation", "country", "sector")},
        "former": bool(row["former"]),
        "certainty": row["certainty"],
        "mentions": _spans(parts, "mentions", row["n"]),
        "rule": row["rule"],
    }


def _time(row: Row, _: Parts) -> Json:
    told = {name: row[name] for name in ("type", "value", "mod")}
    return {"span": _span(row), **told, "start": row["first_day"], "end": row["last_day"], "rule": row["rule"]}


def _statement(row: Row, parts: Parts) -> Json:
    return {
        "id": f"s{row['n']}",
        "source": _span(row, "source_"),
        "actor": _id("a", row["actor"]),
        "addressee": _id("a", row["addressee"]),
        "cue": _span(row, "cue_"),
        "force": row["force"],
        "content": _spans(parts, "contents", row["n"]),
        "type": row["type"],
        "date": row["date"],
        "issues": _listed(parts, "statement_issues", row["n"], "issue"),
        "parent": _id("s", row["parent"]),
        "rule": row["rule"],
    }


def _event(row: Row, parts: Parts) -> Json:
    n = row["n"]
    date = None if row["first_day"] is None else {"start": row["first_day"], "end": row["last_day"]}
    place = None
    if row["place"] is not None:
        place = {"name": row["place"], "country": row["place_country"], "lat": row["lat"], "lon": row["lon"]}
    acting = {
        side: [_id("a", actor) for actor in _listed(parts, "event_actors", n, "actor", side)]
        for side in ("source", "target")
    }
    countries = {
        f"{side}_countries": _listed(parts, "event_countries", n, "country", side) for side in ("source", "target")
    }
    return {
        "id": f"e{n}",
        "span": _span(row),
        "predicate": _span(row, "predicate_"),
        **acting,
        **countries,
        **{name: row[name] for name in ("plover", "mode", "cameo", "goldstein", "status")},
        "date": date,
        "place": place,
        "issues": _listed(parts, "event_issues", n, "issue"),
        "statement": _id("s", row["statement"]),
        "rule": row["rule"],
    }


def _forecast(row: Row, _: Parts) -> Json:
    likelihood = {
        "span": _span(row, "likelihood_"),
        "words": row["likelihood"],
        **{name: row[name] for name in ("low", "high", "scale")},
    }
    return {
        "id": f"f{row['n']}",
        "span": _span(row),
        "forecaster": _id("a", row["forecaster"]),
        "statement": _id("s", row["statement"]),
        "likelihood": likelihood,
        "horizon": row["horizon"],
        "rule": row["rule"],
    }


def _channel(row: Row, parts: Parts) -> Json:
    return {
        "parties": _listed(parts, "channel_parties", row["n"], "country"),
        **{name: row[name] for name in ("channel", "state", "since")},
        "span": _span(row),
        "event": _id("e", row["event"]),
        "statement": _id("s", row["statement"]),
        "rule": row["rule"],
    }


def _issue(row: Row, parts: Parts) -> Json:
    mentions = _spans(parts, "issue_mentions", row["n"])
    return {"id": row["issue"], "name": row["name"], "mentions": mentions, "rule": row["rule"]}


def _position(row: Row, _: Parts) -> Json:
    return {
        "party": row["party"],
        "actor": _id("a", row["actor"]),
        "issue": row["issue"],
        "direction": row["direction"],
        "span": _span(row),
        "statement": _id("s", row["statement"]),
        "event": _id("e", row["event"]),
        "rule": row["rule"],
    }


def _deadline(row: Row, parts: Parts) -> Json:
    sides = ("between", "setter", "bound")
    states = {side: _listed(parts, "deadline_states", row["n"], "country", side) for side in sides}
    date = None if row["first_day"] is None else {"start": row["first_day"], "end": row["last_day"]}
    return {**states, "state": row["state"], "date": date, "span": _span(row), "rule": row["rule"]}


MADE: Final[Mapping[str, Callable[[Row, Parts], Json]]] = {
    "actors": _actor,
    "times": _time,
    "statements": _statement,
    "events": _event,
    "forecasts": _forecast,
    "channels": _channel,
    "issues": _issue,
    "positions": _position,
    "deadlines": _deadline,
}
