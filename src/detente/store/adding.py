"""One article added, in one transaction: new, corrected, read anew, or there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, insert, or_, select, update

from detente.errors import FormatError
from detente.model.article import Article
from detente.store.changes import log
from detente.store.differences import differences
from detente.store.findings import insert_rows, rows_in, taken_out
from detente.store.ids import given_of, version_id
from detente.store.rows import Row, Rows, digest_of_rows, rows_of
from detente.store.schema import articles, texts
from detente.store.store import Store
from detente.store.waiting import touched
from detente.store.words import add_words, article_words, words_key

Outcome = Literal[
    "new",
    "corrected",  # a new version of an article that is there
    "reread",  # other rules found other things
    "unchanged",
    "withdrawn",  # it was withdrawn, and stays so
]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the findings of an article depend on, beside the article."""

    version: str  # of detente
    rules: str  # digest of its code and tables
    parser: str
    domestic: bool = False


def stands(store: Store, article: Article, reading: Reading) -> Outcome | None:
    """What adding the article would come to, where that needs no reading of it; None where it does."""
    with store.reading() as connection:
        return _stands(_version(connection, version_id(article)), reading)


def add_article(store: Store, article: Article, record: Mapping[str, Any], reading: Reading, day: date) -> Outcome:
    """Keep an article with its record, and log what that changes.

    Args:
        store: Where it is kept.
        article: As it was given.
        record: Its record, `detente/1`.
        reading: What the record was made by.
        day: Today, which only the caller knows: it stands in the log, and decides nothing.

    Raises:
        FormatError: Its text cannot be kept.
        RecordError: The record contradicts itself.
        StoreError: The database failed; nothing was changed.
    """
    _check(article, store)
    version = version_id(article)
    rows = rows_of(version, record)
    digest = digest_of_rows(rows)
    with store.writing() as connection:
        found = _version(connection, version)
        if outcome := _stands(found, reading):
            return outcome
        if found is None:
            return _insert(connection, _row(article, version, digest, reading, day), article.text, rows)
        key: int = found["key"]
        made = {**_read_by(reading), "digest": digest}
        connection.execute(update(articles).where(articles.c.key == key).values(made))
        if digest == found["digest"]:
            return "unchanged"
        _replace(connection, key, version, article.text, rows, day)
        return "reread"


def _check(article: Article, store: Store) -> None:
    given = (article.id, article.url, article.outlet, article.title, article.byline, article.text)
    for value in given:
        if value and "\0" in value and store.engine.dialect.name == "postgresql":
            raise FormatError(f"{article.id}: it holds the character NUL, which PostgreSQL cannot keep")
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            raise FormatError(f"{article.id}: it holds half a character at {error.start}") from error


def _version(connection: Connection, id: str) -> Row | None:
    found = connection.execute(select(articles).where(articles.c.id == id)).mappings().one_or_none()
    return None if found is None else dict(found)


def _stands(found: Row | None, reading: Reading) -> Outcome | None:
    if found is None:
        return None
    if found["withdrawn"]:
        return "withdrawn"
    same = all(found[name] == value for name, value in asdict(reading).items())
    return "unchanged" if same else None


def _read_by(reading: Reading) -> Row:
    """The columns that say who read it."""
    return {**asdict(reading), "domestic": int(reading.domestic)}


def _row(article: Article, id: str, digest: str, reading: Reading, day: date) -> Row:
    return {
        "id": id,
        "work": id,
        **given_of(article),
        "dct_origin": article.dct_origin,
        "extracted": int(article.extracted),
        "current": 1,
        "withdrawn": 0,
        "added": day.isoformat(),
        **_read_by(reading),
        "digest": digest,
    }


def _insert(connection: Connection, row: Row, text: str, rows: Rows) -> Outcome:
    outcome: Outcome = "new"
    version, day = row["id"], row["added"]
    named = articles.c.name == row["name"]
    same = or_(named, articles.c.url == row["url"]) if row["url"] else named
    if works := set(connection.scalars(select(articles.c.work).where(same))):
        row = {**row, "work": min(version, *works)}
        versions = articles.c.work.in_(sorted(works))
        current = connection.scalars(
            select(articles.c.id).where(versions, articles.c.current == 1).order_by(articles.c.id)
        )
        log(connection, day, [("changed", "article", old, old, f"corrected by {version}") for old in current])
        touched(connection, connection.scalars(select(articles.c.key).where(versions, articles.c.current == 1)))
        connection.execute(update(articles).where(versions).values(work=row["work"], current=0))
        outcome = "corrected"
    key = connection.execute(insert(articles).values(row)).inserted_primary_key[0]  # type: ignore[index]
    connection.execute(insert(texts).values(article=key, text=text))
    add_words(connection, "article", [(words_key("article", key), article_words(row["title"], text))])
    insert_rows(connection, key, rows, text)
    touched(connection, [key])
    log(connection, day, [("added", "article", version, version, None)])
    return outcome


def _replace(connection: Connection, key: int, version: str, text: str, rows: Rows, day: date) -> None:
    before = rows_in(connection, key)
    taken_out(connection, key, before, text)
    insert_rows(connection, key, rows, text)
    touched(connection, [key])
    found = [(each.change, each.layer, each.id, version, ", ".join(each.fields) or None) for each in differences(before, rows)]  # fmt: skip # noqa: E501
    if before["furniture"] != rows["furniture"]:
        found.insert(0, ("changed", "article", version, version, "furniture"))
    log(connection, day.isoformat(), found)
