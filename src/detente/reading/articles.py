"""An Article out of a text and what is known of it: furniture found, dated, checked to be English."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from detente.errors import EmptyArticleError, NoDateError, SizeError
from detente.model.article import Article, DctOrigin
from detente.model.span import Span
from detente.reading.blocks import blocks, without
from detente.reading.datelines import find_dateline
from detente.reading.dct import Dct, Header, checked, find_dct, find_header
from detente.reading.furniture import Furniture, find_furniture
from detente.reading.headings import find_headings
from detente.reading.language import check_english
from detente.reading.navigation import find_navigation
from detente.reading.paragraphs import paragraphs

LONGEST: Final = 20_000_000  # characters of one article that are still read
TITLE_WORDS: Final = 4  # of a first line that is taken for the title, at least
BYLINE: Final = re.compile(r"By\s+(?P<names>[^\W\d].{2,100}?)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article before its text is looked at. None: not known."""

    origin: str = "text"  # what errors call it: a path, "IN.jsonl:7"
    id: str | None = None
    dct: Dct | None = None
    title: str | None = None
    url: str | None = None
    fetched: str | None = None  # where a page was fetched from: its address unless it names another of the same host
    outlet: str | None = None
    byline: str | None = None
    headings: tuple[Span, ...] = ()  # that the page marks as such
    notes: tuple[str, ...] = ()


def article_from_text(text: str, dct: date, *, id: str | None = None, dct_origin: DctOrigin = "given") -> Article:
    """An article of plain text whose day is known, its furniture found.

    Raises:
        ReadingError: The text is empty, too long or not English, or nothing was published on such a day.
    """
    return article_from(text, Known(id=id, dct=Dct(dct, dct_origin)))


def article_from(text: str, known: Known) -> Article:
    """An article of plain text, dated by what is known, else by what it says itself.

    Raises:
        ReadingError: The text is empty, too long, not English or has no day of publication, or one that cannot be.
    """
    if len(text) > LONGEST:
        raise SizeError(f"{known.origin}: {len(text):,} characters; an article may have {LONGEST:,}: split it")
    found = paragraphs(text)
    if not found:
        raise EmptyArticleError(f"{known.origin}: no words in it; give a file with the text of an article")
    header = find_header(text)
    if header:
        found = tuple(_after(header, found))
    furniture = find_furniture(text, found)
    furniture = tuple(sorted((*furniture, *find_navigation(text, found, furniture)), key=_place))
    rest = without(text, found, (item.span for item in furniture))
    dateline = find_dateline(text, rest)
    rest = without(text, rest, [dateline.span] if dateline else [])
    headings = _headings(text, rest, known)
    read = blocks(text, without(text, rest, headings))
    check_english((block.of(text) for block in read), known.origin)
    dct = known.dct or find_dct(text, header, dateline, known.url)
    if dct is None:
        raise NoDateError(known.origin)
    day = checked(dct.day, known.origin)
    return Article(
        id=known.id or made_id(text, day),
        text=text,
        dct=day,
        dct_origin=dct.origin,
        title=known.title or _title(text, headings, read),
        url=known.url,
        outlet=known.outlet,
        byline=known.byline or _byline(text, furniture),
        headings=headings,
        captions=tuple(item.span for item in furniture if item.kind == "caption"),
        header=tuple(part.span for part in (header, dateline) if part),
        boilerplate=tuple(item.span for item in furniture if item.kind != "caption"),
        blocks=read,
        notes=known.notes,
    )


def made_id(text: str, dct: date) -> str:
    """The id of an article that has none: the same text and day, the same id."""
    return hashlib.sha256(f"{dct.isoformat()}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _place(item: Furniture) -> Span:
    return item.span


def _after(header: Header, found: Sequence[Span]) -> Iterable[Span]:
    """The paragraphs without the date at their head."""
    for paragraph in found:
        if paragraph.start >= header.span.end:
            yield paragraph
        elif paragraph.end > header.span.end:
            yield Span(header.span.end, paragraph.end)


def _headings(text: str, rest: Sequence[Span], known: Known) -> tuple[Span, ...]:
    """The headings: those that the page marks, the title where it stands in the text, and those that look so."""
    marked = set(known.headings)
    title = (known.title or "").strip()
    marked.update(paragraph for paragraph in rest if title and paragraph.of(text) == title)
    marked = {paragraph for paragraph in marked if paragraph in rest}
    others = [paragraph for paragraph in rest if paragraph not in marked]
    return tuple(sorted({*marked, *find_headings(text, others)}))


def _title(text: str, headings: Sequence[Span], read: Sequence[Span]) -> str | None:
    """The first heading of some words above all that is read."""
    above = (heading.of(text).lstrip("# ") for heading in headings if read and heading.start < read[0].start)
    return next((words for words in above if len(words.split()) >= TITLE_WORDS), None)


def _byline(text: str, furniture: Iterable[Furniture]) -> str | None:
    """The names on the first line that begins with "By"."""
    for item in furniture:
        if item.kind == "credit" and (match := BYLINE.match(item.span.of(text))):
            return match["names"].partition("|")[0].strip() or None
    return None
