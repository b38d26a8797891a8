"""Words searched for in articles, statements and events, on either database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from detente.errors import StoreError
from detente.store import Store
from detente.store.searching import Filters, Hit, Kind, search, terms_of
from detente.store.withdrawing import withdraw
from store.kept import DAY, OTHER_RULES, document, keep, without_events


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    with Store(where, make=True) as made:
        keep(made, document("early", dct=date(2023, 5, 1), title="Zinnias in the título"))
        keep(made, document("late", more="\nA sturgeon quota, a sturgeon ban."))
        yield made


def marked(hit: Hit) -> list[str]:
    return [hit.words[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sturgeon", ["late"]),
        ("sturgeons", ["late"]),
        ("zinnia", ["early"]),
        ("hotline Vardakis", ["early", "late"]),
        ('"naval hotline"', ["early", "late"]),
        ('"hotline naval"', []),
        ("hotline sturgeon", ["late"]),
        ("herring", []),
        ("O'Neill's AND (x) NEAR * ^ -", []),
    ],
)
def test_articles_hold_all_of_the_words(store: Store, words: str, found: list[str]) -> None:
    assert sorted(hit.article for hit in search(store, words)) == found


def test_the_words_searched_for_are_marked(store: Store) -> None:
    (hit,) = search(store, "sturgeon bans")
    assert marked(hit) == ["sturgeon", "sturgeon", "ban"]
    assert "A sturgeon quota, a sturgeon ban." in hit.words
    assert len(hit.words) < 500
    said = search(store, "loudest sea", kind="statement")
    assert {hit.words.rpartition(" … ")[2] for hit in said} == {
        "The sea does not belong to whoever shouts the loudest."
    }
    assert [marked(hit) for hit in said] == [["sea", "loudest"]] * 2


@pytest.mark.parametrize(
    ("kind", "words", "filters", "count"),
    [
        ("article", "hotline", Filters(actor="vardakis"), 2),
        ("article", "hotline", Filters(actor="Nikos VARDAKIS", country="GRC"), 2),
        ("article", "hotline", Filters(actor="Vard"), 0),
        ("article", "hotline", Filters(first=date(2024, 1, 1)), 1),
        ("article", "hotline", Filters(last=date(2024, 1, 1)), 1),
        ("article", "hotline", Filters(first=date(2023, 6, 1), last=date(2024, 1, 1)), 0),
        ("article", "hotline", Filters(issue="energy"), 2),
        ("article", "hotline", Filters(issue="taiwan"), 0),
        ("statement", "sea", Filters(actor="Vardakis"), 2),
        ("statement", "sea", Filters(actor="Karaman"), 0),
        ("statement", "sea", Filters(country="GRC"), 2),
        ("statement", "sea", Filters(country="TUR"), 0),
        ("statement", "gas", Filters(issue="energy"), 2),
        ("event", "travel Ankara", Filters(), 2),
        ("event", "travel Ankara", Filters(country="TUR"), 2),
        ("event", "travel Ankara", Filters(country="USA"), 0),
        ("event", "travel Ankara", Filters(actor="Vardakis"), 2),
        ("event", "travel Ankara", Filters(issue="energy"), 0),
    ],
)
def test_filters(store: Store, kind: Kind, words: str, filters: Filters, count: int) -> None:
    assert len(search(store, words, kind=kind, filters=filters)) == count


def test_the_best_comes_first_and_ties_in_the_order_of_ids(store: Store) -> None:
    keep(store, document("more", more="\nA sturgeon." * 9))
    hits = search(store, "sturgeon")
    assert [hit.article for hit in hits] == ["more", "late"]
    assert hits[0].score > hits[1].score
    ids = [hit.id for hit in search(store, "hotline", kind="event")]
    assert ids == sorted(ids)
    assert len(search(store, "hotline", most=1)) == 1


def test_what_was_corrected_or_withdrawn_is_not_found(store: Store) -> None:
    keep(store, document("late", more="\nA herring quota."))
    assert search(store, "sturgeon") == ()
    assert len(search(store, "herring")) == 1
    withdraw(store, "late", DAY)
    assert search(store, "herring") == ()
    assert [hit.article for hit in search(store, "sea", kind="statement")] == ["early"]


def test_after_another_reading_its_findings_alone_are_found(store: Store) -> None:
    doc = document("late", more="\nA sturgeon quota, a sturgeon ban.")
    before = len(search(store, "Ankara", kind="event", most=99))
    keep(store, replace(without_events(doc, len(doc.events) - 1), channels=(), positions=()), OTHER_RULES)
    after = search(store, "Ankara", kind="event", most=99)
    assert 0 < len(after) < before
    keep(store, doc)
    assert len(search(store, "Ankara", kind="event", most=99)) == before


def test_words_of_a_query() -> None:
    assert terms_of('grain "naval hotline" U.S. “sea change” ( "" "open') == [
        "grain", "naval hotline", "U.S.", "sea change", "open",
    ]  # fmt: skip


@pytest.mark.parametrize("words", ["", '""', "() *"])
def test_a_query_without_words(store: Store, words: str) -> None:
    with pytest.raises(StoreError, match="no word to search for"):
        search(store, words)
