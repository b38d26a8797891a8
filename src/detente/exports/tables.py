"""Tables: named columns, cells, and files of them that are written whole or not at all."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from detente.errors import ExportError

Cell = str | int | float | date | None
Row = tuple[Cell, ...]
Kind = Literal["text", "integer", "number", "date"]
Write = Callable[[Row], None]
BREAKS: Final = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
JOINT: Final = "; "  # between the values of one cell


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    kind: Kind = "text"


def joined(values: Sequence[str | None]) -> str | None:
    """Several values in one cell, in their order, nothing for one that is not known; None where none is."""
    return JOINT.join(value or "" for value in values) if any(values) else None


def said(cell: Cell) -> str:
    """A cell as text: days as ISO 8601, whole numbers without a decimal point, nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)


@contextmanager
def tab_separated(path: Path, columns: Sequence[Column], *, header: bool, empty: str = "") -> Iterator[Write]:
    """Write rows between tabs, without quoting: a tab or line break in a cell becomes a blank."""
    with _text_file(path) as put:

        def write(row: Row) -> None:
            put("\t".join(BREAKS.sub(" ", said(cell)) or empty for cell in row) + "\n")

        if header:
            write(tuple(column.name for column in columns))
        yield write


@contextmanager
def comma_separated(path: Path, columns: Sequence[Column]) -> Iterator[Write]:
    """Write rows between commas, quoted as RFC 4180 has it, with a header."""
    with whole(path) as part, part.open("w", encoding="utf-8", errors="replace", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(column.name for column in columns)
        yield lambda row: writer.writerow(map(said, row))


@contextmanager
def _text_file(path: Path) -> Iterator[Callable[[str], object]]:
    with whole(path) as part, part.open("w", encoding="utf-8", errors="replace", newline="") as file:
        yield file.write


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file beside this one, which takes its place once all is written.

    Raises:
        ExportError: The file cannot be written there.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            yield part
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from error
