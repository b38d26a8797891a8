"""Names of states, capitals and organisations, and the words for persons and groups: the tables as fast lookups."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeVar

from detente.language.inflection import noun_forms
from detente.lexicon import rows
from detente.model.parse import Token

EntryKind = Literal[
    "state",
    "adjective",
    "noun",
    "capital",
    "side",
    "body",
    "igo",
    "group",
    "media",
    "company",
    "summit",
    "region",
    "thing",
]
NO_METONYM: Final = frozenset({"Victoria", "Stanley", "Hamilton", "Kingston", "Georgetown", "Sucre", "Santiago"})
Row = TypeVar("Row")
SPLIT: Final = re.compile(r"[-,]|'s\b|[^\s,-]+?(?='s\b)|[^\s,-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a table."""

    name: str  # the common name of what is named: "United States"
    kind: EntryKind
    country: str | None  # ISO 3166-1 alpha-3 or CAMEO code


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One row of data/countries.tsv."""

    iso3: str
    name: str
    names: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryName:
    """One row of data/country_names.tsv."""

    iso3: str
    name: str
    kind: Literal["name", "adjective", "noun", "capital", "side"]
    example: str


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One row of data/organisations.tsv."""

    name: str
    kind: EntryKind
    example: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """One row of data/roles.tsv."""

    noun: str
    acts_for: Literal["state", "none"]
    example: str
    gender: str | None = None
    rank: bool = False


@dataclass(frozen=True, slots=True)
class TitleRow:
    """One row of data/titles.tsv."""

    title: str
    example: str
    role: str | None = None
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class GroupNoun:
    """One row of data/groups.tsv."""

    noun: str
    kind: Literal["side", "country", "government", "body", "force", "unit", "people", "company", "mission"]
    example: str
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicWord:
    """One row of data/topics.tsv."""

    word: str
    example: str
    field: str | None = None


@cache
def state_names() -> dict[str, str]:
    """The common English name of each state, by code."""
    return {row.iso3: row.name.removesuffix(" SAR") for row in rows("countries", CountryRow)}


@cache
def organisation_names() -> dict[str, str]:
    """The name of each international organisation with a code of its own; its organs, further down, share the code."""
    found: dict[str, str] = {}
    for row in rows("organisations", OrganisationRow):
        if row.kind == "igo" and row.country and row.country != "IGO":
            found.setdefault(row.country, row.name)
    return found


@cache
def kingdoms() -> frozenset[str]:
    """The codes of the states that call themselves kingdoms."""
    return frozenset(
        row.iso3 for row in rows("countries", CountryRow) if any("Kingdom" in name for name in (row.name, *row.names))
    )


def _country_entries() -> Iterator[tuple[str, Entry]]:
    names = state_names()
    for extra in rows("country_names", CountryName):
        kind: EntryKind = "state" if extra.kind == "name" else extra.kind
        yield extra.name, Entry(extra.name if kind == "side" else names[extra.iso3], kind, extra.iso3)
    for row in rows("countries", CountryRow):
        name = names[row.iso3]
        yield from ((form, Entry(name, "state", row.iso3)) for form in (name, row.name, *row.names))
        yield from ((form, Entry(name, "capital", row.iso3)) for form in row.capitals if form not in NO_METONYM)
        yield from ((form, Entry(name, "adjective", row.iso3)) for form in row.adjectives)
        yield from ((form, Entry(name, "noun", row.iso3)) for form in row.nouns)


def _organisation_entries() -> Iterator[tuple[str, Entry]]:
    for row in rows("organisations", OrganisationRow):
        yield from ((form, Entry(row.name, row.kind, row.country)) for form in (row.name, *row.aliases))


Forms = dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]  # by first word: the words of each name, the longest first


@cache
def entries() -> Forms:
    """Every name of the tables by its first word; a name of two tables is that of the first: hand-made before made."""
    seen: dict[tuple[str, ...], Entry] = {}
    for form, entry in (*_organisation_entries(), *_country_entries()):
        words = tuple(SPLIT.findall(form.replace("\u2019", "'")))
        seen.setdefault(words, entry)
        if len(form) > 3 and entry.kind not in ("adjective", "noun"):
            seen.setdefault(tuple(word.upper() for word in words), entry)
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for words, entry in seen.items():
        found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(those, key=lambda form: -len(form[0]))) for first, those in found.items()}


def entry_at(tokens: Sequence[Token], i: int, end: int) -> tuple[int, Entry] | None:
    """The longest name of the tables that starts at a token: one past its last token, and its entry."""
    for words, entry in entries().get(tokens[i].text, ()):
        last = i + len(words)
        if last <= end and all(tokens[i + k].text.replace("\u2019", "'") == words[k] for k in range(1, len(words))):
            return last, entry
    return None


def states_in(text: str) -> tuple[str, ...]:
    """The codes of the states that a few words name, by their names or capitals, each once."""
    words = SPLIT.findall(text.replace("\u2019", "'"))
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        step = 1
        for form, entry in entries().get(words[at], ()):
            if tuple(words[at : at + len(form)]) == form:
                step = len(form)
                if entry.kind in ("state", "capital", "adjective") and entry.country:
                    found[entry.country] = None
                break
        at += step
    return tuple(found)


@cache
def role_nouns() -> dict[str, tuple[RoleNoun, bool]]:
    """Each form of the nouns for persons, in lower case: its row, and whether it is a plural."""
    return dict(_with_plurals((row.noun, row) for row in rows("roles", RoleNoun)))


@cache
def group_nouns() -> dict[str, tuple[GroupNoun, bool]]:
    """Each form of the nouns for states, bodies and groups, in lower case: its row, and whether it is a plural."""
    return dict(_with_plurals((row.noun, row) for row in rows("groups", GroupNoun)))


def _with_plurals(nouns: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, tuple[Row, bool]]]:
    for noun, row in nouns:
        singular, *plural = noun_forms(noun)
        yield from ((form, (row, True)) for form in plural)
        yield singular, (row, False)


@cache
def titles() -> dict[str, TitleRow]:
    """The abbreviated titles, as they are written, and in the capitals of transcripts."""
    found = {row.title: row for row in rows("titles", TitleRow)}
    return found | {row.title.upper(): row for row in found.values() if len(row.title) > 1}


@dataclass(frozen=True, slots=True)
class PhraseWord:
    """One row of data/phrase_words.tsv."""

    word: str
    use: str
    example: str


@cache
def phrase_words(use: str) -> frozenset[str]:
    """The small words of one use: "former", "determiner", "employer" ..."""
    return frozenset(row.word for row in rows("phrase_words", PhraseWord) if row.use == use)


@dataclass(frozen=True, slots=True)
class GivenName:
    """One row of data/given_names.tsv."""

    name: str


@dataclass(frozen=True, slots=True)
class NameGender:
    """One row of data/name_genders.tsv."""

    name: str
    gender: str
    example: str


@cache
def name_genders() -> dict[str, str]:
    """The gender, "m" or "f", of the given names that tell it, in lower case."""
    return {row.name.lower(): row.gender for row in rows("name_genders", NameGender)}


@cache
def given_names() -> frozenset[str]:
    """Given names of persons all over the world, without accents."""
    listed = frozenset(row.name for row in rows("given_names", GivenName))
    return listed | {row.name for row in rows("name_genders", NameGender)}


@cache
def topics() -> dict[str, str | None]:
    """The words for what a ministry deals with, in lower case, each with the key of its field."""
    return {row.word: row.field for row in rows("topics", TopicWord)}
