"""Event data of others kept: once, in batches, and with a log of what says something else."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event as events_of
from sqlalchemy import text

from detente.errors import ReadingError, StoreError
from detente.store import Store, importing, opening
from detente.store.changes import logged
from detente.store.content import damages, holdings
from detente.store.imported import imported_events
from detente.store.importing import import_events
from store.kept import DAY, document, keep
from store.others import APRIL, MARCH, event, imported

THREE = [event(1), event(2, "ECU>PER", "2024-03-02"), event(3, "PER>CHL")]


def log_of(store: Store, since: int = 0) -> list[tuple[str, str, str, str | None]]:
    return [(line.change, line.layer, line.id, line.what) for line in logged(store, since)]


def hash_of(store: Store) -> str:
    return holdings(store).hash


def test_the_same_file_again_changes_nothing(where: str) -> None:
    with Store(where, make=True) as store:
        assert imported(store, THREE) == {"new": 3}
        before = holdings(store)
        assert imported(store, THREE) == {"unchanged": 3}
        assert holdings(store) == before
        assert before.imported == (("gdelt", 3),)
        assert log_of(store) == [("added", "imported_events", "a1" * 8, "gdelt, march.csv: 3 events")]
        assert list(damages(store)) == []


def test_a_row_that_says_something_else_takes_the_place_of_the_old_one_and_is_logged(where: str) -> None:
    other = event(2, "ECU>COL", "2024-03-04", cameo="051")
    with Store(where, make=True) as store:
        imported(store, THREE)
        before = hash_of(store)
        assert imported(store, [other], APRIL) == {"changed": 1}
        assert log_of(store, 1) == [("changed", "imported_events", "gdelt:2", "day, cameo, sides")]
        assert list(imported_events(store, ("COL", "ECU"))) == [other]
        assert [each.id for each in imported_events(store, ("ECU", "PER"))] == ["1"]
        assert hash_of(store) != before
        assert list(damages(store)) == []
        assert imported(store, THREE) == {"unchanged": 2, "changed": 1}
        assert hash_of(store) == before


def test_the_order_and_the_batches_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [event(at, "PER>ECU" if at % 2 else "ECU>CHL", f"2024-03-{at % 9 + 1:02}") for at in range(1, 24)]
    hashes = []
    for name, order, size in (("a", many, 5000), ("b", many[::-1], 4), ("c", many[7:] + many[:7], 1)):
        monkeypatch.setattr(importing, "BATCH", size)
        with Store(tmp_path / name, make=True) as store:
            assert imported(store, order) == {"new": 23}
            hashes.append(hash_of(store))
            assert list(damages(store)) == []
    assert len(set(hashes)) == 1


def test_the_content_is_the_same_on_both_databases(tmp_path: Path, postgres: str) -> None:
    odd = [event(1, goldstein=-0.0, reports=None), event(2, ">", place=None, url=None), event(3, "É>ß", outlet="“É”")]
    with Store(tmp_path / "record.db", make=True) as one, Store(postgres, make=True) as other:
        assert imported(one, odd) == imported(other, odd) == {"new": 3}
        assert hash_of(one) == hash_of(other)
        assert [*damages(one), *damages(other)] == []


def test_a_record_without_event_data_has_the_hash_of_its_articles(tmp_path: Path) -> None:
    with Store(tmp_path / "a", make=True) as store, Store(tmp_path / "b", make=True) as other:
        keep(store, document())
        keep(other, document())
        before = hash_of(store)
        assert hash_of(other) == before
        imported(other, THREE)
        assert hash_of(other) != before


@pytest.mark.parametrize("size", [1, 2, 5000])
def test_one_id_twice_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(importing, "BATCH", size)
    rows = [event(1), event(1), replace(event(1, cameo="190"), line=7)]
    errors: list[ReadingError] = []
    with Store(tmp_path / "record.db", make=True) as store:
        first = import_events(store, rows, MARCH, DAY, on_error=errors.append)
        assert (first["new"], first["unchanged"], first["changed"]) == (1, 1, 0)
        again = import_events(store, rows, MARCH, DAY, on_error=errors.append)
        assert (again["new"], again["unchanged"], again["changed"]) == (0, 2, 0)
        assert list(damages(store)) == []
    assert [str(error) for error in errors] == [
        "march.csv:7: id '1' stands in line 1 with another event; left out"
    ] * 2  # fmt: skip


def test_one_id_twice_in_a_file_after_another_file_had_it(tmp_path: Path) -> None:
    errors: list[ReadingError] = []
    rows = [event(1), replace(event(1, cameo="190"), line=7)]
    with Store(tmp_path / "record.db", make=True) as store:
        imported(store, [event(1)], APRIL)
        before = hash_of(store)
        for _ in range(2):
            done = import_events(store, rows, MARCH, DAY, on_error=errors.append)
            assert (done["unchanged"], done["changed"], hash_of(store)) == (1, 0, before)
    assert len(errors) == 2


@pytest.mark.parametrize("row", [event(2, outlet="The\0Wire"), event(2, "PER>\0"), event(2, reports=2**31)])
def test_what_no_database_keeps_is_left_out(where: str, row: Any) -> None:
    errors: list[ReadingError] = []
    with Store(where, make=True) as store:
        done = import_events(store, [event(1), row, event(3)], MARCH, DAY, on_error=errors.append)
        assert (done["new"], len(errors)) == (2, 1)
    assert str(errors[0]).startswith("march.csv:2: ")


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE imported_events SET cameo = '190' WHERE id = 'gdelt:2'", "gdelt:2: it is not the event"),
        ("UPDATE imported_sides SET country = 'CHL' WHERE event = 2 AND side = 'source'", "gdelt:2: it is not"),
        ("UPDATE imported_pairs SET day = '2020-01-01' WHERE event = 2", "imported_events: the pairs of states are"),
        ("DELETE FROM imported_pairs WHERE event = 2", "imported_events: the pairs of states are"),
        ("UPDATE imported_days SET events = 7 WHERE day = '2024-03-02'", "gdelt, 2024-03-02: the events of this day"),
        ("DELETE FROM imported_days WHERE day = '2024-03-02'", "gdelt, 2024-03-02: the events of this day"),
    ],
)  # fmt: skip
def test_what_was_tampered_with_is_found(where: str, damage: str, told: str) -> None:
    with Store(where, make=True) as store:
        imported(store, THREE)
        with store.writing() as connection:
            connection.execute(text(damage))
        assert any(each.startswith(told) for each in damages(store))


def test_a_locked_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PRAGMAS", ("busy_timeout = 50",))
    with Store(tmp_path / "record.db", make=True) as store, Store(tmp_path / "record.db") as other:
        with other.writing(), pytest.raises(StoreError, match="another program is writing to it"):
            imported(store, THREE)
        assert imported(store, THREE) == {"new": 3}


def test_a_full_disk_keeps_whole_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 50)
    rows = [event(at) for at in range(1, 3000)]
    place = tmp_path / "record.db"
    with Store(place, make=True) as store:

        @events_of.listens_for(store.engine, "connect")
        def _limit(connection: Any, _: Any) -> None:
            connection.execute("PRAGMA max_page_count = 200")

        store.engine.dispose()
        with pytest.raises(StoreError, match="the disk is full; what was added so far is kept"):
            imported(store, rows)
        kept = dict(holdings(store).imported)["gdelt"]
        assert 0 < kept < 2999
        assert kept % 50 == 0
        assert list(damages(store)) == []
    with Store(place) as store:
        assert imported(store, rows) == {"unchanged": kept, "new": 2999 - kept}
