"""Who did what to whom, and when (PLOVER, with its CAMEO code)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from detente.model.span import Span

Status = Literal["happened", "ongoing", "planned", "possible", "claimed", "denied", "cancelled"]


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day of something, both included, ISO 8601 days."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened."""

    name: str
    country: str | None = None  # ISO 3166-1 alpha-3
    lat: float | None = None  # degrees, WGS 84
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One reported event."""

    id: str
    span: Span  # the clause or phrase that tells it
    predicate: Span  # the word or words that the code rests on
    head: int  # index of the predicate's head token
    plover: str  # "CONSULT"
    rule: str
    mode: str | None = None  # "visit"; None where the type has no modes or none is told
    cameo: str | None = None  # always text: "042"
    goldstein: float | None = None  # in [-10, 10], Goldstein (1992); None where the code has no weight
    status: Status = "happened"
    source: tuple[str, ...] = ()  # ids of actors
    target: tuple[str, ...] = ()
    source_countries: tuple[str, ...] = ()  # sorted
    target_countries: tuple[str, ...] = ()
    date: Days | None = None  # None: the text does not tell
    place: Place | None = None
    issues: tuple[str, ...] = ()
    statement: str | None = None  # id of the statement that reports it
