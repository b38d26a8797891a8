"""Event data of others, checked, and kept in the record or printed in one form."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Final, Literal

import orjson
import typer

from detente.batch.import_run import import_file
from detente.errors import FileError, ReadingError
from detente.reading.event_data import imported_events
from detente.store import Store
from detente.store.store import DEFAULT as HERE
from detente.surfaces.failures import Failures
from detente.surfaces.outputs import write_out
from detente.surfaces.settings import LogDay, RecordPlace, day_of
from detente.surfaces.terminal.imports import print_imported, with_import_bar

EXAMPLE: Final = """\b
Examples:
  detente import gdelt 20260105.export.CSV
  detente import icews events.tab --restore-zeros
  detente import polecat events.txt --json > events.jsonl"""


def import_events(
    origin: Annotated[Literal["icews", "polecat", "gdelt"], typer.Argument(help="The data set that they are of.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Tables as they were published.")],
    restore_zeros: Annotated[
        bool, typer.Option("--restore-zeros", help="Put back the leading zeros that CAMEO codes have lost.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the events as JSON, and keep nothing.")] = False,
    where: RecordPlace = HERE,
    added: LogDay = "",
) -> None:
    """Keep event data of others in the record, marked as without text; interrupted, the same command goes on."""
    failed = Failures()
    if as_json:
        for file in files:
            for event in imported_events(file, origin, restore_zeros=restore_zeros, on_error=failed.add):
                write_out(orjson.dumps(event).decode())
        failed.exit()
        return
    if not any(file.exists() for file in files):
        raise FileError(f"{', '.join(map(str, files))}: no such file or directory; give the path of a file")
    with Store(where, make=True) as store:
        for file in files:
            run = partial(
                import_file, file, origin, store, day_of(added), restore_zeros=restore_zeros, on_error=failed.add
            )
            try:
                print_imported(with_import_bar(file, run), file, store.name)
            except ReadingError as error:
                failed.add(error)
    failed.exit()
