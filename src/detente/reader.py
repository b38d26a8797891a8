"""The library's front door: a text or a file in, a Document out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from detente.errors import FormatError
from detente.language.parser import Parser
from detente.language.spacy_parser import load
from detente.model.document import Document
from detente.pipeline import read_article, steps_for
from detente.reading.articles import article_from_text
from detente.reading.dct import day_from
from detente.reading.files import articles_from


def read(text: str, published: str | date, *, parser: Parser | None = None, domestic: bool = False) -> Document:
    """Everything that detente finds in one article.

    Args:
        text: The article as it is; spans in the result count its characters.
        published: The document creation time, a date or ISO 8601 text: the day that "Thursday" is counted from.
        parser: A loaded pipeline; left out, the one that ships.
        domestic: Also events inside one state, and those whose other side is unknown.

    Raises:
        ReadingError: The text is empty, not English, or its date is none.
    """
    return read_article(article_from_text(text, _day(published)), parser or load(), steps_for(domestic=domestic))


def read_file(
    path: str | Path,
    published: str | date | None = None,
    *,
    parser: Parser | None = None,
    domestic: bool = False,
) -> Document:
    """Everything that detente finds in the article of a file: text or a web page; "-" is standard input.

    Args:
        path: A file with one article.
        published: As in `read`; left out, the article's own metadata, header, dateline or address tell the day.
        parser: A loaded pipeline; left out, the one that ships.
        domestic: Also events inside one state, and those whose other side is unknown.

    Raises:
        ReadingError: There is no such file, it holds no English article or several, or its day is not to be found.
    """
    day = None if published is None else _day(published)
    found = list(articles_from(path, day))
    if len(found) != 1:
        raise FormatError(f"{path}: {len(found)} articles where one should be; `detente code` reads many")
    return read_article(found[0], parser or load(), steps_for(domestic=domestic))


def _day(published: str | date) -> date:
    return day_from(published, "published") if isinstance(published, str) else published
