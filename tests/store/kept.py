"""Articles with findings made by hand, to be kept: many from one, each with words of its own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from detente.model.document import Document
from detente.record.document import as_record
from detente.store import Outcome, Reading, Store, add_article
from invented import TEXT, document_by_hand

DAY = date(2026, 1, 5)
READING = Reading("0.1.0", "rules-one", "fast 1")
OTHER_RULES = Reading("0.1.0", "rules-two", "fast 1")


def document(id: str = "one", *, url: str | None = None, more: str = "", **known: Any) -> Document:
    """The document made by hand as another article: its text with `more` at the end."""
    made = document_by_hand()
    article = replace(made.article, id=id, url=url, text=TEXT + more, **known)
    return replace(made, article=article)


def keep(store: Store, doc: Document, reading: Reading = READING, day: date = DAY) -> Outcome:
    return add_article(store, doc.article, as_record(doc), reading, day)


def keep_all(store: Store, docs: Iterable[Document]) -> list[Outcome]:
    return [keep(store, doc) for doc in docs]


def without_events(doc: Document, count: int = 1) -> Document:
    """The same article as other rules might read it: the last events and what hangs on them are gone."""
    kept = doc.events[:-count]
    there = {event.id for event in kept}
    return replace(
        doc,
        events=kept,
        channels=tuple(each for each in doc.channels if each.event is None or each.event in there),
        positions=tuple(each for each in doc.positions if each.event is None or each.event in there),
    )


def many(count: int) -> list[Document]:
    return [document(f"n{at}", url=f"https://news.example/{at}", more=f"\nNumber {at}.") for at in range(count)]
