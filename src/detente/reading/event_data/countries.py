"""How the data sets call countries and organisations of states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from detente.lexicon import rows

ORGANISATION: Final = "IGO"  # how the code of an organisation of states begins
PART: Final = 3  # letters of one part of a CAMEO actor code
POLECAT: Final = {"XKX": "KOS"}  # where its country code is not the ISO code
GAZA: Final = "GZ"  # what FIPS has beside the code of the rest of PSE


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One row of data/country_codes.tsv."""

    iso3: str
    name: str
    fips: str | None = None  # None: it has none
    cameo: str | None = None  # None: the ISO code
    cow: str | None = None  # None: no state of that list


@dataclass(frozen=True, slots=True)
class PartRow:
    """One row of data/cameo_actor_parts.tsv."""

    part: str
    kind: Literal["region", "type", "religion"]
    meaning: str


@cache
def countries() -> Mapping[str, CountryRow]:
    """The rows by ISO 3166-1 alpha-3 code."""
    return {row.iso3: row for row in rows("country_codes", CountryRow)}


@cache
def actor_parts() -> Mapping[str, PartRow]:
    """The rows by part."""
    return {row.part: row for row in rows("cameo_actor_parts", PartRow)}


def is_organisation(country: str | None) -> bool:
    """Whether the "country" of an actor is an organisation of states."""
    return bool(country and country.startswith(ORGANISATION))


def parts_of(code: str) -> tuple[str, ...]:
    """The three-letter parts of a CAMEO actor code: "IGO", "EUR", "EEC"."""
    return tuple(code[at : at + PART] for at in range(0, len(code), PART))


def named(name: str | None) -> str | None:
    """The country that ICEWS calls so; None where the table does not have it."""
    return _names().get((name or "").casefold())


def of_polecat(code: str | None) -> str | None:
    """The country that POLECAT codes so, `IGO` for all organisations of states."""
    found = _polecat().get(code or "", code)
    return found if found in countries() or found == ORGANISATION else None


def of_cameo(actor: str | None, country: str | None, kinds: tuple[str, ...]) -> str | None:
    """The country of an actor by GDELT's columns; the code of an organisation of states is that of the actor."""
    if is_organisation(actor):
        parts = list(parts_of(actor or ""))
        while len(parts) > 1 and parts[-1] in kinds:
            parts.pop()
        return "".join(parts)
    found = _cameo().get(country or "", country)
    return found if found in countries() else None


def of_fips(code: str | None) -> str | None:
    """The country of a FIPS 10-4 code."""
    return _fips().get(code or "")


@cache
def _names() -> Mapping[str, str]:
    return {row.name.casefold(): row.iso3 for row in countries().values()}


@cache
def _polecat() -> Mapping[str, str]:
    return {code: iso3 for iso3, code in POLECAT.items()}


@cache
def _cameo() -> Mapping[str, str]:
    return {row.cameo: row.iso3 for row in countries().values() if row.cameo}


@cache
def _fips() -> Mapping[str, str]:
    return {row.fips: row.iso3 for row in countries().values() if row.fips} | {GAZA: "PSE"}
