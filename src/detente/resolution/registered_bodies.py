"""Organisations of many articles joined: by folded name and country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from detente.extraction.naming.gazetteer import phrase_words, topics
from detente.model.registry import NamedActor
from detente.resolution.organisations import MINISTRIES, words_without_small

CERTAIN: Final = 0.9  # certainty from which a country counts


@lru_cache(maxsize=1 << 16)
def body_key(name: str, country: str | None) -> str:
    """The same for the ways in which one organisation is called."""
    words = words_without_small(name)
    fields = topics()
    field = next((fields[word] for word in words if fields.get(word)), None)
    if field is not None and country is not None and MINISTRIES & set(words):
        return f"{field} ministry"
    return " ".join(words) or name


def bodies_of(block: Iterable[NamedActor]) -> list[list[NamedActor]]:
    """The organisations that members of one block are, each with its members.

    Where the country is not told, it is the only one that bears the name; a ministry or an embassy may be any state's.
    """
    by_country: defaultdict[str | None, list[NamedActor]] = defaultdict(list)
    for member in sorted(block, key=lambda each: (each.day, each.finding)):
        by_country[member.country if member.certainty >= CERTAIN else None].append(member)
    unknown = by_country.pop(None, [])
    found = [by_country[country] for country in sorted(by_country, key=str)]
    if unknown and _general(unknown[0].name):
        return [*found, *([member] for member in unknown)]
    if unknown and len(found) == 1:
        return [[*found[0], *unknown]]
    return [*found, unknown] if unknown else found


def _general(name: str) -> bool:
    """Whether a name says what it is, and not whose."""
    words = set(words_without_small(name))
    return words <= {*phrase_words("body"), *topics(), *MINISTRIES, "embassy", "government", "state", "national"}
