"""GDELT 2.0 events: tab-separated, 61 columns without a header, one source and one target a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.exports.codes import country_name, sectors
from detente.exports.icews import row_number
from detente.exports.tables import Cell, Column, Row
from detente.exports.told import Told, dyads
from detente.model.actor import Actor
from detente.model.event import Place
from detente.reading.event_data.columns import GDELT
from detente.reading.event_data.countries import GAZA, actor_parts, countries, is_organisation, parts_of

COLUMNS: Final = tuple(map(Column, GDELT))
QUADS: Final = ((5, 1), (8, 2), (14, 3), (20, 4))  # the last root of each class
TYPES: Final = 3  # columns for types
COUNTRY_PLACE: Final = 1
US_CITY: Final = 3
CITY: Final = 4
NO_PLACE: Final = (0, None, None, None, None, None, None, None)
GAZA_EAST: Final = 34.6  # degrees; PSE west of them has a FIPS code of its own
STATE: Final = "GOV"


@dataclass(frozen=True, slots=True)
class ActorCode:
    """A CAMEO actor code, and its parts by what they say."""

    code: str | None = None
    country: str | None = None
    group: str | None = None
    religion: str | None = None
    types: tuple[str, ...] = ()


def rows(event: Told) -> Iterator[Row]:
    """The rows of an event."""
    day, story, cameo = event.day, event.story, event.code
    for source, target in dyads(event):
        yield (
            row_number(event, source, target),
            f"{day:%Y%m%d}",
            f"{day:%Y%m}",
            f"{day:%Y}",
            fraction(day),
            *_actor(source),
            *_actor(target),
            None if story.lead is None else int(story.lead.overlaps(event.span)),
            cameo,
            cameo and cameo[:3],
            cameo and cameo[:2],
            quad_class(cameo),
            event.weight,
            1,
            1,
            1,
            None,
            *NO_PLACE,
            *NO_PLACE,
            *_place(event.place),
            f"{story.published:%Y%m%d}000000",
            story.url or story.id,
        )


def fraction(day: date) -> str:
    """The day as GDELT's fraction of a year, in which every month has 30 days."""
    return f"{day.year + ((day.month - 1) * 30 + day.day) / 365:.4f}"


def quad_class(cameo: str | None) -> int | None:
    """1 and 2 are verbal and material cooperation, 3 and 4 verbal and material conflict; None without a code."""
    root = int(cameo[:2]) if cameo else 0
    return next((quad for last, quad in QUADS if 0 < root <= last), None)


def actor_code(actor: Actor | None) -> ActorCode:
    """The code of an actor: its country or organisation, then its type."""
    if actor is None:
        return ActorCode()
    row = sectors().get(actor.sector or "")
    own = None if row is None else row.gdelt
    country = actor.country
    if is_organisation(country) and country:
        return _organisation(country, own if own != STATE else None)
    state = countries().get(country or "")
    code = country if state is None else state.cameo or country
    return ActorCode((code or "") + (own or "") or None, code, types=(own,) if own else ())


def fips(country: str | None, lon: float | None = None) -> str | None:
    """The FIPS 10-4 code of a country; None where it has none."""
    row = countries().get(country or "")
    if country == "PSE" and lon is not None and lon < GAZA_EAST:
        return GAZA
    return None if row is None else row.fips


def _organisation(code: str, own: str | None) -> ActorCode:
    """The parts of an organisation's code in their columns."""
    region = group = religion = None
    types = []
    for part in parts_of(code):
        known = actor_parts().get(part)
        if known is None:
            group = group or part
        elif known.kind == "region":
            region = region or part
        elif known.kind == "religion":
            religion = religion or part
        else:
            types.append(part)
    if own and own not in types:
        types.append(own)
        code += own
    return ActorCode(code, region, group, religion, tuple(types))


def _actor(actor: Actor | None) -> Row:
    """The ten columns of one side."""
    found = actor_code(actor)
    types: Sequence[Cell] = (*found.types, *(None,) * TYPES)[:TYPES]
    name = None if actor is None else actor.name.upper()
    return (found.code, name, found.country, found.group, None, found.religion, None, *types)


def _place(place: Place | None) -> Row:
    """The eight columns of where it happened."""
    if place is None:
        return NO_PLACE
    country, whole = fips(place.country, place.lon), country_name(place.country)
    name = place.name if whole in (None, place.name) else f"{place.name}, {whole}"
    if place.lat is None:
        kind = COUNTRY_PLACE if country else 0
        return (kind, name, country, country, None, None, None, country)
    return (US_CITY if place.country == "USA" else CITY, name, country, country, None, place.lat, place.lon, None)
