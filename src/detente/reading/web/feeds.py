"""What an RSS or Atom feed announces."""

from __future__ import annotations

import html
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import feedparser

from detente.errors import FormatError
from detente.model.feed import Feed, FeedEntry
from detente.reading.dct import YEARS
from detente.reading.web.fetcher import Fetcher

BLOCK: Final = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|blockquote)\b[^>]*>", re.IGNORECASE)
TAG: Final = re.compile(r"<[^>]*>")
LINK: Final = re.compile(rb"<link\b[^>]{0,1000}>", re.IGNORECASE)
OF_FEED: Final = re.compile(r"""type\s*=\s*["']?application/(?:rss|atom|rdf)\+xml""", re.IGNORECASE)
HREF: Final = re.compile(r"""href\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>]+))""", re.IGNORECASE)
PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
LOOKED_AT: Final = 65_536  # bytes of a page in which it names its feed
MOST: Final = 10_000  # entries of one feed
WEB: Final = ("http", "https")


def fetch_feed(url: str, fetcher: Fetcher) -> Feed:
    """The feed behind an address.

    Raises:
        FetchError: It cannot be fetched.
        FormatError: It is none.
    """
    found = fetcher.get(url)
    return feed_of(found.body, found.final, found.media_type, found.charset)


def feed_of(data: bytes, url: str, media_type: str | None = None, charset: str | None = None) -> Feed:
    """The feed in some bytes, which are never fetched here.

    Args:
        data: RSS or Atom of any version.
        url: Where it is from, which its relative addresses are told by.
        media_type: What the server called it.
        charset: Likewise.

    Raises:
        FormatError: It is none.
    """
    kind = f"{media_type or 'application/xml'}{f'; charset={charset}' if charset else ''}"
    try:
        # A stream: words would be taken for an address or for the path of a file.
        found = feedparser.parse(BytesIO(data), response_headers={"content-location": url, "content-type": kind})
    except UnicodeError as error:  # of an encoding that is declared in bytes of none
        raise FormatError(f"{url}: no RSS or Atom feed in an encoding that can be told; try again later") from error
    except Exception as error:  # what strangers write must not end the asking of other feeds
        raise FormatError(f"{url}: unexpected {type(error).__name__}: {error}; please report this feed") from error
    if not found.get("version"):
        raise FormatError(f"{url}: no RSS or Atom feed{_instead(data, url)}")
    entries: dict[str, FeedEntry] = {}
    left_out = 0
    for told in found.entries[:MOST]:
        entry = _entry(told, url)
        if entry is None:
            left_out += 1
        else:
            entries.setdefault(entry.url, entry)
    notes = []
    if left_out:
        notes.append(f"{left_out} of its entries left out: they lead to no page")
    if found.bozo and not isinstance(found.get("bozo_exception"), feedparser.CharacterEncodingOverride):
        notes.append("not well formed, or cut off: what it announces may not be all")
    return Feed(url, _plain(found.feed.get("title_detail")), tuple(entries.values()), tuple(notes))


def _entry(told: Any, url: str) -> FeedEntry | None:
    """One entry; None where it leads to no page."""
    try:
        there = urljoin(url, str(told.get("link") or "").strip())
        scheme, host = urlsplit(there)[:2]
    except ValueError:
        return None
    if not told.get("link") or scheme.lower() not in WEB or not host:
        return None
    title, summary = (_plain(told.get(f"{name}_detail")) for name in ("title", "summary"))
    return FeedEntry(there, title, _moment(told), summary, " ".join(str(told.get("id") or "").split()) or None)


def _moment(told: Any) -> datetime | None:
    """When an entry says that it was published, else when it was changed."""
    for name in ("published", "updated", "created"):
        # As a dict has it: feedparser's own `get` takes "published" for "updated", with a warning.
        words, parsed = str(dict.get(told, name) or "").strip(), dict.get(told, f"{name}_parsed")
        found = _written(words)
        if found is None and parsed:
            try:
                found = datetime.fromtimestamp(timegm(parsed), UTC)
            except (ValueError, OverflowError, OSError):
                continue
        if found is not None and found.year in YEARS:
            return found
    return None


def _written(words: str) -> datetime | None:
    """The moment that is written, with its own zone; None where it is not in one of the two usual forms."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def _plain(detail: Any) -> str | None:
    """The words of a title or summary without tags; None where it has none."""
    words = str((detail or {}).get("value") or "")
    if "html" in str((detail or {}).get("type")):
        words = html.unescape(TAG.sub("", BLOCK.sub(" ", words)))
    return " ".join(words.split()) or None


def _instead(data: bytes, url: str) -> str:
    """What else it is, and what to do."""
    if not data.strip():
        return ", but nothing at all; is the address right?"
    if not PAGE.match(data[:LOOKED_AT]):
        return "; is the address right?"
    named = next(_named(data, url), None)
    return f", but a page; its feed is {named}" if named else ", but a page; give the address of its feed"


def _named(data: bytes, url: str) -> Iterator[str]:
    """The feeds that a page names."""
    for match in LINK.finditer(data[:LOOKED_AT]):
        tag = match[0].decode("utf-8", "replace")
        href = HREF.search(tag)
        if OF_FEED.search(tag) and href:
            try:
                yield urljoin(url, html.unescape(next(filter(None, href.groups()))))
            except ValueError:
                continue
