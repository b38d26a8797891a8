"""Articles read and kept in the record, one transaction each, by one process or by several."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Generic, TypeVar

import orjson

from detente.batch.fingerprint import rules_fingerprint
from detente.batch.workers import in_order
from detente.errors import ReadingError, RecordError
from detente.language.spacy_parser import DEFAULT, load
from detente.model.article import Article
from detente.pipeline import read_article, steps_for
from detente.record.document import as_json, as_record
from detente.store import Outcome, Reading, Store, add_article, stands
from detente.version import VERSION

From = TypeVar("From")


@dataclass(frozen=True, slots=True)
class How:
    """How articles are read."""

    parser_name: str = DEFAULT  # as in `load`
    workers: int = 1  # processes, each with its own parser
    domestic: bool = False  # also events inside one state, and those whose other side is unknown


@dataclass(frozen=True, slots=True)
class Kept(Generic[From]):
    """An article, where it is from, and what became of it."""

    origin: From
    article: Article
    outcome: Outcome | ReadingError  # an error: it could not be kept


@dataclass(frozen=True, slots=True)
class _Waiting(Generic[From]):
    """An article on its way, and what is clear about it before it is read."""

    origin: From
    article: Article
    outcome: Outcome | None


def kept(
    articles: Iterable[tuple[From, Article]], store: Store, day: date, how: How
) -> Generator[Kept[From], None, None]:
    """Read articles and keep each with its record, in their order; what the record holds is not read again.

    Args:
        articles: Each with whatever says where it is from.
        store: Where they are kept.
        day: Today, for the log.
        how: How they are read.

    Raises:
        BatchError: A worker process was ended from outside.
        ParserError: There is no such parser.
        StoreError: The record cannot be written; what was added so far is kept.
    """
    reading = Reading(VERSION, rules_fingerprint(), load(how.parser_name).name, how.domestic)

    def waiting() -> Iterator[_Waiting[From]]:
        for origin, article in articles:
            yield _Waiting(origin, article, stands(store, article, reading))

    work = partial(_read, parser_name=how.parser_name, domestic=how.domestic)
    with closing(in_order(waiting(), work, how.parser_name, how.workers)) as read:
        for each, record in read:
            outcome: Outcome | ReadingError
            try:
                outcome = each.outcome or _add(store, each.article, record, reading, day)
            except ReadingError as error:
                outcome = error
            yield Kept(each.origin, each.article, outcome)


def _read(waiting: _Waiting[From], *, parser_name: str, domestic: bool) -> bytes | str:
    """The record of an article as JSON, nothing where it need not be read; as text, why there is none."""
    if waiting.outcome:
        return b""
    try:
        doc = read_article(waiting.article, load(parser_name), steps_for(domestic=domestic))
        return as_json(as_record(doc)).encode()
    # As in a run of `code`: an article that breaks a rule of ours must not end the reading of the others.
    except Exception as error:
        return f"unexpected {type(error).__name__}: {error}; please report this article"


def _add(store: Store, article: Article, record: bytes | str, reading: Reading, day: date) -> Outcome:
    if isinstance(record, str):
        raise ReadingError(f"{article.id}: {record}")
    try:
        return add_article(store, article, orjson.loads(record), reading, day)
    except RecordError as error:
        raise ReadingError(f"{article.id}: {error}; please report this article") from error
