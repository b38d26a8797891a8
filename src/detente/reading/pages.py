"""The article of a web page: the words of its body, its title, day, address, outlet and byline."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import orjson
from htmldate import find_date
from trafilatura import bare_extraction, load_html

from detente.errors import FormatError, SizeError
from detente.model.article import Article
from detente.model.span import Span
from detente.reading.articles import Known, article_from
from detente.reading.days import day
from detente.reading.dct import YEARS, Dct

LOOKS_SO: Final = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)
LEAST: Final = 80  # characters of an article; what is shorter is the page's menu
MOST: Final = 50_000  # elements of a page; extraction takes the square of their number
BLOCKS: Final = frozenset({"code", "head", "item", "list", "p", "quote"})  # of trafilatura's XML
EARLIEST: Final = f"{YEARS.start}-01-01"
LATEST: Final = f"{YEARS.stop - 1}-12-31"  # without it htmldate takes the clock's day
Json = dict[str, Any]

for name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(name).addHandler(logging.NullHandler())  # what they warn of would end up between our own lines


def is_page(text: str) -> bool:
    """Whether a text is HTML."""
    return LOOKS_SO.match(text) is not None


def article_of_page(html: str, known: Known) -> Article:
    """The article of a page. Its text is the page's words, a paragraph a line, blank lines between; spans count them.

    Raises:
        ReadingError: The page holds no article, or it cannot be used.
    """
    tree = load_html(html)
    if tree is not None and sum(1 for _ in tree.iter()) > MOST:
        raise SizeError(f"{known.origin}: a page of more than {MOST:,} elements; give the text of its article")
    found = None if tree is None else bare_extraction(tree, include_comments=False, include_tables=False)
    body = getattr(found, "body", None)
    text, headings = ("", ()) if body is None else _laid_out(body)
    if tree is None or len(text) < LEAST:
        raise FormatError(f"{known.origin}: no article in this page; give a page with an article, or its text")
    tree = load_html(html)  # again, for extraction takes things out of it
    data = _article_data(tree)
    page = replace(
        known,
        dct=known.dct or _day(tree, data),
        title=known.title or _first(tree, "//h1") or _text(data.get("headline")) or _meta(tree, "og:title"),
        url=known.url or _address(tree, known.fetched),
        outlet=known.outlet or _name(data.get("publisher")) or _meta(tree, "og:site_name"),
        byline=known.byline or _name(data.get("author")) or _meta(tree, "author"),
        headings=headings,
    )
    return replace(article_from(text, page), extracted=True)


def _laid_out(body: Any) -> tuple[str, tuple[Span, ...]]:
    """The text of a body and where its headings are in it."""
    parts: list[str] = []
    headings: list[Span] = []
    length = 0
    for tag, words in _pieces(body):
        if parts:
            length += 2
        if tag == "head":
            headings.append(Span(length, length + len(words)))
        parts.append(words)
        length += len(words)
    return "\n\n".join(parts), tuple(headings)


def _pieces(element: Any) -> Iterator[tuple[str, str]]:
    """The name of the element and the words of each paragraph below it, in order."""
    words = element.text or ""
    for child in element:
        if child.tag in BLOCKS:
            yield from _paragraph(element.tag, words)
            yield from _pieces(child)
            words = child.tail or ""
        elif child.tag == "lb":
            yield from _paragraph(element.tag, words)
            words = child.tail or ""
        else:
            words += "".join(child.itertext()) + (child.tail or "")
    yield from _paragraph(element.tag, words)


def _paragraph(tag: str, words: str) -> Iterator[tuple[str, str]]:
    if words := " ".join(words.split()):
        yield tag, words


def _day(tree: Any, data: Json) -> Dct | None:
    """The day that the page's metadata give."""
    words = _text(data.get("datePublished"))
    found: date | None = day(words[:10]) if words else None
    if found is None and (
        told := find_date(tree, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST)
    ):
        found = date.fromisoformat(told)
    return Dct(found, "metadata") if found else None


def _article_data(tree: Any) -> Json:
    """The page's JSON-LD about its article; empty where there is none that can be read."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = orjson.loads(script.text or "")
        except orjson.JSONDecodeError:
            continue
        for item in _objects(data):
            if "Article" in str(item.get("@type")) or item.get("@type") == "BlogPosting":
                return item
    return {}


def _objects(data: Any) -> Iterator[Json]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            yield from _objects(item.get("@graph", []))


def _address(tree: Any, fetched: str | None) -> str | None:
    """The address that a page gives itself, where it is of the host that it was fetched from, else the latter."""
    told = _first(tree, "//link[@rel='canonical']/@href") or _meta(tree, "og:url")
    if fetched is None or told is None:
        return told or fetched
    try:
        there = urlsplit(urljoin(fetched, told))
        same = there.scheme in ("http", "https") and there.hostname == urlsplit(fetched).hostname
    except ValueError:
        return fetched
    return there.geturl() if same else fetched


def _name(value: Any) -> str | None:
    """The name of a JSON-LD person or organisation, or of several."""
    items = value if isinstance(value, list) else [value]
    names = [_text(item.get("name") if isinstance(item, dict) else item) for item in items]
    return ", ".join(name for name in names if name) or None


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _first(tree: Any, path: str) -> str | None:
    """The words of the first element or attribute on a path that has any."""
    for found in tree.xpath(path):
        words = found if isinstance(found, str) else "".join(found.itertext())
        if words := " ".join(words.split()):
            return words
    return None


def _meta(tree: Any, name: str) -> str | None:
    return _first(tree, f"//meta[@property='{name}' or @name='{name}']/@content")
