"""Articles whose rows have come, changed or gone: they wait for what follows from all articles to be made anew."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, insert, select

from detente.store.derived import ungrouped
from detente.store.many_rows import within
from detente.store.registry_tables import unregistered


def touched(connection: Connection, keys: Iterable[int]) -> None:
    """Have articles, by their keys, grouped and registered anew before either is read again."""
    wanted = sorted(set(keys))
    for table in (ungrouped, unregistered):
        wait(connection, table, wanted)


def wait(connection: Connection, table: Table, keys: Iterable[int]) -> None:
    """Note articles in the table of those that wait for one thing."""
    wanted = sorted(set(keys))
    there = set(connection.scalars(select(table.c.article).where(within(connection, table.c.article, wanted))))
    if new := [{"article": key} for key in wanted if key not in there]:
        connection.execute(insert(table), new)
