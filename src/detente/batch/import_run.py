"""A run that imports a file of event data of others into the record; interrupted, the same call goes on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.errors import FileError, ReadingError
from detente.model.imported_event import Origin
from detente.reading.event_data import imported_events
from detente.store import Store
from detente.store.importing import Imported, ImportedFile, import_events


@dataclass(slots=True)
class ImportReport:
    """What a run has done, or how far it is."""

    outcomes: Counter[Imported]
    skipped: int = 0  # rows that could not be used


def import_file(
    path: str | Path,
    origin: Origin,
    store: Store,
    day: date,
    *,
    restore_zeros: bool = False,
    on_error: Callable[[ReadingError], None] = lambda _: None,
    on_progress: Callable[[ImportReport], None] = lambda _: None,
) -> ImportReport:
    """Keep the events of a file of event data, each marked as without text.

    Args:
        path: As in `imported_events`.
        origin: Likewise.
        store: Where they are kept.
        day: Today, which only the caller knows, for the log.
        restore_zeros: As in `imported_events`.
        on_error: Takes the error of each row that cannot be used.
        on_progress: Called after some thousand rows.

    Raises:
        FileError: There is no such file.
        FormatError: It is no such table, or its CAMEO codes have lost their zeros; nothing of it was kept.
        StoreError: The record cannot be written; what was imported so far is kept.
    """
    report = ImportReport(Counter())

    def failed(error: ReadingError) -> None:
        report.skipped += 1
        on_error(error)

    def moved(outcomes: Counter[Imported]) -> None:
        report.outcomes = outcomes
        on_progress(report)

    events = imported_events(path, origin, restore_zeros=restore_zeros, on_error=failed)
    file = ImportedFile(origin, Path(path).name, _digest(Path(path)))
    import_events(store, events, file, day, on_error=failed, on_progress=moved)
    return report


def _digest(path: Path) -> str:
    """The SHA-256 of the bytes of a file, in hex digits."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileError(f"{path}: {(error.strerror or str(error)).lower()}; give the path of a file") from error
