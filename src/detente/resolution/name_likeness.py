"""How alike two full names are, and whether they can be one person's at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Final, Literal

from detente.extraction.naming.gazetteer import name_genders
from detente.lexicon import rows
from detente.resolution.full_names import FullName, sound_of
from detente.resolution.persons import words_of

Likeness = Literal[
    "same",  # with a middle name or an initial more, or a second family name
    "short",  # "J. Harlan", "Joe Harlan" for "Joseph Harlan"
    "spelling",  # another spelling of a name of another alphabet
]
ALIKE: Final = 0.6  # share of letters that two spellings of a name have in common
VERY_ALIKE: Final = 0.8  # and two that tell by themselves: "Philip", "Phillip"
RANK: Final[Mapping[Likeness, int]] = {"same": 0, "short": 1, "spelling": 2}


@dataclass(frozen=True, slots=True)
class _ShortName:
    short: str
    long: str
    example: str


def likeness(one: FullName, other: FullName) -> Likeness | None:
    """How alike two names with given names are; None: they are two persons'."""
    family = _family(one, other)
    given = _given(one, other)
    if family is None or given is None:
        return None
    return max(family, given, key=RANK.__getitem__)


def starts(name: FullName) -> frozenset[str]:
    """The first letters that given names like these begin with: names that share none are not alike."""
    if name.family_first:
        return frozenset({sound_of(name.given[0])[:1]})
    return frozenset({sound_of(long)[:1] for word in name.given[:3] for long in (word, *_long_names().get(word, ()))})


def _family(one: FullName, other: FullName) -> Likeness | None:
    if one.second and other.second and sound_of(one.second[0]) != sound_of(other.second[0]):
        return None
    if one.family == other.family:
        return "same"
    return "spelling" if spelled_alike(one.family, other.family, ALIKE) else None


def spelled_alike(one: str, other: str, share: float) -> bool:
    """Whether two words sound alike and have this share of their letters in common."""
    return sound_of(one) == sound_of(other) and _shared(min(one, other), max(one, other)) >= share


@lru_cache(maxsize=1 << 16)
def _shared(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _given(one: FullName, other: FullName) -> Likeness | None:
    first, second = one.given, other.given
    if one.family_first or other.family_first:
        if "".join(first) == "".join(second):
            return "same"
        return "spelling" if spelled_alike("".join(first), "".join(second), ALIKE) else None
    if first[0] != second[0]:
        first, second = _without_initials(first), _without_initials(second)
    if not _middles_fit(first[1:], second[1:]):
        return None
    if first[0] == second[0]:
        return "same"
    if 1 in (len(first[0]), len(second[0])):
        return "short" if first[0][0] == second[0][0] else None
    if _long_names().get(first[0], frozenset({first[0]})) & _long_names().get(second[0], frozenset({second[0]})):
        return "short"
    if set(first) < set(second) or set(second) < set(first):
        return "short"
    genders = {name_genders().get(word) for word in (first[0], second[0])} - {None}
    return "spelling" if len(genders) < 2 and spelled_alike(first[0], second[0], ALIKE) else None


def _without_initials(given: tuple[str, ...]) -> tuple[str, ...]:
    """From the first that is written out: "A. K. Abdul" is called Abdul."""
    at = next((at for at, word in enumerate(given) if len(word) > 1), 0)
    return given[at:]


def _middles_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names that both have can be the same ones."""
    return all(_fits(first, second) for first, second in zip(one, other, strict=False))


def _fits(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return sound_of(one) == sound_of(other)


@cache
def _long_names() -> Mapping[str, frozenset[str]]:
    """What a short name stands for; of a long one itself."""
    found: dict[str, set[str]] = {}
    for row in rows("short_names", _ShortName):
        short, long = words_of(row.short)[0], words_of(row.long)[0]
        found.setdefault(short, set()).add(long)
        found.setdefault(long, {long}).add(long)
    return {short: frozenset(longs) for short, longs in found.items()}
