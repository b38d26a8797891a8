"""The sample record in a store of its own, for benchmarks over the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from detente.language.parser import Parser
from detente.pipeline import read_article
from detente.reading.files import articles_from
from detente.record.document import as_record
from detente.store import Reading, Store, add_article

FOLDER: Final = Path(__file__).parents[1] / "samples" / "record"
PAIR: Final = ("ECU", "PER")
END: Final = date(2025, 12, 31)


def sample_store(where: Path, parser: Parser, wanted: Callable[[str], bool] = lambda _: True) -> Store:
    """The sample record read and kept in a new file; the articles whose ids are wanted."""
    store = Store(where, make=True)
    reading = Reading("0", "benchmark", parser.name)
    for article in articles_from(FOLDER / "articles.jsonl"):
        if wanted(article.id):
            add_article(store, article, as_record(read_article(article, parser)), reading, END)
    return store
