"""What a record says of the relationship of two states, as analysis sees it: each with the passage that says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from detente.model.channel import ChannelState
from detente.model.event import Status
from detente.model.issue import Direction

Acting = Literal["a", "b", "both"]  # which of a pair acts
Pair = tuple[str, str]  # two states or organisations, ISO 3166-1 alpha-3 or CAMEO, sorted


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article that a finding leads back to."""

    article: str  # id of the version of the article in the record
    finding: str  # id of the finding: what `cite` takes
    published: date
    words: str
    outlet: str | None = None
    title: str | None = None
    copies: str | None = None  # what the article's copies have in common, the id of the first; None: no copies

    @property
    def voice(self) -> str:
        """What stands for the article and its copies: two passages of one voice are one source."""
        return self.copies or self.article


@dataclass(frozen=True, slots=True)
class ChannelReport:
    """What one article says of a line of contact."""

    channel: str  # "military" (data/channels.tsv)
    parties: tuple[str, ...]  # sorted
    state: ChannelState
    passage: Passage
    since: str | None = None  # ISO 8601 with the grain of the text; None: the article does not tell
    event: str | None = None  # id of the event that moved it, in the record
    statement: str | None = None  # id of the statement that says so
    rule: str = ""  # data/rules.tsv: tells what was done from what is only presumed


@dataclass(frozen=True, slots=True)
class PositionReport:
    """Where one side stands on one issue, as one article says."""

    party: str
    issue: str | None  # None: an issue that the table does not have
    direction: Direction
    passage: Passage
    actor: str | None = None  # the name of who speaks for the side
    said: str | None = None  # the day on which it was said, ISO 8601; None: the article does not tell
    about: tuple[str, ...] = ()  # other states that the article names in the same sentence or event, sorted
    statement: str | None = None
    event: str | None = None
    context: tuple[str, ...] | None = None  # other states that the text around it is about, sorted; None: not known


@dataclass(frozen=True, slots=True)
class ForecastReport:
    """What somebody said would be."""

    passage: Passage  # the clause that tells what will be
    likelihood: str  # the words: "unlikely"
    low: float | None = None  # probability in [0, 1]; None where the words give no number
    high: float | None = None
    scale: str | None = None  # "ICD 203"; None where the words are on no scale
    horizon: str | None = None  # by when it can be judged, ISO 8601; None where the text does not tell
    forecaster: str | None = None  # a name; None: the article itself
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """An article in which both states are named."""

    article: str  # id of the version of the article in the record
    day: date  # of publication
    voice: str  # what it has in common with its copies
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events between two states are alike in all that a series tells apart."""

    month: str  # "2024-07": of the event, else of its first report
    plover: str
    status: Status
    acting: Acting
    dated: bool  # whether articles tell the day
    goldstein: float  # of all that have a weight together, each in [-10, 10]
    weighted: int  # events that have a weight
    events: int
    reports: int
    independent: int  # reports, copies of one article counted once


def pair_of(one: str, other: str) -> Pair:
    """Two states in the order in which a pair names them."""
    return (one, other) if one <= other else (other, one)
