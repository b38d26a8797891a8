"""The articles of WARC files, as Common Crawl and archives of the web have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from detente.errors import FetchError, ReadingError, SizeError
from detente.model.article import Article
from detente.reading.web.bodies import WINDOWS, body, dechunked
from detente.reading.web.fetched_pages import PAGES, article_of
from detente.reading.web.fetcher import LARGEST, Fetched
from detente.reading.web.warc_records import Counts, Response, responses_of

MARKS: Final = (b"\x1f\x8b", b"\x78")  # of bytes that are packed as gzip or deflate
DONE: Final = 200
LACKS: Final = {"LanguageError": "not in English", "NoDateError": "without a day of publication"}
OTHERS: Final = "without an article that can be used"


class Warc:
    """The articles of a WARC file, and, once they are all read, what else was in it."""

    def __init__(
        self,
        path: str | Path,
        on_error: Callable[[ReadingError], None] | None = None,
        *,
        announced: date | None = None,
    ) -> None:
        """Nothing is read yet; `announced` is the day of pages that tell none."""
        self.counts = Counts()
        self.articles = 0
        self.others = 0  # responses that are no page: pictures, redirects, what was not found
        self._path = Path(path)
        self._on_error = on_error
        self._announced = announced

    def __iter__(self) -> Iterator[Article]:
        """Each article, in the order of the file.

        Raises:
            FileError: There is no such file, or fastwarc is not installed.
            FormatError: It is no WARC file.
        """
        for response in responses_of(self._path, self.counts, LARGEST):
            if response.status != DONE or response.media_type not in PAGES:
                self.others += 1
                continue
            try:
                article = article_of(self._unpacked(response), announced=self._announced)
            except ReadingError as error:
                kind = type(error).__name__
                self.counts.unusable[kind] = self.counts.unusable.get(kind, 0) + 1
                if self._on_error:
                    self._on_error(error)
                continue
            self.articles += 1
            yield article

    @property
    def left_out(self) -> str | None:
        """How many pages hold no article that can be used, and why; None where all do."""
        if not self.counts.unusable:
            return None
        found: dict[str, int] = {}
        for kind, count in sorted(self.counts.unusable.items()):
            words = LACKS.get(kind, OTHERS)
            found[words] = found.get(words, 0) + count
        told = ", ".join(f"{count:,} {words}" for words, count in found.items())
        return f"{self._path}: pages left out: {told}"

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of what could not be read."""
        found = []
        if self.counts.broken:
            found.append(f"{self._path}: {self.counts.broken} broken pieces passed over")
        if self.counts.cut_short:
            found.append(
                f"{self._path}: cut short, or broken at its end: what it has was read; get it again for the rest"
            )
        return tuple(found)

    def _unpacked(self, response: Response) -> Fetched:
        """The response as if it had just been fetched; archives keep some as they were sent, some unpacked."""
        if response.body is None:
            raise SizeError(f"{response.url}: more than {LARGEST:,} bytes in one page of {self._path}")
        data = dechunked(response.body) if response.chunked else response.body
        coding = response.coding.strip().lower()
        if coding in WINDOWS and data.startswith(MARKS):
            data = body([data], coding, response.url, LARGEST)
        elif coding not in ("", "identity") and coding not in WINDOWS and b"<" not in data[:1024]:
            raise FetchError(f"{response.url}: packed as {coding[:40]!r} in {self._path}, which is not unpacked here")
        return Fetched(response.url, response.url, data, media_type=response.media_type, charset=response.charset)
