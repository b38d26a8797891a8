"""Full text searched: articles, statements or events that hold all of the words, the best first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, null, select

from detente.errors import StoreError
from detente.resolution.persons import words_of
from detente.store.matching import Marks, marked, matching
from detente.store.schema import (
    actors,
    articles,
    contents,
    event_actors,
    event_countries,
    event_issues,
    events,
    issues,
    statement_issues,
    statements,
    texts,
)
from detente.store.store import Store
from detente.store.words import BITS, article_words

Kind = Literal["article", "statement", "event"]
TERM: Final = re.compile(r'"([^"]*)"?|([^\s"]+)')
WORD: Final = re.compile(r"\w")
LAYER: Final[Mapping[Kind, Table]] = {"statement": statements, "event": events}
MOST: Final = 20  # answers, where no other number is asked for


@dataclass(frozen=True, slots=True)
class Filters:
    """What an answer must have, beside the words. None: anything."""

    actor: str | None = None  # words of a name: who is in the article, speaks, or is a side of the event
    country: str | None = None  # ISO 3166-1 alpha-3, or a CAMEO organisation, in the same way
    issue: str | None = None  # an id: "taiwan"
    first: date | None = None  # day of publication
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer."""

    id: str  # of the version of the article, or of the finding: what `cite` takes
    kind: Kind
    words: str  # of an article, those around the words searched for
    marks: Marks  # where those stand in `words`
    score: float  # the higher, the better; compares answers of one search alone
    article: str
    outlet: str | None
    title: str | None
    published: str
    url: str | None


def search(
    store: Store, words: str, *, kind: Kind = "article", filters: Filters | None = None, most: int = MOST
) -> tuple[Hit, ...]:
    """The answers, the best first: those that hold all of the words, in whatever forms.

    Args:
        store: The record. Articles that were corrected or withdrawn are not searched.
        words: Words, and "several words" that must stand side by side.
        kind: What is searched.
        filters: What answers must have.
        most: How many answers at most.

    Raises:
        StoreError: There is no word to search for, or the database failed.
    """
    terms = terms_of(words)
    if not terms:
        raise StoreError(f"{words!r}: no word to search for")
    with store.reading() as connection:
        found = _found(connection, terms, kind, filters or Filters(), most)
        told = [_words(connection, kind, row) for row in found]
        shown = marked(connection, terms, told, cut=kind == "article")
        return tuple(_hit(kind, row, *each) for row, each in zip(found, shown, strict=True))


def terms_of(words: str) -> list[str]:
    """The words and phrases of a query, without its quotation marks."""
    found = (phrase or word for phrase, word in TERM.findall(words.replace("“", '"').replace("”", '"')))
    return [term for term in found if WORD.search(term)]


def _found(connection: Connection, terms: Sequence[str], kind: Kind, filters: Filters, most: int) -> list[Any]:
    index = matching(connection, kind, terms)
    key, layer = (index.key, None) if kind == "article" else (index.key.op(">>")(BITS), LAYER[kind])
    shown = (articles.c.id, articles.c.name, articles.c.outlet, articles.c.title, articles.c.dct, articles.c.url)
    conditions = [index.condition, articles.c.current == 1]
    source = index.words.join(articles, articles.c.key == key)
    if layer is not None:
        number = index.key.op("&")((1 << BITS) - 1)
        source = source.join(layer, and_(layer.c.article == articles.c.key, layer.c.n == number))
    own = articles.c.id if layer is None else layer.c.id
    wanted = (
        select(
            articles.c.key,
            own.label("own"),
            (null() if layer is None else layer.c.n).label("n"),
            index.score.label("score"),
            *shown,
        )
        .select_from(source)
        .where(*conditions, *_wanted(kind, filters))
        .order_by(index.score.desc(), own)
        .limit(most)
    )
    return list(connection.execute(wanted))


def _wanted(kind: Kind, filters: Filters) -> Iterator[ColumnElement[bool]]:
    if filters.first:
        yield articles.c.dct >= filters.first.isoformat()
    if filters.last:
        yield articles.c.dct <= filters.last.isoformat()
    if filters.actor:
        yield _with_actor(
            kind, and_(*(actors.c.folded.contains(f" {word} ", autoescape=True) for word in words_of(filters.actor)))
        )
    if filters.country:
        if kind == "event":
            yield _of_event(event_countries, event_countries.c.country == filters.country)
        else:
            yield _with_actor(kind, actors.c.country == filters.country)
    if filters.issue:
        if kind == "article":
            yield exists().where(issues.c.article == articles.c.key, issues.c.issue == filters.issue)
        elif kind == "statement":
            about = statement_issues.c
            yield exists().where(
                about.article == articles.c.key, about.statement == statements.c.n, about.issue == filters.issue
            )
        else:
            yield _of_event(event_issues, event_issues.c.issue == filters.issue)


def _with_actor(kind: Kind, is_it: ColumnElement[bool]) -> ColumnElement[bool]:
    """Who is in the article, speaks, or is a side of the event."""
    here = and_(actors.c.article == articles.c.key, is_it)
    if kind == "article":
        return exists().where(here)
    if kind == "statement":
        return exists().where(here, actors.c.n == statements.c.actor)
    return _of_event(event_actors, exists().where(here, actors.c.n == event_actors.c.actor))


def _of_event(part: Table, is_it: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(part.c.article == articles.c.key, part.c.event == events.c.n, is_it)


def _words(connection: Connection, kind: Kind, row: Any) -> str:
    """The words of an answer, as they were made searchable."""
    text: str = connection.scalar(select(texts.c.text).where(texts.c.article == row.key)) or ""
    if kind == "article":
        return article_words(row.title, text)
    layer = events if kind == "event" else contents
    number = events.c.n if kind == "event" else contents.c.statement
    spans = select(layer.c.start, layer.c.end).where(layer.c.article == row.key, number == row.n)
    order = events.c.n if kind == "event" else contents.c.at
    return " … ".join(text[start:end] for start, end in connection.execute(spans.order_by(order)))


def _hit(kind: Kind, row: Any, words: str, marks: Marks) -> Hit:
    return Hit(row.own, kind, words, marks, round(row.score, 6), row.name, row.outlet, row.title, row.dct, row.url)
