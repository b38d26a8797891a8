"""Persons made up of the tables of names, each written as English news writes that part of the world."""

from __future__ import annotations

import random
from functools import cache
from typing import Final, NamedTuple

from training.parser.name_tables import BIG, cities, plain, table, word_class

PLACE_LIKE: Final = 0.02  # share of persons whose family name is a city's
PLAIN: Final = 0.6  # share of names written without accents
LETTERS: Final = "ABCDEFGHJKLMNPRSTVW"


class Person(NamedTuple):
    """A person's whole name, and what news calls them at the second mention."""

    full: str
    short: str


class Culture(NamedTuple):
    """Names to draw from, and how they are put together."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    form: str
    initial: float


@cache
def cultures() -> tuple[tuple[Culture, ...], tuple[float, ...]]:
    """All cultures, and the weight with which each is drawn."""
    given, family = _pools("given"), _pools("family")
    rows = table("cultures").rows
    found = tuple(Culture(given[g], family[f], form, float(initial)) for _, g, f, form, initial, _ in rows)
    return found, tuple(float(row[-1]) for row in rows)


def _pools(name: str) -> dict[str, tuple[str, ...]]:
    pools: dict[str, tuple[str, ...]] = {}
    for culture, names in table(name).rows:
        pools[culture] = pools.get(culture, ()) + tuple(word.replace("_", " ") for word in names.split())
    return pools


@cache
def place_like() -> tuple[str, ...]:
    """Words that are places to all who do not know the person."""
    big = (name for name, people in cities().items() if people > 10 * BIG and " " not in name and "-" not in name)
    return (*sorted(big), *sorted(word_class("ambiguous")))


def person(rng: random.Random) -> Person:
    """A new person of some part of the world."""
    pool, weights = cultures()
    culture = rng.choices(pool, weights)[0]
    given, family = rng.choice(culture.given), rng.choice(culture.family)
    if rng.random() < PLACE_LIKE and culture.form == "western":
        family = rng.choice(place_like())
    if culture.initial and rng.random() < culture.initial:
        given = f"{given} {rng.choice(LETTERS)}."
    found = _written(given, family, culture, rng)
    if rng.random() < PLAIN:
        found = Person(plain(found.full), plain(found.short))
    return found


def _written(given: str, family: str, culture: Culture, rng: random.Random) -> Person:
    drawn = rng.random()
    second = rng.choice(culture.family)
    match culture.form:
        case "family_first":
            return Person(f"{family} {given}", family)
        case "mixed" if drawn < 0.25:
            return Person(f"{family} {given}", family)
        case "spanish" if drawn < 0.3:
            return Person(f"{given} {family} {second}", family)
        case "portuguese" if drawn < 0.25:
            return Person(f"{given} {family} {second}", second)
        case "single" if drawn < 0.35:
            return Person(given, given)
        case "chain":
            more = given if drawn < 0.5 else f"{given} {family}"
            return Person(more, more)
        case "initials" if drawn < 0.6:
            first = " ".join(f"{letter}." for letter in rng.choices(LETTERS, k=1 + (drawn < 0.25)))
            return Person(f"{first} {family}", family)
        case "arab" if drawn < 0.25:
            return Person(f"{given} {rng.choice(culture.given)} {family}", family)
        case "arab" if drawn < 0.35:
            return Person(f"{given} bin {rng.choice(culture.given)} {family}", family)
    return Person(f"{given} {family}", family)
