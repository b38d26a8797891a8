"""Parquet files, for which pyarrow must be installed: pip install "detente[parquet]"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from detente.errors import ExportError
from detente.exports.tables import Cell, Column, Row, Write, whole

ROWS: Final = 20_000  # of one row group: what is kept in memory


def need_pyarrow() -> None:
    """Pass where pyarrow is installed.

    Raises:
        ExportError: It is not.
    """
    if find_spec("pyarrow") is None:
        raise ExportError('parquet needs pyarrow, which is not installed: pip install "detente[parquet]"')


@contextmanager
def parquet(path: Path, columns: Sequence[Column]) -> Iterator[Write]:
    """Write rows as columns of text, of whole or other numbers and of days."""
    need_pyarrow()
    import pyarrow as pa
    from pyarrow import parquet as pq

    types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "date": pa.date32()}
    schema = pa.schema([(column.name, types[column.kind]) for column in columns])
    held: list[tuple[Cell, ...]] = []
    with whole(path) as part, pq.ParquetWriter(str(part), schema, compression="zstd") as file:

        def flush() -> None:
            cells = [[_cell(row[at], column) for row in held] for at, column in enumerate(columns)]
            arrays = [pa.array(values, types[column.kind]) for values, column in zip(cells, columns, strict=True)]
            file.write_table(pa.Table.from_arrays(arrays, schema=schema))
            held.clear()

        def write(row: Row) -> None:
            held.append(row)
            if len(held) == ROWS:
                flush()

        yield write
        if held:
            flush()


def _cell(cell: Cell, column: Column) -> Cell:
    """The cell in the type of its column."""
    if cell is None:
        return None
    return float(str(cell)) if column.kind == "number" else cell
