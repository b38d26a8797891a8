"""The articles of a file or of standard input: text, a web page, or JSON lines."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, Final, cast

import orjson

from detente.errors import EmptyArticleError, FileError, ReadingError, SizeError
from detente.model.article import Article
from detente.reading.articles import Known, article_from
from detente.reading.dct import Dct
from detente.reading.encoding import decoded
from detente.reading.jsonl import LONGEST, article_of_fields, article_of_line, lines_of

STDIN: Final = "-"
JSON_LINES: Final = frozenset({".jsonl", ".ndjson", ".jl"})
PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
SNIFFED: Final = 1024  # bytes by which JSON and pages are told from other text
OBJECT: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
WARCS: Final = (".warc", ".warc.gz")
UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def is_address(words: str) -> bool:
    """Whether this names something on a network, of whatever scheme, rather than a file."""
    return SCHEME.match(words) is not None


def is_warc(path: str) -> bool:
    """Whether this is named as a WARC file is."""
    return path.lower().endswith(WARCS)


def articles_from(
    path: str | Path,
    published: date | None = None,
    *,
    latest: date | None = None,
    on_error: Callable[[ReadingError], None] | None = None,
) -> Iterator[Article]:
    """The articles of a file, in order; of standard input where the path is "-".

    Args:
        path: Text, HTML or JSON lines, told apart by what is in them, and by the suffix.
        published: The day of articles that do not have one in a field; for text and pages it overrules what they say.
        latest: Today, which only the caller knows: an article of a later day gets a note.
        on_error: Takes the error of a line that cannot be used, and reading goes on. Left out, the first is raised.

    Raises:
        ReadingError: There is no such file, or what is in it cannot be used.
    """
    origin = "standard input" if str(path) == STDIN else str(path)
    for made in _articles(path, origin, published):
        try:
            article = made()
        except ReadingError as error:
            if on_error is None:
                raise
            on_error(error)
            continue
        if article is not None:
            yield noted(article, latest)


def noted(article: Article, latest: date | None) -> Article:
    """The same article, with a note where its day lies after the latest that can be."""
    if latest is None or article.dct <= latest:
        return article
    note = f"its day of publication, {article.dct}, lies after {latest}"
    return replace(article, notes=(*article.notes, note))


def _articles(path: str | Path, origin: str, published: date | None) -> Iterator[Callable[[], Article | None]]:
    """What makes each article when it is called, so that a line that fails does not end the file."""
    suffix = Path(path).suffix.lower()
    with _opened(path, origin) as file:
        start = _peeked(file)
        if not start.startswith(UTF16) and (suffix in JSON_LINES or (suffix != ".json" and OBJECT.match(start))):
            for number, line in enumerate(lines_of(file), 1):
                yield partial(_of_line, line, f"{origin}:{number}", published)
            return
        data = file.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise SizeError(f"{origin}: more than {LONGEST:,} bytes in one article; split it, or give JSON lines")
    if not data.strip():
        raise EmptyArticleError(f"{origin}: empty; give a file with the text of an article")
    text, notes = decoded(data, origin)
    if suffix in JSON_LINES or suffix == ".json" or OBJECT.match(text[:SNIFFED].encode()):
        yield from _of_json(text, origin, published)
    else:
        known = Known(origin=origin, dct=Dct(published, "given") if published else None, notes=notes)
        yield partial(_of_text, text, known, page=suffix in PAGES)


def _peeked(file: BinaryIO) -> bytes:
    """The first bytes of a file, which are read again by whoever reads it next."""
    return cast("BufferedReader", file).peek(SNIFFED)


@contextmanager
def _opened(path: str | Path, origin: str) -> Iterator[BinaryIO]:
    if str(path) == STDIN:
        piped = BufferedReader(cast("RawIOBase", sys.stdin.buffer))
        try:
            yield piped
        finally:
            piped.detach()
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 (closed below: errors of opening are told, those of the caller are not ours)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(f"{origin}: {reason}; give the path of a file, or - for standard input") from error
    with file:
        yield file


def _of_line(line: bytes, where: str, published: date | None) -> Article | None:
    return article_of_line(line, where, published) if line.strip() else None


def _of_json(text: str, origin: str, published: date | None) -> Iterator[Callable[[], Article | None]]:
    """The articles of a JSON text that is one object or a list of them, else of its lines."""
    try:
        whole = orjson.loads(text)
    except orjson.JSONDecodeError:
        for number, line in enumerate(text.splitlines(), 1):
            yield partial(_of_line, line.encode(), f"{origin}:{number}", published)
        return
    for fields in whole if isinstance(whole, list) else [whole]:
        yield partial(article_of_fields, fields, origin, published)


def _of_text(text: str, known: Known, *, page: bool) -> Article:
    if not page and not text[:SNIFFED].lstrip("\ufeff \t\r\n").startswith("<"):
        return article_from(text, known)
    # Half a second of imports, which only who reads pages should wait for.
    from detente.reading.pages import article_of_page, is_page

    return article_of_page(text, known) if page or is_page(text) else article_from(text, known)
