"""The stories of some articles, with the events that more than one of them tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from detente.model.document import Document
from detente.model.story import DatedText, Happening, Story
from detente.resolution.duplicates import duplicates
from detente.resolution.happenings import happenings
from detente.resolution.reports import dated_text, reports_of
from detente.resolution.stories import stories


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story with its articles and its events."""

    story: Story
    articles: tuple[DatedText, ...]  # by day and id
    copies: dict[str, str]  # of each copy, the article that came first
    events: tuple[Happening, ...]  # those that more than one article tells


def told_stories(docs: Iterable[Document]) -> tuple[ToldStory, ...]:
    """The stories of documents, by their first article, whatever the order of the documents."""
    by_id = {doc.article.id: doc for doc in docs}
    texts = {key: dated_text(doc) for key, doc in by_id.items()}
    copies = {each: group[0] for group in duplicates(texts.values()) for each in group}
    return tuple(_told(story, by_id, texts, copies) for story in stories(texts.values()))


def _told(story: Story, docs: dict[str, Document], texts: dict[str, DatedText], copies: dict[str, str]) -> ToldStory:
    reports = (report for each in story.articles for report in reports_of(docs[each], story.id, copies.get(each)))
    events = tuple(found for found in happenings(reports) if len({report.article for report in found.reports}) > 1)
    mine = {each: copies[each] for each in story.articles if copies.get(each, each) != each}
    return ToldStory(story, tuple(texts[each] for each in story.articles), mine, events)


def as_row(told: ToldStory) -> dict[str, Any]:
    """A story for JSON."""
    return {
        "id": told.story.id,
        "first": told.story.first.isoformat(),
        "last": told.story.last.isoformat(),
        "central": told.story.central,
        "articles": [
            {
                "id": article.id,
                "published": article.day.isoformat(),
                "title": article.title,
                "outlet": article.outlet,
                "copy_of": told.copies.get(article.id),
            }
            for article in told.articles
        ],
        "events": [_event(event) for event in told.events],
    }


def _event(event: Happening) -> dict[str, Any]:
    return {
        "id": event.id,
        "plover": event.plover,
        "mode": event.mode,
        "status": event.status,
        "source": event.source,
        "target": event.target,
        "date": asdict(event.date) if event.date else None,
        "place": asdict(event.place) if event.place else None,
        "independent": event.independent,
        "reports": [{"article": report.article, "event": report.event} for report in event.reports],
        "disputed": {
            name: [
                {"value": told.value, "reports": [{"article": article, "event": key} for article, key in told.reports]}
                for told in values
            ]
            for name, values in event.disputed
        },
    }
