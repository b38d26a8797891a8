"""The steps that turn an Article into a Document, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from detente.extraction.channels import find_channels
from detente.extraction.deadlines import find_deadlines
from detente.extraction.events import find_all_events, find_events
from detente.extraction.forecasts import find_forecasts
from detente.extraction.issues import find_issues
from detente.extraction.mentions import find_mentions
from detente.extraction.positions import find_positions
from detente.extraction.statements import find_statements
from detente.extraction.times import find_times
from detente.language.parser import Parser
from detente.language.quotes import find_quotes
from detente.model.article import Article
from detente.model.document import Document
from detente.resolution.actors import keep_actors, resolve_actors
from detente.resolution.kept_statements import keep_statements
from detente.resolution.sectors import tell_sectors
from detente.resolution.speakers import name_speakers


@dataclass(frozen=True, slots=True)
class Step:
    """One pure function over a document, with the fields it reads and the fields it fills."""

    run: Callable[[Document], Document]
    needs: tuple[str, ...]
    gives: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called: "find_times"."""
        return self.run.__name__


STEPS: Final = (
    Step(find_quotes, needs=("parse",), gives=("quotes",)),
    Step(find_times, needs=("parse",), gives=("timexes",)),
    Step(find_mentions, needs=("parse", "timexes"), gives=("mentions",)),
    Step(find_statements, needs=("parse", "quotes", "mentions"), gives=("statements",)),
    Step(resolve_actors, needs=("mentions", "statements"), gives=("actors", "mentions")),
    Step(name_speakers, needs=("statements", "actors", "timexes"), gives=("statements", "actors")),
    Step(find_events, needs=("actors", "statements", "timexes"), gives=("events",)),
    Step(find_issues, needs=("statements", "events"), gives=("issues", "statements", "events")),
    Step(find_forecasts, needs=("statements", "actors", "timexes", "events"), gives=("forecasts",)),
    Step(find_channels, needs=("events", "timexes"), gives=("channels",)),
    Step(find_positions, needs=("issues", "events", "statements"), gives=("positions", "issues")),
    Step(find_deadlines, needs=("actors", "timexes"), gives=("deadlines",)),
    Step(
        keep_statements,
        needs=("statements", "events", "forecasts", "channels", "positions"),
        gives=("statements", "events", "forecasts", "channels", "positions"),
    ),
    Step(tell_sectors, needs=("actors",), gives=("actors",)),
    Step(keep_actors, needs=("actors", "statements", "events"), gives=("actors",)),
)


def read_article(article: Article, parser: Parser, steps: Iterable[Step] = STEPS) -> Document:
    """Everything the steps find in one article. The same article gives the same document."""
    doc = Document(article, parse=parser.parse(article.text, article.blocks))
    for step in steps:
        doc = step.run(doc)
    return doc


def steps_for(*, domestic: bool) -> tuple[Step, ...]:
    """The steps; with `domestic`, events inside one state and those whose other side is unknown are found, too."""
    wider = replace(next(step for step in STEPS if step.name == "find_events"), run=find_all_events)
    return tuple(wider if domestic and step.name == "find_events" else step for step in STEPS)


def steps_until(name: str) -> tuple[Step, ...]:
    """The steps up to and with the one of this name: what a test or a benchmark of one layer needs.

    Raises:
        ValueError: No step is called so.
    """
    names = [step.name for step in STEPS]
    return STEPS[: names.index(name) + 1]
