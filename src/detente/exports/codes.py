"""How other data sets call countries, sectors and issues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.lexicon import rows

ORGANISATION: Final = "IGO"  # how the code of an organisation of states begins
PART: Final = 3  # letters of one part of a CAMEO actor code


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One row of data/country_codes.tsv."""

    iso3: str
    name: str
    fips: str | None = None  # None: it has none
    cameo: str | None = None  # None: the ISO code
    cow: str | None = None  # None: no state of that list


@dataclass(frozen=True, slots=True)
class SectorRow:
    """One row of data/sector_codes.tsv."""

    sector: str
    meaning: str
    gdelt: str | None = None
    icews: str | None = None


@dataclass(frozen=True, slots=True)
class PartRow:
    """One row of data/cameo_actor_parts.tsv."""

    part: str
    kind: Literal["region", "type", "religion"]
    meaning: str


@dataclass(frozen=True, slots=True)
class ContextRow:
    """One row of data/issue_contexts.tsv."""

    issue: str
    contexts: tuple[str, ...]


@cache
def countries() -> Mapping[str, CountryRow]:
    """The rows by ISO 3166-1 alpha-3 code."""
    return {row.iso3: row for row in rows("country_codes", CountryRow)}


@cache
def sectors() -> Mapping[str, SectorRow]:
    """The rows by sector."""
    return {row.sector: row for row in rows("sector_codes", SectorRow)}


@cache
def actor_parts() -> Mapping[str, PartRow]:
    """The rows by part."""
    return {row.part: row for row in rows("cameo_actor_parts", PartRow)}


@cache
def contexts() -> Mapping[str, tuple[str, ...]]:
    """The contexts of PLOVER by issue."""
    return {row.issue: row.contexts for row in rows("issue_contexts", ContextRow)}


def country_name(code: str | None) -> str | None:
    """The name of a country as ICEWS writes it; None where the code is none of a country."""
    row = countries().get(code or "")
    return None if row is None else row.name


def is_organisation(country: str | None) -> bool:
    """Whether the "country" of an actor is an organisation of states."""
    return bool(country and country.startswith(ORGANISATION))


def parts_of(code: str) -> tuple[str, ...]:
    """The three-letter parts of a CAMEO actor code: "IGO", "EUR", "EEC"."""
    return tuple(code[at : at + PART] for at in range(0, len(code), PART))
