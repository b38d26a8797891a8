"""One speaker's statements in the whole record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from detente.store import Store
from detente.store.statements_by import Wanted, most_heard, said_by, speakers_called
from detente.store.withdrawing import withdraw
from store.kept import DAY, keep_all
from store.named import article

ADA = ("Ada Kovan", "Foreign Minister", "NOR")


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """Three articles in which one person speaks, under two names, and one in which another does."""
    docs = [
        article("one", ADA, outlet="The Fjord"),
        article("two", ("Kovan", "Foreign Minister", "NOR"), day="2024-05-01", says="s4"),
        article("three", ADA, day="2024-04-01", says="s5"),
        article("four", ("Berit Harlan", None, None), day="2024-06-01"),
    ]
    with Store(where, make=True) as made:
        keep_all(made, docs)
        yield made


def articles(
    store: Store, name: str = "kovan", *, order: str = "newest", most: int = 20, **wanted: object
) -> list[str]:
    found = said_by(store, speakers_called(store, name), Wanted(**wanted), order=order, most=most)  # type: ignore[arg-type]
    return [each.article for each in found]


def test_all_statements_under_all_names_the_newest_first(store: Store) -> None:
    assert articles(store) == ["two", "three", "one"]
    assert articles(store, most=1) == ["two"]
    assert articles(store, "harlan") == ["four"]
    assert articles(store, "nobody") == []


def test_a_row_leads_back_to_its_words(store: Store) -> None:
    found = said_by(store, speakers_called(store, "Ada Kovan"))[-1]
    assert found.words.startswith("We come with an open mind, but not with an empty one, … The sea")
    assert (found.day, found.published, found.outlet) == ("2024-02-01", "2024-03-01", "The Fjord")
    assert (found.called, found.name, found.role, found.country) == (
        "Ada Kovan",
        "Ada Kovan",
        "Foreign Minister",
        "NOR",
    )
    assert found.issues == ("maritime-border",)
    assert found.id.startswith(f"{found.version}-s")


def test_about_an_issue_or_words(store: Store) -> None:
    assert articles(store, issue="maritime-border") == ["three", "one"]
    assert articles(store, words="gas") == ["two"]
    assert articles(store, words="settling") == ["three"]  # in whatever form
    assert articles(store, words="gas", issue="maritime-border") == ["two", "three", "one"]
    assert articles(store, words="weapons") == []
    (found,) = said_by(store, speakers_called(store, "kovan"), Wanted(words="sea"))
    assert [found.words[start:end] for start, end in found.marks] == ["sea"]


def test_by_rank(store: Store) -> None:
    assert articles(store, words="talks", order="rank") == ["three"]
    assert articles(store, words="weapons", order="rank") == []
    assert articles(store, order="rank") == ["two", "three", "one"]


def test_days_and_countries(store: Store) -> None:
    assert articles(store, first=date(2024, 4, 1)) == ["two", "three"]
    assert articles(store, last=date(2024, 4, 1)) == ["three", "one"]
    assert articles(store, country="SWE") == []
    assert articles(store, country="NOR") == ["two", "three", "one"]


def test_withdrawn_articles_are_left_out(store: Store) -> None:
    withdraw(store, "two", DAY)
    assert articles(store) == ["three", "one"]


def test_who_speaks(store: Store) -> None:
    assert most_heard(store) == ("Ada Kovan", "Berit Harlan")
    assert speakers_called(store, "Greece", "GRC") == ("GRC",)
