"""Articles of the record as stories take them."""

from datetime import date

from detente.store import Store
from detente.store.stored_texts import stored_texts
from detente.store.withdrawing import withdraw
from detente.surfaces.told_stories import stored_stories
from store.kept import DAY, keep
from store.test_grouping import WIRE


def test_articles_come_by_day_with_copies_and_reports(where: str) -> None:
    with Store(where, make=True) as store:
        for doc in reversed(WIRE):
            keep(store, doc)
        found = list(stored_texts(store))
        assert [each.text.day.day for each in found] == [4, 5, 5, 6, 21]
        assert [len(each.reports) for each in found] == [1] * 5
        assert [each.copies is not None for each in found] == [False, True, True, True, False]
        assert found[1].copies == found[1].text.id
        inside = stored_texts(store, date(2026, 3, 5), date(2026, 3, 6), ("NOR", "SWE"))
        assert [each.text.id for each in inside] == [each.text.id for each in found[1:4]]
        assert list(stored_texts(store, states=("DNK",))) == []
        withdraw(store, "other", DAY)
        assert len(list(stored_texts(store))) == 4


def test_stories_of_the_record_hold_events_that_several_articles_tell(where: str) -> None:
    with Store(where, make=True) as store:
        for doc in WIRE:
            keep(store, doc)
        told = stored_stories(stored_texts(store))
        assert sum(len(each.articles) for each in told) == 5
        [event] = [event for each in told for event in each.events]
        assert (event.plover, len(event.reports), event.independent) == ("CONSULT", 4, 2)
