"""Where an event took place: a city of the gazetteer, or a country."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from detente.extraction.events.sides import Sides
from detente.extraction.events.telling import Telling
from detente.extraction.naming.cities import city_called
from detente.model.event import Place

SETTLEMENTS: Final = frozenset({"city", "town", "port", "village", "resort", "capital", "island", "district"})
LOCATIVE: Final = ("in", "at", "inside", "near", "off", "outside")


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


def _named(sides: Sides, head: int) -> int:
    """The name of a place that a common noun leads to: "Jinja" of "in the Ugandan town of Jinja"."""
    parse = sides.doc.parse
    if parse.tokens[head].lemma.lower() not in SETTLEMENTS:
        return head
    return next((kid for kid in parse.kids(head, "nmod", "appos") if parse.tokens[kid].pos == "PROPN"), head)


def _place(sides: Sides, head: int, countries: Collection[str]) -> Place | None:
    mention = sides.mention(_named(sides, head))
    if mention is None or mention.form != "name" or mention.kind not in ("place", "state"):
        return None
    words = sides.doc.words(mention.span)
    if mention.kind == "state" and mention.country and (city := city_called(words, {mention.country})) is not None:
        return Place(words, city.country, city.lat, city.lon)  # a capital that stands for its state elsewhere
    return located(mention.name or words, mention.country, countries)


def located(name: str, country: str | None, countries: Collection[str] = ()) -> Place:
    """A place, with coordinates where the gazetteer surely has it.

    Its city lies in the country that the text gives, else in one in play, else it is far the largest of its name.
    """
    city = city_called(name, {country} if country else countries)
    if city is None or (country and city.country != country):
        return Place(name, country)
    return Place(name, city.country, city.lat, city.lon)
