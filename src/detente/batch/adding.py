"""A run that adds articles of files, folders and addresses to the record; interrupted, the same call goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date

from detente.batch.keeping import How, kept
from detente.errors import BatchError, ReadingError
from detente.language.spacy_parser import DEFAULT
from detente.model.article import Article
from detente.reading.article_sources import Sources
from detente.reading.folders import files_in
from detente.store import Outcome, Store
from detente.store.grouping import group


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
    allow_private: bool = False,
    on_error: Callable[[ReadingError], None] = lambda _: None,
    on_note: Callable[[str], None] = lambda _: None,
    on_progress: Callable[[AddProgress], None] = lambda _: None,
) -> AddReport:
    """Read the articles of files, folders and addresses, and keep each with its record.

    An article that the record holds, read by the same rules, is not read again: a run that was interrupted goes on.

    Args:
        paths: Files with one article or many, WARC files too, folders with such files, addresses of pages; "-" is
            standard input.
        store: Where they are kept.
        day: Today, which only the caller knows, for the log.
        workers: Processes, each with its own parser.
        parser_name: As in `load`.
        published: The day of articles that do not have one in a field; as in `Sources`.
        latest: As in `articles_from`.
        domestic: Also events inside one state, and those whose other side is unknown.
        allow_private: Fetch from private networks, too.
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
            raise BatchError(f"{path}: no articles in this folder: no text, HTML, JSON lines or WARC{others}")
    files = [file for each, _ in found for file in each]
    run = _Run(len(files))

    def failed(error: ReadingError) -> None:
        run.skipped += 1
        on_error(error)
        on_progress(run.progress())

    with Sources(published, latest=latest, allow_private=allow_private) as sources:

        def articles() -> Iterator[tuple[str, Article]]:
            for file in files:
                run.begun += 1
                try:
                    for article in sources.articles(file, failed, on_note):
                        yield file, article
                except ReadingError as error:
                    failed(error)

        with closing(kept(articles(), store, day, How(parser_name, workers, domestic))) as done:
            for each in done:
                if isinstance(each.outcome, ReadingError):
                    failed(each.outcome)
                    continue
                run.outcomes[each.outcome] += 1
                on_progress(run.progress())
    group(store)
    return AddReport(run.outcomes, run.skipped, sum(left_out for _, left_out in found))
