"""Event data of others, checked and brought into one form."""

# ruff: noqa: FBT002 - Typer reads a flag from a parameter with a default

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import orjson
import typer

from detente.reading.event_data import imported_events
from detente.surfaces.failures import Failures
from detente.surfaces.outputs import write_out


def import_events(
    origin: Annotated[Literal["icews", "polecat", "gdelt"], typer.Argument(help="The data set that it is of.")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A table as it was published.")],
    restore_zeros: Annotated[
        bool, typer.Option("--restore-zeros", help="Put back the leading zeros that CAMEO codes have lost.")
    ] = False,
) -> None:
    """Check a table of event data and print its events as JSON, one a line, marked as without text."""
    failed = Failures()
    for event in imported_events(file, origin, restore_zeros=restore_zeros, on_error=failed.add):
        write_out(orjson.dumps(event).decode())
    failed.exit()
