"""The parts of a person's name: given names, family name, a second family name; and what stands for its sound."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from detente.extraction.naming.gazetteer import given_names, phrase_words, role_nouns, titles, topics
from detente.lexicon import rows
from detente.resolution.offices import terms
from detente.resolution.persons import words_of

NAMES: Final = 1 << 18  # names whose parts are kept
FAMILY_FIRST: Final = frozenset({"CHN", "HKG", "KHM", "KOR", "MAC", "PRK", "TWN", "VNM"})
EITHER_ORDER: Final = frozenset({"HUN", "JPN"})
TWO_FAMILY_NAMES: Final = frozenset({
    "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GNQ", "GTM", "HND", "MEX", "NIC", "PAN", "PER",
    "PRY", "SLV", "URY", "VEN",
})  # fmt: skip
FIRST_TOO: Final = frozenset({"abu", "ben", "e", "y"})  # particles that are given names or letters at the beginning
LEFT_OF_TITLES: Final = frozenset({
    "affairs", "elect", "first", "lady", "designate", "special", "rep", "administrator", "counselor", "counsellor",
})  # fmt: skip
SOUNDS: Final = (  # letters of one sound in the spellings of other alphabets
    ("sch", "s"), ("tch", "c"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"),
    ("sh", "s"), ("zh", "z"), ("ch", "c"), ("q", "k"), ("x", "ks"), ("w", "v"),
)  # fmt: skip
DOUBLED: Final = re.compile(r"(.)\1+")
OPEN_OR_NOT: Final = {"a": "a", "e": "e", "i": "e", "y": "e", "o": "o", "u": "o"}
BEGINNING: Final = re.compile(r"^[aeiouy]+")
VOWELS: Final = re.compile(r"[aeiouy]+|(?<=[a-z])j(?![aeiouy])")


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in its parts, folded."""

    given: tuple[str, ...]  # none: the family name alone is told
    family: str
    second: tuple[str, ...] = ()  # a second family name
    family_first: bool = False


@dataclass(frozen=True, slots=True)
class _FamilyFirst:
    name: str
    example: str
    ambiguous: bool = False


@lru_cache(maxsize=NAMES)
def parts_of(name: str, country: str | None = None) -> FullName:
    """The parts of a name; a name without letters is its own family name.

    Args:
        name: As the article has it.
        country: Whose person it is, where that is sure.
    """
    words = _words(name, country)
    if len(words) < 2:
        return FullName((), words[0] if words else name)
    at = _family_at(words, country)
    if at == 0:
        return FullName(words[1:], words[0], family_first=True)
    return FullName(words[:at], words[at], words[at + 1 :])


def is_name(name: str) -> bool:
    """Whether a name has more than what titles have: "Minister Counselor" has not."""
    return not set(words_of(name)) <= _titles()


@lru_cache(maxsize=NAMES)
def sound_of(word: str) -> str:
    """The same for spellings of one name out of another alphabet: "Zelensky", "Zelenskyy"."""
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    word = BEGINNING.sub(lambda vowels: OPEN_OR_NOT[vowels[0][-1]], word)
    sound = DOUBLED.sub(r"\1", word[:1] + VOWELS.sub("a", word[1:]))
    sound = sound[:-1] if sound.endswith("h") and len(sound) > 2 else sound
    return DOUBLED.sub(r"\1", sound.replace("c", "k"))


def _words(name: str, country: str | None) -> tuple[str, ...]:
    """The words without particles, and without what is left of a title."""
    words = words_of(name.replace(".", ". "))  # "H.W." are two initials
    particles = phrase_words("particle")
    if country in FAMILY_FIRST:
        return words
    kept = tuple(w for at, w in enumerate(words) if w not in particles or (at == 0 and w in FIRST_TOO))
    at = next((at for at, word in enumerate(kept) if not _is_title(word)), len(kept))
    return kept[at:] or kept[-1:] or words


def _is_title(word: str) -> bool:
    """Whether a word before a name is what is left of a title: "Affairs", "Foreign Minister"."""
    return word in _titles()


def _family_at(words: tuple[str, ...], country: str | None) -> int:
    last = len(words) - 1
    if country in FAMILY_FIRST:
        return last if words[0] in _given() and words[0] not in _family_first() else 0
    if country is None:
        if words in _first_by_office():
            return 0
        if _family_first().get(words[0]) and not (last == 1 and words[1] in _given()):
            return 0
    if country in EITHER_ORDER and words[last] in _given() and words[0] not in _given():
        return 0
    if country in TWO_FAMILY_NAMES and last > 1:
        return last - 1 if last > 2 or words[1] not in _given() else last
    return last


@cache
def _titles() -> frozenset[str]:
    return frozenset({*role_nouns(), *titles(), *topics(), *LEFT_OF_TITLES}) - _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(word for name in given_names() for word in words_of(name))


@cache
def _family_first() -> Mapping[str, bool]:
    """Family names that come first; False: only the country tells."""
    return {words_of(row.name)[0]: not row.ambiguous for row in rows("family_first", _FamilyFirst)}


@cache
def _first_by_office() -> frozenset[tuple[str, ...]]:
    """The names of office holders whose family name comes first."""
    return frozenset(
        words for term in terms() if len(words := words_of(term.person)) > 1 and words_of(term.surname) == words[:1]
    )
