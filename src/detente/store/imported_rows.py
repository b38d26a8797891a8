"""An event of others as rows: itself, its sides, the pairs of states that it is between; with its digest, and back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any, Final

import orjson

from detente.errors import FormatError
from detente.model.event import Place
from detente.model.imported_event import ImportedActor, ImportedEvent, countries_of
from detente.model.relation import Pair
from detente.resolution.happenings import MUTUAL
from detente.store.imported_tables import imported_events, imported_sides
from detente.store.rows import Row

DIGITS: Final = 32  # of a digest
NUL: Final = rb"\u0000"  # as JSON writes it
WRAP: Final = 16**DIGITS  # sums of digests begin again there
LARGEST: Final = 2**31 - 1  # whole number that PostgreSQL keeps
NOT_SAID: Final = frozenset({"key", "file", "line", "digest"})  # columns that say nothing about the event
SAID: Final = tuple(column.name for column in imported_events.columns if column.name not in NOT_SAID)
OF_SIDE: Final = tuple(column.name for column in imported_sides.columns if column.name != "event")
SIDES: Final = ("source", "target")


@dataclass(frozen=True, slots=True)
class ImportedRows:
    """The rows of one event; its key and its file are filled in by whoever keeps them."""

    event: Row
    sides: tuple[Row, ...]

    @property
    def id(self) -> str:
        """What `cite` takes."""
        return str(self.event["id"])


def imported_rows(event: ImportedEvent, where: str) -> ImportedRows:
    """The rows of an event.

    Args:
        event: As it was read.
        where: What errors call its row.

    Raises:
        FormatError: It holds what no database keeps.
    """
    place = event.place
    row: Row = {
        "id": event.key,
        "line": event.line,
        "origin": event.origin,
        "day": event.day.isoformat(),
        "cameo": event.cameo,
        "plover": event.plover,
        "mode": event.mode,
        "goldstein": _number(event.goldstein),
        "score": _number(event.score),
        "place": place and place.name,
        "place_country": place and place.country,
        "lat": _number(place.lat) if place else None,
        "lon": _number(place.lon) if place else None,
        "url": event.url,
        "outlet": event.outlet,
        "published": event.published and event.published.isoformat(),
        "reports": event.reports,
    }
    sides = (*_side("source", event.sources), *_side("target", event.targets))
    if event.reports is not None and event.reports > LARGEST:
        raise FormatError(f"{where}: {event.reports} articles; are the columns in their places?")
    said = _said(row, sides)
    if NUL in said:
        raise FormatError(f"{where}: it holds the character NUL; is it a table?")
    row["digest"] = _digest(said)
    return ImportedRows(row, sides)


def digest_of_imported(event: Mapping[str, Any], sides: Iterable[Mapping[str, Any]]) -> str:
    """Hex digits that stand for all that an event says: the same event, the same digits, whatever file brought it."""
    return _digest(_said(event, sides))


def added_up(total: str | None, digests: Iterable[str], without: Iterable[str] = ()) -> str:
    """A sum of digests with some more and without others."""
    found = int(total or "0", 16) + sum(int(each, 16) for each in digests) - sum(int(each, 16) for each in without)
    return f"{found % WRAP:0{DIGITS}x}"


def pairs_of(event: Mapping[str, Any], sides: Sequence[Mapping[str, Any]]) -> Iterator[Pair]:
    """The pairs of countries that an event is between: who acts and who is acted upon, or all where it is mutual."""
    of = {side: {row["country"] for row in sides if row["side"] == side and row["country"]} for side in SIDES}
    sources, targets = of["source"], of["target"]
    if event["plover"] in MUTUAL:
        sources = targets = sources | targets
    yield from sorted({(min(two), max(two)) for two in product(sources, targets) if two[0] != two[1]})


def imported_event_of(event: Mapping[str, Any], sides: Sequence[Mapping[str, Any]]) -> ImportedEvent:
    """The event that its rows were made of."""
    place = event["place"]
    origin = event["origin"]
    sources, targets = (tuple(_actor(row) for row in sides if row["side"] == side) for side in SIDES)
    return ImportedEvent(
        origin,
        event["id"].removeprefix(f"{origin}:"),
        event["line"],
        date.fromisoformat(event["day"]),
        sources,
        targets,
        cameo=event["cameo"],
        plover=event["plover"],
        mode=event["mode"],
        goldstein=event["goldstein"],
        score=event["score"],
        place=None if place is None else Place(place, event["place_country"], event["lat"], event["lon"]),
        url=event["url"],
        outlet=event["outlet"],
        published=event["published"] and date.fromisoformat(event["published"]),
        reports=event["reports"],
    )


def sides_said(sides: Sequence[Mapping[str, Any]]) -> str:
    """Who acts on whom, by countries: "POL > DEU, LTU"."""
    event = [tuple(_actor(row) for row in sides if row["side"] == side) for side in SIDES]
    return " > ".join(", ".join(countries_of(side)) or "nobody named" for side in event)


def _said(event: Mapping[str, Any], sides: Iterable[Mapping[str, Any]]) -> bytes:
    return orjson.dumps([[event[name] for name in SAID], *([side[name] for name in OF_SIDE] for side in sides)])


def _digest(said: bytes) -> str:
    return hashlib.sha256(said).hexdigest()[:DIGITS]


def _side(side: str, actors: Sequence[ImportedActor]) -> Iterator[Row]:
    for at, actor in enumerate(actors):
        yield {
            "side": side,
            "at": at,
            "name": actor.name,
            "country": actor.country,
            "country_told": actor.country_told,
            "sectors": orjson.dumps(actor.sectors).decode() if actor.sectors else None,
        }


def _actor(row: Mapping[str, Any]) -> ImportedActor:
    sectors = tuple(orjson.loads(row["sectors"])) if row["sectors"] else ()
    return ImportedActor(row["name"], row["country"], row["country_told"], sectors)


def _number(value: float | None) -> float | None:
    """The number; zero without a sign, which not all databases keep."""
    return None if value is None else float(value) + 0.0
