"""The lines of a tab-separated table, cell by cell, with what they are called in errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Final

from detente.errors import DateError, FileError, FormatError
from detente.reading.dct import YEARS

LONGEST: Final = 1_000_000  # bytes of a line
PACKED: Final = ((b"PK\x03\x04", "a ZIP file"), (b"\x1f\x8b", "a gzip file"))
NOTHING: Final = frozenset({"", "None", "NULL", "NA", "NaN", "nan"})
LIMIT: Final = 10.0  # of weights and scores


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    origin: str  # the file and the line, as errors name them
    number: int
    cells: Sequence[str]
    places: Mapping[str, int]  # of the columns

    def text(self, name: str) -> str | None:
        """The words of a cell; None where there are none."""
        words = self.cells[self.places[name]].strip()
        return None if words in NOTHING else words

    def texts(self, name: str, joint: str = ";") -> tuple[str | None, ...]:
        """Several values of one cell, in their order."""
        words = [word.strip() for word in (self.text(name) or "").split(joint)]
        return tuple(None if word in NOTHING else word for word in words) if any(words) else ()

    def needed(self, name: str) -> str:
        """The words of a cell that must have some."""
        words = self.text(name)
        if words is None:
            raise FormatError(f"{self.origin}: column {name!r} is empty; every row needs it")
        return words

    def day(self, name: str) -> date:
        """The day in a cell that must have one: 2024-05-06 or 20240506."""
        words = self.needed(name)
        try:
            found = date.fromisoformat(words)
        except ValueError as error:
            raise DateError(f"{self.origin}: {name} {words!r:.30} is no day; write it as 2024-05-06") from error
        if found.year not in YEARS:
            raise DateError(f"{self.origin}: {name} {words!r:.30}: no news of such a year")
        return found

    def number_within(self, name: str, limit: float = LIMIT) -> float | None:
        """The number in a cell, no further from 0 than the limit; None where there is none.

        Raises:
            FormatError: It is none, or further away.
        """
        words = self.text(name)
        if words is None:
            return None
        try:
            found = float(words)
        except ValueError as error:
            raise FormatError(f"{self.origin}: {name} {words!r:.30} is no number") from error
        if not (isfinite(found) and abs(found) <= limit):
            raise FormatError(f"{self.origin}: {name} {words!r:.30} lies beyond {limit:g}")
        return found

    def degrees(self, name: str, limit: float) -> float | None:
        """The degrees in a cell; None where they are none, as happens in the originals."""
        try:
            return self.number_within(name, limit)
        except FormatError:
            return None


def lines_of_table(path: Path, columns: Sequence[str], *, header: bool) -> Iterator[Line | FormatError]:
    """The lines of a table, the header left out; in the place of a line that does not fit, its error.

    Args:
        path: A tab-separated file, without quoting.
        columns: Their names, in the order of the data set.
        header: The file names its columns, in whatever order; else it has them in the order of the data set.

    Raises:
        FileError: There is no such file.
        FormatError: It is no such table.
    """
    places: dict[str, int] = {name: at for at, name in enumerate(columns)}
    width = len(columns)
    head = header
    found = 0
    for number, cells in _cells(path):
        origin = f"{path}:{number}"
        if head or (found == 0 and _simple(cells[0]) == _simple(columns[0])):
            places, width, head = _places(cells, columns, origin), len(cells), False
            continue
        found += 1
        if len(cells) == width:
            yield Line(origin, number, cells, places)
            continue
        had = f"{len(cells)} cell{'s' if len(cells) > 1 else ''}"
        error = FormatError(f"{origin}: {had} between tabs where {width} should be{_guess(cells, header)}")
        if found == 1 and not header:
            raise error
        yield error
    if head or not found:
        raise FormatError(f"{path}: no rows in it; give a file with some")


def _cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileError(f"{path}: {(error.strerror or str(error)).lower()}; give the path of a file") from error
    with file:
        number = 0
        while line := file.readline(LONGEST + 1):
            number += 1
            for signature, what in PACKED if number == 1 else ():
                if line.startswith(signature):
                    raise FormatError(f"{path}: {what}; unpack it first")
            if len(line) > LONGEST:
                raise FormatError(f"{path}:{number}: more than {LONGEST:,} bytes in one line; is it a table?")
            if line.strip():
                words = line.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace")
                yield number, words.rstrip("\r\n").split("\t")


def _places(cells: Sequence[str], columns: Sequence[str], origin: str) -> dict[str, int]:
    """Where each column stands, by the names of a header."""
    at = {_simple(cell): place for place, cell in enumerate(cells)}
    missing = [name for name in columns if _simple(name) not in at]
    if missing:
        if len(cells) == 1 and cells[0].count(",") >= len(columns) - 1:
            raise FormatError(f"{origin}: commas where tabs should be; save it as tab-separated text")
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise FormatError(f"{origin}: no column {missing[0]!r}{more}; is it a file of this data set, with its header?")
    return {name: at[_simple(name)] for name in columns}


def _simple(name: str) -> str:
    """A column's name however it is written: "CAMEO Code", "cameo_code"."""
    return name.strip().strip('"').lower().replace("_", "").replace(" ", "")


def _guess(cells: Sequence[str], header: bool) -> str:  # noqa: FBT001 - private
    if not header and len(cells) in (57, 58):
        return ": GDELT 1.0; take the files of GDELT 2.0"
    if len(cells) == 1 and cells[0].count(",") > 1:
        return ": commas where tabs should be; save it as tab-separated text"
    return "; is the line cut off?"
