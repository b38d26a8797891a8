"""What a record holds: its content hash, its counts, and whether all of it is as it was written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from sqlalchemy import Connection, func, select, text

from detente.store.findings import rows_in
from detente.store.ids import text_digest, version_id_of
from detente.store.rows import digest_of_rows
from detente.store.schema import HEAD, LAYERS, articles, changes, texts
from detente.store.store import Store

ReadBy = tuple[str, str, str, int, int]  # version of detente, its rules, parser, domestic, articles


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a record holds."""

    hash: str
    schema: str
    articles: int  # that count: current versions
    versions: int  # all, those withdrawn and corrected too
    withdrawn: int  # versions
    findings: tuple[tuple[str, int], ...]  # by layer, of all versions
    days: tuple[str, str] | None  # of publication, first and last; None: no articles
    changes: int  # the last number of the log
    read_by: tuple[ReadBy, ...]


def holdings(store: Store) -> Holdings:
    """Counts, versions and the content hash.

    Raises:
        StoreError: The database failed.
    """
    made = (articles.c.version, articles.c.rules, articles.c.parser, articles.c.domestic)
    with store.reading() as connection:

        def number(wanted: object) -> int:
            return connection.scalar(select(wanted)) or 0  # type: ignore[call-overload]

        first, last = connection.execute(select(func.min(articles.c.dct), func.max(articles.c.dct))).one()
        return Holdings(
            content_hash(connection),
            HEAD,
            number(func.sum(articles.c.current)),
            number(func.count(articles.c.key)),
            number(func.sum(articles.c.withdrawn)),
            tuple((layer.name, number(func.count(layer.c.n))) for layer in LAYERS),
            None if first is None else (first, last),
            number(func.max(changes.c.seq)),
            tuple(
                (str(row[0]), str(row[1]), str(row[2]), int(row[3]), int(row[4]))
                for row in connection.execute(select(*made, func.count()).group_by(*made).order_by(*made))
            ),
        )


def last_day(store: Store) -> date | None:
    """The day of publication of the last article that counts; None where there are none.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        last: str | None = connection.scalar(select(func.max(articles.c.dct)).where(articles.c.current == 1))
    return date.fromisoformat(last) if last else None


def content_hash(connection: Connection) -> str:
    """Hex digits that stand for all versions of all articles, their findings, and which are withdrawn.

    Left out is what depends on when and in which order articles were added: days, the log, and which of several
    versions is the current one.
    """
    rows = connection.execute(select(articles.c.id, articles.c.digest, articles.c.withdrawn))
    digest = hashlib.sha256()
    for version, found, withdrawn in sorted(map(tuple, rows), key=itemgetter(0)):
        digest.update(f"{version} {found} {withdrawn}\n".encode())
    return digest.hexdigest()


def damages(store: Store) -> Iterator[str]:
    """What is not as it was written, each in a line; nothing where all is well.

    Every text and every finding is read and compared with its digest.

    Raises:
        StoreError: The database failed.
    """
    with store.reading() as connection:
        if connection.dialect.name == "sqlite":
            for told in connection.scalars(text("PRAGMA integrity_check")):
                if told != "ok":
                    yield str(told)
            for row in connection.execute(text("PRAGMA foreign_key_check")):
                yield f"{row[0]}: a row refers to one that is not there"
        for key in list(connection.scalars(select(articles.c.key).order_by(articles.c.key))):
            if told := damage_of(connection, key):
                yield told


def damage_of(connection: Connection, key: int) -> str | None:
    """What of one version of an article is not as it was written; None where all is well."""
    row = connection.execute(select(articles).where(articles.c.key == key)).mappings().one()
    words = connection.scalar(select(texts.c.text).where(texts.c.article == key))
    if words is None or text_digest(words) != row["sha256"]:
        return f"{row['id']}: its text is not the one that was added"
    if version_id_of(dict(row)) != row["id"]:
        return f"{row['id']}: what is known of the article is not what was added"
    if digest_of_rows(rows_in(connection, key)) != row["digest"]:
        return f"{row['id']}: its findings are not those that were added"
    return None
