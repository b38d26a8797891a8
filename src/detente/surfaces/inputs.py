"""The documents that a command was asked to read; what cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from detente.errors import ReadingError
from detente.language.parser import Parser
from detente.model.document import Document
from detente.pipeline import read_article
from detente.reading.files import articles_from


def documents(
    paths: Sequence[str],
    published: date | None,
    parser: Parser,
    on_error: Callable[[ReadingError], None],
    *,
    latest: date | None = None,
) -> Iterator[Document]:
    """What each article of these files says, in the order given."""
    for path in paths:
        try:
            for article in articles_from(path, published, latest=latest, on_error=on_error):
                yield read_article(article, parser)
        except ReadingError as error:
            on_error(error)
