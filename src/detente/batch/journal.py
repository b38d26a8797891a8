"""What a run over many articles has done so far, kept beside its output so that it can go on where it stopped.

`OUT.journal`: a first line of JSON with what the records depend on, then one line of JSON for each line of the input
that is done. A line is written after its record, so that a run that is killed at any moment leaves at most a record
more than the journal knows; `resume` brings the two together again.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

import orjson

from detente.batch.fingerprint import rules_fingerprint
from detente.errors import BatchError
from detente.version import VERSION

DIGEST: Final = 16  # hex digits that stand for the input up to a line


@dataclass(frozen=True, slots=True)
class Done:
    """One line of the input that is done."""

    line: int  # counted from 1, empty lines too
    seen: str  # digest of the input up to the end of this line
    id: str | None  # of the article; None: no record was written
    note: str | None = None  # why there is no record, or what to know about the one there is


@dataclass(frozen=True, slots=True)
class Settings:
    """What the records of a run depend on, beside its input."""

    parser: str
    published: str | None  # the day of lines without one, ISO 8601
    domestic: bool = False
    version: str = VERSION
    rules: str = field(default_factory=rules_fingerprint)


def journal_of(out: Path) -> Path:
    """The path of the journal beside an output file."""
    return out.with_name(f"{out.name}.journal")


def start(out: Path, settings: Settings) -> None:
    """Begin anew: an empty output and a journal that holds the settings alone."""
    journal_of(out).write_bytes(orjson.dumps(asdict(settings)) + b"\n")
    out.write_bytes(b"")


def resume(out: Path, settings: Settings) -> list[Done]:
    """The lines that an earlier run has done, its output cut to their records; none where there was no earlier run.

    Raises:
        BatchError: The output was not made by such a run.
    """
    journal = journal_of(out)
    if not out.exists() or (not journal.exists() and out.stat().st_size == 0):
        start(out, settings)
        return []
    if not journal.exists():
        raise BatchError(f"{out}: exists, but no run of detente made it; delete it, name another, or use --restart")
    with journal.open("rb") as lines:
        made = _object(next(lines, b""))
        if made is None:
            start(out, settings)
            return []
        if changed := [name for name, value in asdict(settings).items() if made.get(name) != value]:
            was, now = made.get(changed[0]), asdict(settings)[changed[0]]
            raise BatchError(
                f"{out}: begun with {changed[0]} {was}, which is now {now}; delete it, name another, or use --restart"
            )
        found = [Done(**fields) for line in lines if (fields := _object(line)) is not None]
    return _brought_together(out, journal, found)


def _object(line: bytes) -> dict[str, Any] | None:
    """The object of a whole line; None where the line was torn."""
    if not line.endswith(b"\n"):
        return None
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None


def _brought_together(out: Path, journal: Path, found: list[Done]) -> list[Done]:
    """As many lines as both files tell of; what is more in either is cut off."""
    wanted = sum(done.id is not None for done in found)
    records, size = 0, 0
    with out.open("rb") as lines:
        for line in lines:
            if records == wanted or not line.endswith(b"\n"):
                break
            records, size = records + 1, size + len(line)
    os.truncate(out, size)
    kept = list(_until(found, records))
    with journal.open("r+b") as lines:
        length = sum(len(lines.readline()) for _ in range(len(kept) + 1))
        lines.truncate(length)
    return kept


def _until(found: list[Done], records: int) -> Iterator[Done]:
    for done in found:
        if done.id is not None:
            if records == 0:
                return
            records -= 1
        yield done


class Reel:
    """The lines of the input with the digest of all that was read so far."""

    def __init__(self) -> None:
        self._digest = hashlib.sha256()

    def after(self, line: bytes) -> str:
        """The digest up to the end of this line."""
        self._digest.update(line)
        return self._digest.copy().hexdigest()[:DIGEST]


def write(journal: BinaryIO, done: Done) -> None:
    """Add a line that is done, and hand it to the system at once."""
    journal.write(orjson.dumps(asdict(done)) + b"\n")
    journal.flush()
