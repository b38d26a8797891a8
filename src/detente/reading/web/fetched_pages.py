"""The article behind an address."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from datetime import date
from typing import Final

from detente.errors import FormatError, NoDateError, ReadingError
from detente.model.article import Article
from detente.reading.articles import Known, article_from
from detente.reading.dct import Dct
from detente.reading.encoding import decoded
from detente.reading.pages import article_of_page, is_page
from detente.reading.web.fetcher import Fetched, Fetcher

PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
NAMED: Final = re.compile(rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE | re.ASCII)
LOOKED_AT: Final = 4096  # bytes in which a page names its encoding
GUESSED: Final = ("ascii", "iso8859-1")  # which many say for Windows-1252: the bytes tell it better
TEXTS: Final = frozenset({"text/plain", "text/markdown"})


def fetch_article(url: str, fetcher: Fetcher, published: date | None = None, announced: date | None = None) -> Article:
    """The article behind an address; see `article_of`.

    Raises:
        FetchError: It cannot be fetched.
        ReadingError: What is there is no article that can be used.
    """
    return article_of(fetcher.get(url), published, announced)


def article_of(fetched: Fetched, published: date | None = None, announced: date | None = None) -> Article:
    """The article of what was fetched.

    Args:
        fetched: A page or a plain text.
        published: The day of publication, which overrules what the page says itself.
        announced: The day that a feed gives it, where the page tells none.

    Raises:
        ReadingError: It is neither, or its article cannot be used.
    """
    given = Dct(published, "given") if published else None
    try:
        try:
            return _article(fetched, given)
        except NoDateError:
            if announced is None:
                raise
            return _article(fetched, Dct(announced, "metadata"))
    except ReadingError:
        raise
    # A page of strangers that breaks a rule of ours, or of the libraries that read it, is one that cannot be used.
    except Exception as error:
        raise ReadingError(
            f"{fetched.url}: unexpected {type(error).__name__}: {error}; please report this page"
        ) from error


def _article(fetched: Fetched, dct: Dct | None) -> Article:
    origin = fetched.url
    if fetched.media_type not in PAGES | TEXTS | {None}:
        raise FormatError(f"{origin}: {fetched.media_type}, no page; give the address of a page with an article")
    text, notes = text_of(fetched.body, fetched.charset, origin)
    known = Known(origin=origin, dct=dct, notes=notes)
    if fetched.media_type in PAGES or is_page(text):
        return article_of_page(text, replace(known, fetched=fetched.final))
    return article_from(text, replace(known, url=fetched.final))


def text_of(data: bytes, charset: str | None, origin: str) -> tuple[str, tuple[str, ...]]:
    """The text of a page: UTF-8 where its bytes are that, else in the encoding that its server or the page names.

    Raises:
        EncodingError: They are no text.
    """
    named = NAMED.search(data[:LOOKED_AT])
    for told in ("utf-8", charset, named and named[1].decode("ascii")):
        try:
            found = codecs.lookup(told or "")
            text = data.decode(found.name) if found._is_text_encoding and found.name not in GUESSED else None
        except (LookupError, UnicodeError, ValueError):
            continue  # a name of no encoding, or of another than the bytes are in
        if text is not None:
            return (text, ()) if found.name != "utf-8" else decoded(data, origin)
    return decoded(data, origin)
