"""Records that cannot be used are told in one line, and nothing in them is lost."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event, text

from detente.errors import StoreError
from detente.store import Store, opening
from detente.store.content import damages, holdings
from detente.store.migrating import known
from detente.store.schema import HEAD, METADATA
from store.kept import document, keep, keep_all, many


def test_the_migrations_make_the_schema(where: str) -> None:
    def ours(_: Any, name: str | None, kind: str, *__: Any) -> bool:
        return kind != "table" or not (name or "").partition("_words")[1]

    with Store(where, make=True) as store, store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours, "compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert context.get_current_revision() == HEAD
    assert HEAD in known()


def test_tables_are_strict_and_foreign_keys_kept(tmp_path: Path) -> None:
    with Store(tmp_path / "record.db", make=True) as store, store.reading() as connection:
        assert [connection.scalar(text(f"PRAGMA {name}")) for name in ("foreign_keys", "journal_mode")] == [1, "wal"]
        tables = connection.execute(text("PRAGMA table_list")).mappings()
        loose = {row["name"] for row in tables if row["type"] == "table" and not row["strict"]}
    assert loose == {"sqlite_schema", "sqlite_temp_schema", "alembic_version"}


def test_no_record_is_made_where_none_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"none\.db: there is no record; make one with: detente add FILE"):
        Store(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match="there is no record in it"):
        Store(tmp_path / "empty.db")


def test_a_path_may_have_any_signs_in_it(tmp_path: Path) -> None:
    place = tmp_path / "news?mode=ro&x#1 100%.db"
    with Store(place, make=True) as store:
        keep(store, document())
    with Store(place) as store:
        assert holdings(store).articles == 1
    assert place.is_file()


def test_an_empty_database_has_no_record(postgres: str) -> None:
    with pytest.raises(StoreError, match="there is no record in it"):
        Store(postgres)


def test_a_server_that_does_not_answer(server: str) -> None:
    with pytest.raises(StoreError, match="port 1 failed") as told:
        Store("postgresql://me:secret@127.0.0.1:1/news")
    assert "\n" not in str(told.value)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "address", ["mysql://me@localhost/news", "https://example.org/news", "://", "postgresql://h:x/news"]
)
def test_no_address_of_a_record(address: str) -> None:
    with pytest.raises(StoreError, match=r"is no kind of record|no address of a record"):
        Store(address)


def test_a_record_of_a_newer_version(where: str) -> None:
    with Store(where, make=True) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match=rf"of a newer detente \(schema 9999, and this one knows {HEAD}\)"):
        Store(where, make=True)


def test_a_database_of_something_else(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match=r"it holds other tables \(recipes\)"):
        Store(place, make=True)


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    place = tmp_path / "article.txt"
    place.write_text("Minister Ada Kovan said so. " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="a file of another kind"):
        Store(place, make=True)
    assert place.read_text(encoding="utf-8").startswith("Minister")


def test_a_damaged_file(tmp_path: Path) -> None:
    place = tmp_path / "record.db"
    with Store(place, make=True) as store:
        keep_all(store, many(30))
    data = bytearray(place.read_bytes())
    for at in range(8192, len(data), 4096):
        data[at : at + 2000] = b"\xff" * 2000
    place.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), Store(place) as store:
        holdings(store)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="does its folder exist"):
        Store(tmp_path / "none" / "record.db", make=True)


def test_a_locked_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PRAGMAS", ("busy_timeout = 50",))
    place = tmp_path / "record.db"
    with Store(place, make=True) as store:
        keep(store, document("a"))
        other = sqlite3.connect(place, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing to it"):
            keep(store, document("b"))
        other.execute("ROLLBACK")
        other.close()
        assert keep(store, document("b")) == "new"


def test_a_full_disk_keeps_what_was_added(tmp_path: Path) -> None:
    place = tmp_path / "record.db"
    Store(place, make=True).close()
    with Store(place) as store:

        @event.listens_for(store.engine, "connect")
        def _limit(connection: Any, _: Any) -> None:
            connection.execute("PRAGMA max_page_count = 150")

        store.engine.dispose()
        with pytest.raises(StoreError, match="the disk is full; what was added so far is kept"):
            keep_all(store, many(200))
        kept = holdings(store).articles
        assert 0 < kept < 200
        assert list(damages(store)) == []
    with Store(place) as store:
        assert keep_all(store, many(200)) == ["unchanged"] * kept + ["new"] * (200 - kept)


def test_an_open_transaction_sees_one_moment(where: str) -> None:
    with Store(where, make=True) as store:
        keep(store, document("a"))
        with store.reading() as connection:
            count = text("SELECT count(*) FROM articles")
            assert connection.scalar(count) == 1
            keep(store, document("b"))
            assert connection.scalar(count) == 1


def test_without_psycopg(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("psycopg")

    monkeypatch.setattr(opening, "create_engine", missing)
    with pytest.raises(StoreError, match=r'pip install "detente\[postgres\]"'):
        Store("postgresql://localhost/news")
