"""What tables of names and of inflections say of a word form: one bit a fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from detente.language.inflection import forms, noun_forms, plural
from detente.lexicon import rows
from training.parser.name_tables import BIG, cities, countries, given_names, plain, table, titles, word_class

NAME_BITS: Final = (
    "state", "in state", "people", "capital", "city", "in city", "big city", "given", "family",
    "organisation", "in organisation", "body", "place", "title", "calendar",
)  # fmt: skip
WORD_BITS: Final = ("verb", "third person", "gerund", "past", "noun", "plural", "adjective", "adverb", "common")
BITS: Final = (*NAME_BITS, *WORD_BITS)
CALENDAR: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
WEAK: Final = frozenset({"given", "family", "city", "in city", "in organisation"})
STRONG: Final = frozenset(NAME_BITS) - WEAK
Facts = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas and forms that were seen in open text; each form in small letters."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    adverbs: frozenset[str]
    common: frozenset[str]  # forms seen in small letters that are no names


@dataclass(frozen=True, slots=True)
class Cells:
    """What is read of a row of data/country_names.tsv."""

    iso3: str
    name: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """What is read of a row of data/organisations.tsv."""

    name: str
    kind: str
    example: str
    aliases: tuple[str, ...] = ()
    country: str = ""


def facts(lexicon: Lexicon) -> Facts:
    """All facts of each form, as sets of BITS."""
    found: Facts = defaultdict(set)
    for form, bit in _named():
        found[form].add(bit)
    for form, bit in _inflected(lexicon):
        found[form].add(bit)
        found[form[:1].upper() + form[1:]].add(bit)
    for form in list(found):
        if form.lower() in lexicon.common:
            found[form].add("common")
            if form[:1].isupper() and not found[form] & STRONG:  # "Bill", "Hill": rather the word than the name
                found[form] -= {"family", "city", "in city"}
    return {form: bits for form, bits in found.items() if bits}


def _named() -> Iterator[tuple[str, str]]:
    kinds = {"name": ("state", "in state"), "adjective": ("people", "people"), "noun": ("people", "people")}
    kinds |= {"capital": ("capital", "capital"), "side": ("state", "in state")}
    for country in countries():
        for group, kind in (
            (country.names, "name"), (country.capitals, "capital"), (country.adjectives, "adjective"),
            (country.people, "noun"),
        ):  # fmt: skip
            for name in group:
                yield from _words(name, *kinds[kind])
    for cell in rows("country_names", Cells):
        yield from _words(cell.name, *kinds[cell.kind])
    for city, people in cities().items():
        yield from _words(city, "city", "in city")
        if people >= BIG:
            yield from _words(city, "big city", "in city")
    for body in rows("organisations", Organisation):
        if body.kind not in ("region", "thing"):
            for name in (body.name, *body.aliases):
                yield from _words(name, "organisation", "in organisation")
    for _, names in table("organisations").rows:
        for name in names.split("|"):
            yield from _words(name, "organisation", "in organisation")
    yield from _single()


def _single() -> Iterator[tuple[str, str]]:
    for name in given_names():
        yield name, "given"
    for _, names in table("family").rows:
        for name in names.split():
            for form in {name, plain(name)}:
                yield from _words(form.replace("_", " "), "family", "family")
    for title in titles():
        yield title, "title"
    for kind, bit in (("body", "body"), ("place", "place")):
        for word in word_class(kind):
            yield word, bit
    for word in CALENDAR:
        yield word, "calendar"


def _words(name: str, alone: str, inside: str) -> Iterator[tuple[str, str]]:
    words = [word for word in name.replace("-", " ").split() if word[:1].isupper()]
    for word in words:
        yield word, alone if len(words) == 1 else inside


def _inflected(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for verb in lexicon.verbs:
        yield verb, "verb"
        for form in forms(verb)[1:]:
            third = form == plural(verb, verbal=True)
            yield form, "gerund" if form.endswith("ing") else "third person" if third else "past"
    for noun in lexicon.nouns:
        yield noun, "noun"
        yield noun_forms(noun)[-1], "plural"
    for adjective in lexicon.adjectives:
        yield adjective, "adjective"
    for adverb in lexicon.adverbs:
        yield adverb, "adverb"


def lexicon_of(counts: Mapping[tuple[str, str], int], common: Iterable[str]) -> Lexicon:
    """The lexicon of counted (lemma, UPOS) pairs; a lemma must be plain letters, and not one reading among many."""
    by_lemma: dict[str, int] = defaultdict(int)
    for (lemma, _), count in counts.items():
        by_lemma[lemma] += count
    kept: dict[str, set[str]] = defaultdict(set)
    for (lemma, upos), count in counts.items():
        plain_word = lemma.isascii() and lemma.isalpha() and lemma.islower() and len(lemma) > 1
        if plain_word and (count >= 3 or count == by_lemma[lemma]) and count * 50 >= by_lemma[lemma]:
            kept[upos].add(lemma)
    return Lexicon(
        verbs=frozenset(kept["VERB"]),
        nouns=frozenset(kept["NOUN"]),
        adjectives=frozenset(kept["ADJ"]),
        adverbs=frozenset(kept["ADV"]),
        common=frozenset(common),
    )
