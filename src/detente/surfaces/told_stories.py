"""The stories of some articles, with the events that more than one of them tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from detente.model.document import Document
from detente.model.story import DatedText, Happening, Report, Story
from detente.resolution.duplicates import duplicates
from detente.resolution.happenings import happenings
from detente.resolution.reports import dated_text, reports_of
from detente.resolution.stories import stories
from detente.store.stored_texts import StoredText


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
    return _told(texts, copies, {key: tuple(reports_of(doc, None, copies.get(key))) for key, doc in by_id.items()})


def stored_stories(found: Iterable[StoredText]) -> tuple[ToldStory, ...]:
    """The stories of articles of the record, by their first article."""
    by_id = {each.text.id: each for each in found}
    copies = {key: each.copies for key, each in by_id.items() if each.copies}
    texts = {key: each.text for key, each in by_id.items()}
    return _told(texts, copies, {key: each.reports for key, each in by_id.items()})


def _told(
    texts: dict[str, DatedText], copies: dict[str, str], reports: dict[str, tuple[Report, ...]]
) -> tuple[ToldStory, ...]:
    return tuple(_story(story, texts, copies, reports) for story in stories(texts.values()))


def _story(
    story: Story, texts: dict[str, DatedText], copies: dict[str, str], reports: dict[str, tuple[Report, ...]]
) -> ToldStory:
    mine = (replace(report, story=story.id) for each in story.articles for report in reports[each])
    events = tuple(found for found in happenings(mine) if len({report.article for report in found.reports}) > 1)
    of_others = {each: copies[each] for each in story.articles if copies.get(each, each) != each}
    return ToldStory(story, tuple(texts[each] for each in story.articles), of_others, events)


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
