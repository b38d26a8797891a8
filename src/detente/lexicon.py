"""Data tables as typed rows.

A table is `data/NAME.tsv`: lines that start with "#" say where it comes from, the first other line names the columns,
every further line is a row. Columns are the fields of a frozen dataclass, in any order. An empty cell is the field's
default. Types: str, int, float, bool ("yes" or "no"), `str | None`, `float | None`, and tuple[str, ...] (cells split
at "|").
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import MISSING, Field, fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar, cast, get_type_hints

from detente.errors import LexiconError

Row = TypeVar("Row")


@cache
def table(name: str) -> str:
    """The text of one data table.

    Raises:
        LexiconError: There is no such table in the package.
    """
    path = files("detente").joinpath("data", f"{name}.tsv")
    if not path.is_file():
        raise LexiconError(f"data/{name}.tsv: no such table in this installation; install detente again")
    return path.read_text(encoding="utf-8")


def rows(name: str, row: type[Row]) -> tuple[Row, ...]:
    """All rows of a table, in its order.

    Raises:
        LexiconError: A row does not fit the dataclass; the text names the file and the line.
    """
    found: tuple[Row, ...] = _rows(name, cast("Hashable", row))  # mypy takes a class of dataclasses for unhashable
    return found


@cache
def _rows(name: str, row: Any) -> tuple[Any, ...]:
    """The rows of a table, read once: rules look them up for every predicate."""
    return parse_rows(table(name), row, f"data/{name}.tsv")


def parse_rows(text: str, row: type[Row], origin: str) -> tuple[Row, ...]:
    """The rows of a table's text; `origin` names it in errors."""
    lines = _lines(text)
    _, header = next(lines, (0, []))
    known = {field.name: field for field in fields(row)}  # type: ignore[arg-type]
    hints = get_type_hints(row)
    if unknown := [name for name in header if name not in known]:
        raise LexiconError(f"{origin}: column {unknown[0]!r} is no field of {row.__name__}")
    found = []
    for number, cells in lines:
        if len(cells) > len(header):
            raise LexiconError(f"{origin}:{number}: {len(cells)} cells, but the table has {len(header)} columns")
        cells += [""] * (len(header) - len(cells))
        try:
            values = {name: _value(cell, hints[name], known[name]) for name, cell in zip(header, cells, strict=True)}
            found.append(row(**values))
        except (ValueError, TypeError) as error:
            raise LexiconError(f"{origin}:{number}: {error}") from error
    return tuple(found)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]


def _value(cell: str, hint: Any, field: Field[Any]) -> Any:
    if not cell:
        if field.default is not MISSING:
            return field.default
        raise ValueError(f"column {field.name!r} is empty")
    if hint is bool:
        if cell not in ("yes", "no"):
            raise ValueError(f"column {field.name!r}: {cell!r} is neither yes nor no")
        return cell == "yes"
    if hint in (int, int | None):
        return int(cell)
    if hint in (float, float | None):
        return float(cell)
    if hint == tuple[str, ...]:
        return tuple(part.strip() for part in cell.split("|"))
    return cell
