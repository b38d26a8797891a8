from datetime import date

from analysis.told import said, told
from detente.analysis.ledger import ledger

ON = date(2024, 7, 1)


def test_a_forecast_is_open_until_its_day_has_passed() -> None:
    reports = [told(horizon="2024-07-01"), told("Niger will close its mines", finding="two-f1", horizon="2024-06")]
    standing = {entry.id: entry.standing for entry in ledger(reports, (), ON).entries}
    assert standing == {"one-f1": "open", "two-f1": "due"}
    later = ledger(reports, (), date(2024, 7, 2)).entries
    assert [entry.standing for entry in later] == ["due", "due"]
    assert [entry.standing for entry in ledger([told()], (), date(2099, 1, 1)).entries] == ["open"]  # no day is told


def test_a_resolution_stands_for_all_tellings() -> None:
    reports = [told(copies="one"), told(finding="two-f1", copies="one")]
    [entry] = ledger(reports, [said("two-f1")], ON).entries
    assert (entry.id, entry.ids, entry.standing) == ("one-f1", ("one-f1", "two-f1"), "resolved")
    assert entry.resolution == said("two-f1")
    [entry] = ledger(reports, [said("two-f1"), said("one-f1", "void", "2024-06-09")], ON).entries
    assert entry.resolution == said("one-f1", "void", "2024-06-09")  # the one said last


def test_a_resolution_without_its_forecast_is_listed() -> None:
    found = ledger([told()], [said("gone-f1", lost="reread"), said("elsewhere-f1")], ON)
    assert found.orphans == (said("gone-f1", lost="reread"),)
    assert found.entries[0].resolution is None


def test_what_was_published_later_is_not_in_it() -> None:
    assert ledger([told()], (), date(2024, 2, 29)).entries == ()
