"""Event data of others as the record holds them: between two states, by id, counted, and whether they are whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import Connection, func, select

from detente.errors import StoreError
from detente.model.imported_event import ImportedEvent
from detente.model.relation import Pair
from detente.store import imported_tables as table
from detente.store.ids import digest_of
from detente.store.imported_rows import added_up, digest_of_imported, imported_event_of, pairs_of, sides_said
from detente.store.importing import sides_of
from detente.store.rows import Row
from detente.store.store import Store

AT_ONCE: Final = 2_000  # events read together
NAMES: Final = {"icews": "ICEWS", "polecat": "POLECAT", "gdelt": "GDELT"}


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """Where an event of others stands: all that can be shown of it, for it has no text."""

    origin: str  # ICEWS, POLECAT, GDELT
    id: str  # in the origin
    file: str
    line: int
    sha256: str  # of the file
    day: date
    said: str  # "041: POL > BLR"
    url: str | None
    outlet: str | None
    published: date | None


def imported_events(
    store: Store, pair: Pair, first: date | None = None, last: date | None = None
) -> Iterator[ImportedEvent]:
    """The events of others between two states, by day and id; each is without text.

    Args:
        store: The record.
        pair: Two states: one acts on the other, or both together where the type is mutual.
        first: The day of events, or a later one.
        last: Likewise, or an earlier one.

    Raises:
        StoreError: The database failed.
    """
    pairs = table.imported_pairs.c
    between = [pairs.one == min(pair), pairs.other == max(pair)]
    between += [pairs.day >= first.isoformat()] if first else []
    between += [pairs.day <= last.isoformat()] if last else []
    events = table.imported_events
    with store.reading() as connection:
        wanted = select(pairs.day, events.c.id, events.c.key).join(events, pairs.event == events.c.key).where(*between)
        keys = [key for _, _, key in sorted(map(tuple, connection.execute(wanted)))]
        for at in range(0, len(keys), AT_ONCE):
            yield from _events(connection, keys[at : at + AT_ONCE])


def imported_row(store: Store, id: str) -> ImportedRow | None:
    """Where the event of an id such as "gdelt:410412347" stands; None where the record has none of this id.

    Raises:
        StoreError: The database failed, or what the record holds is not what was imported.
    """
    events, files = table.imported_events, table.imported_files
    with store.reading() as connection:
        row = connection.execute(select(events).where(events.c.id == id)).mappings().one_or_none()
        if row is None:
            return None
        event = dict(row)
        sides = sides_of(connection, [event["key"]])[event["key"]]
        if digest_of_imported(event, sides) != event["digest"]:
            raise StoreError(f"{store.name}: {id}: it is not the event that was imported; it cannot be cited")
        file = connection.execute(select(files).where(files.c.key == event["file"])).mappings().one()
    found = imported_event_of(event, sides)
    code = " ".join(part for part in (found.plover, found.mode, found.cameo) if part)
    said = f"{code}: {sides_said(sides)}"
    return ImportedRow(
        NAMES[found.origin], found.id, file["name"], found.line, file["sha256"], found.day, said, found.url,
        found.outlet, found.published,
    )  # fmt: skip


def imported_counts(connection: Connection) -> tuple[tuple[str, int], ...]:
    """How many events of each origin there are."""
    days = table.imported_days.c
    wanted = select(days.origin, func.sum(days.events)).group_by(days.origin)
    return tuple(sorted((str(origin), int(count)) for origin, count in connection.execute(wanted)))


def imported_digests(connection: Connection) -> list[tuple[str, str, int, str]]:
    """For each origin and day the number of its events and the sum of their digests, in order."""
    days = table.imported_days.c
    return sorted((*row,) for row in connection.execute(select(days.origin, days.day, days.events, days.digest)))


def imported_damages(connection: Connection) -> Iterator[str]:
    """What of the events of others is not as it was imported, each in a line."""
    days: dict[tuple[str, str], tuple[int, str]] = {}
    paired: str | None = None
    last = 0
    events = table.imported_events
    while rows := _after(connection, last):
        sides = sides_of(connection, [row["key"] for row in rows])
        for row in rows:
            its = sides[row["key"]]
            if digest_of_imported(row, its) != row["digest"]:
                yield f"{row['id']}: it is not the event that was imported"
            where = (row["origin"], row["day"])
            count, digest = days.get(where, (0, None))
            days[where] = (count + 1, added_up(digest, [row["digest"]]))
            paired = added_up(paired, (_of_pair(*pair, row["day"], row["key"]) for pair in pairs_of(row, its)))
        last = rows[-1]["key"]
    kept = {(origin, day): (count, digest) for origin, day, count, digest in imported_digests(connection)}
    for origin, day in sorted(where for where in {*days, *kept} if days.get(where) != kept.get(where)):
        yield f"{origin}, {day}: the events of this day are not those that were imported"
    if _pairs_sum(connection) != (paired or added_up(None, ())):
        yield f"{events.name}: the pairs of states are not those of the events"


def _after(connection: Connection, key: int) -> list[Row]:
    events = table.imported_events
    wanted = select(events).where(events.c.key > key).order_by(events.c.key).limit(AT_ONCE)
    return [dict(row) for row in connection.execute(wanted).mappings()]


def _events(connection: Connection, keys: Sequence[int]) -> Iterator[ImportedEvent]:
    """The events of these keys in their order."""
    events = table.imported_events
    found: dict[int, Row] = {
        row["key"]: dict(row) for row in connection.execute(select(events).where(events.c.key.in_(keys))).mappings()
    }
    sides = sides_of(connection, keys)
    for key in keys:
        yield imported_event_of(found[key], sides[key])


def _pairs_sum(connection: Connection) -> str:
    """The sum of the digests of all pairs."""
    pairs = table.imported_pairs
    total: str | None = None
    rows = connection.execute(select(pairs).execution_options(yield_per=AT_ONCE))
    for part in rows.partitions():
        total = added_up(total, (_of_pair(*row) for row in part))
    return added_up(total, ())


def _of_pair(one: str, other: str, day: str, event: int) -> str:
    return digest_of([one, other, day, event], 32)
