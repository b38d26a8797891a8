"""How other data sets call countries, sectors and issues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.lexicon import rows
from detente.reading.event_data.countries import countries


@dataclass(frozen=True, slots=True)
class SectorRow:
    """One row of data/sector_codes.tsv."""

    sector: str
    meaning: str
    gdelt: str | None = None
    icews: str | None = None


@dataclass(frozen=True, slots=True)
class ContextRow:
    """One row of data/issue_contexts.tsv."""

    issue: str
    contexts: tuple[str, ...]


@cache
def sectors() -> Mapping[str, SectorRow]:
    """The rows by sector."""
    return {row.sector: row for row in rows("sector_codes", SectorRow)}


@cache
def contexts() -> Mapping[str, tuple[str, ...]]:
    """The contexts of PLOVER by issue."""
    return {row.issue: row.contexts for row in rows("issue_contexts", ContextRow)}


def country_name(code: str | None) -> str | None:
    """The name of a country as ICEWS writes it; None where the code is none of a country."""
    row = countries().get(code or "")
    return None if row is None else row.name
