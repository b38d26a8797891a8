"""An article with everything that the steps have found in it so far."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from detente.model.actor import Actor, Mention
from detente.model.article import Article
from detente.model.channel import Channel
from detente.model.deadline import Deadline
from detente.model.event import Event
from detente.model.forecast import Forecast
from detente.model.issue import Issue, Position
from detente.model.parse import Parse
from detente.model.quote import Quote
from detente.model.span import Span
from detente.model.statement import Statement
from detente.model.timex import Timex


@dataclass(frozen=True)
class Document:
    """One article being read. Steps take one and return a new one; nothing in it is ever changed."""

    article: Article
    parse: Parse = field(default_factory=Parse)
    quotes: tuple[Quote, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()  # in text order of their heads
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    channels: tuple[Channel, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    deadlines: tuple[Deadline, ...] = ()

    @property
    def text(self) -> str:
        """The article's text as it was given."""
        return self.article.text

    def words(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self.article.text)

    @cached_property
    def _mention_at(self) -> dict[int, Mention]:
        return {mention.head: mention for mention in self.mentions}

    def mention_at(self, token: int | None) -> Mention | None:
        """The mention whose head is this token; None where there is none."""
        return None if token is None else self._mention_at.get(token)

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    def actor(self, id: str | None) -> Actor | None:
        """The actor of this id; None where there is none."""
        return None if id is None else self._actors.get(id)

    def actor_at(self, token: int | None) -> Actor | None:
        """The actor that the mention headed by this token stands for; None where there is none."""
        mention = self.mention_at(token)
        return None if mention is None else self.actor(mention.actor)

    @cached_property
    def _timex_starts(self) -> list[int]:
        return [timex.span.start for timex in self.timexes]

    def timex_at(self, char: int) -> Timex | None:
        """The time expression that covers a character; None where there is none."""
        at = bisect_right(self._timex_starts, char) - 1
        return self.timexes[at] if at >= 0 and char < self.timexes[at].span.end else None
