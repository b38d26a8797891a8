"""The documents that a command was asked to read; what cannot be read is reported and does not stop the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from detente.errors import ReadingError
from detente.language.parser import Parser
from detente.model.document import Document
from detente.pipeline import read_article, steps_for
from detente.reading.article_sources import Sources


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
        paths: Files with one article or many, WARC files too, and addresses of pages; "-" is standard input.
        published: The day of publication, which overrules what texts and pages say themselves.
        parser: A loaded pipeline.
        on_error: Takes each file and line that cannot be used.
        latest: Today; an article of a later day gets a note.
        on_note: Takes what should be known about how an article was read.
        domestic: Also events inside one state, and those whose other side is unknown.
        allow_private: Fetch from private networks, too.
    """
    steps = steps_for(domestic=domestic)
    with Sources(published, latest=latest, allow_private=allow_private) as sources:
        for path in paths:
            try:
                for article in sources.articles(path, on_error, on_note):
                    yield read_article(article, parser, steps)
            except ReadingError as error:
                on_error(error)
            # As in a run over many: an article that breaks a rule of ours must not end the reading of the others.
            except Exception as error:
                reason = f"unexpected {type(error).__name__}: {error}; please report this article"
                on_error(ReadingError(f"{path}: {reason}"))
