"""The findings of one article in their tables: put in, read back, taken out."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, delete, insert, select

from detente.store.rows import COLUMNS, Rows, in_order
from detente.store.schema import FOUND
from detente.store.words import add_words, findings_words, remove_words


def insert_rows(connection: Connection, article: int, rows: Rows, text: str) -> None:
    """Put all findings of an article in their tables, and make their words searchable."""
    for table in FOUND:
        if found := rows[table.name]:
            connection.execute(insert(table), [{"article": article, **row} for row in found])
    for kind, words in findings_words(article, rows, text):
        add_words(connection, kind, words)


def rows_in(connection: Connection, article: int) -> Rows:
    """All findings of an article, by table."""
    rows: Rows = {}
    for table in FOUND:
        wanted = select(*(table.c[name] for name in COLUMNS[table.name])).where(table.c.article == article)
        rows[table.name] = [dict(row) for row in connection.execute(wanted).mappings()]
    return in_order(rows)


def rows_of_many(connection: Connection, keys: Sequence[int], tables: Sequence[Table]) -> dict[int, Rows]:
    """The findings of some articles in some tables, by article and table."""
    found: dict[int, Rows] = {key: {table.name: [] for table in tables} for key in keys}
    for table in tables:
        wanted = select(table).where(table.c.article.in_(keys)).order_by(*table.primary_key)
        for row in connection.execute(wanted).mappings():
            found[row["article"]][table.name].append(dict(row))
    return found


def taken_out(connection: Connection, article: int, rows: Rows, text: str) -> None:
    """Take all findings of an article out of their tables; `rows` are those that stand there."""
    for kind, words in findings_words(article, rows, text):
        remove_words(connection, kind, words)
    for table in reversed(FOUND):
        connection.execute(delete(table).where(table.c.article == article))
