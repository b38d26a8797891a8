"""Event data of others kept: rows that are new, rows that say something else now, rows that are there already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Final, Literal

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from detente.errors import FormatError, ReadingError
from detente.model.imported_event import ImportedEvent, Origin
from detente.store.changes import log
from detente.store.imported_rows import SAID, ImportedRows, added_up, imported_rows, pairs_of
from detente.store.imported_tables import (
    imported_days,
    imported_events,
    imported_files,
    imported_pairs,
    imported_sides,
)
from detente.store.rows import Row
from detente.store.store import Store

Imported = Literal["new", "changed", "unchanged"]
BATCH: Final = 5_000  # rows of one transaction
LAYER: Final = "imported_events"  # in the log


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file of event data."""

    origin: Origin
    name: str  # without its folder
    sha256: str  # of its bytes


def import_events(
    store: Store,
    events: Iterable[ImportedEvent],
    file: ImportedFile,
    day: date,
    *,
    on_error: Callable[[ReadingError], None] = lambda _: None,
    on_progress: Callable[[Counter[Imported]], None] = lambda _: None,
) -> Counter[Imported]:
    """Keep the events of a file, some thousand in a transaction; interrupted, the same call goes on.

    Args:
        store: Where they are kept.
        events: In the order of the file.
        file: That they are of.
        day: Today, for the log.
        on_error: Takes each event that cannot be kept.
        on_progress: Called after each transaction.

    Returns:
        How many were new, took the place of what the record had of them, or were there already.

    Raises:
        StoreError: The database failed; what was kept so far stays.
    """
    done: Counter[Imported] = Counter()
    left = iter(events)
    while batch := list(islice(left, BATCH)):
        rows = []
        for event in batch:
            try:
                rows.append(imported_rows(event, f"{file.name}:{event.line}"))
            except FormatError as error:
                on_error(error)
        with store.writing() as connection:
            kept, refused = _Batch(connection, file, day).keep(rows)
        done += kept
        for each in refused:
            on_error(each)
        on_progress(done)
    return done


class _Batch:
    """Some rows of one file, kept in one transaction."""

    def __init__(self, connection: Connection, file: ImportedFile, day: date) -> None:
        self._connection = connection
        self._file = file
        self._key = _file_key(connection, file)
        self._day = day.isoformat()

    def keep(self, rows: Sequence[ImportedRows]) -> tuple[Counter[Imported], list[FormatError]]:
        """What became of the rows, and the errors of those that contradict one before them."""
        standing = self._standing([each.id for each in rows])
        new: list[ImportedRows] = []
        changed: list[tuple[Row, ImportedRows]] = []
        again: list[Row] = []
        refused = []
        for each in rows:
            old, line = standing.get(each.id), each.event["line"]
            if old is None:
                new.append(each)
            elif old["digest"] == each.event["digest"]:
                again.append(old)
                if old["file"] == self._key:
                    continue
            elif old["file"] == self._key and old["line"] != line:
                refused.append(self._contradiction(each, old["line"]))
                continue
            else:
                changed.append((old, each))
            standing[each.id] = {**(old or {}), **each.event, "file": self._key}
        self._insert(new)
        self._replace(changed)
        self._move(again, standing)
        self._count([each.event for each in new], changed)
        return Counter({"new": len(new), "changed": len(changed), "unchanged": len(again)}), refused

    def _standing(self, ids: Sequence[str]) -> dict[str, Row]:
        """The rows of these ids that the record has."""
        wanted = select(imported_events).where(imported_events.c.id.in_(ids))
        return {row["id"]: dict(row) for row in self._connection.execute(wanted).mappings()}

    def _contradiction(self, rows: ImportedRows, line: int) -> FormatError:
        at, own = f"{self._file.name}:{rows.event['line']}", rows.id.partition(":")[2]
        return FormatError(f"{at}: id {own!r} stands in line {line} with another event; left out")

    def _insert(self, rows: Sequence[ImportedRows]) -> None:
        if not rows:
            return
        table = imported_events
        last = self._connection.scalar(select(table.c.key).order_by(table.c.key.desc()).limit(1)) or 0
        keyed = list(enumerate(rows, last + 1))
        self._connection.execute(insert(table), [{**each.event, "key": key, "file": self._key} for key, each in keyed])
        self._insert_parts(keyed)
        said = f"{self._file.origin}, {self._file.name}: {len(rows):,} event{'s' if len(rows) > 1 else ''}"
        name = self._file.sha256[:16]
        log(self._connection, self._day, [("added", LAYER, name, name, said)])

    def _insert_parts(self, keyed: Sequence[tuple[int, ImportedRows]]) -> None:
        sides = [{**side, "event": key} for key, each in keyed for side in each.sides]
        pairs = [
            {"one": one, "other": other, "day": each.event["day"], "event": key}
            for key, each in keyed
            for one, other in pairs_of(each.event, each.sides)
        ]
        for table, found in ((imported_sides, sides), (imported_pairs, sorted(pairs, key=_place))):
            if found:
                self._connection.execute(insert(table), found)

    def _replace(self, changed: Sequence[tuple[Row, ImportedRows]]) -> None:
        entries: list[tuple[str, str, str, str, str | None]] = []
        for old, new in changed:
            key = old["key"]
            sides = sides_of(self._connection, [key])[key]
            fields = [name for name in SAID if old[name] != new.event[name]]
            if tuple(sides) != new.sides:
                fields.append("sides")
            for one, other in pairs_of(old, sides):
                pair = {"one": one, "other": other, "day": old["day"], "event": key}
                self._connection.execute(
                    delete(imported_pairs).where(*(imported_pairs.c[name] == value for name, value in pair.items()))
                )
            self._connection.execute(delete(imported_sides).where(imported_sides.c.event == key))
            values = {**new.event, "file": self._key}
            self._connection.execute(update(imported_events).where(imported_events.c.key == key).values(values))
            self._insert_parts([(key, new)])
            entries.append(("changed", LAYER, new.id, new.id, ", ".join(fields)))
        log(self._connection, self._day, entries)

    def _move(self, again: Sequence[Row], standing: dict[str, Row]) -> None:
        """Have rows that another file brought before be of this one, which somebody has at hand now."""
        found = [standing[row["id"]] for row in again if row["file"] != self._key]
        if found:
            moved = update(imported_events).where(imported_events.c.key == bindparam("its"))
            rows = [{"its": row["key"], "its_line": row["line"]} for row in found]
            self._connection.execute(moved.values(file=self._key, line=bindparam("its_line")), rows)

    def _count(self, new: Sequence[Row], changed: Sequence[tuple[Row, ImportedRows]]) -> None:
        """Bring the sums of each day up to date."""
        come: defaultdict[str, list[str]] = defaultdict(list)
        gone: defaultdict[str, list[str]] = defaultdict(list)
        for row in [*new, *(after.event for _, after in changed)]:
            come[row["day"]].append(row["digest"])
        for row, _ in changed:
            gone[row["day"]].append(row["digest"])
        days = imported_days.c
        for day in sorted({*come, *gone}):
            where = (days.origin == self._file.origin, days.day == day)
            found = self._connection.execute(select(days.events, days.digest).where(*where)).one_or_none()
            events, digest = found or (0, None)
            self._connection.execute(delete(imported_days).where(*where))
            if events := events + len(come[day]) - len(gone[day]):
                values = {"events": events, "digest": added_up(digest, come[day], gone[day])}
                row = {"origin": self._file.origin, "day": day, **values}
                self._connection.execute(insert(imported_days).values(row))


def sides_of(connection: Connection, events: Sequence[int]) -> dict[int, list[Row]]:
    """The sides of some events by their keys, in their order."""
    side = imported_sides.c
    wanted = select(imported_sides).where(side.event.in_(events)).order_by(side.event, side.side, side.at)
    found: dict[int, list[Row]] = {event: [] for event in events}
    for row in connection.execute(wanted).mappings():
        found[row["event"]].append({name: value for name, value in row.items() if name != "event"})
    return found


def _file_key(connection: Connection, file: ImportedFile) -> int:
    """The key of a file, which is made where it is not known yet."""
    table = imported_files
    known = select(table.c.key).where(table.c.sha256 == file.sha256, table.c.origin == file.origin)
    found = connection.scalar(known)
    if found is None:
        row = {"origin": file.origin, "name": file.name, "sha256": file.sha256}
        found = connection.execute(insert(table).values(row)).inserted_primary_key[0]  # type: ignore[index]
    return int(found)


def _place(row: dict[str, Any]) -> tuple[str, str, str]:
    return row["one"], row["other"], row["day"]
