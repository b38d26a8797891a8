"""Articles as grouping sees them, and what it makes of many: copies, stories, events told more than once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from detente.model.event import Days, Place, Status


@dataclass(frozen=True, slots=True)
class DatedText:
    """What grouping needs of an article: a day and words."""

    id: str
    day: date  # of publication
    text: str  # without furniture
    title: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one thing that goes on."""

    id: str  # 16 hex digits out of its first article's id and day
    articles: tuple[str, ...]  # ids, by day and id
    first: date  # day of the first article
    last: date
    central: str  # the article that is most like the others; of equals, the first


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of one event."""

    article: str
    event: str  # id of the event in its article
    published: date
    plover: str  # "DEADLINE" of a deadline, which is no event
    status: Status
    story: str | None = None  # None: of no story with others
    copies: str | None = None  # what the article's copies have in common, such as the id of the first; None: no copies
    mode: str | None = None
    source: tuple[str, ...] = ()  # countries, or names where there are none
    target: tuple[str, ...] = ()
    date: Days | None = None  # None: the article does not tell
    place: Place | None = None
    numbers: tuple[float, ...] = ()  # told in the event's sentence, dates left out
    cameo: str | None = None
    goldstein: float | None = None  # in [-10, 10]
    issues: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # names of the persons who take part, sorted
    words: str = ""  # the clause or phrase that tells it
    outlet: str | None = None
    title: str | None = None  # of the article


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a merged event and the reports that tell it."""

    value: str
    reports: tuple[tuple[str, str], ...]  # article and event


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, however many articles tell it."""

    id: str  # 16 hex digits out of its first report
    reports: tuple[Report, ...]  # by day of publication, article and event
    independent: int  # how many sources told it, copies of one article counted once
    plover: str  # what most tell; of equals, the one told first
    status: Status  # as told last; what has happened is not undone by a later plan or claim
    mode: str | None = None
    source: tuple[str, ...] = ()  # all that are told
    target: tuple[str, ...] = ()
    date: Days | None = None  # the exact day that most who say it happened tell; then the last
    place: Place | None = None
    disputed: tuple[tuple[str, tuple[Told, ...]], ...] = ()  # "status", "date", "numbers": the values that differ
    cameo: str | None = None  # what most reports of that type have
    goldstein: float | None = None  # in [-10, 10]; of the reports of its type on average
    issues: tuple[str, ...] = ()  # all that are told, sorted
