"""Corrections by hand: they outlive new readings and new articles, are logged, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from detente.errors import StoreError
from detente.store import Store
from detente.store.changes import logged
from detente.store.correcting import kept, merge, rename, split, undo
from detente.store.known_actors import listed
from detente.store.registering import mark
from detente.store.withdrawing import withdraw
from store.kept import DAY, OTHER_RULES, keep, keep_all
from store.named import article
from store.test_registering import all_of

ADA, BERIT = ("Ada Kovan", "Foreign Minister", "NOR"), ("Berit Harlan", "Ambassador", "NOR")


def persons(store: Store) -> list[tuple[str, int]]:
    return sorted((each.name, each.articles) for each in listed(store, kind="person"))


def id_of(store: Store, name: str) -> str:
    return next(each.id for each in listed(store, name))


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """A record of two articles in which one is named, and one in which another is."""
    with Store(where, make=True) as made:
        keep_all(made, [article("one", ADA), article("two", BERIT), article("three", ADA, day="2025-01-01")])
        yield made


def test_two_that_are_one_stay_so(store: Store) -> None:
    before = all_of(store)
    assert merge(store, [id_of(store, "Kovan"), id_of(store, "Harlan")], DAY) == 1
    assert persons(store) == [("Ada Kovan", 3)]
    keep(store, article("four", ("Berit Harlan", "Ambassador", "NOR"), day="2025-02-01"))
    keep(store, article("two", BERIT, ("Carl Brodin", None, "SWE")), OTHER_RULES)
    assert persons(store) == [("Berit Harlan", 4), ("Carl Brodin", 1)]  # as many, and longer
    withdraw(store, "four", DAY)
    keep(store, article("two", BERIT))
    undo(store, 1, DAY)
    assert all_of(store) == before
    assert [line.what for line in logged(store) if line.layer == "register"][-1] == "correction 1 undone"
    with pytest.raises(StoreError, match="undone before: correction 1"):
        undo(store, 1, DAY)


def test_the_same_when_all_is_registered_anew(store: Store) -> None:
    merge(store, [id_of(store, "Kovan"), id_of(store, "Harlan")], DAY)
    little_by_little = all_of(store)
    with store.writing() as connection:
        mark(connection, [1, 2, 3])
    assert all_of(store) == little_by_little


def test_in_some_articles_it_is_somebody_else(store: Store) -> None:
    split(store, id_of(store, "Kovan"), DAY, among=["three"])
    assert persons(store) == [("Ada Kovan", 1), ("Ada Kovan", 1), ("Berit Harlan", 1)]
    keep(store, article("four", ADA, day="2025-03-01"))
    assert persons(store) == [("Ada Kovan", 1), ("Ada Kovan", 2), ("Berit Harlan", 1)]


def test_in_a_role_it_is_somebody_else_in_later_articles_too(store: Store) -> None:
    keep(store, article("four", ("Ada Kovan", "envoy", "NOR"), day="2025-03-01"))
    split(store, id_of(store, "Kovan"), DAY, role="Envoy")
    keep(store, article("five", ("Ada Kovan", "special envoy", "NOR"), day="2025-04-01"))
    assert persons(store) == [("Ada Kovan", 2), ("Ada Kovan", 2), ("Berit Harlan", 1)]
    with pytest.raises(StoreError, match="none of the articles"):
        split(store, id_of(store, "Harlan"), DAY, role="king")


def test_another_name(store: Store) -> None:
    rename(store, id_of(store, "Harlan"), "Berit Harlan-Moe", DAY)
    assert persons(store)[1] == ("Berit Harlan-Moe", 1)
    assert listed(store, "moe")[0].corrected
    with pytest.raises(StoreError, match="is no name"):
        rename(store, id_of(store, "Harlan"), "…", DAY)


def test_a_correction_whose_actors_are_gone_waits(store: Store) -> None:
    rename(store, id_of(store, "Harlan"), "Berit Moe", DAY)
    withdraw(store, "two", DAY)
    (found,) = kept(store)
    assert (found.actors, found.names, found.members, found.gone) == ((), ("Berit Harlan",), 1, 1)
    assert not found.undone


def test_what_cannot_be_corrected(store: Store) -> None:
    ada = id_of(store, "Kovan")
    for wrong, why in (
        ([ada], "two ids"),
        ([ada, ada], "two ids"),
        ([ada, "GRC"], "is a state"),
        ([ada, "p-0"], "nobody"),
    ):
        with pytest.raises(StoreError, match=why):
            merge(store, wrong, DAY)
    with pytest.raises(StoreError, match="no correction 9"):
        undo(store, 9, DAY)
    assert kept(store) == ()
