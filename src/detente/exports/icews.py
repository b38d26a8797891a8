"""ICEWS: tab-separated, 20 columns with their names, one source and one target a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from detente.exports.codes import country_name, sectors
from detente.exports.records import digest
from detente.exports.tables import Column, Row
from detente.exports.told import Told, dyads
from detente.extraction.events.codes import Code
from detente.lexicon import rows as table_rows
from detente.model.actor import Actor
from detente.reading.event_data.columns import ICEWS
from detente.reading.event_data.countries import is_organisation

COLUMNS: Final = tuple(map(Column, ICEWS))
NUMBERS: Final = 10**15  # ids are below it: whole in any program that counts in double precision
IGO_SECTOR: Final = "International Government Organization"


def row_number(event: Told, source: Actor | None, target: Actor | None) -> int:
    """A number that stands for an event between two actors; the same content, the same number."""
    sides = (f"{side.name}\x1e{side.country}\x1e{side.role}" if side else "" for side in (source, target))
    return int(digest(event.key, *sides), 16) % NUMBERS


def rows(event: Told) -> Iterator[Row]:
    """The rows of an event."""
    name, country, lat, lon = event.where
    for source, target in dyads(event):
        yield (
            row_number(event, source, target),
            event.day,
            *_side(source),
            _meanings().get(event.code or ""),
            event.code,
            event.weight,
            *_side(target),
            event.story.id,
            None,
            event.story.outlet,
            None if lat is None else name,
            None,
            None,
            country_name(country),
            lat,
            lon,
        )


def _side(actor: Actor | None) -> tuple[str | None, str | None, str | None]:
    """The three columns of one side."""
    return (None, None, None) if actor is None else (actor.name, _sectors(actor), country_name(actor.country))


def _sectors(actor: Actor) -> str | None:
    if is_organisation(actor.country):
        return IGO_SECTOR
    row = sectors().get(actor.sector or "")
    return None if row is None else row.icews


@cache
def _meanings() -> Mapping[str, str]:
    """What the source does, by CAMEO code: "Makes a visit"."""
    return {row.code: row.meaning[:1].upper() + row.meaning[1:] for row in table_rows("cameo", Code)}
