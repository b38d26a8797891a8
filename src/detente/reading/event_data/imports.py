"""The events of a file of ICEWS, POLECAT or GDELT 2.0."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from detente.errors import FormatError, ReadingError
from detente.model.imported_event import ImportedEvent, Origin
from detente.reading.event_data import columns, gdelt, icews, polecat
from detente.reading.event_data.cameo_codes import has_lost_zero, with_zero
from detente.reading.event_data.table_lines import Line, lines_of_table


@dataclass(frozen=True, slots=True)
class Table:
    """What the files of one data set are like."""

    columns: tuple[str, ...]
    header: bool
    event: Callable[[Line, bool], ImportedEvent]
    code: str | None = None  # the column of CAMEO codes; None: it has none
    root: str | None = None  # the column of their roots; None: it has none


ORIGINS: Final[Mapping[Origin, Table]] = {
    "icews": Table(columns.ICEWS, header=True, event=icews.event, code="CAMEO Code"),
    "polecat": Table(columns.POLECAT, header=True, event=polecat.event),
    "gdelt": Table(columns.GDELT, header=False, event=gdelt.event, code="EventCode", root="EventRootCode"),
}


def imported_events(
    path: str | Path,
    origin: Origin,
    *,
    restore_zeros: bool = False,
    on_error: Callable[[ReadingError], None] | None = None,
) -> Iterator[ImportedEvent]:
    """The events of a file, in its order; each is without text.

    Args:
        path: A tab-separated file as it was published.
        origin: The data set that it is of.
        restore_zeros: Put the leading zeros of CAMEO codes back, where some program has taken them for numbers.
        on_error: Takes the error of a row that cannot be used, and reading goes on. Left out, the first is raised.

    Raises:
        FileError: There is no such file.
        FormatError: It is no such table, a row cannot be used, or its codes have lost their leading zeros.
    """
    file, table = Path(path), ORIGINS[origin]
    lost = _first_lost(file, table)
    if lost and not restore_zeros:
        raise lost
    for line in lines_of_table(file, table.columns, header=table.header):
        try:
            if isinstance(line, FormatError):
                raise line
            event = table.event(line, lost is not None)
        except ReadingError as error:
            if on_error is None:
                raise
            on_error(error)
            continue
        yield event


def _first_lost(path: Path, table: Table) -> FormatError | None:
    """What is wrong with the first code that has lost its zero; None where all have theirs."""
    if table.code is None:
        return None
    for line in lines_of_table(path, table.columns, header=table.header):
        if isinstance(line, FormatError):
            continue
        code, root = line.text(table.code), line.text(table.root) if table.root else None
        if code and has_lost_zero(code, root):
            whole = with_zero(code, root)
            return FormatError(
                f"{line.origin}: the CAMEO code {code!r} was {whole!r} before some program took it for a number; "
                "take the file as it was published, or mend the codes with --restore-zeros"
            )
    return None
