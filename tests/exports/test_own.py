"""Our own table, and its way through CSV and Parquet and back."""

import csv
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pyarrow.parquet as pq
import pytest

from detente.errors import ExportError
from detente.exports import export, parquet
from detente.exports.own import COLUMNS, grain, rows
from detente.exports.tables import Cell
from exports.poland import TEXT, articles, at, record, told, written

READ: dict[str, Callable[[str], Cell]] = {"text": str, "integer": int, "number": float, "date": date.fromisoformat}
NAMES = [column.name for column in COLUMNS]


def row(folder: Path, event: str) -> dict[str, Cell]:
    (cells,) = rows(told(folder)[event])
    return dict(zip(NAMES, cells, strict=True))


def test_a_row_has_everything(tmp_path: Path) -> None:
    found = row(tmp_path, "e5")
    words = "Minister Zawadzka will meet her counterparts from both countries in Vilnius on May 13"
    start, end = at(words)
    assert found == {
        "id": told(tmp_path)["e5"].key, "article": "readout", "event": "e5", "dct": date(2024, 5, 6), "outlet": "MFA",
        "url": "https://mfa.example/readout",
        "title": "Readout of Minister Zawadzka's Call with the Foreign Minister of Belarus", "type": "CONSULT",
        "mode": "visit", "score": 4.0, "quad": "verbal cooperation", "cameo": "042", "goldstein": 1.9,
        "status": "planned", "start": date(2024, 5, 13), "end": date(2024, 5, 13), "grain": "day", "place": "Vilnius",
        "place_country": "LTU", "lat": 54.6892, "lon": 25.2798, "source_ids": "a1",
        "source_names": "Elżbieta Zawadzka", "source_kinds": "person",
        "source_roles": "Minister of Foreign Affairs", "source_countries": "POL", "source_sectors": "GOV",
        "target_ids": "a5; a6", "target_names": "Germany; Lithuania", "target_kinds": "state; state",
        "target_roles": None, "target_countries": "DEU; LTU", "target_sectors": None, "issues": None,
        "statement": None, "evidence": words, "evidence_start": start, "evidence_end": end, "predicate": "meet",
        "predicate_start": start + words.index("meet"), "predicate_end": start + words.index("meet") + 4,
        "rule": "event.verb", "version": "0.1.0",
    }  # fmt: skip


def test_the_evidence_is_the_text_at_its_offsets(tmp_path: Path) -> None:
    for event in told(tmp_path):
        found = row(tmp_path, event)
        assert found["evidence"] == TEXT[int(str(found["evidence_start"])) : int(str(found["evidence_end"]))]


@pytest.mark.parametrize(
    ("start", "end", "known"),
    [
        ("2024-05-06", "2024-05-06", "day"),
        ("2024-05-06", "2024-05-12", "week"),
        ("2024-05-07", "2024-05-13", "days"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2024-04-01", "2024-06-30", "quarter"),
        ("2024-03-01", "2024-05-31", "days"),
        ("2023-01-01", "2023-12-31", "year"),
        ("2022-01-01", "2023-12-31", "days"),
    ],
)
def test_the_grain_says_how_exactly_the_day_is_known(start: str, end: str, known: str) -> None:
    assert grain(date.fromisoformat(start), date.fromisoformat(end)) == known
    assert grain(None, None) is None


def test_csv_gives_back_every_value_in_its_type(tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    export(written(tmp_path, record()), out, "csv", articles=articles(tmp_path))
    with out.open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file)
    assert header == NAMES
    back = [
        tuple(READ[column.kind](cell) if cell else None for column, cell in zip(COLUMNS, line, strict=True))
        for line in lines
    ]
    assert back == [cells for event in told(tmp_path).values() for cells in rows(event)]


def test_parquet_without_its_library_is_an_error_that_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "find_spec", lambda _: None)
    with pytest.raises(ExportError, match=r'not installed: pip install "detente\[parquet\]"'):
        export(written(tmp_path, record()), tmp_path / "events.parquet", "parquet")


def test_parquet_columns_have_the_types_of_their_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = _arrow(monkeypatch)
    monkeypatch.setattr(parquet, "ROWS", 4)  # two row groups
    export(written(tmp_path, record()), tmp_path / "events.parquet", "parquet", articles=articles(tmp_path))
    kinds = {"text": "string", "integer": "int64", "number": "float64", "date": "date32"}
    assert held.schema == [(column.name, kinds[column.kind]) for column in COLUMNS]
    assert [len(group[0]) for group in held.groups] == [4, 2]
    back = [cells for group in held.groups for cells in zip(*group, strict=True)]
    assert back == [cells for event in told(tmp_path).values() for cells in rows(event)]
    types = {"text": str, "integer": int, "number": float, "date": date}
    assert {
        (type(cell), types[column.kind]) for cells in back for cell, column in zip(cells, COLUMNS, strict=True) if cell
    } == {(kind, kind) for kind in types.values()}


def test_parquet_gives_back_every_value(tmp_path: Path) -> None:
    out = tmp_path / "events.parquet"
    export(written(tmp_path, record()), out, "parquet", articles=articles(tmp_path))
    table = pq.read_table(out)
    assert table.column_names == NAMES
    back = [tuple(line[name] for name in NAMES) for line in table.to_pylist()]
    assert back == [cells for event in told(tmp_path).values() for cells in rows(event)]


def _arrow(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A stand-in for pyarrow that keeps what it is given."""
    held = SimpleNamespace(schema=[], groups=[])

    class Writer:
        def __init__(self, path: str, schema: list[tuple[str, str]], compression: str) -> None:
            held.schema = schema
            Path(path).write_bytes(compression.encode())

        def __enter__(self) -> "Writer":
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def write_table(self, table: list[list[Cell]]) -> None:
            held.groups.append(table)

    arrow: Any = ModuleType("pyarrow")
    for name in ("string", "int64", "float64", "date32"):
        setattr(arrow, name, lambda name=name: name)
    arrow.schema = list
    arrow.array = lambda values, _: values
    arrow.Table = SimpleNamespace(from_arrays=lambda arrays, schema: arrays)
    arrow.parquet = ModuleType("pyarrow.parquet")
    arrow.parquet.ParquetWriter = Writer
    monkeypatch.setitem(sys.modules, "pyarrow", arrow)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", arrow.parquet)
    monkeypatch.setattr(parquet, "find_spec", lambda _: True)
    return held
