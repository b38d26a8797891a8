"""The articles of whatever one is given: files, WARC files, addresses of pages; all that is fetched by one client."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from functools import partial
from types import TracebackType

from detente.errors import FormatError, ReadingError
from detente.model.article import Article
from detente.reading.files import articles_from, is_address, is_warc, noted


class Sources:
    """Gives the articles of each path; its client is made when there is something to fetch. Use it in a `with`."""

    def __init__(
        self, published: date | None = None, *, latest: date | None = None, allow_private: bool = False
    ) -> None:
        """Nothing is opened yet.

        Args:
            published: As in `articles_from`; of addresses it overrules the page, of WARC files it is for pages without.
            latest: As in `articles_from`.
            allow_private: Fetch from private networks, too.
        """
        self._published = published
        self._latest = latest
        self._private = allow_private
        self._opened = ExitStack()
        self._fetch: Callable[[str], Article] | None = None

    def __enter__(self) -> Sources:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()

    def articles(
        self, path: str, on_error: Callable[[ReadingError], None], on_note: Callable[[str], None] | None = None
    ) -> Iterator[Article]:
        """The articles of a file, a WARC file, an address, or of standard input where it is "-".

        Args:
            path: The path or the address.
            on_error: Takes the error of a part that cannot be used, and reading goes on.
            on_note: Takes what should be known about how an article was read, with the path.

        Raises:
            ReadingError: Nothing of it can be used, or no more.
        """
        for article in self._found(path, on_error, on_note):
            if on_note:
                for note in article.notes:
                    on_note(f"{path}: {note}")
            yield article

    def _found(
        self, path: str, on_error: Callable[[ReadingError], None], on_note: Callable[[str], None] | None
    ) -> Iterator[Article]:
        if is_address(path):
            yield noted(self._fetched(path), self._latest)
        elif is_warc(path):
            yield from self._archived(path, on_error, on_note)
        else:
            yield from articles_from(path, self._published, latest=self._latest, on_error=on_error)

    def _fetched(self, url: str) -> Article:
        if self._fetch is None:
            # A second of imports, which only who fetches should wait for.
            from detente.reading.web.addresses import Allowed
            from detente.reading.web.fetched_pages import fetch_article
            from detente.reading.web.fetcher import Fetcher

            fetcher = self._opened.enter_context(Fetcher(Allowed(private=self._private)))
            self._fetch = partial(fetch_article, fetcher=fetcher, published=self._published)
        return self._fetch(url)

    def _archived(
        self, path: str, on_error: Callable[[ReadingError], None], on_note: Callable[[str], None] | None
    ) -> Iterator[Article]:
        """The articles of a WARC file. Of the many pages that hold none, only their number is told."""
        from detente.reading.web.warc import Warc  # imports as above

        warc = Warc(path, announced=self._published)
        for article in warc:
            yield noted(article, self._latest)
        if on_note and warc.left_out:
            on_note(warc.left_out)
        for broken in warc.notes:
            on_error(FormatError(broken))
