"""Which events of the record bear on a forecast: what a person looks at who has to say what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.analysis.forecast_words import stems_of, weight
from detente.analysis.ledger import Entry
from detente.model.event import Status
from detente.model.matter import Matter
from detente.model.story import Happening

MOST: Final = 8  # events that are listed with a forecast
AHEAD: Final[frozenset[Status]] = frozenset({"planned", "possible"})  # decide less than what has come about
HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Bearing:
    """An event, and why it may decide a forecast."""

    event: Happening
    day: date  # on which it took place; where none is told, on which it was first published
    score: float
    words: tuple[str, ...]  # that both have, without their endings
    states: tuple[str, ...]
    issues: tuple[str, ...]


def bearing(entry: Entry, matter: Matter, events: Iterable[Happening], most: int = MOST) -> tuple[Bearing, ...]:
    """The events that bear on a forecast, the nearest first; of equals, the last.

    They were told after it, and took place from its day to its last day. The score adds the share of the forecast's
    words that the event has, by how rare they are, twice, those in the titles of its articles once; the share of its
    states; and 1 for an issue of the forecast, 0.5 for one of its article. What only lies ahead counts half. Events
    that share nothing but the two states fill up half of the list.

    Args:
        entry: The forecast.
        matter: What it is about.
        events: Those of the states of the forecast or its article.
        most: How many at most.
    """
    stems = frozenset[str]().union(*(stems_of(each.passage.words) for each in entry.tellings))
    own = {each.passage.article for each in entry.tellings}
    found = filter(None, (_bearing(event, entry, matter, stems, own) for event in events))
    ranked = sorted(found, key=lambda each: (-each.score, -each.day.toordinal(), each.event.id))[:most]
    return tuple(each for at, each in enumerate(ranked) if each.score or at < most // 2)


def _bearing(event: Happening, entry: Entry, matter: Matter, stems: frozenset[str], own: set[str]) -> Bearing | None:
    made = entry.first.passage.published
    later = [each for each in event.reports if each.published > made and each.article not in own]
    if not later:
        return None
    day = date.fromisoformat(event.date.start) if event.date else later[0].published
    if day < made or (entry.by is not None and day > entry.by):
        return None
    shared = stems & frozenset[str]().union(*(stems_of(each.words) for each in later))
    titled = stems & frozenset[str]().union(*(stems_of(each.title or "") for each in later))
    near = set(event.issues) & set(matter.near_issues)
    about = near or set(event.issues) & set(matter.issues)
    states = {*event.source, *event.target} & set(matter.near_states)
    score = (weight(shared) + weight(shared | titled)) / weight(stems) if stems else 0.0
    score += len(states) / len(matter.near_states) if states else 0.0
    score += 1.0 if near else HALF if about else 0.0
    score *= HALF if event.status in AHEAD else 1.0
    words, issues = tuple(sorted(shared | titled)), tuple(sorted(about))
    return Bearing(event, day, score, words, tuple(sorted(states)), issues)
