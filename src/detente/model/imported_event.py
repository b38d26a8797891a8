"""An event out of somebody else's data: who did what to whom and when, without the words that told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.model.event import Place

Origin = Literal["icews", "polecat", "gdelt"]


@dataclass(frozen=True, slots=True)
class ImportedActor:
    """One actor on one side of an event."""

    name: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-3, "IGOUNO" for organisations; None: none told, or none we know
    country_told: str | None = None  # as the origin writes it
    sectors: tuple[str, ...] = ()  # as the origin writes them


@dataclass(frozen=True, slots=True)
class ImportedEvent:
    """One row of event data. Nothing of it can be shown in an article's words."""

    origin: Origin
    id: str  # in the origin
    line: int  # of the file, from 1
    day: date
    sources: tuple[ImportedActor, ...]
    targets: tuple[ImportedActor, ...]
    cameo: str | None = None  # always text: "042"; None: the origin does not code it
    plover: str | None = None  # "CONSULT"; None: likewise
    mode: str | None = None
    goldstein: float | None = None  # in [-10, 10]
    score: float | None = None  # of PLOVER, in [-10, 10]
    place: Place | None = None
    url: str | None = None
    outlet: str | None = None
    published: date | None = None  # the day of the report, or on which the origin took it in
    reports: int | None = None  # articles that told it, as the origin counts them; None: it does not
    has_text: Literal[False] = False

    @property
    def key(self) -> str:
        """Its id among events of all origins: "gdelt:410412347"."""
        return f"{self.origin}:{self.id}"

    @property
    def source_countries(self) -> tuple[str, ...]:
        """The countries that act, sorted."""
        return countries_of(self.sources)

    @property
    def target_countries(self) -> tuple[str, ...]:
        """The countries that are acted upon, sorted."""
        return countries_of(self.targets)


def countries_of(actors: tuple[ImportedActor, ...]) -> tuple[str, ...]:
    """The countries of some actors, sorted, each once."""
    return tuple(sorted({actor.country for actor in actors if actor.country}))
