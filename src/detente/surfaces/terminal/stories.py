"""Stories on a terminal: their articles by day, and the events that several of them tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.text import Text

from detente.model.story import DatedText, Happening
from detente.surfaces.brief.wording import counted
from detente.surfaces.terminal.console import print_plainly
from detente.surfaces.told_stories import ToldStory

LONGEST: Final = 64


def print_stories(found: Iterable[ToldStory], console: Console | None = None) -> None:
    """Print each story."""
    print_plainly(Group(*(part for told in found for part in _parts(told))), console)


def _parts(told: ToldStory) -> Iterator[RenderableType]:
    central = next(article for article in told.articles if article.id == told.story.central)
    first, last = told.story.first.isoformat(), told.story.last.isoformat()
    yield Text(_headline(central), style="bold")
    days = first if first == last else f"{first} to {last}"
    yield Text(f"{counted(len(told.articles), 'article')}, {days}  {told.story.id}", style="dim")
    for article in told.articles:
        original = told.copies.get(article.id)
        yield Text.assemble(
            (f"  {article.day.isoformat()}  ", "cyan"),
            _headline(article),
            (f"  {article.id}", "dim"),
            (f"  copy of {original}" if original else "", "yellow"),
        )
    for event in told.events:
        yield Text.assemble("  ", (_event(event), "green"), (_disputed(event), "yellow"))
    yield Text()


def _headline(article: DatedText) -> str:
    line = article.title or next((line for line in article.text.splitlines() if line.strip()), article.id)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _event(event: Happening) -> str:
    sides = " → ".join(filter(None, (" ".join(event.source), " ".join(event.target))))
    day = "" if event.date is None else f" {event.date.start}"
    told = f"{counted(len(event.reports), 'report')}, {counted(event.independent, 'source')}"
    return f"{event.plover} {sides}{day} {event.status}: {told}"


def _disputed(event: Happening) -> str:
    return "".join(f"; {name} differs: {' or '.join(told.value for told in values)}" for name, values in event.disputed)
