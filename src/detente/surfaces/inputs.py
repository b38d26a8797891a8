"""The documents that a command was asked to read; what cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial

from detente.errors import ReadingError
from detente.language.parser import Parser
from detente.model.article import Article
from detente.model.document import Document
from detente.pipeline import read_article, steps_for
from detente.reading.files import articles_from, is_address, noted


def documents(
    paths: Sequence[str],
    published: date | None,
    parser: Parser,
    on_error: Callable[[ReadingError], None],
    *,
    latest: date | None = None,
    on_note: Callable[[str], None] | None = None,
    domestic: bool = False,
    allow_private: bool = False,
) -> Iterator[Document]:
    """What each article of these files says, in the order given.

    Args:
        paths: Files with one article or many, and addresses of pages; "-" is standard input.
        published: The day of publication, which overrules what texts and pages say themselves.
        parser: A loaded pipeline.
        on_error: Takes each file and line that cannot be used.
        latest: Today; an article of a later day gets a note.
        on_note: Takes what should be known about how an article was read.
        domestic: Also events inside one state, and those whose other side is unknown.
        allow_private: Fetch from private networks, too.
    """
    steps = steps_for(domestic=domestic)
    with ExitStack() as opened:
        fetched = _Pages(opened, published, latest, allow_private=allow_private)
        for path in paths:
            try:
                found = (
                    fetched.of(path)
                    if is_address(path)
                    else articles_from(path, published, latest=latest, on_error=on_error)
                )
                for article in found:
                    if on_note:
                        for note in article.notes:
                            on_note(f"{path}: {note}")
                    yield read_article(article, parser, steps)
            except ReadingError as error:
                on_error(error)
            # As in a run over many: an article that breaks a rule of ours must not end the reading of the others.
            except Exception as error:
                reason = f"unexpected {type(error).__name__}: {error}; please report this article"
                on_error(ReadingError(f"{path}: {reason}"))


class _Pages:
    """The articles behind addresses, by one client, which is made as soon as there is one to fetch."""

    def __init__(self, opened: ExitStack, published: date | None, latest: date | None, *, allow_private: bool) -> None:
        self._opened = opened
        self._published = published
        self._latest = latest
        self._private = allow_private
        self._fetch: Callable[[str], Article] | None = None

    def of(self, url: str) -> Iterator[Article]:
        """The article behind an address."""
        if self._fetch is None:
            # A second of imports, which only who fetches should wait for.
            from detente.reading.web.addresses import Allowed
            from detente.reading.web.fetched_pages import fetch_article
            from detente.reading.web.fetcher import Fetcher

            fetcher = self._opened.enter_context(Fetcher(Allowed(private=self._private)))
            self._fetch = partial(fetch_article, fetcher=fetcher, published=self._published)
        yield noted(self._fetch(url), self._latest)
