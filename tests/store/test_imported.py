"""Event data of others asked for."""

from datetime import date
from pathlib import Path

import pytest

from detente.errors import StoreError
from detente.store import Store
from detente.store.citing import cite
from detente.store.imported import imported_events
from detente.store.references import bibtex, csl, ris
from store.others import event, imported

ROWS = [
    event(4, "PER>ECU", "2024-03-09"),
    event(1, "PER>ECU", "2024-03-01"),
    event(2, "ECU,CHL>PER,BRA", "2024-03-05"),
    event(3, "PER>", "2024-03-05"),
    event(5, "PER,ECU>", "2024-03-06", plover="AGREE", cameo=None),
    event(6, "PER,ECU>CHL", "2024-03-06"),
    event(7, "PER>PER", "2024-03-06"),
]


@pytest.mark.parametrize(
    ("pair", "first", "last", "ids"),
    [
        (("ECU", "PER"), None, None, "1 2 5 4"),
        (("PER", "ECU"), "2024-03-02", "2024-03-06", "2 5"),
        (("ECU", "PER"), "2024-03-09", None, "4"),
        (("ECU", "PER"), None, "2024-03-01", "1"),
        (("CHL", "ECU"), None, None, "6"),  # side by side only where it is mutual
        (("BRA", "CHL"), None, None, "2"),
        (("BOL", "PER"), None, None, ""),
    ],
)  # fmt: skip
def test_events_between_two_states(
    where: str, pair: tuple[str, str], first: str | None, last: str | None, ids: str
) -> None:
    days = (None if day is None else date.fromisoformat(day) for day in (first, last))
    with Store(where, make=True) as store:
        imported(store, ROWS)
        found = list(imported_events(store, pair, *days))
    assert [each.id for each in found] == ids.split()
    assert [each for each in found if each not in ROWS] == []


def test_a_row_is_cited_without_words(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store:
        imported(store, ROWS)
        found = cite(store, "gdelt:2")
        with pytest.raises(StoreError, match="no article 'gdelt:99'"):
            cite(store, "gdelt:99")
    assert (found.words, found.spans, found.rule, found.url) == ((), (), None, "https://news.example/2")
    assert found.row is not None
    assert (found.row.origin, found.row.file, found.row.line, found.row.said) == (
        "GDELT", "march.csv", 2, "042: CHL, ECU > BRA, PER",
    )  # fmt: skip
    for form in (bibtex, ris, csl):
        assert "Row 2 of march.csv" in form(found)
        assert "GDELT gives no text" in form(found)


def test_a_row_that_was_tampered_with_is_not_cited(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store:
        imported(store, ROWS)
        with store.writing() as connection:
            connection.exec_driver_sql("UPDATE imported_events SET goldstein = 9")
        with pytest.raises(StoreError, match="gdelt:2: it is not the event that was imported; it cannot be cited"):
            cite(store, "gdelt:2")
