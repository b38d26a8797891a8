"""The formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from detente.errors import ExportError
from detente.exports import gdelt, icews, own, polecat
from detente.exports.parquet import need_pyarrow, parquet
from detente.exports.tables import Column, Row, Write, comma_separated, tab_separated
from detente.exports.told import Told
from detente.model.event import Status

DEEDS: Final[tuple[Status, ...]] = ("happened", "ongoing")
PLANS: Final[tuple[Status, ...]] = ("planned", "possible")
REST: Final[tuple[Status, ...]] = ("claimed", "denied", "cancelled")


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of table."""

    columns: tuple[Column, ...]
    rows: Callable[[Told], Iterator[Row]]
    statuses: tuple[Status, ...]  # of the events that are written where nobody says otherwise
    file: Callable[[Path], AbstractContextManager[Write]]
    worded: bool = True  # some of its cells are words of the article


FORMATS: Final[Mapping[str, Format]] = {
    "icews": Format(
        icews.COLUMNS, icews.rows, DEEDS, partial(tab_separated, columns=icews.COLUMNS, header=True), worded=False,
    ),
    "polecat": Format(
        polecat.COLUMNS, polecat.rows, DEEDS + PLANS,
        partial(tab_separated, columns=polecat.COLUMNS, header=True, empty=polecat.NOTHING),
    ),
    "gdelt": Format(
        gdelt.COLUMNS, gdelt.rows, DEEDS, partial(tab_separated, columns=gdelt.COLUMNS, header=False)
    ),
    "csv": Format(own.COLUMNS, own.rows, DEEDS + PLANS + REST, partial(comma_separated, columns=own.COLUMNS)),
    "parquet": Format(own.COLUMNS, own.rows, DEEDS + PLANS + REST, partial(parquet, columns=own.COLUMNS)),
}  # fmt: skip


def ready(name: str) -> Format:
    """The format of this name, sure that it can be written here.

    Raises:
        ExportError: There is none, or a library that it needs is not installed.
    """
    if name not in FORMATS:
        raise ExportError(f"no format {name!r}; there are {', '.join(FORMATS)}")
    if name == "parquet":
        need_pyarrow()
    return FORMATS[name]
