"""Many rows at once: put in, asked for, gone through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import orjson
from sqlalchemy import ARRAY, ColumnElement, Connection, Table, any_, func, insert, literal, select

MANY: Final = 2000  # values in one query


def put(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows that have the columns of a table in its order."""
    if not rows:
        return
    columns = [column.name for column in table.columns]
    if connection.dialect.name == "sqlite":  # several times as fast as through dictionaries
        marks = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})", list(rows))  # noqa: S608 - no name comes from the user
    else:
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])


def within(connection: Connection, column: ColumnElement[Any], values: Sequence[Any]) -> ColumnElement[bool]:
    """That a column has one of many values, handed over as one: a mark for each takes longer than the rest."""
    if connection.dialect.name == "sqlite":
        listed = func.json_each(orjson.dumps(list(values)).decode()).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(literal(list(values), ARRAY(column.type)))


def batches(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Values, some at a time."""
    for at in range(0, len(values), MANY):
        yield values[at : at + MANY]
