"""One event of a record with all that a row of a table may say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.extraction.events.codes import cameo_of_plan, goldstein
from detente.model.actor import Actor
from detente.model.event import Place, Status
from detente.model.span import Span

COMING: Final = frozenset({"planned", "possible"})


@dataclass(frozen=True, slots=True)
class Story:
    """The article of a record."""

    id: str
    published: date
    language: str | None
    version: str | None  # of the detente that read it
    url: str | None
    outlet: str | None
    title: str | None
    text: str | None  # None: the record does not hold it, and no articles were given
    lead: Span | None  # the first paragraph that was read; None where the text is not known
    people: tuple[str, ...]  # names, in the order of the record
    organisations: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One event, told by one article."""

    story: Story
    key: str  # 16 hex digits out of the article's id and the event's words and code
    id: str  # in the record: "e3"
    span: Span
    predicate: Span | None
    plover: str
    mode: str | None
    cameo: str | None
    goldstein: float | None
    status: Status
    start: date | None  # None: the text does not tell
    end: date | None
    place: Place | None
    issues: tuple[str, ...]
    statement: str | None
    rule: str | None
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]

    @property
    def day(self) -> date:
        """The first day of the event; of one without a day, the day of publication."""
        return self.start or self.story.published

    @property
    def code(self) -> str | None:
        """The CAMEO code; of what is only planned or possible that of a promise or a threat."""
        ahead = self.status in COMING
        return cameo_of_plan(self.cameo) if ahead and self.cameo else self.cameo

    @property
    def weight(self) -> float | None:
        """The Goldstein weight of that code."""
        return goldstein(self.code) if self.code and self.code != self.cameo else self.goldstein

    @property
    def where(self) -> tuple[str | None, str | None, float | None, float | None]:
        """Name, country, latitude and longitude of the place; None for what is not known."""
        place = self.place
        return (None, None, None, None) if place is None else (place.name, place.country, place.lat, place.lon)

    def words(self, span: Span | None) -> str | None:
        """The words at a span of the article; None where the text is not known."""
        text = self.story.text
        return None if text is None or span is None else span.of(text)


def dyads(event: Told) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Each source with each target; None for a side that nobody is on. Nobody is paired with himself."""
    pairs = [(one, other) for one in event.sources or (None,) for other in event.targets or (None,)]
    apart = [(one, other) for one, other in pairs if one is None or other is None or one.id != other.id]
    yield from apart or pairs
