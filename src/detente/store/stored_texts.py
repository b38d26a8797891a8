"""The articles of some days as stories need them, with the reports of events in each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, exists, select

from detente.model.relation import Passage
from detente.model.story import DatedText, Report
from detente.store.derived import article_countries, reports, voices
from detente.store.gathering import read_words
from detente.store.grouping import group
from detente.store.merging import reports_by
from detente.store.schema import articles, furniture, texts
from detente.store.store import Store

ENDS: Final = re.compile(r"(?<=[.!?])[\"\u201d\u2019']*\s+(?=[\"\u201c\u2018']*[A-Z\d])")
MOST: Final = 500  # articles that one query asks for


@dataclass(frozen=True, slots=True)
class StoredText:
    """An article of the record, ready to be joined with others."""

    text: DatedText  # its id that of the version in the record
    copies: str | None  # the version id of the first of its copies
    reports: tuple[Report, ...]


def stored_texts(
    store: Store, first: date | None = None, last: date | None = None, states: tuple[str, ...] = ()
) -> Iterator[StoredText]:
    """The articles that count, by day and id.

    Args:
        store: The record.
        first: Of those published on that day and later.
        last: Of those published on that day and before.
        states: Of those in which all of these states have somebody.

    Raises:
        StoreError: The database failed.
    """
    group(store)
    wanted = (
        select(articles.c.key, articles.c.id, articles.c.dct, articles.c.title, articles.c.outlet, voices.c.voice)
        .outerjoin(voices, voices.c.article == articles.c.key)
        .where(articles.c.current == 1, *_within(first, last), *map(_has, states))
        .order_by(articles.c.dct, articles.c.id)
    )
    with store.reading() as connection:
        rows = list(connection.execute(wanted))
        for at in range(0, len(rows), MOST):
            some = rows[at : at + MOST]
            told: defaultdict[str, list[Report]] = defaultdict(list)
            for report in reports_by(connection, reports.c.article.in_([row.key for row in some])):
                told[report.article].append(report)
            for row in some:
                yield StoredText(_dated(connection, row), row.voice, tuple(told[row.id]))


def sentences_of(
    store: Store, states: tuple[str, ...], first: date | None = None, last: date | None = None
) -> Iterator[Passage]:
    """The sentences of the articles in which all of these states have somebody, by day and id of the article.

    Sentences end where a full stop, a question mark or an exclamation mark is before a capital letter. Each passage
    names its article in the place of a finding: `cite` takes it.

    Raises:
        StoreError: The database failed.
    """
    for stored in stored_texts(store, first, last, states):
        text = stored.text
        for paragraph in text.text.splitlines():
            for words in ENDS.split(paragraph.strip()):
                if words:
                    yield Passage(text.id, text.id, text.day, words, text.outlet, text.title, stored.copies)


def _dated(connection: Connection, row: Any) -> DatedText:
    text = connection.scalar(select(texts.c.text).where(texts.c.article == row.key)) or ""
    left_out = connection.execute(select(furniture.c.start, furniture.c.end).where(furniture.c.article == row.key))
    words = read_words([dict(each) for each in left_out.mappings()], text)
    return DatedText(row.id, date.fromisoformat(row.dct), words, row.title, row.outlet)


def _within(first: date | None, last: date | None) -> Iterator[Any]:
    if first:
        yield articles.c.dct >= first.isoformat()
    if last:
        yield articles.c.dct <= last.isoformat()


def _has(state: str) -> Any:
    row = article_countries.alias().c
    return exists().where(row.country == state, row.dct == articles.c.dct, row.article == articles.c.key)
