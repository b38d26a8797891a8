"""Actors looked up across articles."""

import pytest

from detente.errors import StoreError
from detente.store import Store
from detente.store.known_actors import known, listed
from store.kept import document, keep, keep_all
from store.named import article

ADA, IDA = ("Ada Kovan", "Foreign Minister", "NOR"), ("Ida Kovan", "Ambassador", "SWE")


def test_lists_by_words_of_a_name_country_and_kind(where: str) -> None:
    with Store(where, make=True) as store:
        keep_all(store, [article("one", ADA, IDA), article("two", ADA, day="2025-01-01")])
        assert [each.name for each in listed(store, "KOVÁN")] == ["Ada Kovan", "Ida Kovan"]
        assert [each.name for each in listed(store, "kovan ida")] == ["Ida Kovan"]
        assert [each.name for each in listed(store, country="SWE")] == ["Ida Kovan"]
        assert [each.name for each in listed(store, kind="state")] == ["Greece"]
        assert [each.name for each in listed(store, most=1)] == ["Ada Kovan"] or listed(store, most=1)[0].id == "GRC"
        assert listed(store, "kov") == listed(store, "…") == ()


def test_all_that_is_known_of_one(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document())
        keep(store, article("two", ("Nikos Vardakis", "President", "GRC"), day="2025-01-01"))
        found = known(store, "Vardakis")
    assert [(role.role, role.first, role.articles) for role in found.roles] == [
        ("Foreign Minister", "2024-02-02", 1),
        ("President", "2025-01-01", 1),
    ]
    assert (found.statements, found.acted > 0) == (2, True)
    assert [each.published for each in found.articles] == ["2024-02-02", "2025-01-01"]
    assert all("-a" in each.finding for each in found.articles)


def test_a_name_that_several_bear_asks_for_an_id(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, article("one", ADA, IDA))
        with pytest.raises(StoreError, match=r"2 are called 'Kovan': .*Ada Kovan \(NOR\).*give an id"):
            known(store, "Kovan")
        with pytest.raises(StoreError, match="nobody is called 'Harlan'"):
            known(store, "Harlan")
        assert known(store, "Athens", "GRC").actor.id == "GRC"
