"""A run that adds articles to the record, from files and folders, one transaction each; the same call goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial

import orjson

from detente.batch.fingerprint import rules_fingerprint
from detente.batch.workers import in_order
from detente.errors import BatchError, ReadingError, RecordError
from detente.language.spacy_parser import DEFAULT, load
from detente.model.article import Article
from detente.pipeline import read_article, steps_for
from detente.reading.files import articles_from
from detente.reading.folders import files_in
from detente.record.document import as_json, as_record
from detente.store import Outcome, Reading, Store, add_article, stands
from detente.store.grouping import group
from detente.version import VERSION


@dataclass(frozen=True, slots=True)
class AddProgress:
    """How far a run is."""

    articles: int
    skipped: int
    files_begun: int
    files: int


@dataclass(frozen=True, slots=True)
class AddReport:
    """What a run has done."""

    outcomes: Counter[Outcome]
    skipped: int  # files and articles that could not be used
    left_out: int  # files of folders that are of other kinds


@dataclass(slots=True)
class _Run:
    """What has been done so far."""

    files: int
    begun: int = 0
    skipped: int = 0
    outcomes: Counter[Outcome] = field(default_factory=Counter)

    def progress(self) -> AddProgress:
        return AddProgress(self.outcomes.total(), self.skipped, self.begun, self.files)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An article on its way, and what is clear about it before it is read."""

    article: Article
    outcome: Outcome | None


def add(
    paths: Sequence[str],
    store: Store,
    day: date,
    *,
    workers: int = 1,
    parser_name: str = DEFAULT,
    published: date | None = None,
    latest: date | None = None,
    domestic: bool = False,
    on_error: Callable[[ReadingError], None] = lambda _: None,
    on_note: Callable[[str], None] = lambda _: None,
    on_progress: Callable[[AddProgress], None] = lambda _: None,
) -> AddReport:
    """Read the articles of files and folders, and keep each with its record.

    An article that the record holds, read by the same rules, is not read again: a run that was interrupted goes on.

    Args:
        paths: Files with one article or many, folders with such files; "-" is standard input.
        store: Where they are kept.
        day: Today, which only the caller knows, for the log.
        workers: Processes, each with its own parser.
        parser_name: As in `load`.
        published: The day of articles that do not have one in a field.
        latest: As in `articles_from`.
        domestic: Also events inside one state, and those whose other side is unknown.
        on_error: Takes each file and article that cannot be used.
        on_note: Takes what should be known about how an article was read.
        on_progress: Called after each article.

    Raises:
        BatchError: A folder holds no files that can be read, or a worker process was ended from outside.
        ParserError: There is no such parser.
        StoreError: The record cannot be written; what was added so far is kept.
    """
    found = [files_in(path, besides=store.path) for path in paths]
    for path, (files, left_out) in zip(paths, found, strict=True):
        if not files:
            others = f", but {left_out} of other kinds" if left_out else ""
            raise BatchError(f"{path}: no articles in this folder: no text, HTML or JSON lines{others}")
    files = [file for each, _ in found for file in each]
    run = _Run(len(files))
    reading = Reading(VERSION, rules_fingerprint(), load(parser_name).name, domestic)

    def failed(error: ReadingError) -> None:
        run.skipped += 1
        on_error(error)
        on_progress(run.progress())

    def articles() -> Iterator[_Waiting]:
        for file in files:
            run.begun += 1
            for article in _articles(file, published, latest, failed):
                for note in article.notes:
                    on_note(f"{file}: {note}")
                yield _Waiting(article, stands(store, article, reading))

    work = partial(_read, parser_name=parser_name, domestic=domestic)
    with closing(in_order(articles(), work, parser_name, workers)) as read:
        for waiting, record in read:
            try:
                run.outcomes[waiting.outcome or _add(store, waiting.article, record, reading, day)] += 1
            except ReadingError as error:
                failed(error)
            on_progress(run.progress())
    group(store)
    return AddReport(run.outcomes, run.skipped, sum(left_out for _, left_out in found))


def _articles(
    file: str, published: date | None, latest: date | None, failed: Callable[[ReadingError], None]
) -> Iterator[Article]:
    try:
        yield from articles_from(file, published, latest=latest, on_error=failed)
    except ReadingError as error:
        failed(error)


def _read(waiting: _Waiting, *, parser_name: str, domestic: bool) -> bytes | str:
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
